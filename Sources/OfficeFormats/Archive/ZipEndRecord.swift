/// The record behind a central directory, with its ZIP64 extension (APPNOTE.TXT 4.3.14 to 4.3.16).
struct ZipEndRecord {
  /// Where the directory lies; reaches to the end record, so that a wrong size cannot cut it short.
  private(set) var directory: Range<Int>
  private(set) var entryCount: Int
  /// How far bytes in front of the archive shift every offset.
  private(set) var shift: Int

  private static let signature: UInt32 = 0x0605_4b50
  private static let signature64: UInt32 = 0x0606_4b50
  private static let locator64: UInt32 = 0x0706_4b50
  private static let entrySignature: UInt32 = 0x0201_4b50
  private static let localSignature: UInt32 = 0x0403_4b50
  private static let size = 22
  private static let size64 = 56
  private static let locatorSize = 20
  private static let maximumComment = 0xFFFF

  /// The record is followed by a comment, which may itself hold the signature: of the candidates, the last one that
  /// leads to a directory counts.
  /// - Returns: nil where there is none.
  init?(_ source: some ByteSource) throws(ReadError) {
    let tailStart = max(0, source.count - Self.size - Self.maximumComment)
    let tail = try source.bytes(in: tailStart..<source.count)
    var limit = tail.count - Self.size + 1
    while let offset = Self.lastMark(in: tail, before: limit) {
      limit = offset
      let record = tail[offset..<offset + Self.size].withUnsafeBytes { bytes -> Fields? in
        Fields(LittleEndian(bytes: bytes))
      }
      guard let record, let end = try Self.located(source, record, at: tailStart + offset) else { continue }
      self = end
      return
    }
    return nil
  }

  /// Where a signature may begin; files that are no archives are looked through for one, all of their tail.
  private static func lastMark(in tail: [UInt8], before end: Int) -> Int? {
    tail.withUnsafeBufferPointer { $0.prefix(max(0, end)).lastIndex(of: 0x50) }
  }

  /// The numbers of an end record, in either width.
  private struct Fields {
    var count: Int
    var size: Int
    var start: Int
    /// Some number does not fit and stands in the ZIP64 record.
    var isExtended: Bool

    init?(_ reader: LittleEndian) {
      guard reader.uint32(at: 0) == ZipEndRecord.signature, let count = reader.uint16(at: 10),
        let size = reader.uint32(at: 12), let start = reader.uint32(at: 16)
      else { return nil }
      (self.count, self.size, self.start) = (Int(count), Int(size), Int(start))
      isExtended = count == .max || size == .max || start == .max
    }

    init?(extended reader: LittleEndian) {
      guard reader.uint32(at: 0) == ZipEndRecord.signature64,
        let count = reader.uint64(at: 32).flatMap(Int.init(exactly:)),
        let size = reader.uint64(at: 40).flatMap(Int.init(exactly:)),
        let start = reader.uint64(at: 48).flatMap(Int.init(exactly:))
      else { return nil }
      (self.count, self.size, self.start, isExtended) = (count, size, start, true)
    }
  }

  private init(directory: Range<Int>, entryCount: Int, shift: Int) {
    self.directory = directory
    self.entryCount = entryCount
    self.shift = shift
  }

  private static func located(
    _ source: some ByteSource, _ record: Fields, at offset: Int
  ) throws(ReadError) -> ZipEndRecord? {
    var fields = record
    var end = offset
    if record.isExtended, let (extended, place) = try extended(source, endRecord: offset) {
      (fields, end) = (extended, place)
    }
    // Bytes in front of the archive shift every offset; the directory ends where its end record begins. Where those
    // bytes are an archive themselves, the record belongs to a file that half a bundle holds (requirement 2).
    guard fields.size <= end, fields.count <= source.count / ZipDirectory.minimumEntrySize else { return nil }
    for start in [end - fields.size, fields.start] where start <= end {
      let signature = try source.integer(at: start, as: UInt32.self)
      guard fields.count == 0 ? start == end : signature == entrySignature else { continue }
      let shift = start - fields.start
      if shift > 0, try source.integer(at: 0, as: UInt32.self) == localSignature { continue }
      return ZipEndRecord(directory: start..<end, entryCount: fields.count, shift: shift)
    }
    return nil
  }

  private static func extended(
    _ source: some ByteSource, endRecord: Int
  ) throws(ReadError) -> (fields: Fields, place: Int)? {
    let locator = endRecord - locatorSize
    guard try source.integer(at: locator, as: UInt32.self) == locator64,
      let stated = try source.integer(at: locator + 8, as: UInt64.self).flatMap(Int.init(exactly:))
    else { return nil }
    // The stated offset is wrong where bytes were put in front; the record normally lies right before its locator.
    for place in [stated, locator - size64] where place >= 0 && place < source.count {
      let bytes = try source.bytes(in: place..<min(source.count, place + size64))
      if let fields = bytes.withUnsafeBytes({ Fields(extended: LittleEndian(bytes: $0)) }) { return (fields, place) }
    }
    return nil
  }
}
