/// Finds ID numbers and mobile numbers in text as they may be written: half or full width, in groups, inside names.
///
/// Credit codes (GB 32100-2015) and SHA-256 in hex are no hits; figures of a report are far shorter than either pattern.
struct PersonalNumberScan {
  enum Kind: String, Sendable {
    case identityNumber = "身份证号码"
    case mobileNumber = "手机号码"
  }

  struct Hit: Equatable {
    var kind: Kind
    /// Bytes of the text.
    var range: Range<Int>
  }

  private(set) var hits: [Hit] = []
  private let text: [UInt8]

  /// Nothing is looked at yet.
  private init(of text: [UInt8]) { self.text = text }

  /// Looks at every byte: what ``init(_:)`` is held against.
  static func exhaustive(_ text: [UInt8]) -> Self {
    var scan = Self(of: text)
    _ = scan.scan(0..<text.count)
    return scan
  }

  init(_ text: [UInt8]) {
    self.text = text
    var offset = 0
    while let stretch = NumberStretches.next(in: text.span, from: offset) { offset = scan(stretch) }
  }

  /// Looks at the digits of a part of the text, which may belong to a word that reaches beyond it.
  /// - Returns: where to go on.
  mutating func scan(_ stretch: Range<Int>) -> Int {
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      let byte = text[offset]
      guard (48...57).contains(byte) || byte == 0xEF else {
        offset += 1
        continue
      }
      if let end = endOfShortRun(at: offset) {
        offset = end
        continue
      }
      guard let first = DigitRun(text, from: offset) else {
        offset += 1
        continue
      }
      if let token = hexToken(around: first.range), token.count == 64 || first.isPartOfCreditCode(text, token) {
        offset = token.upperBound
        continue
      }
      offset = examine(first)
    }
    return offset
  }

  /// Where a run of half-width digits ends that can be no number, neither alone nor with its neighbours.
  private func endOfShortRun(at offset: Int) -> Int? {
    var end = offset
    while end < text.count, (48...57).contains(text[end]) { end += 1 }
    let count = end - offset
    guard count > 0, count < 11 else { return nil }
    if count < 3 { return end < text.count && text[end] == 0xEF ? nil : end }
    guard end < text.count else { return end }
    switch text[end] {
    // A separator, a full-width digit or an X may follow.
    case 0x20, 0x29, 0x2D, 0x2E, 0x5F, 0xE3, 0xE2, 0xC2, 0xEF, 0x58, 0x78: return nil
    default: return end
    }
  }

  /// Looks at a run alone, then joined with its neighbours over gaps.
  /// - Returns: where to go on.
  private mutating func examine(_ first: DigitRun) -> Int {
    if report(first) { return first.range.upperBound }
    var joined = first
    while joined.digits.count < 18, let next = DigitRun(text, from: joined.range.upperBound, isAfterSeparator: true) {
      // Smaller groups are dates and sums side by side.
      joined.append(next)
      guard joined.digits.count <= 18, first.digits.count >= 3, next.digits.count >= 3 else { break }
      if report(joined) { return joined.range.upperBound }
    }
    return first.range.upperBound
  }

  private mutating func report(_ run: DigitRun) -> Bool {
    guard let kind = run.kind else { return false }
    hits.append(Hit(kind: kind, range: run.range))
    return true
  }

  /// The unbroken letters and digits around a range, where they may be a check sum or a credit code.
  private func hexToken(around range: Range<Int>) -> Range<Int>? {
    func isWord(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    var lower = range.lowerBound
    var upper = range.upperBound
    // No further than a check sum is long, so that one endless word costs no more than many short ones.
    while lower > 0, upper - lower <= 64, isWord(text[lower - 1]) { lower -= 1 }
    while upper < text.count, upper - lower <= 64, isWord(text[upper]) { upper += 1 }
    let token = text[lower..<upper]
    if token.count == 64 { return token.allSatisfy(\.isHexDigit) ? lower..<upper : nil }
    return token.count == 18 ? lower..<upper : nil
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { (48...57).contains(self) || (97...102).contains(self) || (65...70).contains(self) }
}

/// Neighbouring digits of a text, with the place where they stand.
struct DigitRun {
  private(set) var range: Range<Int>
  /// 0 to 9; 10 for a final X.
  private(set) var digits: [UInt8]

  /// Reads the digits that start at an offset (behind a gap where asked).
  init?(_ text: [UInt8], from offset: Int, isAfterSeparator: Bool = false) {
    var start = offset
    if isAfterSeparator {
      guard let length = Self.gapLength(text, at: offset) else { return nil }
      start += length
    }
    var end = start
    digits = []
    while let (digit, length) = Self.digit(text, at: end) {
      digits.append(digit)
      end += length
    }
    guard !digits.isEmpty else { return nil }
    if let length = Self.finalX(text, at: end), digits.count == 17 || isAfterSeparator {
      digits.append(10)
      end += length
    }
    range = start..<end
  }

  mutating func append(_ next: DigitRun) {
    digits += next.digits
    range = range.lowerBound..<next.range.upperBound
  }

  private static func digit(_ text: [UInt8], at offset: Int) -> (UInt8, Int)? {
    guard offset < text.count else { return nil }
    if (48...57).contains(text[offset]) { return (text[offset] - 48, 1) }
    // ０ to ９ are U+FF10 to U+FF19.
    guard offset + 2 < text.count, text[offset] == 0xEF, text[offset + 1] == 0xBC,
      (0x90...0x99).contains(text[offset + 2])
    else { return nil }
    return (text[offset + 2] - 0x90, 3)
  }

  private static func finalX(_ text: [UInt8], at offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    if text[offset] == UInt8(ascii: "x") || text[offset] == UInt8(ascii: "X") { return 1 }
    let wide = text[offset...].prefix(3)
    return wide.elementsEqual([0xEF, 0xBC, 0xB8]) || wide.elementsEqual([0xEF, 0xBD, 0x98]) ? 3 : nil
  }

  /// What may stand between two groups of one number.
  ///
  /// A space, or a sign with or without spaces around it (139 - 1234,
  /// (139) 1234). More than that parts two numbers.
  private static func gapLength(_ text: [UInt8], at offset: Int) -> Int? {
    let leading = spaceLength(text, at: offset)
    guard let sign = signLength(text, at: offset + leading) else { return leading > 0 ? leading : nil }
    return leading + sign + spaceLength(text, at: offset + leading + sign)
  }

  /// A space, also ideographic, unbroken or without width; 0 where none stands.
  private static func spaceLength(_ text: [UInt8], at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    switch text[offset] {
    case 0x20: return 1
    case 0xC2 where text[offset...].starts(with: [0xC2, 0xA0]): return 2
    case 0xE3 where text[offset...].starts(with: [0xE3, 0x80, 0x80]): return 3
    case 0xE2 where text[offset...].starts(with: [0xE2, 0x80, 0x8B]): return 3
    default: return 0
    }
  }

  /// A hyphen, dash, minus, dot or closing bracket (also full-width), middle dot or underscore.
  private static func signLength(_ text: [UInt8], at offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    if [0x29, 0x2D, 0x2E, 0x5F].contains(text[offset]) { return 1 }
    let rest = text[offset...]
    if rest.starts(with: [0xC2, 0xB7]) { return 2 }
    guard rest.count >= 3 else { return nil }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8D...0x8E): return 3
    default: return nil
    }
  }
}
