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
    let mark = Array("MIME-Version:".utf8)
    let start = bytes.prefix(512)
    return start.indices.contains { start[$0] == mark[0] && start[$0...].starts(with: mark) }
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

  /// Value of each character, 255 where it has none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  private static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value = values[Int(byte)]
      guard value != 255 else { continue }
      bits = bits << 6 | UInt32(value)
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
