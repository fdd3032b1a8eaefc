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
      if content.count >= 4, content.count % 4 == 0, content.allSatisfy({ value($0) != nil || $0 == equals }) {
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

  private static func isMail(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return start.contains("MIME-Version:") && start.contains("Content-Type:")
  }

  private static let equals = UInt8(ascii: "=")

  /// The texts of all `=?utf-8?B?…?=` in a line, in order and joined, as they may be cut anywhere.
  private static func encodedWords(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    let text = String(decoding: line, as: UTF8.self)
    let words = text.matches(of: /=\?[A-Za-z0-9-]+\?[Bb]\?([A-Za-z0-9+\/=]*)\?=/).flatMap {
      decode(Array($0.1.utf8)[...])
    }
    return words.isEmpty ? [] : [words]
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 65...90: UInt32(byte - 65)
    case 97...122: UInt32(byte - 97 + 26)
    case 48...57: UInt32(byte - 48 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = value(byte) else { continue }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        out += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        (bits, count) = (0, 0)
      }
    }
    if count == 3 { out += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
    if count == 2 { out.append(UInt8(bits >> 4 & 255)) }
    return out
  }
}
