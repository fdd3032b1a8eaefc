package import Rulebook

/// The seats of a plan's buses, all of them and those that its load factor leaves usable (`domain.md` 7.6).
package struct PlannedSeats {
  private let seats: [Int]?
  private let loadFactor: Double?

  package init(_ figures: PlanFigures) {
    loadFactor = figures.loadFactor
    let listed = figures.seats.isEmpty ? figures.busList.compactMap(\.seats) : figures.seats
    // 无需班车 states that there are no seats.
    seats = listed.isEmpty ? (figures.buses == 0 ? [] : nil) : listed
  }

  /// Σ seats; absent where the plan states none.
  var stated: Int? { seats.map { $0.reduce(0, Self.sum) } }

  /// Σ seats × load factor, each bus rounded down; absent where the plan states no seats.
  package var usable: Int? { seats.map { $0.reduce(0) { Self.sum($0, usable(of: $1)) } } }

  func usable(of seats: Int) -> Int {
    guard let loadFactor, loadFactor.isFinite, (0...1).contains(loadFactor) else { return max(0, seats) }
    // 0.29 × 100 is a little less than 29 in binary.
    let usable = (Double(max(0, seats)) * loadFactor + 1e-6).rounded(.down)
    return Int(exactly: usable) ?? max(0, seats)
  }

  /// Stops at the largest integer: a plan may state any number.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isOverflown) = left.addingReportingOverflow(max(0, right))
    return isOverflown ? .max : sum
  }
}
