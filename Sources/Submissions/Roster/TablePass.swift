internal import OfficeFormats
internal import Rulebook

/// Reads all rows of one block of columns of a table: block of rows by block of rows, by several workers where there are
/// many, so that a sheet of a million rows keeps all processors busy and one of many small tables wastes nothing.
///
/// Results are gathered by block, so that the order does not depend on who was first.
struct TablePass {
  /// The end of the table where it is known already: the second and later blocks of side-by-side tables.
  var end: RowPosition?
  private let sheet: Sheet
  private let start: RowPosition
  private let interpreter: () -> RowInterpreter
  private(set) var reading: TableReading
  /// Effective texts of the last person so far, for 同上 in the next block.
  private var carry: [Int: String] = [:]
  /// The blocks read last: they are taken once those below show no title that begins in them.
  private var pending: [Pending] = []

  private struct Pending {
    var output: Workers.Output
    var block: Int
    /// What held above it.
    var carry: [Int: String]
  }

  /// Columns that are read again once the table is (by whoever names duplicates and vehicles); `nil` where all may be.
  private let lastingColumns: Set<Int>?

  /// Fewer blocks than this are not worth a second thread.
  private static let smallestShare = 4
  /// Many tables end in one of so many blocks.
  private static let readAlone = 2
  /// No title and no heading is looked for so many rows above a header.
  private static let farthestLook = 100

  /// - Parameter interpreter: makes one for each worker.
  init(
    _ table: RosterTable, _ mapping: ColumnMapping, of sheet: Sheet, end: RowPosition?, lastingColumns: Set<Int>?,
    interpreter: @escaping () -> RowInterpreter
  ) {
    self.interpreter = interpreter
    self.sheet = sheet
    self.end = end
    self.lastingColumns = lastingColumns
    start = table.firstRow
    reading = TableReading(table, mapping, sheetName: sheet.name)
  }

  /// - Returns: what the table came to, and the table that follows it in the sheet.
  mutating func run() -> (TableReading, next: (table: RosterTable?, start: RowPosition)?) {
    let blocks = sheet.blocks
    if blocks.count > Self.smallestShare {
      reading.reserve(rows: (start.block..<blocks.count).reduce(0) { $0 + blocks.rowCount(of: $1) })
    }
    let workers = Workers(
      count: blocks.count - start.block >= Self.smallestShare * 2 ? Workers.most : 1, make: interpreter)
    let blocksOfTable = start.block..<min(blocks.count, end.map { $0.block + 1 } ?? blocks.count)
    var queue: BlockQueue?
    defer { queue?.stop() }
    for block in blocksOfTable {
      if workers.count > 1, block == start.block + Self.readAlone {
        queue = BlockQueue((block..<blocksOfTable.upperBound).map { ($0, rows(of: $0)) }, workers)
      }
      let found = queue?.next() ?? workers.interpret(block, rows: rows(of: block), carry: carry, worker: 0)
      let output = settled(found, block: block, workers)
      if let next = output.result.next {
        finish(output, before: next.start, block: block, workers)
        return (reading, next)
      }
      take(output, block: block)
    }
    takePending()
    reading.close(workers, above: nil)
    return (reading, nil)
  }

  /// Places of the rows of a block that belong to the table.
  private func rows(of block: Int) -> Range<Int> {
    let count = sheet.blocks.rowCount(of: block)
    let lower = block == start.block ? min(start.row, count) : 0
    let upper = end.map { $0.block == block ? min($0.row, count) : count } ?? count
    return lower..<max(lower, upper)
  }

  /// The output, or what is read once more where it needs the persons above; they are known now.
  private mutating func settled(_ found: Workers.Output, block: Int, _ workers: Workers) -> Workers.Output {
    reading.learn(found)
    return found.result.needsCarry ? readAgain(block, rows: rows(of: block), carry: carry, workers) : found
  }

  private mutating func readAgain(
    _ block: Int, rows: Range<Int>, carry: [Int: String], _ workers: Workers
  ) -> Workers.Output {
    let output = workers.interpretAgain(block, rows: rows, carry: carry)
    reading.learn(output)
    return output
  }

  private mutating func take(_ output: Workers.Output, block: Int) {
    if let last = pending.last?.block { forgetCells(of: last, above: output.result) }
    pending.append(Pending(output: output, block: block, carry: carry))
    // A title is no taller than the rows of the blocks below the first.
    while pending.dropFirst().reduce(0, { $0 + $1.output.result.rows.read }) >= TableFinder.tallestTitle {
      reading.add(pending.removeFirst().output)
    }
    carry = output.result.carry ?? carry
  }

  /// Where the block below is full of rows, whatever begins further down is never looked for in this one.
  private func forgetCells(of block: Int, above below: BlockResult) {
    guard let lastingColumns, below.rows.read > Self.farthestLook else { return }
    sheet.blocks.forgetCells(of: block, outside: lastingColumns)
  }

  private mutating func takePending() {
    for block in pending { reading.add(block.output) }
    pending = []
  }

  /// Ends the table; where the next one's title begins in the block above, that block is read again without it.
  private mutating func finish(
    _ output: Workers.Output, before next: RowPosition, block: Int, _ workers: Workers
  ) {
    if next.block == block {
      take(output, block: block)
    } else {
      while let last = pending.last, last.block > next.block { pending.removeLast() }
      if let above = pending.last, above.block == next.block {
        let all = rows(of: above.block)
        let rest = all.lowerBound..<max(all.lowerBound, min(next.row, all.upperBound))
        pending[pending.count - 1].output = readAgain(above.block, rows: rest, carry: above.carry, workers)
      }
    }
    takePending()
    reading.close(workers, above: sheet.blocks[next.block].rows[next.row].rowNumber)
  }
}
