/// Puts the fields of delimited text into row blocks whose cells point into the text itself.
struct CSVCollector: ~Copyable {
  /// How much was collected.
  struct Size {
    /// Lines without any cell included, which are no rows.
    fileprivate(set) var records = 0
    fileprivate(set) var rows = 0
    fileprivate(set) var cells = 0

    /// A row of one cell weighs as much as two.
    func fits(_ limits: ReadLimits) -> Bool { cells <= limits.cells && rows <= limits.cells / 2 }

    static func + (left: Self, right: Self) -> Self {
      Self(records: left.records + right.records, rows: left.rows + right.rows, cells: left.cells + right.cells)
    }
  }

  private static let rowsPerBlock = 2048

  private let text: [UInt8]
  private let limits: ReadLimits
  private var finished: [RowBlock] = []
  private var rows: [Row] = []
  private var cells = CellBuffer()
  private var longTexts: [UInt32: UInt32] = [:]
  /// See ``RowBlock/rewritten``.
  private var rewritten: [UInt8] = []
  private var rowStart = 0
  private var column = 0
  /// What was collected, and what lies above it.
  private(set) var size: Size

  init(text: [UInt8], limits: ReadLimits, below size: Size) {
    self.text = text
    self.limits = limits
    self.size = size
  }

  /// Adds the field that stands at `range`; an empty one is no cell.
  @inline(__always)
  mutating func add(_ range: Range<Int>) throws(ReadError) {
    guard !range.isEmpty else { return }
    try add(offset: range.lowerBound, length: range.count)
  }

  mutating func addRewritten(_ field: [UInt8]) throws(ReadError) {
    guard !field.isEmpty else { return }
    try add(offset: text.count + rewritten.count, length: field.count)
    rewritten.append(contentsOf: field)
  }

  @inline(__always)
  private mutating func add(offset: Int, length: Int) throws(ReadError) {
    let payload = UInt32(truncatingIfNeeded: offset)
    if length >= 255 { try noteLong(payload, length) }
    cells.append(
      Cell(kind: .text, column: column, payload: payload, detail: UInt8(truncatingIfNeeded: min(length, 255))))
  }

  private mutating func noteLong(_ payload: UInt32, _ length: Int) throws(ReadError) {
    guard length <= limits.cellTextBytes else {
      throw ReadError(.overLimit(.cellTextBytes, allowed: limits.cellTextBytes), rowNumber: size.records + 1)
    }
    longTexts[payload] = UInt32(truncatingIfNeeded: length)
  }

  @inline(__always)
  mutating func endField() throws(ReadError) {
    column += 1
    guard column < SheetBounds.columns else {
      throw ReadError(.cellOutsideSheet(columnLetters(column)), rowNumber: size.records + 1)
    }
  }

  @inline(__always)
  mutating func endRecord() throws(ReadError) {
    if cells.count > rowStart {
      rows.append(
        Row(
          rowIndex: Int32(truncatingIfNeeded: size.records), firstCell: UInt32(truncatingIfNeeded: rowStart),
          cellCount: UInt32(truncatingIfNeeded: cells.count - rowStart)))
      rowStart = cells.count
      if rows.count == Self.rowsPerBlock { try closeBlock() }
    }
    size.records += 1
    column = 0
  }

  private mutating func closeBlock() throws(ReadError) {
    size.cells += cells.count
    size.rows += rows.count
    guard size.fits(limits) else {
      throw ReadError(.overLimit(.cells, allowed: limits.cells), rowNumber: size.records + 1)
    }
    try limits.checkDeadline()
    finished.append(
      RowBlock(rows: rows, cells: cells.takeAll(), text: text, rewritten: rewritten, longTexts: longTexts))
    rows = []
    longTexts = [:]
    rewritten = []
    rowStart = 0
    rows.reserveCapacity(Self.rowsPerBlock)
  }

  /// The blocks in ascending rows; the last record may lack its line end.
  mutating func finish() throws(ReadError) -> [RowBlock] {
    if cells.count > rowStart { try endRecord() }
    if !rows.isEmpty { try closeBlock() }
    return finished
  }
}
