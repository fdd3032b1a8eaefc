internal import Dispatch
internal import Glibc
internal import OfficeFormats
internal import Rulebook
internal import Synchronization

/// Reads all rows of one block of columns of a table: block of rows by block of rows, in waves that grow, so that a
/// sheet of a million rows keeps all processors busy and one of many small tables wastes nothing.
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
  /// The block read last: it is taken once the one below shows no title that begins in it.
  private var pending: Pending?

  private struct Pending {
    var output: Workers.Output
    var block: Int
    /// What held above it.
    var carry: [Int: String]
  }

  /// Columns that are read again once the table is (by whoever names duplicates and vehicles); `nil` where all may be.
  private let lastingColumns: Set<Int>?

  private static let widestWave = 64
  /// Fewer blocks than this are not worth a second thread.
  private static let smallestShare = 4
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
    var index = start.block
    var width = 1
    if blocks.count > Self.smallestShare {
      reading.reserve(rows: (start.block..<blocks.count).reduce(0) { $0 + blocks.rowCount(of: $1) })
    }
    let workers = Workers(
      count: blocks.count - index >= Self.smallestShare * 2 ? Workers.processors : 1, make: interpreter)
    while index < blocks.count, end.map({ index <= $0.block }) ?? true {
      let wave = index..<min(index + width, blocks.count)
      let results = workers.interpret(wave.map { ($0, rows(of: $0)) }, carry: carry)
      for (offset, found) in results.enumerated() {
        let block = wave.lowerBound + offset
        let output = settled(found, block: block, workers)
        if let next = output.result.next {
          finish(output, before: next.start, block: block, workers)
          return (reading, next)
        }
        take(output, block: block, workers)
      }
      index = wave.upperBound
      width = min(width * 2, Self.widestWave)
    }
    takePending(workers)
    reading.close(workers)
    return (reading, nil)
  }

  /// Places of the rows of a block that belong to the table.
  private func rows(of block: Int) -> Range<Int> {
    let count = sheet.blocks.rowCount(of: block)
    let lower = block == start.block ? min(start.row, count) : 0
    let upper = end.map { $0.block == block ? min($0.row, count) : count } ?? count
    return lower..<max(lower, upper)
  }

  /// The result once more where it needs the persons above; they are known now.
  private func settled(_ found: Workers.Output, block: Int, _ workers: Workers) -> Workers.Output {
    guard found.result.needsCarry else { return found }
    return workers.interpret([(block, rows(of: block))], carry: carry, isCarryKnown: true)[0]
  }

  private mutating func take(_ output: Workers.Output, block: Int, _ workers: Workers) {
    if let last = pending?.block { forgetCells(of: last, above: output.result) }
    takePending(workers)
    pending = Pending(output: output, block: block, carry: carry)
    carry = output.result.carry ?? carry
  }

  /// Where the block below is full of rows, whatever begins further down is never looked for in this one.
  private func forgetCells(of block: Int, above below: BlockResult) {
    guard let lastingColumns, below.rows.read > Self.farthestLook else { return }
    sheet.blocks.forgetCells(of: block, outside: lastingColumns)
  }

  private mutating func takePending(_ workers: Workers) {
    if let pending { reading.add(pending.output.result, from: pending.output.worker, workers) }
    pending = nil
  }

  /// Ends the table; where the next one's title begins in the block above, that block is read again without it.
  private mutating func finish(
    _ output: Workers.Output, before next: RowPosition, block: Int, _ workers: Workers
  ) {
    if next.block == block {
      take(output, block: block, workers)
    } else if let above = pending, above.block == next.block {
      let all = rows(of: above.block)
      let rest = all.lowerBound..<max(all.lowerBound, min(next.row, all.upperBound))
      pending?.output = workers.interpret([(above.block, rest)], carry: above.carry, isCarryKnown: true)[0]
    }
    takePending(workers)
    reading.close(workers)
  }
}

/// Interpreters that share the blocks of a sheet, each with what it has learned of the words so far.
struct Workers {
  struct Output: Sendable {
    var worker: Int
    var result: BlockResult
  }

  private final class Worker: Sendable {
    let interpreter: Mutex<RowInterpreter>
    init(_ interpreter: consuming RowInterpreter) { self.interpreter = Mutex(interpreter) }
  }

  private let workers: [Worker]

  static let processors = min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  init(count: Int, make: () -> RowInterpreter) {
    workers = (0..<count).map { _ in Worker(make()) }
  }

  var count: Int { workers.count }

  /// The results in the order of the blocks.
  func interpret(
    _ blocks: [(index: Int, rows: Range<Int>)], carry: [Int: String], isCarryKnown: Bool = false
  ) -> [Output] {
    guard blocks.count > 1, workers.count > 1 else {
      return blocks.map { block in
        // Only the first block of the wave follows rows whose last person is known.
        let known = isCarryKnown || block.index == blocks[0].index ? carry : nil
        return Output(
          worker: 0,
          result: workers[0].interpreter.withLock { $0.interpret(block: block.index, rows: block.rows, carry: known) })
      }
    }
    let next = Mutex(0)
    let results = Mutex([Output?](repeating: nil, count: blocks.count))
    DispatchQueue.concurrentPerform(iterations: workers.count) { worker in
      workers[worker].interpreter.withLock { interpreter in
        while true {
          let index = next.withLock { value in
            defer { value += 1 }
            return value
          }
          guard index < blocks.count else { return }
          let block = blocks[index]
          let result = interpreter.interpret(block: block.index, rows: block.rows, carry: index == 0 ? carry : nil)
          results.withLock { $0[index] = Output(worker: worker, result: result) }
        }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Gives what a worker has met to `body`, without a copy.
  func withLedger<Result>(of worker: Int, _ body: (FindingLedger) -> Result) -> Result {
    workers[worker].interpreter.withLock { body($0.ledger) }
  }

  func buses(of worker: Int) -> [String] { workers[worker].interpreter.withLock { $0.buses } }

  /// Names in an 企业名称 column in order of rows.
  var enterprises: [(name: String, rowNumber: Int)] {
    workers.flatMap { $0.interpreter.withLock { $0.enterprises } }.sorted { $0.rowNumber < $1.rowNumber }
  }
}
