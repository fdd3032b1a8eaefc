/// Where a part may be cut into chunks without splitting what the reader wants whole.
enum PartCut {
  /// After the last `</row>` (or `</si>`, …) of a chunk where there is one; the name without brackets.
  case afterElement(StaticString)
  case anywhere
}

/// Inflates one entry from front to back and checks its size and its CRC-32 on the way.
struct PartReader: ~Copyable {
  let limits: ReadLimits
  private let entry: ZipEntry
  private let name: String
  private let allowance: (bytes: Int, limit: ReadError.Limit, stated: Int)
  private let data: UnsafeRawBufferPointer
  private var stream: InflateStream?
  private var storedOffset = 0
  private var crc: UInt32 = 0
  private(set) var produced = 0
  private(set) var isFinished = false

  private static let localSignature: UInt32 = 0x0403_4b50
  private static let localHeaderSize = 30

  /// - Parameter archive: the bytes of the whole archive, valid as long as this value.
  init(_ archive: UnsafeRawBufferPointer, entry: ZipEntry, budget: InflationBudget) throws(ReadError) {
    let name = String(decoding: entry.name, as: UTF8.self)
    data = try Self.content(archive, entry, part: name)
    stream = entry.method == 0 ? nil : InflateStream()
    allowance = budget.allowance(for: entry)
    self.entry = entry
    limits = budget.limits
    self.name = name
  }

  /// The entry's bytes as they lie in the archive, behind the local header (APPNOTE.TXT 4.3.7).
  private static func content(
    _ archive: UnsafeRawBufferPointer, _ entry: ZipEntry, part: String
  ) throws(ReadError) -> UnsafeRawBufferPointer {
    guard !entry.isEncrypted else { throw ReadError(.encrypted, part: part) }
    guard entry.method == 0 || entry.method == 8 else {
      throw ReadError(.corrupt("compression method \(entry.method)"), part: part)
    }
    let reader = LittleEndian(bytes: archive)
    let header = entry.localHeaderOffset
    guard reader.uint32(at: header) == localSignature, let nameLength = reader.uint16(at: header + 26),
      let extraLength = reader.uint16(at: header + 28)
    else { throw ReadError(.corrupt("no local header"), part: part, byteOffset: header) }
    let start = header + localHeaderSize + Int(nameLength) + Int(extraLength)
    guard start <= archive.count, entry.compressedSize <= archive.count - start else {
      throw ReadError(.truncated, part: part, byteOffset: start)
    }
    return UnsafeRawBufferPointer(rebasing: archive[start..<start + entry.compressedSize])
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

  private mutating func readStored(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, data.count - storedOffset)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: data[storedOffset..<storedOffset + count]))
    storedOffset += count
    isFinished = storedOffset == data.count
    return count
  }

  private mutating func readDeflated(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    var filled = 0
    while filled < buffer.count, !isFinished {
      feed()
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      guard let written = stream?.inflate(into: rest) else {
        throw ReadError(.corrupt("deflate stream"), part: name, byteOffset: produced + filled)
      }
      filled += written
      isFinished = stream?.isFinished ?? true
      if written == 0, !isFinished, storedOffset == data.count, stream?.remainingInput == 0 {
        throw ReadError(.truncated, part: name, byteOffset: produced + filled)
      }
    }
    return filled
  }

  /// ISA-L counts its input in 32 bits: bigger entries are handed over piece by piece.
  private mutating func feed() {
    guard stream?.remainingInput == 0, storedOffset < data.count else { return }
    let end = min(data.count, storedOffset + (1 << 30))
    stream?.setInput(UnsafeRawBufferPointer(rebasing: data[storedOffset..<end]))
    storedOffset = end
  }
}
