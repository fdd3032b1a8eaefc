internal import Rulebook
internal import Submissions

/// Counts persons along every dimension at once: two histograms in the sweep, everything else from their margins.
struct PersonCounts {
  private let zones = ControlZone.allCases.count
  private let modes = TravelMode.allCases.count
  private let wayCount = TravelMode.allCases.count + 1
  private let verdicts = ReleaseVerdict.allCases.count
  private let buildings = SealedBuilding.allCases.count

  private(set) var cube = Cube()
  /// Index `unit * wayCount + way`.
  private(set) var ways: [Int]
  /// Index `(duty * verdicts + verdict) * buildings + building`.
  private var states: [Int]
  /// Like ``states``, only persons in 封控区.
  private var sealedStates: [Int]

  init() {
    ways = [Int](repeating: 0, count: ResidenceUnit.allCases.count * wayCount)
    states = [Int](repeating: 0, count: DutyStatus.allCases.count * verdicts * buildings)
    sealedStates = states
  }

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
    cube.counts[(unit * zones + Int(person.zone.rawValue)) * modes + Int(person.mode.rawValue)] += 1
    ways[unit * wayCount + (person.returnMode.map { Int($0.rawValue) } ?? modes)] += 1
    let state =
      (Int(person.duty.rawValue) * verdicts + Int(person.release.rawValue)) * buildings
      + Int(person.building.rawValue)
    if case .sealed = person.zone { sealedStates[state] += 1 } else { states[state] += 1 }
  }

  /// The sums along each dimension.
  var tally: Tally {
    var tally = Tally()
    for (index, count) in cube.counts.enumerated() where count != 0 {
      tally.persons += count
      tally.byUnit[index / (zones * modes)] += count
      tally.byZone[index / modes % zones] += count
      tally.byMode[index % modes] += count
    }
    for (index, count) in ways.enumerated() where count != 0 { tally.byReturnMode[index % wayCount] += count }
    for index in states.indices {
      let count = states[index] + sealedStates[index]
      tally.byDuty[index / (verdicts * buildings)] += count
      tally.byRelease[index / buildings % verdicts] += count
      tally.byBuilding[index % buildings] += sealedStates[index]
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
