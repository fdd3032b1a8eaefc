/// Where a part may be cut into chunks without splitting what the reader wants whole.
enum PartCut {
  /// After the last `</row>` (or `</si>`, …) of a chunk where there is one; the name without brackets.
  case afterElement(StaticString)
  case anywhere
}

/// Inflates one entry from front to back and checks its size and its CRC-32 on the way.
struct PartReader: ~Copyable {
  let limits: ReadLimits
  private let source: any ByteSource
  private let entry: ZipEntry
  private let name: String
  private let allowance: (bytes: Int, limit: ReadError.Limit, stated: Int)
  /// Where the entry's bytes lie in the archive, as far as they are not taken yet.
  private var remaining: Range<Int>
  private var stream: InflateStream?
  private var input: UnsafeMutableRawBufferPointer
  private var crc: UInt32 = 0
  private(set) var produced = 0
  private(set) var isFinished = false

  private static let localSignature: UInt32 = 0x0403_4b50
  private static let localHeaderSize = 30
  private static let inputBytes = 128 << 10

  init(_ source: any ByteSource, entry: ZipEntry, budget: InflationBudget) throws(ReadError) {
    let name = String(decoding: entry.name, as: UTF8.self)
    remaining = try Self.content(source, entry, part: name)
    let isDeflated = entry.method == 8
    stream = isDeflated ? InflateStream() : nil
    input = .allocate(byteCount: isDeflated ? min(Self.inputBytes, entry.compressedSize) : 0, alignment: 16)
    allowance = budget.allowance(for: entry)
    limits = budget.limits
    self.source = source
    self.entry = entry
    self.name = name
  }

  deinit { input.deallocate() }

  /// The entry's bytes as they lie in the archive, behind the local header (APPNOTE.TXT 4.3.7).
  static func content(
    _ source: any ByteSource, _ entry: ZipEntry, part: String
  ) throws(ReadError) -> Range<Int> {
    guard !entry.isEncrypted else { throw ReadError(.encrypted, part: part) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ReadError(.corrupt("compression method \(entry.method)"), part: part)
    }
    let offset = max(0, entry.localHeaderOffset)
    let header = try source.bytes(in: offset..<offset + localHeaderSize)
    let size = header.withUnsafeBytes { bytes -> Int? in
      let reader = LittleEndian(bytes: bytes)
      guard reader.uint32(at: 0) == localSignature, let nameLength = reader.uint16(at: 26),
        let extraLength = reader.uint16(at: 28)
      else { return nil }
      return localHeaderSize + Int(nameLength) + Int(extraLength)
    }
    guard let size else { throw ReadError(.corrupt("no local header"), part: part, byteOffset: offset) }
    let start = offset + size
    guard start <= source.count, entry.compressedSize <= source.count - start else {
      throw ReadError(.truncated, part: part, byteOffset: start)
    }
    return start..<start + entry.compressedSize
  }

  /// Fills `buffer` from its start unless the part ends before.
  /// - Returns: the number of bytes written; fewer than asked for only at the end of the part.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try stream == nil ? readStored(into: buffer) : readDeflated(into: buffer)
    crc = crc32(crc, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
    produced += count
    guard produced <= allowance.bytes else {
      throw ReadError(.overLimit(allowance.limit, allowed: allowance.stated), part: name)
    }
    if isFinished, crc != entry.crc32 { throw ReadError(.corrupt("CRC-32 differs"), part: name) }
    return count
  }

  private mutating func readStored(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try take(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, remaining.count)]))
    isFinished = remaining.isEmpty
    return count
  }

  private mutating func readDeflated(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    var filled = 0
    while filled < buffer.count, !isFinished {
      try feed()
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      guard let written = stream?.inflate(into: rest) else {
        throw ReadError(.corrupt("deflate stream"), part: name, byteOffset: produced + filled)
      }
      filled += written
      isFinished = stream?.isFinished ?? true
      if written == 0, !isFinished, remaining.isEmpty, stream?.remainingInput == 0 {
        throw ReadError(.truncated, part: name, byteOffset: produced + filled)
      }
    }
    return filled
  }

  /// Gives the stream its next input when it has used up the last.
  private mutating func feed() throws(ReadError) {
    guard stream?.remainingInput == 0, !remaining.isEmpty else { return }
    let piece = UnsafeMutableRawBufferPointer(rebasing: input[..<min(input.count, remaining.count)])
    let count = try take(into: piece)
    stream?.setInput(UnsafeRawBufferPointer(rebasing: piece[..<count]))
  }

  private mutating func take(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    let count = try source.read(into: buffer, at: remaining.lowerBound)
    // A file that shrinks while it is read.
    guard count == buffer.count else { throw ReadError(.truncated, part: name, byteOffset: remaining.lowerBound) }
    remaining = remaining.lowerBound + count..<remaining.upperBound
    return count
  }
}
