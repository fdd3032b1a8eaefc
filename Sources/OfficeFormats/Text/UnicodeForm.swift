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

  /// By the zero bytes that letters, commas and digits have in wide forms; for files without a mark.
  ///
  /// A quarter of the places where the form has zeros must be zero, and nearly none of the others.
  init?(zeroBytesIn bytes: [UInt8]) {
    let sample = bytes.prefix(4096)
    guard sample.count >= 16 else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let isMany = zeros.map { $0 * 4 * 4 >= sample.count }
    let isFew = zeros.map { $0 * 4 * 20 <= sample.count }
    if isFew[0], isMany[2], isMany[3] {
      self = .utf32LittleEndian
    } else if isFew[3], isMany[0], isMany[1] {
      self = .utf32BigEndian
    } else if isFew[0], isFew[2], isMany[1], isMany[3] {
      self = .utf16LittleEndian
    } else if isFew[1], isFew[3], isMany[0], isMany[2] {
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
