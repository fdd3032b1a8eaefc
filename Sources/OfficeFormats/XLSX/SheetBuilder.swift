/// Collects the cells of one sheet in the order in which they come, and puts them in order where a file does not.
struct SheetBuilder {
  /// Rows of a block; small enough that blocks spread over workers, large enough that they cost nothing.
  private static let rowsPerBlock = 2048
  /// Fewer rows than this that were read apart become part of the block above.
  private static let fewestRows = 256

  private let limits: ReadLimits
  private var finished: [RowBlock] = []
  private var block = RowBlock()
  /// Of the last block; the next one will be much the same.
  private var usualSize = BlockSize()
  private var row = Row(rowIndex: -1, firstCell: 0, cellCount: 0)
  /// Of the row before the first one that a continuation reads.
  private static let unknownRowIndex = Int32.min
  private var lastColumn = -1
  private var isRowOrdered = true
  private var areRowsOrdered = true
  private var lastRowIndex: Int32 = -1
  private var cellCount = 0
  private var textBytes = 0
  private(set) var merges: [CellRange] = []
  /// Rows that do not say whether they are hidden are hidden (ECMA-376 Part 1, 18.3.1.81, `zeroHeight`).
  var hidesRowsByDefault = false

  init(limits: ReadLimits) { self.limits = limits }

  /// Cells that were read, those that came twice counted twice.
  var readCells: Int { cellCount }

  /// 1-based number of the row that is being read.
  var rowNumber: Int { row.rowNumber }
  /// Column after the last cell, where a cell without a reference stands.
  var nextColumn: Int { lastColumn + 1 }
  /// Row after the last one, where a row without a number stands; `nil` where nobody knows.
  var nextRowIndex: Int? { row.rowIndex == Self.unknownRowIndex ? nil : Int(row.rowIndex) + 1 }

  mutating func beginRow(index: Int, isHidden: Bool) {
    if block.rows.isEmpty { block.reserve(usualSize) }
    row = Row(
      rowIndex: Int32(truncatingIfNeeded: index), firstCell: UInt32(truncatingIfNeeded: block.cells.count),
      cellCount: 0,
      isHidden: isHidden)
    lastColumn = -1
    isRowOrdered = true
  }

  /// Takes back everything since ``beginRow(index:isHidden:)``, when a row turns out to go on in the next chunk.
  mutating func abandonRow(restoring mark: Mark) {
    block.cells.removeLast(block.cells.count - mark.cells)
    block.numbers.removeLast(block.numbers.count - mark.numbers)
    block.text.removeLast(block.text.count - mark.text)
    row = mark.row
    lastColumn = mark.lastColumn
  }

  struct Mark {
    fileprivate var cells: Int
    fileprivate var numbers: Int
    fileprivate var text: Int
    fileprivate var row: Row
    fileprivate var lastColumn: Int
  }

  var mark: Mark {
    Mark(
      cells: block.cells.count, numbers: block.numbers.count, text: block.text.count, row: row, lastColumn: lastColumn)
  }

  mutating func endRow() throws(ReadError) {
    let count = block.cells.count - Int(row.firstCell)
    if !isRowOrdered { sortRow() }
    row.cellCount = UInt32(truncatingIfNeeded: block.cells.count - Int(row.firstCell))
    if row.cellCount > 0 {
      if row.rowIndex <= lastRowIndex { areRowsOrdered = false }
      lastRowIndex = row.rowIndex
      block.rows.append(row)
    }
    cellCount += count
    guard cellCount <= limits.cells else {
      throw ReadError(.overLimit(.cells, allowed: limits.cells), rowNumber: row.rowNumber)
    }
    if block.rows.count >= Self.rowsPerBlock { try closeBlock() }
  }

  /// Ends the open block, if it has rows.
  mutating func closeBlock() throws(ReadError) {
    guard !block.rows.isEmpty else { return }
    let fault = block.text.withUnsafeBufferPointer { UTF8Check.firstFault($0, allowsLoss: true) }
    guard fault == nil else { throw ReadError(.malformedXML("not UTF-8"), rowNumber: row.rowNumber) }
    textBytes += block.text.count
    guard textBytes <= limits.textBytes else {
      throw ReadError(.overLimit(.textBytes, allowed: limits.textBytes), rowNumber: row.rowNumber)
    }
    usualSize = BlockSize(block)
    finished.append(block)
    block = RowBlock()
  }

  /// Says where the next cell stands, so that later ones without a reference follow it.
  @inline(__always)
  mutating func place(column: Int) {
    if column <= lastColumn { isRowOrdered = false }
    lastColumn = column
  }

  @inline(__always)
  mutating func add(_ kind: CellKind, payload: UInt32, detail: UInt8 = 0, isStruck: Bool) {
    block.cells.append(
      Cell(kind: kind, column: lastColumn, payload: payload, detail: detail, isStruck: isStruck))
  }

  @inline(__always)
  mutating func addNumber(_ value: Double, format: NumberFormat, isStruck: Bool) {
    let index = UInt32(truncatingIfNeeded: block.numbers.count)
    block.numbers.append(value)
    add(.number, payload: index, detail: format.rawValue, isStruck: isStruck)
  }

  /// Adds a text cell whose bytes `write` appends to the block's buffer; an empty text is no cell.
  mutating func addText(
    _ kind: CellKind, isStruck: Bool, _ write: (inout [UInt8]) -> Bool
  ) throws(ReadError) -> Bool {
    let start = block.text.count
    guard write(&block.text) else { return false }
    let length = block.text.count - start
    guard length > 0 else { return true }
    guard length <= limits.cellTextBytes else {
      throw ReadError(.overLimit(.cellTextBytes, allowed: limits.cellTextBytes), rowNumber: row.rowNumber)
    }
    let offset = UInt32(truncatingIfNeeded: start)
    if length >= 255 { block.longTexts[offset] = UInt32(truncatingIfNeeded: length) }
    add(kind, payload: offset, detail: UInt8(min(length, 255)), isStruck: isStruck)
    return true
  }

