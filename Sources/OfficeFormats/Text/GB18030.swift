internal import Glibc

/// GB 18030, the superset of GBK and GB 2312 in which Excel for Windows in China writes CSV.
///
/// Bytes below 0x80 are ASCII wherever a character may begin. A second byte is 0x30...0x39 or at least 0x40, so that
/// comma, quote, tab and line ends never stand inside a character, whereas `|` and the letters may.
enum GB18030 {
  /// Characters of two bytes: 126 lead bytes by 190 trail bytes, in that order, as code points.
  ///
  /// Made once by the C library; 0xFFFD stands where it knows none.
  private static let twoByteCharacters: [UInt32] = {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(126 * 190 * 2)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail] }
    }
    let points = converted(bytes)
    return points.count == 126 * 190 ? points : Array(repeating: 0xFFFD, count: 126 * 190)
  }()

  /// The length of the character that begins at `index`, or `nil` where the bytes are no character.
  @inline(__always)
  static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard bytes[index] >= 0x80 else { return 1 }
    guard bytes[index] != 0x80, bytes[index] != 0xFF, index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if second >= 0x40 { return second == 0x7F || second == 0xFF ? nil : 2 }
    guard (0x30...0x39).contains(second), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
      (0x30...0x39).contains(bytes[index + 3]), scalar(bytes, fourBytesAt: index) ?? "\u{FFFD}" != "\u{FFFD}"
    else { return nil }
    return 4
  }

  /// Appends the text as UTF-8; what is no character becomes U+FFFD, a byte at a time.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        output.append(bytes[index])
        index += 1
        continue
      }
      // Nearly all Chinese text: two bytes here, three in UTF-8.
      if index + 1 < bytes.count, bytes[index] >= 0x81, bytes[index] != 0xFF, bytes[index + 1] >= 0x40,
        bytes[index + 1] != 0x7F, bytes[index + 1] != 0xFF
      {
        append(twoByteCharacters[place(bytes[index], bytes[index + 1])], to: &output)
        index += 2
        continue
      }
      let length = characterLength(bytes, at: index)
      let character: Unicode.Scalar? =
        switch length {
        case 4: scalar(bytes, fourBytesAt: index)
        default: nil
        }
      output.append(contentsOf: UTF8.encode(character ?? "\u{FFFD}") ?? UTF8.EncodedScalar())
      index += length ?? 1
    }
  }

  /// Where ``twoByteCharacters`` has the character of these two bytes.
  @inline(__always)
  private static func place(_ lead: UInt8, _ trail: UInt8) -> Int {
    (Int(lead) - 0x81) * 190 + Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
  }

  /// Appends a code point of the Basic Multilingual Plane as UTF-8.
  @inline(__always)
  private static func append(_ point: UInt32, to output: inout [UInt8]) {
    guard point >= 0x800, point <= 0xFFFF else {
      let scalar = Unicode.Scalar(point) ?? "\u{FFFD}"
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      return
    }
    output.append(0xE0 | UInt8(truncatingIfNeeded: point >> 12))
    output.append(0x80 | UInt8(truncatingIfNeeded: point >> 6 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: point & 0x3F))
  }

  /// Number of the first supplementary character among those of four bytes (0x90308130).
  private static let firstSupplementary = 189_000
  /// Characters of four bytes inside the Basic Multilingual Plane: 0x81308130 to 0x8431A439.
  private static let basicCount = 39_420

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, fourBytesAt index: Int) -> Unicode.Scalar? {
    let number =
      (((Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30) * 126 + Int(bytes[index + 2]) - 0x81) * 10
      + Int(bytes[index + 3]) - 0x30
    if number >= firstSupplementary { return Unicode.Scalar(UInt32(number - firstSupplementary + 0x10000)) }
    guard number < basicCount else { return nil }
    let points = converted([bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3]])
    return points.count == 1 ? Unicode.Scalar(points[0]) : nil
  }

  /// Code points through the C library; stops at the first character that it does not know.
  private static func converted(_ bytes: [UInt8]) -> [UInt32] {
    guard let converter = iconv_open("UTF-32LE", "GB18030"), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    return [UInt32](unsafeUninitializedCapacity: bytes.count) { output, count in
      let capacity = output.count * 4
      input.withUnsafeMutableBufferPointer { input in
        output.withMemoryRebound(to: CChar.self) { output in
          var (source, sourceLeft, target, targetLeft) = (input.baseAddress, input.count, output.baseAddress, capacity)
          iconv(converter, &source, &sourceLeft, &target, &targetLeft)
          count = (capacity - targetLeft) / 4
        }
      }
    }
  }
}
