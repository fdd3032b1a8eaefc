internal import Dispatch
internal import Synchronization

/// Inflates a part chunk by chunk, and gives the chunks in their order, each with what `work` made of it.
///
/// Only one thread inflates at a time, for a deflate stream is read from front to back; but whoever inflated a chunk does
/// its `work` too, while another goes on inflating. So a chunk stays in the caches of the processor that made it. Helpers
/// on other threads run ahead of whoever takes the chunks, who works as well instead of waiting.
final class ChunkQueue<Output: Sendable>: Sendable {
  typealias Piece = (chunk: Chunk, output: Output)

  private struct State {
    /// What was made and not taken yet, by place.
    var made: [Int: Result<Piece, ReadError>] = [:]
    var taken = 0
    /// Room for chunks to come; memory that was never used before is dear.
    var spares: [[UInt8]] = []
    /// Place behind the last chunk, or behind the one that could not be read.
    var end: Int?
  }

  private let feed: Mutex<ChunkFeed>
  private let state = Mutex(State())
  private let work: @Sendable (Chunk) -> Output
  private let helpers: Int
  /// One for each chunk that may be made, and one for each that was.
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)

  /// Chunks for each thread that may be made and not taken.
  private static var lead: Int { 4 }

  /// Begins at once where there are helpers.
  init(_ feed: consuming sending ChunkFeed, helpers: Int, work: @escaping @Sendable (Chunk) -> Output) {
    self.feed = Mutex(feed)
    self.work = work
    self.helpers = helpers
    // A semaphore must not end below the value that it began with.
    for _ in 0..<(helpers + 1) * Self.lead { room.signal() }
    for _ in 0..<helpers { DispatchQueue.global(qos: .userInitiated).async { self.help() } }
  }

  private func help() {
    repeat { room.wait() } while makeNext()
  }

  /// - Returns: false where there is nothing more to inflate.
  private func makeNext() -> Bool {
    var spare = state.withLock { $0.spares.popLast() } ?? []
    guard let (place, chunk) = feed.withLock({ $0.next(using: &spare) }) else { return false }
    let piece = chunk.map { Piece($0, work($0)) }
    state.withLock { state in
      state.made[place] = piece
      if (try? chunk.get())?.isLast ?? true { state.end = place + 1 }
    }
    ready.signal()
    return true
  }

  /// The next chunk; `nil` behind the last one.
  func next() throws(ReadError) -> Piece? {
    while true {
      let (piece, isOver) = state.withLock { state in
        let piece = state.made.removeValue(forKey: state.taken)
        if piece != nil { state.taken += 1 }
        return (piece, state.taken == state.end)
      }
      if let piece {
        room.signal()
        return try piece.get()
      }
      if isOver { return nil }
      if room.wait(timeout: .now()) == .success, makeNext() { continue }
      ready.wait()
    }
  }

  /// Takes back a chunk that nobody reads any more.
  func reuse(_ chunk: consuming Chunk) {
    let buffer = (consume chunk).buffer
    state.withLock { $0.spares.append(buffer) }
  }

  /// Lets the helpers go once each has finished its chunk; nobody waits for them.
  /// - Returns: how many bytes were inflated.
  @discardableResult
  func stop() -> Int {
    let produced = feed.withLock { feed in
      feed.isOver = true
      return feed.produced
    }
    for _ in 0..<helpers { room.signal() }
    return produced
  }
}
