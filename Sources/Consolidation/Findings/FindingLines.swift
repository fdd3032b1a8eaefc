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
    /// Two plates that look alike once masked may have different numbers of riders.
    var message: String

    /// Enough to tell most places apart; equality compares everything.
    ///
    /// The value itself is needed: masked numbers all have one length, and a hundred thousand of them in one bucket
    /// would cost hours.
    func hash(into hasher: inout Hasher) {
      hasher.combine(file)
      hasher.combine(code)
      hasher.combine(value)
    }
  }

  private(set) var lines: [FindingLine] = []
  /// Lines by number of the enterprise.
  private(set) var countByEnterprise: [Int: Int] = [:]

  /// - Parameter rank: position of each enterprise in report order.
  init(_ filed: [FiledFinding], rank: [Int: Int], of night: Night) {
    let merged = Self.merged(filed)
    let places = merged.indices.map { FindingPlace(merged[$0], at: $0, rank: rank) }
    let entries = places.sorted { left, right in
      left.precedes(right) ?? Self.textPrecedes(merged[left.index].finding, merged[right.index].finding)
    }.map { merged[$0.index] }
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
        value: finding.value, message: finding.message)
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

  /// Among findings of one severity, enterprise and file: by sheet, place, code, field and value.
  private static func textPrecedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.sheet != right.sheet { return left.sheet < right.sheet }
    let (leftCell, rightCell) = (FindingPlace.firstCell(left.cells), FindingPlace.firstCell(right.cells))
    if leftCell != rightCell { return leftCell < rightCell }
    return (left.code.rawValue, left.field, left.value, left.message)
      < (right.code.rawValue, right.field, right.value, right.message)
  }

  private static func line(_ entry: FiledFinding, of night: Night) -> FindingLine {
    let finding = entry.finding
    return FindingLine(
      code: finding.code, severity: finding.severity,
      enterprise: entry.enterprise.map { night.directory.entries[$0].name } ?? "", file: night.files[entry.file].path,
      sheet: finding.sheet, cells: finding.cells, rowCount: finding.count, field: finding.field,
      rawValue: finding.value, message: finding.message, advice: finding.advisedMending)
  }
}
