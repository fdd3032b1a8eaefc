internal import Dispatch
internal import Glibc
internal import Synchronization

/// Interpreters that share the blocks of a sheet, each with what it has learned of the words so far.
struct Workers {
  /// What one worker made of one block.
  struct Output: Sendable {
    var worker: Int
    var result: BlockResult
    /// Groups of findings that the worker has met since its output before this; absent for a single worker, whose groups
    /// are taken all at once when it is done.
    var learned: FindingLedger?
    /// Buses that the worker has met since its output before this.
    var buses: [String]
  }

  private final class Worker: Sendable {
    let interpreter: Mutex<RowInterpreter>
    init(_ interpreter: consuming RowInterpreter) { self.interpreter = Mutex(interpreter) }
  }

  /// Behind those that share, if there are several, one more that reads blocks again: what it learns must not come
  /// before that which the others have learned and not told yet.
  private let workers: [Worker]
  /// Those that share the blocks.
  let count: Int

  static let processors = min(16, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  init(count: Int, make: () -> RowInterpreter) {
    self.count = count
    workers = (0..<(count > 1 ? count + 1 : 1)).map { _ in Worker(make()) }
  }

  /// Reads one block again, now that it is known what stands above it.
  func interpretAgain(_ block: Int, rows: Range<Int>, carry: [Int: String]) -> Output {
    interpret(block, rows: rows, carry: carry, worker: workers.count - 1)
  }

  /// - Parameter carry: effective texts of the last person above the first of the blocks; `nil` where not known yet.
  /// - Returns: the results in the order of the blocks.
  func interpret(_ blocks: [(index: Int, rows: Range<Int>)], carry: [Int: String]?) -> [Output] {
    guard blocks.count > 1, count > 1 else {
      return blocks.map { block in
        // Only the first block of the wave follows rows whose last person is known.
        interpret(block.index, rows: block.rows, carry: block.index == blocks[0].index ? carry : nil, worker: 0)
      }
    }
    let next = Atomic(0)
    let results = Mutex([Output?](repeating: nil, count: blocks.count))
    DispatchQueue.concurrentPerform(iterations: count) { worker in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < blocks.count else { return }
        let block = blocks[index]
        let output = interpret(block.index, rows: block.rows, carry: index == 0 ? carry : nil, worker: worker)
        results.withLock { $0[index] = output }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func interpret(_ block: Int, rows: Range<Int>, carry: [Int: String]?, worker: Int) -> Output {
    workers[worker].interpreter.withLock { interpreter in
      let result = interpreter.interpret(block: block, rows: rows, carry: carry)
      return Output(
        worker: worker, result: result, learned: count > 1 ? interpreter.takeNewFindings() : nil,
        buses: interpreter.takeNewBuses())
    }
  }

  /// Gives what the only worker has met to `body`, without a copy.
  func withLedger(_ body: (FindingLedger) -> Void) {
    workers[0].interpreter.withLock { body($0.ledger) }
  }

  /// Names in an 企业名称 column in order of rows.
  var enterprises: [(name: String, rowNumber: Int)] {
    workers.flatMap { $0.interpreter.withLock { $0.enterprises } }.sorted { $0.rowNumber < $1.rowNumber }
  }
}
