internal import Rulebook
internal import Submissions

/// Counts persons along every dimension at once: two histograms in the sweep, everything else from their margins.
struct PersonCounts {
  private static let zones = ControlZone.allCases.count
  private static let modes = TravelMode.allCases.count
  private static let ways = TravelMode.allCases.count + 1
  private static let duties = DutyStatus.allCases.count
  private static let verdicts = ReleaseVerdict.allCases.count
  private static let buildings = SealedBuilding.allCases.count

  private(set) var cube = Cube()
  /// Index `unit * ways + way`.
  private(set) var ways = [Int](repeating: 0, count: ResidenceUnit.allCases.count * Self.ways)
  /// Index `(duty * verdicts + verdict) * buildings + building`.
  private var states = [Int](repeating: 0, count: Self.duties * Self.verdicts * Self.buildings)
  /// Like ``states``, only persons in 封控区.
  private var sealedStates = [Int](repeating: 0, count: Self.duties * Self.verdicts * Self.buildings)

  /// Back to nothing, so that thousands of small rosters need no new arrays.
  mutating func clear() {
    cube.counts.setZero()
    ways.setZero()
    states.setZero()
    sealedStates.setZero()
  }

  /// - Parameter dropped: indices of persons who do not count, ascending.
  mutating func add(_ persons: [Person], except dropped: [Int]) {
    var next = 0
    for (index, person) in persons.enumerated() {
      if next < dropped.count, dropped[next] == index { next += 1 } else { add(person) }
    }
  }

  @inline(__always)
  private mutating func add(_ person: Person) {
    let unit = Int(person.unit.rawValue)
    cube.counts[(unit * Self.zones + Int(person.zone.rawValue)) * Self.modes + Int(person.mode.rawValue)] += 1
    ways[unit * Self.ways + (person.returnMode.map { Int($0.rawValue) } ?? Self.modes)] += 1
    let state =
      (Int(person.duty.rawValue) * Self.verdicts + Int(person.release.rawValue)) * Self.buildings
      + Int(person.building.rawValue)
    if person.zone == .sealed { sealedStates[state] += 1 } else { states[state] += 1 }
  }

  /// The sums along each dimension.
  var tally: Tally {
    var tally = Tally()
    for (index, count) in cube.counts.enumerated() where count != 0 {
      tally.persons += count
      tally.byUnit[index / (Self.zones * Self.modes)] += count
      tally.byZone[index / Self.modes % Self.zones] += count
      tally.byMode[index % Self.modes] += count
    }
    for (index, count) in ways.enumerated() where count != 0 { tally.byReturnMode[index % Self.ways] += count }
    for index in states.indices {
      let count = states[index] + sealedStates[index]
      tally.byDuty[index / (Self.verdicts * Self.buildings)] += count
      tally.byRelease[index / Self.buildings % Self.verdicts] += count
      tally.byBuilding[index % Self.buildings] += sealedStates[index]
    }
    return tally
  }
}

extension Cube {
  mutating func add(_ other: Cube) {
    for (index, count) in other.counts.enumerated() where count != 0 { counts[index] += count }
  }
}

extension [Int] {
  fileprivate mutating func setZero() {
    for index in indices { self[index] = 0 }
  }
}