  /// Keeps a merged range, which costs the same whatever it covers (requirement 11).
  mutating func addMerge(_ range: CellRange) throws(ReadError) {
    guard merges.count < limits.cells / 16 else { throw ReadError(.overLimit(.cells, allowed: limits.cells)) }
    merges.append(range)
  }

  /// Columns of one row in ascending order, the last of equals winning.
  private mutating func sortRow() {
    let start = Int(row.firstCell)
    var byColumn: [Int: Cell] = [:]
    for cell in block.cells[start...] { byColumn[cell.columnIndex] = cell }
    block.cells.removeLast(block.cells.count - start)
    block.cells.append(contentsOf: byColumn.sorted { $0.key < $1.key }.map(\.value))
  }

  /// The blocks of the sheet in ascending rows.
  mutating func finish() throws(ReadError) -> [RowBlock] {
    try closeBlock()
    return areRowsOrdered ? finished : try Self.reordered(finished)
  }

  // MARK: Rows that were read apart

  /// Collects rows further down in the sheet, the first of which says its number.
  var continuation: SheetBuilder {
    var builder = SheetBuilder(limits: limits)
    builder.row.rowIndex = Self.unknownRowIndex
    builder.hidesRowsByDefault = hidesRowsByDefault
    // Room that is not used costs nothing; an array that outgrows its room takes twice as much.
    builder.usualSize = usualSize.rows > block.rows.count ? usualSize : BlockSize(block)
    return builder
  }

  /// Takes the rows of a continuation that was closed; the next ones follow them.
  mutating func join(_ next: SheetBuilder) throws(ReadError) {
    guard let first = next.finished.first?.rows.first else { return }
    if next.finished.count == 1, next.finished[0].rows.count < Self.fewestRows {
      for row in next.finished[0].rows { try add(row, of: next.finished[0]) }
    } else {
      try closeBlock()
      if first.rowIndex <= lastRowIndex || !next.areRowsOrdered { areRowsOrdered = false }
      finished += next.finished
      usualSize = BlockSize(next.finished[0])
      cellCount += next.cellCount
      textBytes += next.textBytes
      lastRowIndex = next.lastRowIndex
    }
    row = next.row
    guard cellCount <= limits.cells else {
      throw ReadError(.overLimit(.cells, allowed: limits.cells), rowNumber: row.rowNumber)
    }
    guard textBytes <= limits.textBytes else {
      throw ReadError(.overLimit(.textBytes, allowed: limits.textBytes), rowNumber: row.rowNumber)
    }
  }

  private mutating func add(_ row: Row, of source: RowBlock) throws(ReadError) {
    beginRow(index: Int(row.rowIndex), isHidden: row.isHidden)
    for cell in source.cells[row.cellRange] { copy(cell, from: source) }
    try endRow()
  }

  /// Rows in ascending order; a row that comes twice is one row, with the later cell where both have one.
  private static func reordered(_ blocks: [RowBlock]) throws(ReadError) -> [RowBlock] {
    let places = blocks.indices.flatMap { block in blocks[block].rows.indices.map { (block, $0) } }
    let order = places.enumerated().sorted { left, right in
      let a = blocks[left.element.0].rows[left.element.1].rowIndex
      let b = blocks[right.element.0].rows[right.element.1].rowIndex
      return (a, left.offset) < (b, right.offset)
    }
    var builder = SheetBuilder(limits: ReadLimits(cells: .max, cellTextBytes: .max, textBytes: .max))
    var index = order.startIndex
    while index < order.endIndex {
      let (firstBlock, firstRow) = order[index].element
      let row = blocks[firstBlock].rows[firstRow]
      builder.beginRow(index: Int(row.rowIndex), isHidden: row.isHidden)
      while index < order.endIndex, case let (b, r) = order[index].element, blocks[b].rows[r].rowIndex == row.rowIndex {
        for cell in blocks[b].cells[blocks[b].rows[r].cellRange] { builder.copy(cell, from: blocks[b]) }
        index += 1
      }
      try builder.endRow()
    }
    return try builder.finish()
  }

  private mutating func copy(_ cell: Cell, from source: RowBlock) {
    place(column: cell.columnIndex)
    switch cell.kind {
    case .number: addNumber(source.numbers[Int(cell.payload)], format: cell.numberFormat, isStruck: cell.isStruck)
    case .text, .error:
      _ = try? addText(cell.kind, isStruck: cell.isStruck) { text in
        source.withTextBytes(of: cell) { text.append(contentsOf: $0) }
        return true
      }
    case .sharedText, .integer, .boolean, .formulaWithoutValue, .image:
      add(cell.kind, payload: cell.payload, detail: cell.detail, isStruck: cell.isStruck)
    }
  }
}

/// What a block holds, so that the next one can be given as much room.
private struct BlockSize {
  fileprivate var rows = 0
  fileprivate var cells = 0
  fileprivate var numbers = 0
  fileprivate var text = 0

  init() {}

  init(_ block: RowBlock) {
    rows = block.rows.count
    cells = block.cells.count
    numbers = block.numbers.count
    text = block.text.count
  }
}

extension RowBlock {
  fileprivate mutating func reserve(_ size: BlockSize) {
    rows.reserveCapacity(size.rows)
    cells.reserveCapacity(size.cells + size.cells / 16)
    numbers.reserveCapacity(size.numbers + size.numbers / 16)
    text.reserveCapacity(size.text)
  }
}
