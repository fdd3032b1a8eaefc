internal import OfficeFormats
internal import Rulebook

/// Reads the rows of one block of columns of a table, one block of rows at a time.
///
/// Each worker has its own; what it remembers of words serves all its blocks. The fast path takes rows whose name is
/// plain Chinese text and makes no `String`; it is never copied, for a copy would count a hundred references up and down
/// at each call. Every other row goes to ``RowClassifier``'s questions in full.
struct RowInterpreter: ~Copyable, Sendable {
  let context: RosterContext
  let sheet: Sheet
  let grid: SheetGrid
  let table: RosterTable
  let finder: TableFinder
  let mapping: ColumnMapping
  let plan: SlotPlan
  let fields: FieldSlots
  /// 0-based rows with a range merged over the name and other columns: headings of groups, no persons.
  let banners: Set<Int>
  /// Another header ends the table; false for the second and later blocks of side-by-side tables.
  let endsAtHeaders: Bool
  let initials = SuspiciousInitials()

  var memos: [ValueMemo]
  var places = PlaceMemo()
  var ledger = FindingLedger()
  /// A value as it is shown, for the moment.
  var shown: [UInt8] = []
  var unitSentences: [UnitSentence: UInt32] = [:]
  /// Sentences about a test's time by the raw value of its age; -1 where not met yet.
  var timeSentences = [Int32](repeating: -1, count: TestAge.allCases.count)
  var texts: [String] = []
  /// What each of ``texts`` says of the place.
  var evidences: [PlaceEvidence] = []
  var buses: [String] = []
  var busNumbers: [String: UInt16] = [:]
  /// Names in an 企业名称 column with the row in which each stands first.
  var enterprises: [(name: String, rowNumber: Int)] = []

  /// What texts name as headings: a row that might be a header is asked often, and its words repeat.
  var headingMatches: [String: HeaderMatch?] = [:]

  /// For first characters in GB18030: 0 not met yet, 1 suspicious, 2 not.
  var gb18030Initials: [UInt8] = []

  /// Buffers of the block at hand.
  var bytes = RowBytes()
  /// A text in GB18030 as UTF-8, for the moment.
  var decoded: [UInt8] = []

  // The row at hand.
  var cells = InlineArray<64, Cell>(repeating: Cell(kind: .image, column: 0))
  /// Slots of the row that hold a cell with content.
  var present: UInt64 = 0
  var contentCells = 0
  var rowNumber: UInt32 = 0
  var result = BlockResult()
  // Ditto marks: where the last person stands, and what its ditto marks came to.
  var blockIndex = 0
  var lastPersonRow: Int?
  var dittoTexts: [Int: (row: Int, text: String)] = [:]
  var currentRow = 0
  var carriedTexts: [Int: String]?

  init(
    context: RosterContext, sheet: Sheet, table: RosterTable, finder: TableFinder, mapping: ColumnMapping,
    plan: SlotPlan, banners: Set<Int>, endsAtHeaders: Bool
  ) {
    self.context = context
    self.sheet = sheet
    self.table = table
    self.finder = finder
    self.mapping = mapping
    self.banners = banners
    self.endsAtHeaders = endsAtHeaders
    grid = SheetGrid(sheet: sheet)
    self.plan = plan
    fields = FieldSlots(plan)
    memos = [ValueMemo](repeating: ValueMemo(), count: plan.slots.count)
  }
}

extension RowInterpreter {
  /// - Parameters:
  ///   - rows: places of the block's rows that belong to the table.
  ///   - carry: effective texts of the last person above; `nil` where that is not known yet.
  mutating func interpret(block index: Int, rows: Range<Int>, carry: [Int: String]?) -> BlockResult {
    let sheet = sheet
    return RowBytes.reading(sheet.blocks[index], of: sheet) { buffers in
      bytes = buffers
      defer { bytes = RowBytes() }
      return interpret(index, rows: rows, carry: carry)
    }
  }

  private mutating func interpret(_ index: Int, rows: Range<Int>, carry: [Int: String]?) -> BlockResult {
    begin(index, carry)
    var row = rows.lowerBound
    while row < rows.upperBound {
      let stored = bytes.rows[row]
      currentRow = row
      rowNumber = UInt32(truncatingIfNeeded: stored.rowNumber)
      gather(stored)
      row = contentCells == 0 ? row + 1 : read(stored)
      if let next = result.next { return ended(at: next, index, from: rows.lowerBound, carry) }
    }
    result.carry = lastPersonRow == nil ? nil : effectiveTexts()
    return result
  }

  private mutating func begin(_ index: Int, _ carry: [Int: String]?) {
    result = BlockResult()
    blockIndex = index
    carriedTexts = carry
    lastPersonRow = nil
    dittoTexts = [:]
  }

