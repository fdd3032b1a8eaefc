internal import Dispatch
internal import Synchronization

/// Hands the blocks of a table to workers and their outputs on in the order of the blocks.
///
/// Workers run ahead of whoever takes the outputs, by as many blocks as were taken so far: a table that ends has had no
/// more read in vain than it has rows, and a long one keeps all workers busy.
final class BlockQueue: Sendable {
  typealias Share = (index: Int, rows: Range<Int>)

  private struct State {
    /// Place of the next share that a worker takes.
    var next = 0
    /// Shares whose outputs were taken.
    var taken = 0
    var outputs: [Int: Workers.Output] = [:]
    var isStopped = false
  }

  private let shares: [Share]
  private let state = Mutex(State())
  /// One for each share that may be taken, and one for each output that is there.
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let workers: Workers

  /// So many blocks are read ahead at most; their results are held in memory.
  private static let farthest = 64

  /// Begins at once.
  init(_ shares: [Share], _ workers: Workers) {
    self.shares = shares
    self.workers = workers
    for worker in 0..<workers.count {
      room.signal()
      DispatchQueue.global(qos: .userInitiated).async { self.work(worker) }
    }
  }

  private func work(_ worker: Int) {
    while let place = nextPlace() {
      let share = shares[place]
      let output = workers.interpret(share.index, rows: share.rows, carry: nil, worker: worker)
      state.withLock { $0.outputs[place] = output }
      ready.signal()
    }
  }

  private func nextPlace() -> Int? {
    room.wait()
    return state.withLock { state in
      guard !state.isStopped, state.next < shares.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// How many shares workers may have taken, once the outputs of so many were.
  private func allowed(taken: Int) -> Int { min(taken * 2, taken + Self.farthest) + workers.count }

  /// The output of the next share; waits for it.
  func next() -> Workers.Output {
    while true {
      let found = state.withLock { state -> (output: Workers.Output, taken: Int)? in
        guard let output = state.outputs.removeValue(forKey: state.taken) else { return nil }
        state.taken += 1
        return (output, state.taken)
      }
      if let found {
        for _ in allowed(taken: found.taken - 1)..<allowed(taken: found.taken) { room.signal() }
        return found.output
      }
      ready.wait()
    }
  }

  /// Lets the workers go once each has finished its block; nobody waits for them.
  func stop() {
    state.withLock { $0.isStopped = true }
    for _ in 0..<workers.count { room.signal() }
  }
}
