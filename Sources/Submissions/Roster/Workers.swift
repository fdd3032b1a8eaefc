internal import OfficeFormats
internal import Synchronization

/// Interpreters that share the blocks of a sheet, each with what it has learned of the words so far.
struct Workers: Sendable {
  /// What one worker made of one block.
  struct Output: Sendable {
    var worker: Int
    var result: BlockResult
    /// What the worker has met since its output before this; absent for a single worker, of which all is taken at once
    /// when it is done.
    var learned: Learned?
  }

  /// Groups of findings and buses.
  struct Learned: Sendable {
    var findings: FindingLedger
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

  /// Whoever takes the outputs has no use for more.
  static let most = min(16, ProcessorCount.available)

  init(count: Int, make: () -> RowInterpreter) {
    self.count = count
    workers = (0..<(count > 1 ? count + 1 : 1)).map { _ in Worker(make()) }
  }

  /// Reads one block again, now that it is known what stands above it.
  func interpretAgain(_ block: Int, rows: Range<Int>, carry: [Int: String]) -> Output {
    interpret(block, rows: rows, carry: carry, worker: workers.count - 1)
  }

  /// - Parameters:
  ///   - carry: effective texts of the last person above the block; `nil` where not known yet.
  ///   - worker: its outputs are to be taken in the order in which they were made.
  func interpret(_ block: Int, rows: Range<Int>, carry: [Int: String]?, worker: Int) -> Output {
    workers[worker].interpreter.withLock { interpreter in
      let result = interpreter.interpret(block: block, rows: rows, carry: carry)
      return Output(worker: worker, result: result, learned: count > 1 ? interpreter.takeLearned() : nil)
    }
  }

  /// Gives what the only worker has met to `body`, without a copy.
  func withAllLearned(_ body: (FindingLedger, BusNumbers) -> Void) {
    workers[0].interpreter.withLock { body($0.ledger, $0.buses) }
  }

  /// Names in an 企业名称 column in order of rows.
  var enterprises: [(name: String, rowNumber: Int)] {
    workers.flatMap { $0.interpreter.withLock { $0.enterprises } }.sorted { $0.rowNumber < $1.rowNumber }
  }
}
