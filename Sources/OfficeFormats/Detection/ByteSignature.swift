/// Decides from its first bytes, and never from its name, what a file is (requirement 3).
enum ByteSignature {
  private static let signatures: [(bytes: [UInt8], format: SourceFormat)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip), (Array("PK00PK".utf8), .zip),
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .otherArchive), (Array("Rar!".utf8), .otherArchive),
    ([0x1F, 0x8B, 0x08], .otherArchive), (Array("BZh".utf8), .otherArchive), (Array("MSCF".utf8), .otherArchive),
    ([0xFD] + Array("7zXZ".utf8), .otherArchive),
    // Beginning of a bare BIFF stream, versions 2 to 8 (MS-XLS 2.4.21).
    ([0x09, 0x00, 0x04, 0x00], .xls), ([0x09, 0x02, 0x06, 0x00], .xls), ([0x09, 0x04, 0x06, 0x00], .xls),
    ([0x09, 0x08, 0x08, 0x00], .xls), ([0x09, 0x08, 0x10, 0x00], .xls),
  ]
  private static let headBytes = 4096
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// `.zip` stands for every archive; what is in it is for ``ZipArchive/officeFormat(limits:)`` to say.
  /// - Throws: `.truncated` where a compound file is cut off before its directory.
  static func format(of source: some ByteSource) throws(ReadError) -> SourceFormat {
    let bytes = try source.bytes(in: 0..<headBytes)
    if bytes.starts(with: compoundFile) { return try CompoundFile.format(of: source) }
    // Cut off inside its own signature.
    if bytes.count < 4, Array("PK\u{3}\u{4}".utf8).starts(with: bytes) { throw ReadError(.truncated) }
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.format }
    if isBitmap(bytes) || isBoxedImage(bytes) { return .image }
    if hasText("ustar", bytes, at: 257) { return .otherArchive }
    if let markup = MarkupSniffer.format(of: bytes) { return markup }
    // Bytes may stand in front of an archive (self-extracting ones, mail headers).
    if try ZipEndRecord(source) != nil { return .zip }
    return looksLikeText(bytes) ? .delimitedText : .unknownBinary
  }

  private static func hasText(_ text: String, _ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.count > offset && bytes[offset...].starts(with: text.utf8)
  }

  /// `BM`, a size, and two reserved zeros: the letters alone may begin a text.
  private static func isBitmap(_ bytes: [UInt8]) -> Bool {
    hasText("BM", bytes, at: 0) && bytes.count > 14 && bytes[6...9].allSatisfy { $0 == 0 }
  }

  /// WebP in RIFF, HEIF in an ISO base media file.
  private static func isBoxedImage(_ bytes: [UInt8]) -> Bool {
    (hasText("RIFF", bytes, at: 0) && hasText("WEBP", bytes, at: 8)) || hasText("ftyphe", bytes, at: 4)
      || hasText("ftypmif", bytes, at: 4)
  }

  /// Text has a byte order mark, or hardly any control character; some NUL bytes do not make a text binary.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    if UnicodeForm(mark: bytes) != nil || UnicodeForm(zeroBytesIn: bytes) != nil { return true }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    return controls <= 1 + bytes.count / 16
  }
}
