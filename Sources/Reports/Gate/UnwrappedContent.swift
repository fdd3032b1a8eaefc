internal import OfficeFormats

/// Every text that a file holds, in clear: parts of a ZIP, base64 of a mail, entities and escapes.
struct UnwrappedContent {
  private(set) var texts: [[UInt8]] = []

  private static let maximumDepth = 4

  /// - Parameter isSeenElsewhere: a part inside that need not be looked at here.
  init(_ bytes: [UInt8], depth: Int = 0, isSeenElsewhere: ([UInt8]) -> Bool = { _ in false }) {
    guard depth < Self.maximumDepth else { return }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      unwrapArchive(bytes, depth: depth)
      return
    }
    let (rest, blocks) = Base64Blocks.split(bytes)
    texts.append(Unescaped.text(rest))
    for block in blocks where !isSeenElsewhere(block) { texts += Self(block, depth: depth + 1).texts }
  }

  /// An archive that cannot be read is looked at as it is: nothing passes unseen.
  private mutating func unwrapArchive(_ bytes: [UInt8], depth: Int) {
    guard var bundle = try? ZipBundle(bytes, limits: ReadLimits()) else {
      texts.append(bytes)
      return
    }
    for entry in bundle.entries {
      guard let content = try? bundle.contents(of: entry) else {
        texts.append(bytes)
        continue
      }
      texts += Self(content, depth: depth + 1).texts
    }
  }
}

/// Undoes what markup and JSON do to characters: `&#49;`, `&#x31;`, `\u0031`, `%31`.
enum Unescaped {
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x26 || $0 == 0x5C || $0 == 0x25 }) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      if let (scalar, length) = escape(bytes, at: offset) {
        out += String(scalar).utf8
        offset += length
      } else {
        out.append(bytes[offset])
        offset += 1
      }
    }
    return out
  }

  private static func escape(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "&"): entity(bytes, at: offset)
    case UInt8(ascii: "\\"): number(bytes, at: offset, prefix: "\\u", radix: 16, digits: 4...4, suffix: "")
    case UInt8(ascii: "%"): number(bytes, at: offset, prefix: "%", radix: 16, digits: 2...2, suffix: "")
    default: nil
    }
  }

  private static func entity(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    number(bytes, at: offset, prefix: "&#x", radix: 16, digits: 1...6, suffix: ";")
      ?? number(bytes, at: offset, prefix: "&#X", radix: 16, digits: 1...6, suffix: ";")
      ?? number(bytes, at: offset, prefix: "&#", radix: 10, digits: 1...7, suffix: ";")
  }

  private static func number(
    _ bytes: [UInt8], at offset: Int, prefix: String, radix: Int, digits: ClosedRange<Int>, suffix: String
  ) -> (Unicode.Scalar, Int)? {
    guard bytes[offset...].starts(with: prefix.utf8) else { return nil }
    let start = offset + prefix.utf8.count
    let figures = bytes[min(start, bytes.count)...].prefix(digits.upperBound).prefix {
      UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") || (radix == 16 && ($0 | 32) >= 97 && ($0 | 32) <= 102)
    }
    guard figures.count >= digits.lowerBound, bytes[figures.endIndex...].starts(with: suffix.utf8),
      let value = UInt32(String(decoding: figures, as: UTF8.self), radix: radix), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, figures.endIndex + suffix.utf8.count - offset)
  }
}
