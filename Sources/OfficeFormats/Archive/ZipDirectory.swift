/// One file in a ZIP archive as its central directory describes it (APPNOTE.TXT 4.3.12).
package struct ZipEntry: Sendable, Equatable {
  /// Name as stored, with backslashes turned into slashes and a leading slash dropped.
  package var name: [UInt8]
  package var method: UInt16
  package var isEncrypted: Bool
  package var crc32: UInt32
  package var compressedSize: Int
  /// What the directory says; the stream decides.
  package var declaredSize: Int
  package var localHeaderOffset: Int
}

/// The central directory of a ZIP archive, the only list of entries that is believed (APPNOTE.TXT 4.4.1.1).
struct ZipDirectory {
  /// In directory order.
  private(set) var entries: [ZipEntry] = []

  private static let entrySignature: UInt32 = 0x0201_4b50
  static let minimumEntrySize = 46
  /// Bytes of a directory; a hundred thousand entries with long names need less.
  private static let maximumBytes = 64 << 20

  /// - Throws: `.truncated` where there is no end record, `.corrupt` where the directory contradicts itself.
  init(_ source: some ByteSource, limits: ReadLimits) throws(ReadError) {
    guard let end = try ZipEndRecord(source) else { throw ReadError(.truncated) }
    guard end.entryCount <= limits.zipEntries, end.directory.count <= Self.maximumBytes else {
      throw ReadError(.overLimit(.zipEntries, allowed: limits.zipEntries))
    }
    let bytes = try source.bytes(in: end.directory)
    let entries = try bytes.span.withUnsafeBytes { buffer throws(ReadError) in
      try Self.entries(LittleEndian(bytes: buffer), end)
    }
    self.entries = entries
  }

  private static func entries(_ reader: LittleEndian, _ end: ZipEndRecord) throws(ReadError) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var offset = 0
    for _ in 0..<end.entryCount {
      guard let (entry, size) = entry(reader, at: offset, shift: end.shift) else {
        throw ReadError(
          .corrupt("central directory entry \(entries.count)"), byteOffset: end.directory.lowerBound + offset)
      }
      entries.append(entry)
      offset += size
    }
    return entries
  }

  private static func entry(_ reader: LittleEndian, at offset: Int, shift: Int) -> (ZipEntry, size: Int)? {
    guard reader.uint32(at: offset) == entrySignature,
      let flags = reader.uint16(at: offset + 8), let method = reader.uint16(at: offset + 10),
      let crc32 = reader.uint32(at: offset + 16), let compressed = reader.uint32(at: offset + 20),
      let declared = reader.uint32(at: offset + 24), let nameLength = reader.uint16(at: offset + 28),
      let extraLength = reader.uint16(at: offset + 30), let commentLength = reader.uint16(at: offset + 32),
      let localOffset = reader.uint32(at: offset + 42)
    else { return nil }
    let nameStart = offset + minimumEntrySize
    let extraStart = nameStart + Int(nameLength)
    let end = extraStart + Int(extraLength) + Int(commentLength)
    guard end <= reader.bytes.count else { return nil }
    var sizes = Zip64Sizes(declared: declared, compressed: compressed, localOffset: localOffset)
    sizes.applyExtra(reader, extraStart..<extraStart + Int(extraLength))
    guard let values = sizes.values, let shifted = Int(exactly: values.localOffset + shift) else { return nil }
    let entry = ZipEntry(
      name: normalized(reader.bytes[nameStart..<extraStart]), method: method, isEncrypted: flags & 1 != 0,
      crc32: crc32, compressedSize: values.compressed, declaredSize: values.declared, localHeaderOffset: shifted)
    return (entry, end - offset)
  }

  private static func normalized(_ name: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    let bytes = Array(name)
    // A backslash is also the second byte of characters in GBK, where names are written in it.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    var slashed = bytes
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] == UInt8(ascii: "\\") { slashed[index] = UInt8(ascii: "/") }
        index += isUTF8 ? 1 : GB18030.characterLength(buffer, at: index) ?? 1
      }
    }
    return slashed.first == UInt8(ascii: "/") ? Array(slashed.dropFirst()) : slashed
  }
}

/// Sizes and offset of an entry, some of which may live in its ZIP64 extra field (APPNOTE.TXT 4.5.3).
private struct Zip64Sizes {
  private var declared: UInt64
  private var compressed: UInt64
  private var localOffset: UInt64
  private let needs: (declared: Bool, compressed: Bool, localOffset: Bool)
  private var isBroken = false

  init(declared: UInt32, compressed: UInt32, localOffset: UInt32) {
    self.declared = UInt64(declared)
    self.compressed = UInt64(compressed)
    self.localOffset = UInt64(localOffset)
    needs = (declared == .max, compressed == .max, localOffset == .max)
  }

  var values: (declared: Int, compressed: Int, localOffset: Int)? {
    // 2^62 leaves room for the sums that follow.
    let cap = UInt64(1) << 62
    guard !isBroken, declared < cap, compressed < cap, localOffset < cap else { return nil }
    return (Int(declared), Int(compressed), Int(localOffset))
  }

  mutating func applyExtra(_ reader: LittleEndian, _ range: Range<Int>) {
    guard needs.declared || needs.compressed || needs.localOffset else { return }
    var offset = range.lowerBound
    while offset + 4 <= range.upperBound, let id = reader.uint16(at: offset), let size = reader.uint16(at: offset + 2) {
      let end = offset + 4 + Int(size)
      if id == 1 {
        take(reader, from: offset + 4, to: min(end, range.upperBound))
        return
      }
      offset = end
    }
  }

  private mutating func take(_ reader: LittleEndian, from start: Int, to end: Int) {
    var offset = start
    func next() -> UInt64? {
      guard offset + 8 <= end else { return nil }
      defer { offset += 8 }
      return reader.uint64(at: offset)
    }
    for (isNeeded, path) in [
      (needs.declared, \Self.declared), (needs.compressed, \.compressed), (needs.localOffset, \.localOffset),
    ]
    where isNeeded {
      guard let value = next() else {
        isBroken = true
        return
      }
      self[keyPath: path] = value
    }
  }
}
