internal import Rulebook
internal import Submissions

/// 问题清单: findings of one code, field and raw value in one sheet are one line (`interface.md`).
///
/// Positive results come first (`domain.md` 7.3); then by severity, enterprise in report order, file, sheet and place.
struct FindingLines {
  private struct Place: Hashable {
    var file: Int
    var enterprise: Int?
    var code: FindingCode
    var sheet: String
    var field: String
    var value: String
  }

  private(set) var lines: [FindingLine] = []
  /// Lines by number of the enterprise.
  private(set) var countByEnterprise: [Int: Int] = [:]

  /// - Parameter rank: position of each enterprise in report order.
  init(_ filed: [FiledFinding], rank: [Int: Int], of night: Night) {
    let entries = Self.merged(filed).sorted { left, right in
      let (first, second) = (Self.order(left, rank), Self.order(right, rank))
      return first != second ? first < second : Self.textPrecedes(left.finding, right.finding)
    }
    for entry in entries {
      if let enterprise = entry.enterprise { countByEnterprise[enterprise, default: 0] += 1 }
      lines.append(Self.line(entry, of: night))
    }
  }

  private static func merged(_ filed: [FiledFinding]) -> [FiledFinding] {
    var position: [Place: Int] = [:]
    var merged: [FiledFinding] = []
    for entry in filed {
      let finding = entry.finding
      let place = Place(
        file: entry.file, enterprise: entry.enterprise, code: finding.code, sheet: finding.sheet, field: finding.field,
        value: finding.value)
      if let index = position[place], !finding.cells.isEmpty {
        merged[index].finding.count += finding.count
        merged[index].finding.cells += (merged[index].finding.cells.isEmpty ? "" : "、") + finding.cells
      } else {
        position[place] = merged.count
        merged.append(entry)
      }
    }
    return merged
  }

  private static func order(_ entry: FiledFinding, _ rank: [Int: Int]) -> (Int, Int, Int, Int) {
    let code = entry.finding.code
    let isUrgent = code == .testPositive || code == .antigenPositive
    return (
      isUrgent ? 0 : 1, Severity.allCases.firstIndex(of: entry.finding.severity) ?? 0,
      entry.enterprise.flatMap { rank[$0] } ?? .max, entry.file
    )
  }

  private static func textPrecedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.sheet != right.sheet { return left.sheet < right.sheet }
    let (leftPlace, rightPlace) = (place(left.cells), place(right.cells))
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    return (left.code.rawValue, left.field, left.value, left.message)
      < (right.code.rawValue, right.field, right.value, right.message)
  }

  /// Row, then column of the first cell.
  private static func place(_ cells: String) -> (Int, Int, String) {
    let first = cells.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let letters = first.prefix { $0.isLetter }
    return (Int(first.dropFirst(letters.count)) ?? 0, letters.count, String(letters))
  }

  private static func line(_ entry: FiledFinding, of night: Night) -> FindingLine {
    let finding = entry.finding
    return FindingLine(
      code: finding.code, severity: finding.severity,
      enterprise: entry.enterprise.map { night.directory.entries[$0].name } ?? "", file: night.files[entry.file].path,
      sheet: finding.sheet, cells: finding.cells, rowCount: finding.count, field: finding.field,
      rawValue: finding.value, message: finding.message, advice: finding.advice)
  }
}
