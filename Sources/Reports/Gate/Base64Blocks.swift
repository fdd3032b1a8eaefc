/// Finds base64 in a mail: lines of a body (RFC 2045, 6.8) and encoded words of a header (RFC 2047).
enum Base64Blocks {
  /// - Returns: the text without the blocks, and the blocks decoded.
  static func split(_ bytes: [UInt8]) -> (rest: [UInt8], blocks: [[UInt8]]) {
    guard isMail(bytes) else { return (bytes, []) }
    var rest: [UInt8] = []
    var blocks: [[UInt8]] = []
    var current: [UInt8] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let content = line.last == 13 ? line.dropLast() : line
      if content.count >= 4, content.count % 4 == 0, content.allSatisfy({ values[Int($0)] != 255 || $0 == equals }) {
        current += content
        continue
      }
      if !current.isEmpty { blocks.append(decode(current[...])) }
      current = []
      blocks += encodedWords(content)
      rest += content
      rest.append(10)
    }
    if !current.isEmpty { blocks.append(decode(current[...])) }
    return (rest, blocks)
  }

  /// The header of our drafts stands in the first few hundred bytes.
  private static func isMail(_ bytes: [UInt8]) -> Bool {
    for index in 0..<min(bytes.count, 512) where bytes[index] == UInt8(ascii: "M") {
      if bytes[index...].starts(with: "MIME-Version:".utf8) { return true }
    }
    return false
  }

  private static let equals = UInt8(ascii: "=")

  /// The texts of all `=?utf-8?B?…?=` in a line, in order and joined, as they may be cut anywhere.
  private static func encodedWords(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [UInt8] = []
    var rest = line
    while let start = rest.firstIndex(of: equals) {
      rest = rest[(start + 1)...]
      guard let text = encodedText(rest) else { continue }
      words += decode(text)
      rest = rest[(text.endIndex + 2)...]
    }
    return words.isEmpty ? [] : [words]
  }

  /// The base64 of an encoded word whose first character is behind it already: `?utf-8?B?…?=`.
  private static func encodedText(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.first == questionMark else { return nil }
    let parts = word.dropFirst().split(separator: questionMark, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[0].isEmpty, parts[0].allSatisfy(isOfCharset), parts[1].count == 1,
      (parts[1].first ?? 0) | 0x20 == UInt8(ascii: "b"), parts[3].first == equals,
      parts[2].allSatisfy({ values[Int($0)] != 255 || $0 == equals })
    else { return nil }
    return parts[2]
  }

  private static let questionMark = UInt8(ascii: "?")

  private static func isOfCharset(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// Value of each character, 255 where it has none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { out, size in
      var (bits, count): (UInt32, Int) = (0, 0)
      for byte in text {
        let value = values[Int(byte)]
        guard value != 255 else { continue }
        bits = bits << 6 | UInt32(value)
        count += 1
        guard count == 4 else { continue }
        for shift in [16, 8, 0] as [UInt32] {
          out[size] = UInt8(truncatingIfNeeded: bits >> shift)
          size += 1
        }
        (bits, count) = (0, 0)
      }
      // Two characters give one byte more, three give two.
      for index in 0..<max(count - 1, 0) {
        out[size] = UInt8(truncatingIfNeeded: bits >> UInt32(6 * count - 8 * (index + 1)))
        size += 1
      }
    }
  }
}
