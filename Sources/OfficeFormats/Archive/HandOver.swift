internal import Dispatch
internal import Synchronization

/// A piece of an inflated part on its way from the inflating thread to the scanning one.
struct Chunk: Sendable {
  var bytes: [UInt8]
  var isLast: Bool
}

/// A bounded queue between one inflating and one scanning thread.
final class HandOver: Sendable {
  private struct State {
    var chunks: [Chunk] = []
    var result: Result<Int, ReadError>?
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    // A semaphore must not end below the value that it began with.
    for _ in 0..<capacity { free.signal() }
  }

  /// Waits for room.
  /// - Returns: false where nobody wants more.
  func send(_ chunk: Chunk) -> Bool {
    free.wait()
    let isWanted = state.withLock { state in
      if !state.isCancelled { state.chunks.append(chunk) }
      return !state.isCancelled
    }
    filled.signal()
    return isWanted
  }

  /// Says that nothing follows: how many bytes there were, or why it broke off.
  func close(with result: Result<Int, ReadError>) {
    state.withLock { $0.result = result }
    filled.signal()
  }

  /// Waits for the next chunk; `nil` after the last one.
  func receive() -> Chunk? {
    filled.wait()
    let chunk = state.withLock { $0.chunks.isEmpty ? nil : $0.chunks.removeFirst() }
    free.signal()
    return chunk
  }

  /// Ends the transfer from the receiving side; the sender gives up at its next chunk.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.chunks = []
    }
    free.signal()
  }

  /// How the transfer ended; only after ``receive()`` gave `nil`.
  func result() throws(ReadError) -> Int {
    let result = state.withLock { $0.result }
    return try result?.get() ?? 0
  }
}
