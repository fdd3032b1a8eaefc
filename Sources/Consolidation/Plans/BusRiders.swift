internal import Rulebook
internal import Submissions

/// Counts the 班车点对点 riders of an enterprise's rosters by the bus that the roster names.
struct BusRiders {
  /// By label as written.
  private(set) var named: [String: Int] = [:]
  private(set) var unnamed = 0

  mutating func add(_ roster: Roster, except dropped: [Int]) {
    var byBus = [Int](repeating: 0, count: roster.buses.count + 1)
    var next = 0
    for (index, person) in roster.persons.enumerated() {
      if next < dropped.count, dropped[next] == index {
        next += 1
      } else if person.mode == .shuttleBus {
        byBus[byBus.indices.contains(Int(person.busNumber)) ? Int(person.busNumber) : 0] += 1
      }
    }
    unnamed += byBus[0]
    for (label, count) in zip(roster.buses, byBus.dropFirst()) where count > 0 { named[label, default: 0] += count }
  }
}
