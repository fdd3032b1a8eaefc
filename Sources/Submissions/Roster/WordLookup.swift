internal import OfficeFormats
internal import Rulebook

/// A word of a row as read, and where it is remembered.
struct FoundWord {
  var entry: WordEntry
  var slot: Int
  /// Place in the slot's memo; -1 where it is not remembered.
  var index: Int
  /// The field stands in several columns that differ (`domain.md` 12.19).
  var isConflict = false

  static let missing = FoundWord(entry: .missing, slot: -1, index: -1)

  @inline(__always)
  var isBlank: Bool { entry.flags.contains(.blank) }
}

extension RowInterpreter {
  /// What a field says in this row: of several columns the filled one, and a conflict where they differ.
  @inline(__always)
  mutating func word(_ slots: SlotSet) -> FoundWord {
    var filled = slots.intersection(present)
    guard let first = filled.next() else { return .missing }
    var found = word(first)
    while let slot = filled.next() { found = joined(found, word(slot)) }
    return found
  }

  private func joined(_ left: FoundWord, _ right: FoundWord) -> FoundWord {
    if right.isBlank { return left }
    if left.isBlank { return right }
    // A remark under 其他 changes nothing of what is ticked.
    if plan.slots[right.slot].isRemainder { return left }
    if plan.slots[left.slot].isRemainder { return right }
    var found = left
    let (a, b) = (left.entry, right.entry)
    let isMoment = if case .moment = plan.slots[left.slot].role { true } else { false }
    let isPlace = if case .place = plan.slots[left.slot].role { true } else { false }
    let isSame =
      a.value == b.value && a.building == b.building && (!isMoment || (a.day == b.day && a.minute == b.minute))
      && (!isPlace || a.text == b.text)
    if !isSame || text(of: left.slot) != text(of: right.slot) && !a.flags.contains(.resolved) {
      found.isConflict = true
    }
    return found
  }

  @inline(__always)
  mutating func word(_ slot: Int) -> FoundWord {
    guard holds(slot) else { return .missing }
    let index = memoIndex(of: cells[slot], slot)
    let entry = memos[slot][index]
    if entry.flags.contains(.ditto) { return dittoWord(slot) }
    return FoundWord(entry: entry, slot: slot, index: index)
  }

  @inline(__always)
  private mutating func memoIndex(of cell: Cell, _ slot: Int) -> Int {
    let key = bytes.key(of: cell)
    return memos[slot].index(of: key, text: inlineText(of: cell)) ?? learn(cell, slot, key)
  }

  @inline(never)
  private mutating func learn(_ cell: Cell, _ slot: Int, _ key: ValueKey) -> Int {
    let entry = plainMoment(cell, slot) ?? knownEntry(cell, slot) ?? makeEntry(slot, cell, rawText(of: cell))
    return memos[slot].insert(entry, for: key, text: inlineText(of: cell))
  }

  /// What the memo is to compare; nothing for cells that are no inline text.
  @inline(__always)
  private func inlineText(of cell: Cell) -> UnsafeBufferPointer<UInt8> {
    if case .text = cell.kind { return bytes.text(of: cell) }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  /// A moment as programs write it, without a `String`.
  private func plainMoment(_ cell: Cell, _ slot: Int) -> WordEntry? {
    guard case .moment = plan.slots[slot].role else { return nil }
    if cell.isText {
      guard case .stated(let moment)? = PlainMoment.read(bytes.text(of: cell).span) else { return nil }
      return WordEntry(moment)
    }
    guard cell.isDate, case .stated(let moment) = momentOfNumber(cell) else { return nil }
    return WordEntry(moment)
  }

  func momentOfNumber(_ cell: Cell) -> MomentReading {
    context.moments.read(
      number: bytes.number(of: cell), format: cell.numberFormat, uses1904Dates: sheet.uses1904Dates)
  }

  /// The word that 同上 stands for, where the column allows it (`domain.md` 3.5).
  private mutating func dittoWord(_ slot: Int) -> FoundWord {
    guard let text = dittoText(slot) else { return .missing }
    var copy = text
    return copy.withUTF8 { buffer in
      let key = ValueKey(text: buffer, isCopied: true)
      if let index = memos[slot].index(of: key, text: buffer) {
        return FoundWord(entry: memos[slot][index], slot: slot, index: index)
      }
      let entry = makeEntry(slot, nil, text)
      return FoundWord(entry: entry, slot: slot, index: memos[slot].insert(entry, for: key, text: buffer))
    }
  }

  /// The effective text of the person above in this column; a refused mark is noted and reads as blank.
  mutating func dittoText(_ slot: Int) -> String? {
    switch plan.slots[slot].ditto {
    case .refuse:
      note(.dittoRefused, .warning, slot: slot, value: text(of: slot).trimmed) { (DittoRule.message, "请填写本人的实际情况") }
      return nil
    case .ignore, .nameMissing: return nil
    case .copy: break
    }
    if let known = dittoTexts[slot], known.row == currentRow { return known.text }
    guard let text = textAbove(slot) else { return nil }
    dittoTexts[slot] = (currentRow, text)
    return text
  }

  private mutating func textAbove(_ slot: Int) -> String? {
    guard let lastPersonRow else {
      if carriedTexts == nil { result.needsCarry = true }
      return carriedTexts?[plan.slots[slot].column]
    }
    return effectiveText(slot, row: lastPersonRow)
  }

  private func effectiveText(_ slot: Int, row: Int) -> String? {
    if let ditto = dittoTexts[slot], ditto.row == row { return ditto.text }
    let place = RowPosition(block: blockIndex, row: row)
    guard let cell = grid.cell(at: place, column: plan.slots[slot].column), cell.hasContent else { return nil }
    let text = rawText(of: cell).trimmed
    return text.isEmpty || context.rulebook.answers.isDitto(text) ? nil : text
  }

  /// What ditto marks at the top of the next block stand for, by column.
  func effectiveTexts() -> [Int: String] {
    guard let lastPersonRow else { return [:] }
    var texts: [Int: String] = [:]
    for slot in plan.slots.indices where plan.slots[slot].ditto == .copy {
      if let text = effectiveText(slot, row: lastPersonRow) { texts[plan.slots[slot].column] = text }
    }
    return texts
  }

  /// The raw text of the row's cell in a slot; empty where there is none.
  func text(of slot: Int) -> String {
    guard holds(slot) else { return "" }
    return rawText(of: cells[slot])
  }
}
