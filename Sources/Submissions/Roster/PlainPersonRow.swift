internal import OfficeFormats
internal import Rulebook

/// Tells at a glance the rows that are persons beyond doubt, as nearly all are.
extension RowInterpreter {
  /// A name of plain Chinese characters that begins no label, a number or nothing under 序号, an ID that begins like
  /// one, and something else beside the name.
  @inline(__always)
  mutating func isPlainPerson() -> Bool {
    guard contentCells >= 2, holds(plan.name), banners.isEmpty || !banners.contains(Int(rowNumber) - 1) else {
      return false
    }
    let name = cells[plan.name]
    guard name.isText, let first = firstOfPlainName(name), isNumberLike(plan.sequence), isNumberLike(plan.identity)
    else { return false }
    return !initials.contains(first) || isOrdinaryName(name, first: first)
  }

  @inline(__always)
  private mutating func firstOfPlainName(_ name: Cell) -> UInt16? {
    let text = bytes.text(of: name).span
    if isUTF8(name) { return PlainName.first(utf8: text) }
    guard let code = PlainName.first(gb18030: text) else { return nil }
    return character(gb18030: code)
  }

  /// The character that two bytes stand for; each is decoded once.
  @inline(__always)
  mutating func character(gb18030 code: UInt16) -> UInt16 {
    if gb18030Characters.isEmpty { gb18030Characters = [UInt16](repeating: 0, count: 1 << 16) }
    if gb18030Characters[Int(code)] == 0 { gb18030Characters[Int(code)] = Self.decoded(code) }
    return gb18030Characters[Int(code)]
  }

  private static func decoded(_ code: UInt16) -> UInt16 {
    let text = withUnsafeBytes(of: code.bigEndian) { String(gb18030: $0.bindMemory(to: UInt8.self)) }
    return text.utf16.first ?? UInt16.max
  }

  /// A name that begins as labels do (方式, 单位) but is none, beside a document number and with nothing but a number to
  /// its left.
  @inline(never)
  private func isOrdinaryName(_ name: Cell, first: UInt16) -> Bool {
    guard !placeholders.contains(first), holds(plan.identity), beginsWithDigits(plan.identity, 6), isFirstButForNumber
    else { return false }
    let text = rawText(of: name)
    return !mayHeadNames(text) && !context.rulebook.rowMarkers.isLabel(text)
  }

  private func beginsWithDigits(_ slot: Int, _ count: Int) -> Bool {
    let cell = cells[slot]
    let text = bytes.text(of: cell)
    return cell.isText && text.count >= count && text.prefix(count).allSatisfy { $0 &- 0x30 <= 9 }
  }

  private var isFirstButForNumber: Bool {
    for cell in bytes.cells(of: bytes.rows[currentRow]) {
      guard cell.columnIndex < mapping.nameColumn else { break }
      guard mapping.columns.contains(cell.columnIndex), cell.hasContent else { continue }
      guard holds(plan.sequence), cell == cells[plan.sequence], isWholeNumber(cell) else { return false }
    }
    return true
  }

  private func isWholeNumber(_ cell: Cell) -> Bool {
    if cell.isText { return bytes.text(of: cell).allSatisfy { $0 &- 0x30 <= 9 } }
    return cell.kind == .number || cell.kind == .integer
  }

  @inline(__always)
  private func isNumberLike(_ slot: Int) -> Bool {
    guard holds(slot) else { return true }
    let cell = cells[slot]
    guard cell.isText else { return true }
    guard let first = bytes.text(of: cell).first else { return true }
    return first &- 0x30 <= 9 || first &- 0x41 <= 25
  }
}
