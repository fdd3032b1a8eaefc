internal import CProcessor
internal import OfficeFormats

/// The rows of a block and whatever their cells refer to as plain pointers, so that reading a row counts no reference
/// and makes no closure.
///
/// Valid only while ``reading(_:of:_:)`` runs, which keeps the buffers alive.
struct RowBytes: @unchecked Sendable {
  let rows: UnsafeBufferPointer<Row>
  private let cells: UnsafeBufferPointer<Cell>
  private let numbers: UnsafeBufferPointer<Double>
  private let inline: UnsafeBufferPointer<UInt8>
  private let rewritten: UnsafeBufferPointer<UInt8>
  private let shared: UnsafeBufferPointer<UInt8>
  private let offsets: UnsafeBufferPointer<UInt32>
  /// For what is rare: lengths of long texts.
  private let block: UnsafePointer<RowBlock>?

  /// No rows at all.
  init() {
    rows = .init(start: nil, count: 0)
    cells = .init(start: nil, count: 0)
    numbers = .init(start: nil, count: 0)
    inline = .init(start: nil, count: 0)
    rewritten = .init(start: nil, count: 0)
    shared = .init(start: nil, count: 0)
    offsets = .init(start: nil, count: 0)
    block = nil
  }

  private init(_ block: UnsafePointer<RowBlock>, _ strings: SharedStrings) {
    // The caller holds the block and the strings, whose arrays stay where they are.
    rows = block.pointee.rows.withUnsafeBufferPointer(\.self)
    cells = block.pointee.cells.withUnsafeBufferPointer(\.self)
    numbers = block.pointee.numbers.withUnsafeBufferPointer(\.self)
    inline = block.pointee.text.withUnsafeBufferPointer(\.self)
    rewritten = block.pointee.rewritten.withUnsafeBufferPointer(\.self)
    shared = strings.utf8.withUnsafeBufferPointer(\.self)
    offsets = strings.offsets.withUnsafeBufferPointer(\.self)
    self.block = block
  }

  /// Gives the buffers of a block to `body`; they must not escape.
  static func reading<Result>(_ block: RowBlock, of sheet: Sheet, _ body: (RowBytes) -> Result) -> Result {
    withExtendedLifetime((block, sheet)) {
      withUnsafePointer(to: block) { body(RowBytes($0, sheet.sharedStrings)) }
    }
  }

  /// The cells of a row of the block in ascending columns.
  @inline(__always)
  func cells(of row: Row) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(rebasing: cells[Int(row.firstCell)..<Int(row.firstCell) + Int(row.cellCount)])
  }

  /// The bytes of a text cell in the encoding of its kind; none for other cells.
  @inline(__always)
  func text(of cell: Cell) -> UnsafeBufferPointer<UInt8> {
    switch cell.kind {
    case .sharedText:
      let index = Int(cell.payload)
      return UnsafeBufferPointer(rebasing: shared[Int(offsets[index])..<Int(offsets[index + 1])])
    case .text, .error:
      let start = Int(cell.payload)
      let length = cell.detail == 255 ? longLength(of: cell) : Int(cell.detail)
      if start < inline.count || rewritten.isEmpty {
        return UnsafeBufferPointer(rebasing: inline[start..<start + length])
      }
      return UnsafeBufferPointer(rebasing: rewritten[start - inline.count..<start - inline.count + length])
    case .number, .integer, .boolean, .formulaWithoutValue, .image:
      return UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Begins to load what ``text(of:)`` will need of a cell that stands at a place in its row, one and two rows below.
  ///
  /// Shared texts lie in the order in which they were first used: a name that repeats lies anywhere, and waiting for it
  /// would cost as much as a fifth of all that is done with its row.
  @inline(__always)
  func fetchAhead(_ place: Int, from row: Int) {
    if let index = sharedText(place, row + 2) { fetch_ahead(offsets.baseAddress.map { $0 + index }) }
    if let index = sharedText(place, row + 1) { fetch_ahead(shared.baseAddress.map { $0 + Int(offsets[index]) }) }
  }

  @inline(__always)
  private func sharedText(_ place: Int, _ row: Int) -> Int? {
    guard row < rows.count, place < Int(rows[row].cellCount) else { return nil }
    let cell = cells[Int(rows[row].firstCell) + place]
    return cell.kind == .sharedText ? Int(cell.payload) : nil
  }

  /// The value of a cell of any kind as text; for what is rare.
  func rawText(of cell: Cell, of sheet: Sheet) -> String {
    block.map { sheet.rawText(of: cell, in: $0.pointee) } ?? ""
  }

  @inline(never)
  private func longLength(of cell: Cell) -> Int { Int(block?.pointee.longTexts[cell.payload] ?? 255) }

  /// The number in a `number` or `integer` cell.
  func number(of cell: Cell) -> Double {
    if case .integer = cell.kind { return Double(Int32(bitPattern: cell.payload)) }
    return numbers[Int(cell.payload)]
  }

  /// What ``ValueMemo`` finds the cell's value by.
  @inline(__always)
  func key(of cell: Cell) -> ValueKey {
    switch cell.kind {
    case .text: ValueKey(text: text(of: cell))
    case .sharedText: .sharedText(cell.payload)
    case .integer: .integer(cell.payload, format: cell.detail)
    case .number: .number(numbers[Int(cell.payload)], format: cell.detail)
    case .boolean: .boolean(cell.payload)
    case .error, .formulaWithoutValue, .image: .other(cell.kind.rawValue)
    }
  }
}
