internal import OfficeFormats
internal import Rulebook

/// Reads the rows of one block of columns of a table, one block of rows at a time.
///
/// Each worker has its own; what it remembers of words serves all its blocks. The fast path takes rows whose name is
/// plain Chinese text and makes no `String`; it is never copied, for a copy would count a hundred references up and down
/// at each call. Every other row goes to ``RowClassifier``'s questions in full.
struct RowInterpreter: ~Copyable, Sendable {
  let context: RosterContext
  let resolver: PlaceResolver
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
  let initials = Initials.suspicious
  let placeholders = Initials.placeholders

  var memos: [ValueMemo]
  var places = PlaceMemo()
  var addresses = AddressMemo()
  var ledger = FindingLedger()
  /// Groups and buses that were told already.
  private var toldGroups = 0
  private var toldBuses = 0
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

  /// The first characters met in GB18030, by their two bytes; 0 for those not met yet.
  var gb18030Characters: [UInt16] = []

  /// Buffers of the block at hand.
  var bytes = RowBytes()
  /// A text in GB18030 as UTF-8, for the moment.
  var decoded: [UInt8] = []

  // The row at hand.
  let cells = RowCells()
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
    resolver = context.rulebook.places.forAnotherThread()
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

  /// Groups of findings that were met since the last call.
  mutating func takeNewFindings() -> FindingLedger {
    defer { toldGroups = ledger.groups.count }
    return ledger.portion(from: toldGroups)
  }

  /// Buses that were met since the last call.
  mutating func takeNewBuses() -> [String] {
    defer { toldBuses = buses.count }
    return Array(buses[toldBuses...])
  }

  private mutating func interpret(_ index: Int, rows: Range<Int>, carry: [Int: String]?) -> BlockResult {
    begin(index, carry)
    result.persons.reserveCapacity(rows.count)
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
    // Counted in registers: for all the compiler knows the cells might be written over what is counted.
    var present: UInt64 = 0
    var contentCells = 0
    let columns = mapping.columns
    let first = plan.firstColumn
    plan.slotOfColumn.withUnsafeBufferPointer { slots in
      let stored = bytes.cells(of: row)
      for place in stored.indices {
        let cell = stored[place]
        let column = cell.column
        guard column >= columns.lowerBound, column < columns.upperBound, cell.hasContent else { continue }
        contentCells &+= 1
        let offset = column &- first
        guard offset >= 0, offset < slots.count, slots[offset] >= 0 else { continue }
        cells.put(cell, at: place, in: Int(slots[offset]))
        present |= 1 &<< UInt64(slots[offset])
      }
    }
    self.present = present
    self.contentCells = contentCells
  }

  @inline(__always)
  func holds(_ slot: Int) -> Bool { slot >= 0 && present & (1 &<< UInt64(slot)) != 0 }

  /// - Returns: the place of the next row.
  private mutating func read(_ stored: Row) -> Int {
    if stored.isHidden, context.rulebook.settings.hiddenRows == .exclude { return readHidden() }
    fetchTextsAhead()
    if isPlainPerson() {
      result.rows.read += 1
      fetchTimesAhead()
      readPerson()
      return currentRow + 1
    }
    return readInFull(stored)
  }

  /// Names and vehicles repeat, but seldom: their texts lie all over those that a workbook shares.
  @inline(__always)
  private func fetchTextsAhead() {
    guard sheet.sharedStrings.count > Self.manyTexts else { return }
    if plan.name >= 0 { bytes.fetchAhead(cells.place(of: plan.name), from: currentRow) }
    for slot in fields.route { bytes.fetchAhead(cells.place(of: slot), from: currentRow) }
    for slot in fields.plate { bytes.fetchAhead(cells.place(of: slot), from: currentRow) }
  }

  /// Fewer texts than this stay in the caches by themselves.
  private static let manyTexts = 1 << 14

  /// Times differ from row to row as few other words do; they are needed last.
  @inline(__always)
  private func fetchTimesAhead() {
    for slot in fields.reported where holds(slot) { memos[slot].fetchAhead(bytes.key(of: cells[slot])) }
    for slot in fields.sampled where holds(slot) { memos[slot].fetchAhead(bytes.key(of: cells[slot])) }
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
    if gb18030Characters[Int(code)] == 0 { gb18030Characters[Int(code)] = decoded(code) }
    return gb18030Characters[Int(code)]
  }

  private mutating func decoded(_ code: UInt16) -> UInt16 {
    withUnsafeBytes(of: code.bigEndian) { sheet.decode($0.bindMemory(to: UInt8.self), into: &decoded) }
    return String(decoding: decoded, as: UTF8.self).utf16.first ?? UInt16.max
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

  /// The text of the cell lies in UTF-8.
  @inline(__always)
  func isUTF8(_ cell: Cell) -> Bool {
    switch (cell.kind, sheet.encoding) {
    case (.sharedText, _), (_, .utf8): true
    case (_, .gb18030): false
    }
  }

  /// The value of a cell of the block at hand as text; for what is rare.
  func rawText(of cell: Cell) -> String { bytes.rawText(of: cell, of: sheet) }
}

extension Cell {
  /// ``Cell/columnIndex`` without a call into another module.
  @inline(__always)
  fileprivate var column: Int { Int(columnAndFlags & 0x3FFF) }

  @inline(__always)
  var isText: Bool {
    switch kind {
    case .sharedText, .text: true
    case .number, .integer, .boolean, .error, .formulaWithoutValue, .image: false
    }
  }

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
