internal import Dispatch
internal import OfficeFormats
internal import Synchronization

/// Does independent pieces of work on a few threads and gives the results in the order of the pieces.
///
/// A piece that takes longer than the deadline is given up: its thread is left behind and another takes its place, so
/// that one hostile file cannot hold the night.
struct WorkPool: Sendable {
  let threads: Int
  let deadlineSeconds: Double
  /// Stops taking new pieces, and waiting for those under way, once it is true.
  let isStopped: @Sendable () -> Bool

  /// - Parameters:
  ///   - order: the indices of all pieces, in the order in which they are to be started.
  ///   - givenUp: the result of a piece over the deadline.
  ///   - progress: told how many pieces are done, on the calling thread.
  /// - Returns: the results by index, or `nil` where it was stopped.
  func run<Result: Sendable>(
    order: [Int], _ work: @escaping @Sendable (Int) -> Result, givenUp: (Int) -> Result,
    progress: (Int) -> Void = { _ in }
  ) -> [Result]? {
    let board = WorkBoard<Result>(order: order)
    for _ in 0..<min(threads, order.count) { startWorker(board, work) }
    while true {
      let state = board.glance(deadline: deadlineSeconds)
      for index in state.overdue where board.claim(index, givenUp(index)) { startWorker(board, work) }
      progress(state.done)
      if state.done == order.count { return board.results }
      if isStopped() {
        board.waitForRunning(seconds: 1)
        return nil
      }
      _ = board.finished.wait(timeout: .now() + min(0.2, deadlineSeconds / 4))
    }
  }

  private func startWorker<Result: Sendable>(
    _ board: WorkBoard<Result>, _ work: @escaping @Sendable (Int) -> Result
  ) {
    let isStopped = isStopped
    DetachedThread.start {
      while !isStopped(), let index = board.next(), board.claim(index, work(index)) {}
    }
  }
}

/// Which pieces wait, which are under way since when, and what has come of them.
private final class WorkBoard<Result: Sendable>: Sendable {
  private struct State {
    var waiting: ArraySlice<Int>
    var startedAt: [Int: Double] = [:]
    var results: [Result?]
    var done = 0
    let total: Int
  }

  /// Signalled when the last piece is done: whoever waits has nothing to do before, and waking costs both threads.
  let finished = DispatchSemaphore(value: 0)
  private let state: Mutex<State>

  init(order: [Int]) {
    let count = (order.max() ?? -1) + 1
    state = Mutex(State(waiting: order[...], results: [Result?](repeating: nil, count: count), total: order.count))
  }

  func next() -> Int? {
    state.withLock { state in
      guard let index = state.waiting.popFirst() else { return nil }
      state.startedAt[index] = WallClock.monotonic
      return index
    }
  }

  /// Enters the result of a piece unless it has one already.
  /// - Returns: whether it had none, which tells a thread that was left behind to end.
  func claim(_ index: Int, _ result: Result) -> Bool {
    let (isFirst, isLast) = state.withLock { state in
      guard state.startedAt.removeValue(forKey: index) != nil else { return (false, false) }
      state.results[index] = result
      state.done += 1
      return (true, state.done == state.total)
    }
    if isLast { finished.signal() }
    return isFirst
  }

  func glance(deadline: Double) -> (done: Int, overdue: [Int]) {
    state.withLock { state in
      let now = WallClock.monotonic
      return (state.done, state.startedAt.filter { now - $0.value > deadline }.keys.sorted())
    }
  }

  /// Gives pieces under way a moment to end what they have started.
  func waitForRunning(seconds: Double) {
    let deadline = WallClock.monotonic + seconds
    while state.withLock({ !$0.startedAt.isEmpty }), WallClock.monotonic < deadline {
      _ = finished.wait(timeout: .now() + 0.05)
    }
  }

  var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }
}
