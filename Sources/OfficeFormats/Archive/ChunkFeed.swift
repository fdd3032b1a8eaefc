/// A piece of an inflated part.
struct Chunk: Sendable {
  fileprivate(set) var buffer: [UInt8]
  /// Bytes of ``buffer`` that are of the part.
  fileprivate(set) var count: Int
  /// Nothing follows; the last chunk may be empty.
  fileprivate(set) var isLast = false

  /// Gives the bytes to `body` without a copy.
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(buffer.span.extracting(..<count))
  }
}

/// Inflates a part from front to back into chunks that end where the part may be cut.
struct ChunkFeed: ~Copyable {
  var isOver = false
  private var reader: PartReader
  private let cut: PartCut
  /// What the last chunk left over.
  private var rest: [UInt8] = []
  private var size: Int
  private var count = 0

  /// Bytes of one chunk: small enough for the second-level cache, large enough that hand-over costs nothing.
  static let chunkBytes = 1 << 20

  /// - Parameter firstBytes: of the first chunk.
  init(_ reader: consuming PartReader, cut: PartCut, firstBytes: Int) {
    self.reader = reader
    self.cut = cut
    size = firstBytes
  }

  /// Inflated bytes so far.
  var produced: Int { reader.produced }

  /// The next chunk and its place, or why it could not be read; `nil` behind either the last or that one.
  /// - Parameter buffer: to be used again; it becomes the chunk's, so that nobody else holds it and it need not be copied.
  mutating func next(using buffer: inout [UInt8]) -> (place: Int, chunk: Result<Chunk, ReadError>)? {
    guard !isOver else { return nil }
    defer { count += 1 }
    do throws(ReadError) {
      let chunk = try inflate(into: &buffer)
      isOver = chunk.isLast
      return (count, .success(chunk))
    } catch {
      isOver = true
      return (count, .failure(error))
    }
  }

  private mutating func inflate(into buffer: inout [UInt8]) throws(ReadError) -> Chunk {
    try reader.limits.checkDeadline()
    let needed = rest.count + size
    var chunk = Chunk(buffer: [], count: rest.count)
    swap(&chunk.buffer, &buffer)
    if chunk.buffer.count < needed { chunk.buffer = [UInt8](repeating: 0, count: needed + min(size, rest.count)) }
    try fill(&chunk)
    size = Self.chunkBytes
    chunk.isLast = reader.isFinished
    rest = chunk.isLast ? [] : cut.takeRest(of: &chunk)
    return chunk
  }

  /// Puts what the last chunk left over into the chunk, and ``size`` bytes behind it.
  private mutating func fill(_ chunk: inout Chunk) throws(ReadError) {
    let (rest, size) = (rest, size)
    var span = chunk.buffer.mutableSpan
    chunk.count += try span.withUnsafeMutableBytes { (buffer) throws(ReadError) in
      buffer.copyBytes(from: rest)
      return try reader.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[rest.count..<rest.count + size]))
    }
  }
}

extension PartCut {
  /// Cuts a chunk back to its last boundary and gives what lay behind it; a chunk without a boundary stays whole.
  fileprivate func takeRest(of chunk: inout Chunk) -> [UInt8] {
    guard case .afterElement(let name) = self, let end = chunk.endOfLastTag(named: name) else { return [] }
    defer { chunk.count = end }
    return Array(chunk.buffer[end..<chunk.count])
  }
}

extension Chunk {
  /// Offset behind the last `</name>`; a start tag without attributes may be mistaken for one, which the scanners
  /// put right.
  fileprivate func endOfLastTag(named name: StaticString) -> Int? {
    let size = name.utf8CodeUnitCount
    return buffer.withUnsafeBufferPointer { bytes in
      var index = count - 1
      while index > size {
        if bytes[index] == UInt8(ascii: ">"), bytes[index - size - 1] == UInt8(ascii: "/"),
          (0..<size).allSatisfy({ bytes[index - size + $0] == name.utf8Start[$0] })
        {
          return index + 1
        }
        index -= 1
      }
      return nil
    }
  }
}
