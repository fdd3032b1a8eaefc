/// Text of a rich or plain string item (ECMA-376 Part 1, 18.4.8 `si` and 18.3.1.53 `is`): the runs joined, without
/// phonetic hints.
enum RichTextScanner {
  /// Scans from behind the start tag to behind the end tag of `element` and appends the text.
  static func scan(
    _ bytes: borrowing Span<UInt8>, _ index: inout Int, element: StaticString, into output: inout [UInt8]
  ) throws(ScanStop) {
    while true {
      XMLScan.skipSpace(bytes, &index)
      guard try XMLScan.byte(bytes, index) == UInt8(ascii: "<") else { throw .unknown("text in a string item") }
      switch try XMLScan.byte(bytes, index + 1) {
      case UInt8(ascii: "t"): try text(bytes, &index, into: &output)
      case UInt8(ascii: "r"):
        if try XMLScan.nameEnds(bytes, index + 2) {
          try run(bytes, &index, into: &output)
        } else {
          try skipElement("rPh", bytes, &index)
        }
      case UInt8(ascii: "p"): try skipElement("phoneticPr", bytes, &index)
      case UInt8(ascii: "/"):
        try XMLScan.closeTag(element, bytes, &index)
        return
      default: throw .unknown("string item")
      }
    }
  }

  private static func run(
    _ bytes: borrowing Span<UInt8>, _ index: inout Int, into output: inout [UInt8]
  ) throws(ScanStop) {
    index += 2
    guard try !XMLScan.skipAttributes(bytes, &index) else { return }
    while true {
      XMLScan.skipSpace(bytes, &index)
      guard try XMLScan.byte(bytes, index) == UInt8(ascii: "<") else { throw .unknown("text in a run") }
      switch try XMLScan.byte(bytes, index + 1) {
      case UInt8(ascii: "t"): try text(bytes, &index, into: &output)
      case UInt8(ascii: "r"): try skipElement("rPr", bytes, &index)
      default:
        try XMLScan.closeTag("r", bytes, &index)
        return
      }
    }
  }

  private static func text(
    _ bytes: borrowing Span<UInt8>, _ index: inout Int, into output: inout [UInt8]
  ) throws(ScanStop) {
    guard try XMLScan.nameEnds(bytes, index + 2) else { throw .unknown("element in a string item") }
    index += 2
    guard try !XMLScan.skipAttributes(bytes, &index) else { return }
    let range = try XMLScan.text(bytes, &index)
    guard XMLText.append(bytes, range, to: &output) else { throw .unknown("character reference") }
    try XMLScan.closeTag("t", bytes, &index)
  }

  private static func skipElement(
    _ name: StaticString, _ bytes: borrowing Span<UInt8>, _ index: inout Int
  ) throws(ScanStop) {
    let size = name.utf8CodeUnitCount
    guard try XMLScan.has(name, bytes, at: index + 1), try XMLScan.nameEnds(bytes, index + 1 + size) else {
      throw .unknown("element in a string item")
    }
    index += 1 + size
    guard try !XMLScan.skipAttributes(bytes, &index) else { return }
    while true {
      while try XMLScan.byte(bytes, index) != UInt8(ascii: "<") { index += 1 }
      if try XMLScan.byte(bytes, index + 1) == UInt8(ascii: "!") { throw .unknown("comment in a string item") }
      if try XMLScan.has("</", bytes, at: index), try XMLScan.has(name, bytes, at: index + 2) {
        try XMLScan.closeTag(name, bytes, &index)
        return
      }
      index += 1
    }
  }
}
