/// Puts the fields of delimited text into row blocks whose cells point into the text itself.
struct CSVCollector {
  private static let rowsPerBlock = 2048

  private let text: [UInt8]
  private let limits: ReadLimits
  private var finished: [RowBlock] = []
  private var rows: [Row] = []
  private var cells: [Cell] = []
  private var longTexts: [UInt32: UInt32] = [:]
  /// Texts with quotes taken out do not stand in the file as they are; they follow the file's own bytes.
  private var unescaped: [UInt8] = []
  private var rowIndex = 0
  private var rowStart = 0
  private var column = 0
  private var cellCount = 0

  init(text: [UInt8], limits: ReadLimits) {
    self.text = text
    self.limits = limits
  }

  /// Adds the field that stands at `range`; an empty one is no cell.
  @inline(__always)
  mutating func add(_ range: Range<Int>) throws(ReadError) {
    guard !range.isEmpty else { return }
    try add(offset: range.lowerBound, length: range.count)
  }

  mutating func addUnescaped(_ field: [UInt8]) throws(ReadError) {
    guard !field.isEmpty else { return }
    try add(offset: text.count + unescaped.count, length: field.count)
    unescaped.append(contentsOf: field)
  }

  @inline(__always)
  private mutating func add(offset: Int, length: Int) throws(ReadError) {
    let payload = UInt32(truncatingIfNeeded: offset)
    if length >= 255 { try noteLong(payload, length) }
    cells.append(Cell(kind: .text, column: column, payload: payload, detail: UInt8(min(length, 255))))
  }

  private mutating func noteLong(_ payload: UInt32, _ length: Int) throws(ReadError) {
    guard length <= limits.cellTextBytes else {
      throw ReadError(.overLimit(.cellTextBytes, allowed: limits.cellTextBytes), rowNumber: rowIndex + 1)
    }
    longTexts[payload] = UInt32(truncatingIfNeeded: length)
  }

  @inline(__always)
  mutating func endField() throws(ReadError) {
    column += 1
    guard column < SheetBounds.columns else {
      throw ReadError(.cellOutsideSheet(columnLetters(column)), rowNumber: rowIndex + 1)
    }
  }

  @inline(__always)
  mutating func endRecord() throws(ReadError) {
    if cells.count > rowStart {
      rows.append(
        Row(
          rowIndex: Int32(truncatingIfNeeded: rowIndex), firstCell: UInt32(truncatingIfNeeded: rowStart),
          cellCount: UInt32(truncatingIfNeeded: cells.count - rowStart)))
      rowStart = cells.count
      if rows.count == Self.rowsPerBlock { try closeBlock() }
    }
    rowIndex += 1
    column = 0
  }

  private mutating func closeBlock() throws(ReadError) {
    cellCount += cells.count
    guard cellCount <= limits.cells else {
      throw ReadError(.overLimit(.cells, allowed: limits.cells), rowNumber: rowIndex + 1)
    }
    try limits.checkDeadline()
    var block = RowBlock(rows: rows, cells: cells, text: text, longTexts: longTexts)
    if !unescaped.isEmpty { giveOwnText(&block) }
    finished.append(block)
    let capacity = cells.count + cells.count / 16
    rows = []
    cells = []
    longTexts = [:]
    unescaped = []
    rowStart = 0
    rows.reserveCapacity(Self.rowsPerBlock)
    cells.reserveCapacity(capacity)
  }

  /// Copies the part of the file that a block's cells refer to, with the unescaped texts behind it.
  private func giveOwnText(_ block: inout RowBlock) {
    let fileCells = block.cells.filter { Int($0.payload) < text.count }
    let start = fileCells.first.map { Int($0.payload) } ?? 0
    let end = fileCells.last.map { block.textRange(of: $0).upperBound } ?? start
    block.text = Array(text[start..<end]) + unescaped
    var longTexts: [UInt32: UInt32] = [:]
    for index in block.cells.indices {
      let old = block.cells[index].payload
      let new = Int(old) < text.count ? Int(old) - start : Int(old) - text.count + end - start
      block.cells[index].payload = UInt32(truncatingIfNeeded: new)
      if let length = block.longTexts[old] { longTexts[UInt32(truncatingIfNeeded: new)] = length }
    }
    block.longTexts = longTexts
  }

  /// The blocks in ascending rows; the last record may lack its line end.
  mutating func finish() throws(ReadError) -> [RowBlock] {
    if cells.count > rowStart { try endRecord() }
    if !rows.isEmpty { try closeBlock() }
    return finished
  }
}
