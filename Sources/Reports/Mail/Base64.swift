/// Base64 as mail has it (RFC 2045, 6.8).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// The longest line that the standard lets a body have.
  private static let lineLength = 76

  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 3 * 4 + 4)
    var iterator = bytes.makeIterator()
    while let first = iterator.next() {
      let second = iterator.next()
      let third = second == nil ? nil : iterator.next()
      let group = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
      out.append(alphabet[Int(group >> 18 & 63)])
      out.append(alphabet[Int(group >> 12 & 63)])
      out.append(second == nil ? UInt8(ascii: "=") : alphabet[Int(group >> 6 & 63)])
      out.append(third == nil ? UInt8(ascii: "=") : alphabet[Int(group & 63)])
    }
    return out
  }

  /// A body: lines of 76 characters that end in CRLF.
  static func body(_ bytes: [UInt8]) -> [UInt8] {
    let encoded = encode(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(encoded.count + encoded.count / lineLength * 2 + 2)
    var start = 0
    while start < encoded.count {
      let end = min(start + lineLength, encoded.count)
      out += encoded[start..<end]
      out += [13, 10]
      start = end
    }
    return out
  }
}
