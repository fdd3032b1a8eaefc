/// A home address as it may be shown: province to township stay, the rest is nobody's business (requirement 22).
///
/// 长春市朝阳区桂林街道红旗小区3栋 becomes 长春市朝阳区桂林街道***. Addresses are looked at as UTF-8: half the rows of a bad
/// list may have one to show.
enum AddressMask {
  static func masked(_ raw: String) -> String {
    var raw = raw
    return raw.withUTF8 { utf8 in
      let kept = AddressHead(of: utf8).bytes
      let head = String(decoding: UnsafeBufferPointer(rebasing: utf8[..<kept]), as: UTF8.self)
      return kept == utf8.count ? head : head + "***"
    }
  }

  /// A district, township or community by its name is a public place; with a number in it, or longer than a name, it is
  /// somebody's home.
  static func masked(_ raw: String, unlessNameOf length: Int) -> String {
    let isName = raw.unicodeScalars.count <= length && !raw.unicodeScalars.contains { DigitRuns.digit($0) != nil }
    return isName ? raw : masked(raw)
  }

  /// Appends the masked form of a text.
  ///
  /// - Parameters:
  ///   - utf8: well-formed.
  ///   - length: characters of a name that may stay whole; `nil` for an address.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, unlessNameOf length: Int?, to output: inout [UInt8]) {
    if let length, isName(utf8, ofAtMost: length) { return output.append(contentsOf: utf8) }
    let kept = AddressHead(of: utf8).bytes
    output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<kept]))
    if kept < utf8.count { for _ in 0..<3 { output.append(UInt8(ascii: "*")) } }
  }

  private static func isName(_ utf8: UnsafeBufferPointer<UInt8>, ofAtMost length: Int) -> Bool {
    var scalars = ScalarCursor(utf8)
    let meanings = AddressCharacter.meanings
    var count = 0
    while let scalar = scalars.next() {
      count += 1
      if count > length || AddressCharacter(scalar, meanings).contains(.digit) { return false }
    }
    return true
  }
}

/// What a character means in an address.
struct AddressCharacter: OptionSet, Sendable {
  let rawValue: UInt8

  /// Ends a province, city, district or town.
  static let level = Self(rawValue: 1)
  /// Digits and letters.
  static let digit = Self(rawValue: 2)
  static let letter = Self(rawValue: 4)
  /// Belongs to somebody's home.
  static let home = Self(rawValue: 8)
  /// Makes an estate of a following 区 or 镇.
  static let estate = Self(rawValue: 16)
  /// 街, and 道 behind it.
  static let street = Self(rawValue: 32)
  static let way = Self(rawValue: 64)
  /// 区 and 镇.
  static let area = Self(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// - Parameter meanings: ``meanings``, asked for once for a text.
  @inline(__always)
  init(_ scalar: Unicode.Scalar, _ meanings: [Self]) {
    self = scalar.value < 0x1_0000 ? meanings[Int(scalar.value)] : Self(sign: scalar)
  }

  func isPrivate(after last: Self, before next: Self) -> Bool {
    if !isDisjoint(with: [.digit, .letter, .home]) { return true }
    if contains(.street) { return !next.contains(.way) }
    return contains(.area) && last.contains(.estate)
  }

  func endsPlace(after last: Self) -> Bool { contains(.level) || (contains(.way) && last.contains(.street)) }

  private static let words: [(String, Self)] = [
    ("省市区县镇乡", .level), ("路号栋楼村屯巷弄苑园组户院", .home), ("小社园厂校景", .estate), ("区镇", .area), ("街", .street), ("道", .way),
  ]

  /// One look for each character of a million addresses.
  static let meanings: [Self] = {
    var meanings = (0..<0x1_0000).map { value in Unicode.Scalar(UInt32(value)).map(Self.init(sign:)) ?? [] }
    for (characters, meaning) in words {
      for scalar in characters.unicodeScalars { meanings[Int(scalar.value)].insert(meaning) }
    }
    return meanings
  }()

  /// What is no word: digits and letters.
  private init(sign scalar: Unicode.Scalar) {
    self = DigitRuns.digit(scalar) != nil ? .digit : scalar.isASCIILetter ? .letter : []
  }
}

/// Walks well-formed UTF-8 scalar by scalar; what is not well-formed reads as U+FFFD, byte by byte.
struct ScalarCursor {
  private let utf8: UnsafeBufferPointer<UInt8>
  /// Offset of the next scalar.
  private(set) var offset = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int = 0) {
    self.utf8 = utf8
    self.offset = offset
  }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard offset < utf8.count else { return nil }
    let lead = utf8[offset]
    let size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard size > 1, offset + size <= utf8.count else {
      offset += 1
      return lead < 0x80 ? Unicode.Scalar(lead) : "\u{FFFD}"
    }
    var value = UInt32(lead) & (0x7F >> UInt32(size))
    for index in 1..<size { value = value << 6 | UInt32(utf8[offset + index] & 0x3F) }
    offset += size
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
