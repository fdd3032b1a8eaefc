internal import Synchronization

/// Style sheets that a reader has read before.
///
/// A night's plans come from few templates, and a style sheet may be thirty times as long as the text. A sheet is known
/// again by its compressed bytes, all of them, so that nothing depends on which file came first.
final class WordStylesMemory: Sendable {
  struct Key: Hashable {
    private let method: UInt16
    private let crc32: UInt32
    private let bytes: [UInt8]

    /// A longer sheet is read each time.
    private static let longest = 64 << 10

    /// `nil` where the sheet is too long to be kept.
    init?(_ entry: ZipEntry, in source: any ByteSource) throws(ReadError) {
      guard entry.compressedSize <= Self.longest else { return nil }
      method = entry.method
      crc32 = entry.crc32
      let part = String(decoding: entry.name, as: UTF8.self)
      bytes = try source.bytes(in: try PartReader.content(source, entry, part: part))
    }

    static func == (left: Self, right: Self) -> Bool {
      left.crc32 == right.crc32 && left.method == right.method && left.bytes == right.bytes
    }

    func hash(into hasher: inout Hasher) { hasher.combine(crc32) }
  }

  private let known = Mutex<[Key: WordStyles]>([:])
  private static let most = 32

  func styles(_ key: Key) -> WordStyles? { known.withLock { $0[key] } }

  func keep(_ styles: WordStyles, _ key: Key) {
    known.withLock { if $0.count < Self.most { $0[key] = styles } }
  }
}
