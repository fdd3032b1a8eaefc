/// Character data of SpreadsheetML strings: entities, line ends, and the `_xHHHH_` escapes of ST_Xstring.
enum XMLText {
  /// Decodes the bytes between two tags and appends them.
  ///
  /// `&amp;` and the like and character references are resolved (XML 1.0, 4.1 and 4.6), CR LF becomes LF (2.11), and
  /// `_x000D_` becomes the character it names (ECMA-376 Part 1, 22.9.2.19).
  /// - Returns: false where the bytes hold something that is not plain character data.
  static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
    if isPlain(bytes, range) {
      copy(bytes, range, to: &output)
      return true
    }
    let start = output.count
    guard appendResolved(bytes, range, to: &output) else { return false }
    unescape(&output, from: start)
    return true
  }

  /// As ``append(_:_:to:)`` without the `_xHHHH_` escapes, for texts that come in pieces.
  static func appendResolved(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
    var index = range.lowerBound
    var plain = index
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "&") || (byte < 0x20 && byte != 0x09 && byte != 0x0A) else {
        index += 1
        continue
      }
      copy(bytes, plain..<index, to: &output)
      guard let next = resolve(bytes, at: index, end: range.upperBound, to: &output) else { return false }
      index = next
      plain = next
    }
    copy(bytes, plain..<range.upperBound, to: &output)
    return true
  }

  /// Nothing stands for something else: no `&`, no control character, no `_` of an escape.
  private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = ByteWord(bytes, index)
      guard word.mask(of: UInt8(ascii: "&")) | word.mask(of: UInt8(ascii: "_")) | word.maskOfControls == 0 else {
        return false
      }
      index += 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte >= 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "_") else { return false }
      index += 1
    }
    return true
  }

  private static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }

  private static func resolve(_ bytes: Span<UInt8>, at index: Int, end: Int, to output: inout [UInt8]) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\r"):
      output.append(UInt8(ascii: "\n"))
      return index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1
    case UInt8(ascii: "&"):
      // The longest reference that is used is `&#x10FFFF;`.
      var semicolon = index + 1
      while semicolon < end, semicolon - index <= 12, bytes[semicolon] != UInt8(ascii: ";") { semicolon += 1 }
      guard semicolon < end, bytes[semicolon] == UInt8(ascii: ";") else { return nil }
      guard let scalar = scalar(bytes, index + 1..<semicolon) else { return nil }
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      return semicolon + 1
    default:
      return nil
    }
  }

  private static func scalar(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    let name = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHex = name.hasPrefix("#x")
      guard name.hasPrefix("#"), let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        code == 0x9 || code == 0xA || code == 0xD || code >= 0x20, code != 0xFFFE, code != 0xFFFF
      else { return nil }
      return Unicode.Scalar(code)
    }
  }

  /// Resolves `_xHHHH_` in what was appended since `start`; surrogate pairs may be two escapes in a row.
  static func unescape(_ output: inout [UInt8], from start: Int) {
    guard output.count - start >= 7, let first = escape(in: output, from: start) else { return }
    let raw = Array(output[start...])
    output.removeLast(raw.count)
    var units: [UInt16] = []
    var index = 0
    var next: Int? = first - start
    while let at = next {
      output.append(contentsOf: raw[index..<at])
      units.append(UInt16(String(decoding: raw[at + 2..<at + 6], as: UTF8.self), radix: 16) ?? 0xFFFD)
      index = at + 7
      next = escape(in: raw, from: index)
      if next != index {
        output.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        units = []
      }
    }
    output.append(contentsOf: raw[index...])
  }

  private static func escape(in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 7 else { return nil }
    var index = start
    while index <= bytes.count - 7 {
      if bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"),
        bytes[index + 2..<index + 6].allSatisfy(isHexDigit), !isNoncharacter(bytes[index + 2..<index + 6])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// `FFFE` and `FFFF`, which no application escapes: they stay as written.
  private static func isNoncharacter(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.dropLast().allSatisfy { $0 == UInt8(ascii: "F") || $0 == UInt8(ascii: "f") }
      && (digits.last ?? 0) | 0x20 >= UInt8(ascii: "e")
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default:
      false
    }
  }
}
