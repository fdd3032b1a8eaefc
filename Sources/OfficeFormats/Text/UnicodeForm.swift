/// The encoding form of a Unicode text, by its byte order mark or by where its zero bytes stand.
enum UnicodeForm: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

  /// By the mark in front of the text.
  init?(mark bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      self = .utf32LittleEndian
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32BigEndian
    } else {
      return nil
    }
  }

  /// By the zero bytes that commas, digits and line ends have in wide forms; for files without a mark.
  init?(zeroBytesIn bytes: [UInt8]) {
    var zeros = [0, 0, 0, 0]
    let sample = bytes.prefix(4096)
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let many = max(1, sample.count / 4 / 5)
    let isMany = zeros.map { $0 >= many }
    let isNone = zeros.map { $0 == 0 }
    if isNone[0], isMany[2], isMany[3] {
      self = .utf32LittleEndian
    } else if isNone[3], isMany[0], isMany[1] {
      self = .utf32BigEndian
    } else if isNone[0], isNone[2], isMany[1] || isMany[3] {
      self = .utf16LittleEndian
    } else if isNone[1], isNone[3], isMany[0] || isMany[2] {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  /// Bytes of the mark.
  var markSize: Int {
    switch self {
    case .utf8: 3
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    }
  }

  /// The text as UTF-8; what is no character becomes U+FFFD.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf8: Array(bytes)
    case .utf16LittleEndian: transcoded(units(bytes) { UInt16(littleEndian: $0) }, as: UTF16.self)
    case .utf16BigEndian: transcoded(units(bytes) { UInt16(bigEndian: $0) }, as: UTF16.self)
    case .utf32LittleEndian: transcoded(units(bytes) { UInt32(littleEndian: $0) }, as: UTF32.self)
    case .utf32BigEndian: transcoded(units(bytes) { UInt32(bigEndian: $0) }, as: UTF32.self)
    }
  }

  /// Whole code units; bytes that are left over at the end become one unit that is no character.
  private func units<Unit: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>, _ order: (Unit) -> Unit) -> [Unit] {
    let size = MemoryLayout<Unit>.size
    var units = bytes.withUnsafeBytes { raw in
      stride(from: 0, through: raw.count - size, by: size).map {
        order(raw.loadUnaligned(fromByteOffset: $0, as: Unit.self))
      }
    }
    // An unpaired surrogate in either form.
    if bytes.count % size != 0 { units.append(0xDC00) }
    return units
  }

  private func transcoded<Encoding: UnicodeCodec>(_ units: [Encoding.CodeUnit], as encoding: Encoding.Type) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(units.count * 2)
    _ = transcode(units.makeIterator(), from: encoding, to: UTF8.self, stoppingOnError: false) { output.append($0) }
    return output
  }
}
