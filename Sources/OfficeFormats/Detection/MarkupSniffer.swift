/// Tells web pages and XML from text by their first tag; systems export tables as HTML and call them `.xls`.
enum MarkupSniffer {
  private static let pageTags = [
    "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<title", "<div", "<script", "<center",
    "mime-version:",
  ]

  static func format(of bytes: [UInt8]) -> SourceFormat? {
    guard mayBeMarkup(bytes) else { return nil }
    var start = asciiStart(bytes)[...]
    let isXML = start.hasPrefix("<?xml")
    // Declarations and comments may stand in front of the first element.
    while start.hasPrefix("<?") || start.hasPrefix("<!--"), let end = start.firstIndex(of: ">") {
      start = start[start.index(after: end)...].drop(while: \.isWhitespace)
    }
    if pageTags.contains(where: { start.hasPrefix($0) }) { return .html }
    return isXML ? .xml : nil
  }

  /// Whether the first visible character of ASCII begins a tag, or the header of a saved page.
  private static func mayBeMarkup(_ bytes: [UInt8]) -> Bool {
    switch bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) {
    case UInt8(ascii: "<"), UInt8(ascii: "m"), UInt8(ascii: "M"): true
    default: false
    }
  }

  /// The first kilobyte in lower case, without a byte order mark, the zero bytes of UTF-16 and white space in front.
  private static func asciiStart(_ bytes: [UInt8]) -> String {
    let ascii = bytes.prefix(2048).filter { $0 < 0x80 && $0 != 0 }
    return String(decoding: ascii, as: UTF8.self).lowercased().drop(while: \.isWhitespace).description
  }
}