  /// The rows above the next table's title once more, without what was taken for rows of this table.
  private mutating func ended(
    at next: (table: RosterTable?, start: RowPosition), _ index: Int, from lower: Int, _ carry: [Int: String]?
  ) -> BlockResult {
    guard next.start.block == index else { return result }
    var rest = interpret(index, rows: lower..<max(lower, next.start.row), carry: carry)
    rest.next = next
    return rest
  }

  /// Puts the row's cells into their slots.
  @inline(__always)
  private mutating func gather(_ row: Row) {
    present = 0
    contentCells = 0
    let first = plan.firstColumn
    let width = plan.slotOfColumn.count
    for index in row.cellRange {
      let cell = bytes.cells[index]
      let column = cell.columnIndex
      guard mapping.columns.contains(column), cell.hasContent else { continue }
      contentCells &+= 1
      let offset = column &- first
      guard offset >= 0, offset < width else { continue }
      let slot = Int(plan.slotOfColumn[offset])
      guard slot >= 0 else { continue }
      cells[slot] = cell
      present |= 1 << UInt64(slot)
    }
  }

  @inline(__always)
  func holds(_ slot: Int) -> Bool { slot >= 0 && present & (1 << UInt64(slot)) != 0 }

  /// - Returns: the place of the next row.
  private mutating func read(_ stored: Row) -> Int {
    if stored.isHidden, context.rulebook.settings.hiddenRows == .exclude { return readHidden() }
    if isPlainPerson() {
      result.rows.read += 1
      readPerson()
      return currentRow + 1
    }
    return readInFull(stored)
  }

  /// A hidden row is a hidden row whatever it holds (`domain.md` 3.4.7); the stamped print does not show it.
  private mutating func readHidden() -> Int {
    guard hasVisibleContent() else { return currentRow + 1 }
    result.rows.read += 1
    result.rows.hidden += 1
    note(.rowHidden, .warning, column: mapping.nameColumn) {
      ("该行被隐藏或筛掉，未计入", "如应计入，请取消隐藏或清除筛选后重新报送")
    }
    return currentRow + 1
  }

  private func hasVisibleContent() -> Bool {
    !grid.cells(at: RowPosition(block: blockIndex, row: currentRow), in: mapping.columns).isEmpty
  }

  /// A name of plain Chinese characters that begins no label, a number or nothing under 序号, an ID that begins like
  /// one, and something else beside the name.
  @inline(__always)
  private mutating func isPlainPerson() -> Bool {
    guard contentCells >= 2, holds(plan.name), banners.isEmpty || !banners.contains(Int(rowNumber) - 1) else {
      return false
    }
    let name = cells[plan.name]
    guard name.isText else { return false }
    let isName =
      name.kind == .sharedText || sheet.encoding == .utf8
      ? withBytes(of: name) { bytes in PlainName.first(utf8: bytes).map { !initials.contains($0) } ?? false }
      : isPlainGB18030(name)
    return isName && isNumberLike(plan.sequence) && isNumberLike(plan.identity)
  }

  /// The same for names of the 6,763 characters that GB2312 has two bytes for; what a first character is, is remembered.
  @inline(__always)
  private mutating func isPlainGB18030(_ name: Cell) -> Bool {
    guard let code = withBytes(of: name, { PlainName.first(gb18030: $0) }) else { return false }
    if gb18030Initials.isEmpty { gb18030Initials = [UInt8](repeating: 0, count: 1 << 16) }
    if gb18030Initials[Int(code)] == 0 {
      gb18030Initials[Int(code)] = initials.contains(rawText(of: name)) ? 1 : 2
    }
    return gb18030Initials[Int(code)] == 2
  }

  @inline(__always)
  private func isNumberLike(_ slot: Int) -> Bool {
    guard holds(slot) else { return true }
    let cell = cells[slot]
    guard cell.isText else { return true }
    return withBytes(of: cell) { bytes in
      guard !bytes.isEmpty else { return true }
      let byte = bytes[0]
      return byte < 0x80 && (byte &- 0x30 <= 9 || byte &- 0x41 <= 25)
    }
  }

  /// The bytes of a text cell, in the sheet's encoding.
  @inline(__always)
  func withBytes<Result>(of cell: Cell, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.text(of: cell).span)
  }

  /// The value of a cell of the block at hand as text; for what is rare.
  func rawText(of cell: Cell) -> String { sheet.rawText(of: cell, in: sheet.blocks[blockIndex]) }
}

extension Cell {
  @inline(__always)
  var isText: Bool { kind == .sharedText || kind == .text }

  /// A number that is shown as a date, a time or both.
  @inline(__always)
  var isDate: Bool {
    guard kind == .number || kind == .integer else { return false }
    return numberFormat == .date || numberFormat == .dateTime || numberFormat == .time
  }

  /// Errors, pictures and formulas that nobody has calculated are blanks (`domain.md` 3.4.6).
  @inline(__always)
  var hasContent: Bool {
    switch kind {
    case .sharedText, .text, .number, .integer, .boolean: true
    case .error, .formulaWithoutValue, .image: false
    }
  }
}
