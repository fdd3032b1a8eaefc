internal import OfficeFormats
internal import Rulebook

/// How an interpreter notes what it finds.
extension RowInterpreter {
  typealias Description = (message: String, advice: String)

  mutating func group(
    _ code: FindingCode, _ severity: Severity, slot: Int, value: String, _ describe: () -> Description
  ) -> Int32 {
    let key = FindingKey(code: code, severity: severity, field: slot >= 0 ? plan.slots[slot].field : nil)
    return ledger.group(key, column: slot >= 0 ? plan.slots[slot].column : nil, value: value, describe: describe)
  }

  @inline(__always)
  mutating func note(_ group: Int32) { result.events.append(FindingEvent(group: group, rowNumber: rowNumber)) }

  mutating func note(
    _ code: FindingCode, _ severity: Severity, slot: Int, value: String, _ describe: () -> Description
  ) {
    note(group(code, severity, slot: slot, value: value, describe))
  }

  /// About the row as a whole, shown at one column.
  mutating func note(
    _ code: FindingCode, _ severity: Severity, column: Int, value: String = "", _ describe: () -> Description
  ) {
    let key = FindingKey(code: code, severity: severity)
    note(ledger.group(key, column: column, value: value, describe: describe))
  }

  /// What a cell of a column of words says, without the names in it.
  func shownWord(_ slot: Int) -> String {
    FindingValue.word(text(of: slot).trimmed, of: plan.slots[slot].field, hidingNamesBy: context.rulebook)
  }

  /// A field that no column has: no cell to point at, but perhaps a heading that nobody understood.
  mutating func noteMissing(_ code: FindingCode, _ field: RosterField, _ describe: () -> Description) {
    note(groupOfMissing(code, .unverified, field, describe))
  }

  mutating func groupOfMissing(
    _ code: FindingCode, _ severity: Severity, _ field: RosterField, _ describe: () -> Description
  ) -> Int32 {
    // Another table of the sheet may have the column and leave it blank, which is told in other words.
    let key = FindingKey(code: code, severity: severity, field: field, distinction: 1)
    let (unread, rulebook) = (mapping.unmatched, context.rulebook)
    return ledger.group(key, column: nil, value: "") {
      let (message, advice) = describe()
      guard !unread.isEmpty else { return (message, advice) }
      let shown = unread.prefix(Self.mostUnread).map { "“" + FindingValue.word($0, hidingNamesBy: rulebook) + "”" }
      return (message + "；未认出的栏目：" + shown.joined(separator: "、"), advice)
    }
  }

  /// Headings that one sentence lists.
  private static let mostUnread = 8
}

// MARK: - Values as bytes

extension RowInterpreter {
  /// The bytes of a text cell as UTF-8, where they are so as they lie and nothing has to be trimmed; the buffer is valid
  /// inside `body`, which decodes no other text, and is not called for other cells.
  ///
  /// - Returns: what `body` gives; `nil` where it was not called.
  @inline(__always)
  mutating func withPlainText<Result>(
    of slot: Int, _ body: (UnsafeBufferPointer<UInt8>, inout RowInterpreter) -> Result
  ) -> Result? {
    let cell = cells[slot]
    guard cell.isText else { return nil }
    let written = bytes.text(of: cell)
    if isUTF8(cell) { return written.isPlainAtBothEnds ? body(written, &self) : nil }
    decoded.read(gb18030: written)
    return decoded.utf8.isPlainAtBothEnds ? body(decoded.utf8, &self) : nil
  }

  /// The group of a finding whose value is ``shown``; its sentence is asked for only where the group is new.
  @inline(__always)
  mutating func groupOfShown(
    _ code: FindingCode, slot: Int, sentence: (inout RowInterpreter) -> UInt32
  ) -> Int32 {
    let key = FindingKey(
      code: code, severity: code.usualSeverity, field: slot >= 0 ? plan.slots[slot].field : nil)
    let column = slot >= 0 ? plan.slots[slot].column : -1
    let place = shown.withUnsafeBufferPointer { ledger.place(of: key, column, $0) }
    guard place.known < 0 else { return place.known }
    let sentence = sentence(&self)
    return shown.withUnsafeBufferPointer { ledger.insert(key, column, $0, sentence: sentence, at: place) }
  }
}
