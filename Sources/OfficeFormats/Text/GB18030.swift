internal import Glibc

/// GB 18030, the superset of GBK and GB 2312 in which Excel for Windows in China writes CSV.
///
/// Bytes below 0x80 are ASCII wherever a character may begin. A second byte is 0x30...0x39 or at least 0x40, so that
/// comma, quote, tab and line ends never stand inside a character, whereas `|` and the letters may.
enum GB18030 {
  /// Characters of two bytes: 126 lead bytes by 190 trail bytes, in that order, each as its UTF-8 in the lower three bytes
  /// of a word, the first lowest, and how many these are in the fourth.
  ///
  /// Made once by the C library; U+FFFD stands where it knows none.
  private static let twoByteCharacters: [UInt32] = {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(126 * 190 * 2)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { bytes += [lead, trail] }
    }
    let points = converted(bytes)
    return (0..<126 * 190).map { index in
      let scalar = points.count == 126 * 190 ? Unicode.Scalar(points[index]) : nil
      let utf8 = String(scalar.map(Character.init) ?? "\u{FFFD}").utf8
      return utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(utf8.count) << 24
    }
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

  /// Bytes that a text of so many may take as UTF-8: three for each that is no character, and what ``decode(_:into:)``
  /// writes beyond the last.
  static func roomForUTF8(of count: Int) -> Int { count * 3 + 4 }

  /// Writes the text as UTF-8; what is no character becomes U+FFFD, a byte at a time.
  ///
  /// - Parameter output: ``roomForUTF8(of:)``.
  /// - Returns: how many bytes the text takes.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    precondition(output.count >= roomForUTF8(of: bytes.count))
    let output = UnsafeMutableRawBufferPointer(output)
    return twoByteCharacters.withUnsafeBufferPointer { characters in
      var (index, count) = (0, 0)
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          output[count] = lead
          index += 1
          count += 1
        } else if index + 1 < bytes.count, case let trail = bytes[index + 1], isPair(lead, trail) {
          // Nearly all Chinese text: two bytes here, three in UTF-8.
          let character = characters[place(lead, trail)]
          output.storeBytes(of: character.littleEndian, toByteOffset: count, as: UInt32.self)
          index += 2
          count += Int(character >> 24)
        } else {
          let length = characterLength(bytes, at: index)
          let character = length == 4 ? scalar(bytes, fourBytesAt: index) : nil
          for byte in UTF8.encode(character ?? "\u{FFFD}") ?? UTF8.EncodedScalar() {
            output[count] = byte
            count += 1
          }
          index += length ?? 1
        }
      }
      return count
    }
  }

  /// The two bytes have the form of a character.
  @inline(__always)
  private static func isPair(_ lead: UInt8, _ trail: UInt8) -> Bool {
    lead >= 0x81 && lead != 0xFF && trail >= 0x40 && trail != 0x7F && trail != 0xFF
  }

  /// Where ``twoByteCharacters`` has the character of these two bytes.
  @inline(__always)
  private static func place(_ lead: UInt8, _ trail: UInt8) -> Int {
    (Int(lead) - 0x81) * 190 + Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
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
