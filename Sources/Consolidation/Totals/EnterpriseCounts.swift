internal import Rulebook
internal import Submissions

/// The counts of every enterprise with a roster, and their sums.
struct EnterpriseCounts {
  /// By number of the enterprise; absent without a roster.
  private(set) var tallies: [Tally?]
  private(set) var totals = Tally()
  private(set) var cube = Cube()
  /// `[unit][way]`, the last way being 未填报.
  private(set) var returnModesByUnit: [[Int]]
  /// Persons of each counted roster by verdict, parallel to ``CountedRosters/pieces``.
  private(set) var verdicts: [[Int]] = []

  init(_ counted: CountedRosters, enterprises: Int) {
    tallies = [Tally?](repeating: nil, count: enterprises)
    let ways = TravelMode.allCases.count + 1
    var waysByUnit = [Int](repeating: 0, count: ResidenceUnit.allCases.count * ways)
    var counts = PersonCounts()
    for index in counted.pieces.indices {
      counts.clear()
      counts.add(counted.rosters[index].persons, except: counted.repeatedInside[index])
      let tally = counts.tally
      verdicts.append(tally.byRelease)
      tallies.add(tally, at: counted.pieces[index].enterprise)
      totals.add(tally)
      cube.add(counts.cube)
      for (way, count) in counts.ways.enumerated() { waysByUnit[way] += count }
    }
    returnModesByUnit = ResidenceUnit.allCases.indices.map { unit in Array(waysByUnit[unit * ways..<(unit + 1) * ways])
    }
  }
}

extension [Tally?] {
  fileprivate mutating func add(_ tally: Tally, at index: Int) {
    if self[index] == nil { self[index] = tally } else { self[index]?.add(tally) }
  }
}
