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
    /// Shares that workers may take, and shares that were taken out again.
    var allowed = 0
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
    allow { $0 = workers.count }
    for worker in 0..<workers.count {
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

  /// Raises the number of shares that may be taken.
  private func allow(_ change: (inout Int) -> Void) {
    let added = state.withLock { state in
      let before = state.allowed
      change(&state.allowed)
      return state.allowed - before
    }
    for _ in 0..<added { room.signal() }
  }

  /// The output of the next share; waits for it.
  func next() -> Workers.Output {
    while true {
      let output = state.withLock { state -> Workers.Output? in
        guard let output = state.outputs.removeValue(forKey: state.taken) else { return nil }
        state.taken += 1
        return output
      }
      if let output {
        let taken = state.withLock { $0.taken }
        allow { $0 = max($0, min(taken * 2, taken + Self.farthest) + workers.count) }
        return output
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
