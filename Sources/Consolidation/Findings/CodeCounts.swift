internal import Rulebook
internal import Submissions

/// Rows concerned, by code.
struct CodeCounts {
  private var counts = [Int](repeating: 0, count: FindingCode.allCases.count)

  mutating func add(_ findings: FindingList) {
    for entry in findings.entries { counts[Int(entry.code.ordinal)] += Int(entry.count) }
  }

  /// Codes that occur.
  var byCode: [FindingCode: Int] {
    Dictionary(uniqueKeysWithValues: zip(FindingCode.allCases, counts).lazy.filter { $1 > 0 }.map { ($0, $1) })
  }
}
