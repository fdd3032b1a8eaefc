internal import OfficeFormats
internal import Rulebook

/// Lines under a list that are cut into its cells: 防疫专员：｜王强｜电话：｜139…, 发改局意见｜同意, 朝阳区小计｜…｜30.
extension RowInterpreter {
  /// A label left of the name, and nothing that only a person has: no document number, no home, no zone, no mode.
  ///
  /// - Parameter name: `nil` where the cell holds no name.
  func isCutLine(_ texts: [GridCell], name: GridCell?) -> Bool {
    guard let label = texts.first, !label.isNumeric, label.column < mapping.nameColumn + (name == nil ? 1 : 0),
      isLabel(label, isAlone: name == nil)
    else { return false }
    let markers = context.rulebook.rowMarkers
    var isBehindLabel = endsWithColon(label.text)
    for cell in texts.dropFirst() {
      let isLabel = endsWithColon(cell.text) || markers.isSigner(cell.text)
      if !isLabel, isPersonal(cell, isBehindLabel: isBehindLabel) { return false }
      isBehindLabel = isLabel
    }
    return true
  }

  private func isLabel(_ cell: GridCell, isAlone: Bool) -> Bool {
    let markers = context.rulebook.rowMarkers
    let field = field(at: cell.column)
    if isAlone, markers.isSumOfGroup(cell.text) { return true }
    // 生产部：甲班 is somebody's department.
    let isOutside = field == nil || field == .sequence
    return (isOutside && (markers.isSigner(cell.text) || (endsWithColon(cell.text) && isIntroduction(cell.text))))
      || (isAlone && isIntroduction(cell.text))
  }

  /// Two characters or more and a colon; 1： is a number.
  private func isIntroduction(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
    return text[..<colon].unicodeScalars.count { $0.properties.isIdeographic } >= 2
  }

  private func endsWithColon(_ text: String) -> Bool { text.trimmed.last.map { "：:".contains($0) } == true }

  private func isPersonal(_ cell: GridCell, isBehindLabel: Bool) -> Bool {
    switch field(at: cell.column) {
    case .idNumber:
      let digits = cell.text.unicodeScalars.count { $0.asciiDigit != nil }
      return digits >= 6 && !(digits == 11 && cell.text.begins(with: "1"))
    case .zone, .commute, .returnMode, .anyMode, .unit, .township, .community, .address:
      // A date or a sum.
      let isFigure = cell.isNumeric || cell.text.has(anyOf: ["月", "人"]) || cell.text.allSatisfy(\.isNumber)
      return !isBehindLabel && !isFigure && !isIntroduction(cell.text) && !context.rulebook.answers.isBlank(cell.text)
    default: return false
    }
  }
}
