internal import OfficeFormats
internal import Rulebook

/// What the rows of one block of a sheet came to, for one table and one block of columns.
struct BlockResult: Sendable {
  /// Persons in order of rows, duplicates not yet out; bus numbers are those of the interpreter.
  var persons: [Person] = []
  var riders: [VehicleCheck.Rider] = []
  /// Hashes of the persons' names, where a column may name drivers.
  var names: [UInt64] = []
  var fillRates = FillRateTally()
  var rows = RowBalance()
  var subtotals: [SubtotalRow] = []
  /// 填报日期 of a footer, the last where there are several.
  var reportDate: CalendarDay?
  /// 填报单位 of footers, each once.
  var signers: [EnterpriseName] = []
  var events: [FindingEvent] = []
  /// Columns and effective texts of the last person row, for 同上 in the block below; `nil` where there is no person.
  var carry: [Int: String]?
  /// A ditto mark stands above every person of the block: it has to be read again with the carry of the block above.
  var needsCarry = false
  /// The table ends here: another roster begins, or (where there is no table) a list of something else.
  var next: (table: RosterTable?, start: RowPosition)?
}

/// A row such as 小计 12 or 合计：156人, to be held against the persons above it (R_SUBTOTAL_MISMATCH).
struct SubtotalRow: Sendable {
  /// 1-based.
  var rowNumber: UInt32
  /// 0-based column of the cell that says 合计.
  var column: Int
  var marker: String
  /// The cells to its right.
  var following: [String]
}
