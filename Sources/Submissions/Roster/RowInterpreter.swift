internal import OfficeFormats
internal import Rulebook

/// Reads the rows of one block of columns of a table, one block of rows at a time.
///
/// Each worker has its own; what it remembers of words serves all its blocks, and its ``Experience`` the files after. The
/// fast path takes rows whose name is plain Chinese text and makes no `String`; it is never copied, for a copy would count
/// a hundred references up and down at each call. Every other row goes to ``RowClassifier``'s questions in full.
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
  /// See ``MergedCells/sharedNames``.
  let sharedNames: [Int: Int]
  /// The person whose name is merged over the rows at hand, with the first of them.
  var sharedPerson: (firstRow: Int, idKey: UInt64)?
  /// Another header ends the table; false for the second and later blocks of side-by-side tables.
  let endsAtHeaders: Bool
  let initials = Initials.suspicious
  let placeholders = Initials.placeholders

  var memos: [ValueMemo]
  /// What holds in every file; given back at the end.
  var experience: Experience
  private let experiences: Experiences
  /// Where the experience has the texts of each slot; `nil` where they are none of its words.
  let wordColumns: [Int?]
  var ledger = FindingLedger()
  /// Groups and buses that were told already.
  private var toldGroups = 0
  private var toldBuses = 0
  /// A value as it is shown, for the moment.
  var shown: [UInt8] = []
  var placeGroups = PlaceGroups()
  var unitSentences: [UnitSentence: UInt32] = [:]
  /// Sentences about a test's time by the raw value of its age; -1 where not met yet.
  var timeSentences = [Int32](repeating: -1, count: TestAge.allCases.count)
  /// Names of routes.
  var texts: [String] = []
  var buses = BusNumbers()
  /// Names in an 企业名称 column with the row in which each stands first.
  var enterprises: [(name: String, rowNumber: Int)] = []

  /// What texts name as headings: a row that might be a header is asked often, and its words repeat.
  var headingMatches: [String: HeaderMatch?] = [:]

  /// The first characters met in GB18030, by their two bytes; 0 for those not met yet.
  var gb18030Characters: [UInt16] = []

  /// Buffers of the block at hand.
  var bytes = RowBytes()
  /// A text in GB18030 as UTF-8, for the moment.
  var decoded = DecodedText()

  // The row at hand.
  let cells = RowCells()
  /// Slots of the row that hold a cell with content.
  var present: UInt64 = 0
  var contentCells = 0
  /// Slots of the row that hold a cell without a value, of which nothing was said yet.
  var valueless: UInt64 = 0
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
    plan: SlotPlan, banners: Set<Int>, sharedNames: [Int: Int], endsAtHeaders: Bool
  ) {
    self.context = context
    resolver = context.rulebook.places.forAnotherThread()
    self.sheet = sheet
    self.table = table
    self.finder = finder
    self.mapping = mapping
    self.banners = banners
    self.sharedNames = sharedNames
    self.endsAtHeaders = endsAtHeaders
    grid = SheetGrid(sheet: sheet)
    self.plan = plan
    fields = FieldSlots(plan)
    memos = [ValueMemo](repeating: ValueMemo(), count: plan.slots.count)
    experiences = context.experiences
    experience = experiences.take()
    var wordColumns: [Int?] = []
    for slot in plan.slots {
      wordColumns.append(experience.words.index(of: WordColumn(slot, on: context.rosterDay)))
    }
    self.wordColumns = wordColumns
  }

  deinit { experiences.giveBack(experience) }
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

  /// Groups of findings and buses that were met since the last call.
  mutating func takeLearned() -> Workers.Learned {
    defer { (toldGroups, toldBuses) = (ledger.groups.count, buses.labels.count) }
    return Workers.Learned(findings: ledger.portion(from: toldGroups), buses: Array(buses.labels[toldBuses...]))
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
      row = contentCells == 0 && !isNameUncalculated ? row + 1 : read(stored)
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
    decoded.forget()
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
}
