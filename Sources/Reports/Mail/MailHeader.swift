/// Header fields of a mail, in ASCII and folded, whatever the text is.
enum MailHeader {
  /// Unstructured text: as it is where it is plain ASCII, else encoded words (RFC 2047).
  static func text(_ text: String) -> String {
    let line = singleLine(text)
    return isPlain(line) ? line : encodedWords(line)
  }

  /// `名称 <a@b>` or `a@b`; the name is encoded where it must be.
  static func address(_ address: String) -> String {
    let line = singleLine(address)
    guard let open = line.lastIndex(of: "<"), let close = line.lastIndex(of: ">"), open < close else {
      return isPlain(line) ? line : encodedWords(line)
    }
    let name = line[..<open].filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
    let mailbox = line[open...close]
    if name.isEmpty { return String(mailbox) }
    return (isPlain(name) ? "\"" + name + "\"" : encodedWords(name)) + " " + mailbox
  }

  /// Addresses one to a line.
  static func addresses(_ list: [String]) -> String { list.map(address).joined(separator: ",\r\n ") }

  /// `Content-Type` and `Content-Disposition` of an attachment.
  ///
  /// The name stands three times: encoded words for QQ mail, RFC 2231 for everybody who keeps the standard, ASCII for
  /// whoever understands neither (pitfall 8).
  static func attachment(name: String, asciiName: String, type: String) -> String {
    "Content-Type: \(type);\r\n name=\"\(encodedWords(name))\"\r\n" + "Content-Transfer-Encoding: base64\r\n"
      + "Content-Disposition: attachment;\r\n filename*=UTF-8''\(percentEncoded(name));\r\n filename=\"\(asciiName)\"\r\n"
  }

  private static func singleLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?") && text.utf8.count < 60
  }

  /// Words of at most 75 characters, cut between characters (RFC 2047, 2 and 5).
  static func encodedWords(_ text: String) -> String {
    var words: [String] = []
    var current = ""
    for character in text {
      if current.utf8.count + String(character).utf8.count > 45, !current.isEmpty {
        words.append(current)
        current = ""
      }
      current.append(character)
    }
    words.append(current)
    return words.map { "=?UTF-8?B?" + String(decoding: Base64.encode(Array($0.utf8)), as: UTF8.self) + "?=" }
      .joined(separator: "\r\n ")
  }

  /// Every byte but letters, digits and the few marks that RFC 5987 leaves alone.
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [0x2D, 0x2E, 0x5F].contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }.joined()
  }
}
