internal import Rulebook
internal import Submissions

/// What 上次 said of each enterprise: the last published report with an earlier cut-off date (`domain.md` 8.2).
struct PreviousFigures {
  /// Persons by number of the enterprise, of those that had a roster.
  private(set) var persons: [Int: Int] = [:]
  /// Check sums of the rosters behind them.
  private(set) var rosters: [Int: Set<String>] = [:]

  init(_ night: Night) {
    for (index, enterprise) in night.previousEnterprises {
      guard let count = enterprise.persons else { continue }
      persons[index, default: 0] += count
      rosters[index, default: []].formUnion(enterprise.sources.filter { $0.kind == .roster }.map(\.sha256))
    }
  }
}
