/// HTML under construction; the only place outside the templates that escapes text (`style.md` 22).
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup of our own as it is.
  mutating func markup(_ markup: StaticString) {
    bytes += UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
  }

  /// Adds markup that was built by this type.
  mutating func append(_ other: HTMLText) { bytes += other.bytes }

  /// Adds markup of this type, or of a template, as its bytes.
  mutating func written(_ markup: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: markup) }

  mutating func reserve(_ size: Int) { bytes.reserveCapacity(bytes.count + size) }

  mutating func number(_ number: Int) { bytes.append(decimal: number) }

  /// Adds text from anywhere, safe between tags and inside double-quoted attributes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8($0) }
  }

  /// The same for text as UTF-8.
  mutating func utf8(_ text: UnsafeBufferPointer<UInt8>) {
    guard Self.holdsMark(text) else { return bytes.append(contentsOf: text) }
    var start = 0
    for index in text.indices {
      guard let entity = Self.entity(text[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      markup(entity)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Looks at every byte and does not stop early, so that the compiler may take sixteen at once.
  private static func holdsMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks: UInt8 = 0
    for byte in text {
      let isMark =
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      marks |= isMark ? 1 : 0
    }
    return marks != 0
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
