internal import Rulebook
internal import Submissions

/// Where a finding stands in 问题清单, in integers: sorting a hundred thousand findings moves no strings.
struct FindingPlace {
  /// Index of the finding in the list that is sorted.
  let index: Int
  /// 0 for positive results, 1 for the rest; then the severity, the enterprise, the file.
  private let group: (urgency: Int, severity: Int, enterprise: Int, file: Int)

  init(_ entry: FiledFinding, at index: Int, rank: [Int: Int]) {
    self.index = index
    let isUrgent = entry.finding.code == .testPositive || entry.finding.code == .antigenPositive
    let severity = Severity.allCases.firstIndex(of: entry.finding.severity) ?? 0
    group = (isUrgent ? 0 : 1, severity, entry.enterprise.flatMap { rank[$0] } ?? .max, entry.file)
  }

  /// `nil` where the texts of the findings must decide.
  func precedes(_ other: Self) -> Bool? { group == other.group ? nil : group < other.group }

  /// `K7:K60、K63` gives row 7 and column 11; 0 and 0 where no cell is meant.
  static func firstCell(_ cells: String) -> (row: Int, column: Int) {
    var (row, column) = (0, 0)
    for byte in cells.utf8.prefix(10) {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      default: return (row, column)
      }
    }
    return (row, column)
  }
}
