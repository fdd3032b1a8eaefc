internal import Synchronization

/// Reads a part that is a long list of items, such as rows, from chunks of it.
protocol PartScanner: Sendable {
  /// Scans one chunk.
  /// - Returns: the number of bytes consumed; the rest is to come again with the next chunk.
  mutating func scan(_ bytes: Span<UInt8>) throws(ScanStop) -> Int

  /// The part was read whole and ended as it should.
  var isComplete: Bool { get }

  /// Reads a chunk from the middle of the list, without what was read so far; `nil` before and behind the items.
  var continuation: Self? { get }

  /// Ends what a continuation reads.
  mutating func close() throws(ReadError)

  /// Takes what a continuation has read of the chunk that comes next.
  mutating func join(_ next: consuming Self) throws(ReadError)
}

extension ZipArchive {
  /// Runs a scanner over a part, giving it what it left over again together with the next chunk.
  ///
  /// Chunks from the middle of a big part are scanned by several threads. What such a chunk holds counts only where it is
  /// items from its first byte to its last; else the scanner itself reads on from there.
  /// - Returns: false where the scanner met something that it does not know.
  func scanPart<Scanner: PartScanner>(
    _ entry: ZipEntry, cut: PartCut, limits: ReadLimits, budget: inout InflationBudget, _ scanner: inout Scanner
  ) throws(ReadError) -> Bool {
    do throws(ScanStop) {
      return try scan(entry, cut: cut, limits: limits, budget: &budget, &scanner)
    } catch {
      guard case .failed(let failure) = error else { return false }
      throw failure.inPart(entry)
    }
  }

  private func scan<Scanner: PartScanner>(
    _ entry: ZipEntry, cut: PartCut, limits: ReadLimits, budget: inout InflationBudget, _ scanner: inout Scanner
  ) throws(ScanStop) -> Bool {
    let middle = MiddleScan<Scanner>()
    var isListUnbroken = true
    var leftover = Leftover(limits: limits)
    let chunks = try failing { () throws(ReadError) in
      try self.chunks(of: entry, cut: cut, budget: budget) { middle.scan($0) }
    }
    defer { chunks.stop() }
    while let (chunk, outcome) = try failing({ () throws(ReadError) in try chunks.next() }) {
      defer { chunks.reuse(chunk) }
      if isListUnbroken, case .items(let items) = outcome {
        try failing { () throws(ReadError) in try scanner.join(items) }
        middle.begin(scanner.continuation)
        continue
      }
      if case .other = outcome { isListUnbroken = false }
      try leftover.scan(chunk, &scanner)
      middle.begin(isListUnbroken && leftover.isEmpty ? scanner.continuation : nil)
    }
    budget.spend(chunks.stop())
    return leftover.isEmpty && scanner.isComplete
  }

  private func failing<Value: ~Copyable>(_ body: () throws(ReadError) -> Value) throws(ScanStop) -> Value {
    do throws(ReadError) { return try body() } catch { throw .failed(error) }
  }
}

/// Scans chunks from the middle of a part, once it is known what the middle looks like.
private final class MiddleScan<Scanner: PartScanner>: Sendable {
  enum Outcome {
    case untried
    case items(Scanner)
    /// Something else than whole items.
    case other
  }

  private let continuation = Mutex<Scanner?>(nil)

  /// - Parameter scanner: `nil` where chunks are not to be scanned by themselves.
  func begin(_ scanner: Scanner?) { continuation.withLock { $0 = scanner } }

  func scan(_ chunk: Chunk) -> Outcome {
    guard var scanner = continuation.withLock({ $0 }) else { return .untried }
    do {
      guard try chunk.withBytes({ try scanner.scan($0) }) == chunk.count, scanner.continuation != nil else {
        return .other
      }
      try scanner.close()
      return .items(scanner)
    } catch {
      // Whoever reads the part from the front meets the same, or knows better.
      return .other
    }
  }
}

/// What a scanner left over of the chunks so far.
private struct Leftover {
  private let limits: ReadLimits
  private var bytes: [UInt8] = []
  /// A row or text that goes on and on is looked at again only when it has doubled, so that the work stays linear.
  private var retryAt = 0

  init(limits: ReadLimits) { self.limits = limits }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func scan(_ chunk: Chunk, _ scanner: inout some PartScanner) throws(ScanStop) {
    if bytes.isEmpty {
      let used = try chunk.withBytes { (bytes) throws(ScanStop) in try scanner.scan(bytes) }
      bytes += chunk.buffer[used..<chunk.count]
    } else {
      bytes += chunk.buffer[..<chunk.count]
      guard bytes.count >= retryAt || chunk.isLast else { return }
      bytes.removeFirst(try scanner.scan(bytes.span))
    }
    retryAt = bytes.count * 2
    // One row or string that long is beyond every application's limits; libxml2 has its own.
    guard bytes.count <= limits.smallPartBytes else {
      throw .failed(ReadError(.overLimit(.partBytes, allowed: limits.smallPartBytes)))
    }
  }
}

extension ReadError {
  /// The same error with its part named, unless it is already.
  func inPart(_ entry: ZipEntry) -> ReadError {
    var error = self
    error.part = part ?? String(decoding: entry.name, as: UTF8.self)
    return error
  }
}
