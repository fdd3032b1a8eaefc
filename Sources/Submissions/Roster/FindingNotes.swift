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

  /// A field that no column has: no cell to point at.
  mutating func noteMissing(_ code: FindingCode, _ field: RosterField, _ describe: () -> Description) {
    // Another table of the sheet may have the column and leave it blank, which is told in other words.
    let key = FindingKey(code: code, severity: .unverified, field: field, distinction: 1)
    note(ledger.group(key, column: nil, value: "", describe: describe))
  }
}

// MARK: - Values as bytes

extension RowInterpreter {
  /// The bytes of a text cell as UTF-8, where they are so as they lie and nothing has to be trimmed; the buffer is valid
  /// inside `body`, which is not called for other cells.
  ///
  /// - Returns: whether `body` was called.
  @inline(__always)
  mutating func withPlainText(
    of slot: Int, _ body: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) -> Bool {
    let cell = cells[slot]
    guard cell.isText else { return false }
    let written = bytes.text(of: cell)
    if cell.kind == .sharedText || sheet.encoding == .utf8 {
      guard Self.needsNoTrimming(written) else { return false }
      body(written, &shown)
      return true
    }
    sheet.decode(written, into: &decoded)
    return decoded.withUnsafeBufferPointer { utf8 in
      guard Self.needsNoTrimming(utf8) else { return false }
      body(utf8, &shown)
      return true
    }
  }

  /// Begins and ends with a printing ASCII character or with one of U+4000 to U+9FFF, none of which is white space.
  @inline(__always)
  private static func needsNoTrimming(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count >= 3 else { return false }
    let (first, last, lead) = (utf8[0], utf8[utf8.count - 1], utf8[utf8.count - 3])
    return ((0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first))
      && ((0x21...0x7E).contains(last) || (last >= 0x80 && (0xE4...0xE9).contains(lead)))
  }
}
