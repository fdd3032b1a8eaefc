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
    for index in counted.pieces.indices {
      var counts = PersonCounts()
      counts.add(counted.rosters[index].persons, except: counted.repeatedInside[index])
      let tally = counts.tally
      verdicts.append(tally.byRelease)
      tallies[counted.pieces[index].enterprise, default: Tally()].add(tally)
      totals.add(tally)
      cube.add(counts.cube)
      for (way, count) in counts.ways.enumerated() { waysByUnit[way] += count }
    }
    returnModesByUnit = ResidenceUnit.allCases.indices.map { unit in Array(waysByUnit[unit * ways..<(unit + 1) * ways])
    }
  }
}

extension [Tally?] {
  fileprivate subscript(index: Int, default empty: Tally) -> Tally {
    get { self[index] ?? empty }
    set { self[index] = newValue }
  }
}
