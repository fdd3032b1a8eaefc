/// Why a scanner stops before the end of what it was given.
enum ScanStop: Error {
  /// The chunk ends inside an element: scan it again together with the next chunk.
  case incomplete
  /// Something that the scanner does not know; libxml2 is to read the part. For operators.
  case unknown(StaticString)
  case failed(ReadError)
}

/// Steps over XML markup that need no knowledge of the vocabulary; every read is checked against the end.
///
/// The scanners built on these accept only what they know to the letter: UTF-8, no prefixes, no CDATA.
enum XMLScan {
  @inline(__always)
  static func byte(_ bytes: borrowing Span<UInt8>, _ index: Int) throws(ScanStop) -> UInt8 {
    guard index < bytes.count else { throw .incomplete }
    return bytes[unchecked: index]
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  @inline(__always)
  static func skipSpace(_ bytes: borrowing Span<UInt8>, _ index: inout Int) {
    while index < bytes.count, isSpace(bytes[unchecked: index]) { index += 1 }
  }

  /// Whether `text` stands at `index`.
  @inline(__always)
  static func has(_ text: StaticString, _ bytes: borrowing Span<UInt8>, at index: Int) throws(ScanStop) -> Bool {
    let size = text.utf8CodeUnitCount
    let pointer = text.utf8Start
    guard index + size <= bytes.count else {
      for offset in 0..<max(0, bytes.count - index) where bytes[unchecked: index + offset] != pointer[offset] {
        return false
      }
      throw .incomplete
    }
    for offset in 0..<size where bytes[unchecked: index + offset] != pointer[offset] { return false }
    return true
  }

  /// Steps over `</name>`, at which `index` must stand.
  @inline(__always)
  static func closeTag(_ name: StaticString, _ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    guard try has("</", bytes, at: index), try has(name, bytes, at: index + 2) else {
      throw .unknown("unexpected content")
    }
    index += 2 + name.utf8CodeUnitCount
    skipSpace(bytes, &index)
    guard try byte(bytes, index) == UInt8(ascii: ">") else { throw .unknown("end tag") }
    index += 1
  }

  /// Whether the element name that starts at `index` ends after `size` bytes.
  @inline(__always)
  static func nameEnds(_ bytes: borrowing Span<UInt8>, _ index: Int) throws(ScanStop) -> Bool {
    let next = try byte(bytes, index)
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || isSpace(next)
  }

  /// Steps from behind an element name over its attributes and `>`.
  /// - Returns: whether the element is empty (`/>`).
  static func skipAttributes(_ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    while true {
      let next = try byte(bytes, index)
      switch next {
      case UInt8(ascii: ">"):
        index += 1
        return bytes[unchecked: index - 2] == UInt8(ascii: "/")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index += 1
        while try byte(bytes, index) != next { index += 1 }
        index += 1
      case UInt8(ascii: "<"): throw .unknown("< inside a tag")
      default: index += 1
      }
    }
  }

  /// The next attribute of a start tag, or `nil` at its end, where `index` stands at `>` or `/`.
  static func attribute(
    _ bytes: borrowing Span<UInt8>, _ index: inout Int
  ) throws(ScanStop) -> (name: Range<Int>, value: Range<Int>)? {
    skipSpace(bytes, &index)
    let first = try byte(bytes, index)
    if first == UInt8(ascii: ">") || first == UInt8(ascii: "/") { return nil }
    let nameStart = index
    while case let next = try byte(bytes, index), next != UInt8(ascii: "="), !isSpace(next) {
      guard next != UInt8(ascii: ">"), next != UInt8(ascii: "<") else { throw .unknown("attribute") }
      index += 1
    }
    let name = nameStart..<index
    skipSpace(bytes, &index)
    guard try byte(bytes, index) == UInt8(ascii: "=") else { throw .unknown("attribute") }
    index += 1
    skipSpace(bytes, &index)
    let quote = try byte(bytes, index)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .unknown("attribute value") }
    index += 1
    let valueStart = index
    while case let next = try byte(bytes, index), next != quote {
      guard next != UInt8(ascii: "<") else { throw .unknown("attribute value") }
      index += 1
    }
    index += 1
    return (name, valueStart..<index - 1)
  }

