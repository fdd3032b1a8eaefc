internal import OfficeFormats
internal import Rulebook

/// How an interpreter notes what it finds.
extension RowInterpreter {
  typealias Description = (message: String, advice: String)

  mutating func group(
    _ code: FindingCode, _ severity: Severity, slot: Int, value: String, _ describe: () -> Description
  ) -> Int32 {
    let column = slot >= 0 ? plan.slots[slot] : nil
    let key = FindingKey(code: code, severity: severity, field: column?.field, value: value)
    return ledger.group(key, column: column?.column, describe: describe)
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
    let key = FindingKey(code: code, severity: severity, field: nil, value: value)
    note(ledger.group(key, column: column, describe: describe))
  }

  /// A field that no column has: no cell to point at.
  mutating func noteMissing(_ code: FindingCode, _ field: RosterField, _ describe: () -> Description) {
    // Another table of the sheet may have the column and leave it blank, which is told in other words.
    let key = FindingKey(code: code, severity: .unverified, field: field, value: "", distinction: 1)
    note(ledger.group(key, column: nil, describe: describe))
  }
}
