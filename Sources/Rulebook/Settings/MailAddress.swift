/// What may stand in `mail.to`: `a@example.cn`, or a name with the address in angle brackets behind it.
enum MailAddress {
  static func isValid(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0.value == 0x2028 })
    else {
      return false
    }
    guard let open = text.firstIndex(of: "<") else { return isMailbox(text) }
    return text.ends(with: ">") && isMailbox(text[text.index(after: open)...].dropLast())
  }

  /// A dot-atom, one @, and a domain (RFC 5322, 3.4.1; RFC 5321, 4.5.3.1 for the lengths): quoted local parts and
  /// addresses beyond ASCII are lawful, but no mail program of an office sends to them.
  private static func isMailbox(_ text: some StringProtocol) -> Bool {
    let halves = Array(text.utf8).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= 254, halves[0].count <= 64 else { return false }
    return words(halves[0]).allSatisfy { !$0.isEmpty && $0.allSatisfy(isLocal) }
      && words(halves[1]).allSatisfy { label in
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
      }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
