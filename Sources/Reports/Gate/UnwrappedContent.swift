internal import Glibc
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
  /// - Returns: the bytes themselves, without a copy, where nothing is escaped.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var marks = EscapeMarks(bytes)
    var out: [UInt8] = []
    var done = 0
    while let place = marks.next(from: done) {
      guard let (scalar, length) = escape(bytes, at: place) else { continue }
      out += bytes[done..<place]
      out += String(scalar).utf8
      done = place + length
    }
    return done == 0 ? bytes : out + bytes[done...]
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

/// Walks from one `&`, `\` or `%` to the next.
private struct EscapeMarks {
  private let bytes: [UInt8]
  /// Where each of the three stands next.
  private var places: [(mark: UInt8, place: Int)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    places = [0x26, 0x5C, 0x25].map { (mark: $0, place: Self.place(of: $0, in: bytes, from: 0)) }
  }

  /// The next mark that was not given yet, at or behind an offset.
  mutating func next(from offset: Int) -> Int? {
    var nearest = 0
    for index in places.indices {
      if places[index].place < offset {
        places[index].place = Self.place(of: places[index].mark, in: bytes, from: offset)
      }
      if places[index].place < places[nearest].place { nearest = index }
    }
    let place = places[nearest].place
    guard place < bytes.count else { return nil }
    places[nearest].place = Self.place(of: places[nearest].mark, in: bytes, from: place + 1)
    return place
  }

  private static func place(of mark: UInt8, in bytes: [UInt8], from offset: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard offset < buffer.count, let start = buffer.baseAddress,
        let found = memchr(start + offset, Int32(mark), buffer.count - offset)
      else { return buffer.count }
      return UnsafeRawPointer(found) - start
    }
  }
}