  /// Steps over `>` or `/>`.
  /// - Returns: whether the element is empty.
  @inline(__always)
  static func endOfStartTag(_ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    if try byte(bytes, index) == UInt8(ascii: ">") {
      index += 1
      return false
    }
    guard try byte(bytes, index) == UInt8(ascii: "/"), try byte(bytes, index + 1) == UInt8(ascii: ">") else {
      throw .unknown("start tag")
    }
    index += 2
    return true
  }

  /// The text up to the next `<`.
  @inline(__always)
  static func text(_ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Range<Int> {
    let start = index
    while index + 8 <= bytes.count {
      let found = ByteWord(bytes, index).mask(of: UInt8(ascii: "<"))
      guard found == 0 else {
        index += found.trailingZeroBitCount >> 3
        return start..<index
      }
      index += 8
    }
    while try byte(bytes, index) != UInt8(ascii: "<") { index += 1 }
    return start..<index
  }

  /// Steps over everything up to and including `mark`.
  static func skip(past mark: StaticString, _ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    while try !has(mark, bytes, at: index) { index += 1 }
    index += mark.utf8CodeUnitCount
  }

  /// Steps over a comment or a processing instruction, if one stands at `index`.
  static func skipMiscellaneous(_ bytes: borrowing Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    if try has("<!--", bytes, at: index) {
      index += 4
      try skip(past: "-->", bytes, &index)
      return true
    }
    if try has("<?", bytes, at: index) {
      index += 2
      try skip(past: "?>", bytes, &index)
      return true
    }
    return false
  }

  /// Whether the bytes of `range` are `text`.
  static func equals(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[unchecked: range.lowerBound + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// A run of digits, capped far above every bound that is checked later.
  static func wholeNumber(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[unchecked: index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = min(value * 10 + Int(digit), 1 << 40)
    }
    return value
  }

  static func isTrue(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    equals(bytes, range, "1") || equals(bytes, range, "true")
  }

  /// Refuses what is not UTF-8 or not the default namespace: the start of a part up to its root element.
  ///
  /// `index` is left behind the root's start tag.
  /// - Returns: whether the root element is empty.
  static func prolog(
    _ bytes: borrowing Span<UInt8>, root: StaticString, _ index: inout Int
  ) throws(ScanStop) -> Bool {
    if try has("\u{FEFF}", bytes, at: index) { index += 3 }
    if try has("<?xml", bytes, at: index) {
      let start = index
      try skip(past: "?>", bytes, &index)
      try checkEncoding(bytes, start + 5..<index - 2)
    }
    while true {
      skipSpace(bytes, &index)
      if try !skipMiscellaneous(bytes, &index) { break }
    }
    guard try byte(bytes, index) == UInt8(ascii: "<"), try has(root, bytes, at: index + 1) else {
      throw .unknown("root element")
    }
    index += 1 + root.utf8CodeUnitCount
    var isMain = false
    while let (name, value) = try attribute(bytes, &index) {
      if equals(bytes, name, "xmlns") {
        isMain =
          equals(bytes, value, "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
          || equals(bytes, value, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      }
    }
    guard isMain else { throw .unknown("namespace") }
    return try endOfStartTag(bytes, &index)
  }

  private static func checkEncoding(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) throws(ScanStop) {
    let declaration = String(decoding: range.map { bytes[unchecked: $0] }, as: UTF8.self).lowercased()
    guard let at = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[at.upperBound...].drop { " \t\r\n='\"".contains($0) }.prefix { !"'\"".contains($0) }
    guard value == "utf-8" || value == "utf8" || value == "us-ascii" else { throw .unknown("encoding") }
  }
}
