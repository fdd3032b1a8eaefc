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

  private static let endSignature: UInt32 = 0x0605_4b50
  private static let entrySignature: UInt32 = 0x0201_4b50
  private static let end64Signature: UInt32 = 0x0606_4b50
  private static let locator64Signature: UInt32 = 0x0706_4b50
  private static let endSize = 22
  private static let entrySize = 46

  /// - Throws: `.truncated` where there is no end record, `.corrupt` where the directory contradicts itself.
  init(_ bytes: UnsafeRawBufferPointer, limits: ReadLimits) throws(ReadError) {
    let reader = LittleEndian(bytes: bytes)
    guard let end = Self.endOfDirectory(reader) else { throw ReadError(.truncated) }
    var offset = end.start
    for _ in 0..<end.count {
      guard entries.count < limits.zipEntries else {
        throw ReadError(.overLimit(.zipEntries, allowed: limits.zipEntries))
      }
      guard let (entry, size) = Self.entry(reader, at: offset, shift: end.shift) else {
        throw ReadError(.corrupt("central directory entry \(entries.count)"), byteOffset: offset)
      }
      entries.append(entry)
      offset += size
    }
  }

  /// Whether an archive's end record lies in the last 64 KiB, where bytes in front hide its beginning.
  static func hasEndRecord(_ bytes: [UInt8]) -> Bool {
    bytes.span.withUnsafeBytes { endOfDirectory(LittleEndian(bytes: $0)) != nil }
  }

  /// Where the directory starts, how many entries it has, and how far all offsets are shifted by bytes in front.
  private struct End {
    var start: Int
    var count: Int
    var shift: Int
  }

  private static func endOfDirectory(_ reader: LittleEndian) -> End? {
    // The record is followed by a comment of at most 65,535 bytes, which may itself hold the signature: of the
    // candidates, the last one that leads to a directory counts.
    let last = reader.bytes.count - endSize
    guard last >= 0 else { return nil }
    for offset in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where reader.bytes[offset] == 0x50 && reader.uint32(at: offset) == endSignature {
      if let end = directory(reader, endRecord: offset) { return end }
    }
    return nil
  }

  private static func directory(_ reader: LittleEndian, endRecord offset: Int) -> End? {
    guard let count16 = reader.uint16(at: offset + 10), let size32 = reader.uint32(at: offset + 12),
      let start32 = reader.uint32(at: offset + 16)
    else { return nil }
    var count = Int(count16)
    var size = Int(size32)
    var declaredStart = Int(start32)
    var recordStart = offset
    if count16 == .max || size32 == .max || start32 == .max, let end64 = end64Record(reader, endRecord: offset) {
      guard let count64 = reader.uint64(at: end64 + 32).flatMap(Int.init(exactly:)),
        let size64 = reader.uint64(at: end64 + 40).flatMap(Int.init(exactly:)),
        let start64 = reader.uint64(at: end64 + 48).flatMap(Int.init(exactly:))
      else { return nil }
      (count, size, declaredStart, recordStart) = (count64, size64, start64, end64)
    }
    // Bytes in front of the archive shift every offset; the directory ends where its end record begins.
    let actualStart = recordStart - size
    guard size >= 0, actualStart >= 0, count <= reader.bytes.count / entrySize else { return nil }
    for start in [actualStart, declaredStart] {
      if count == 0 || reader.uint32(at: start) == entrySignature {
        return End(start: start, count: count, shift: start - declaredStart)
      }
    }
    return nil
  }

  private static func end64Record(_ reader: LittleEndian, endRecord offset: Int) -> Int? {
    guard reader.uint32(at: offset - 20) == locator64Signature,
      let stated = reader.uint64(at: offset - 12).flatMap(Int.init(exactly:))
    else { return nil }
    // The stated offset is wrong where bytes were put in front; the record normally lies right before its locator.
    return [stated, offset - 20 - 56].first { reader.uint32(at: $0) == end64Signature }
  }

  private static func entry(_ reader: LittleEndian, at offset: Int, shift: Int) -> (ZipEntry, size: Int)? {
    guard reader.uint32(at: offset) == entrySignature,
      let flags = reader.uint16(at: offset + 8), let method = reader.uint16(at: offset + 10),
      let crc32 = reader.uint32(at: offset + 16), let compressed = reader.uint32(at: offset + 20),
      let declared = reader.uint32(at: offset + 24), let nameLength = reader.uint16(at: offset + 28),
      let extraLength = reader.uint16(at: offset + 30), let commentLength = reader.uint16(at: offset + 32),
      let localOffset = reader.uint32(at: offset + 42)
    else { return nil }
    let nameStart = offset + entrySize
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
