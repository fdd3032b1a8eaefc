/// A document number in any spelling but the plain one: spaces, full-width digits, other kinds of documents, numbers
/// that a spreadsheet has spoilt, words for "none" (`domain.md` 3.6).
struct OddIdentityText {
  /// ASCII letters (upper case) and digits, in order.
  private var characters: [UInt8] = []
  /// Neither letter nor digit nor one of the marks that people put between them.
  private var hasOtherCharacters = false
  /// The folded text without spaces.
  private var text: String
  private var hint: DocumentHint

  init(utf8: Span<UInt8>, hint: DocumentHint) {
    let scalars = FoldedText(utf8: utf8).withoutSpaces
    text = scalars.string
    self.hint = hint
    if hint == .unstated { self.hint = DocumentHint(documentType: text) }
    for scalar in scalars { take(scalar) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.asciiDigit != nil || scalar.isASCIILetter {
      characters.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if characters.count == 17, Self.crosses.contains(scalar) {
      characters.append(UInt8(ascii: "X"))
    } else if !Self.ignored.contains(scalar) {
      hasOtherCharacters = true
    }
  }

  /// What is taken for an X in the last place.
  private static let crosses: Set<Unicode.Scalar> = ["х", "Х", "Χ", "χ", "×", "Ⅹ", "ⅹ", "✕", "✖"]

  /// Marks and words around a number that change nothing about it.
  private static let ignored = Set(
    "-'\"=`·.,;:()[]、，。；：（）【】公民居身份證证件号號码碼护照通行台胞回乡港澳永久留军官士兵警".unicodeScalars)

  var judged: IdentityNumber {
    var copy = self
    return copy.judge()
  }

  private mutating func judge() -> IdentityNumber {
    if characters.isEmpty || Self.blankWords.contains(text) { return IdentityNumber(status: .missing) }
    if isSpoiltNumber { return IdentityNumber(status: .precisionLost) }
    if hasOtherCharacters { return IdentityNumber(status: .length) }
    dropFractionOfZeros()
    return resident ?? oldFifteen ?? other ?? wrongLength
  }
}

extension OddIdentityText {
  private static let blankWords: Set<String> = ["NA", "N/A", "NULL", "NONE", "NIL", "NO", "0"]

  /// `2.20104E+17`, or sixteen and more digits with `.0` behind them: written out from a number that has lost digits.
  private var isSpoiltNumber: Bool {
    let parts = text.split(separator: "E", omittingEmptySubsequences: false)
    if parts.count == 2, Double(parts[0]) != nil, let exponent = Int(parts[1]), (14...20).contains(exponent) {
      return parts[0].first?.isNumber == true
    }
    return fractionOfZeros.map { text.utf8.count - $0 > 15 } ?? false
  }

  /// Bytes of `.0`, `.00` … at the end of an otherwise whole number.
  private var fractionOfZeros: Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == 0x30 }),
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return parts[1].utf8.count + 1
  }

  private mutating func dropFractionOfZeros() {
    if let length = fractionOfZeros { characters.removeLast(min(length - 1, characters.count)) }
  }

  private var digitCount: Int { characters.count { (0x30...0x39).contains($0) } }

  /// Digits, but for an X at the end.
  private var isNumberLike: Bool {
    digitCount == characters.count || (characters.last == 0x58 && digitCount == characters.count - 1)
  }

  private var resident: IdentityNumber? { ResidentNumber(plain: characters.span)?.judged }

  /// The key is that of the 18 digits: first six, 19, the rest, and the check character they need.
  private var oldFifteen: IdentityNumber? {
    guard characters.count == 15, digitCount == 15, hint != .otherDocument else { return nil }
    let digits = characters.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
    let body = (digits / 1_000_000_000 * 100 + 19) * 1_000_000_000 + digits % 1_000_000_000
    let number = ResidentNumber(body: body)
    guard number.hasRealBirthday else { return IdentityNumber(status: .checksum) }
    return IdentityNumber(status: .oldFifteen, key: number.key)
  }

  private var other: IdentityNumber? {
    guard isOtherDocument else { return nil }
    return IdentityNumber(status: .foreign, key: hash | IdentityNumber.otherDocumentBit)
  }

  /// Eight digits are a 台胞证; letters among the digits make a passport, 回乡证 (H or M) or 永居证 (three letters).
  private var isOtherDocument: Bool {
    let count = characters.count
    if hint == .otherDocument { return (5...17).contains(count) && digitCount > 0 }
    if isNumberLike { return count == 8 && digitCount == 8 && hint == .unstated }
    if count == 15 { return digitCount == 12 && characters.prefix(3).allSatisfy { $0 >= 0x41 } }
    return (6...11).contains(count) && digitCount >= 4
  }

  /// One digit dropped or doubled still names one person; shorter pieces may be shared by many.
  private var wrongLength: IdentityNumber {
    guard characters.count >= 15, isNumberLike else { return IdentityNumber(status: .length) }
    return IdentityNumber(status: .length, key: hash | IdentityNumber.wrongLengthBit)
  }

  /// FNV-1a in 60 bits.
  private var hash: UInt64 {
    let full = characters.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return (full >> 60) ^ (full & 0x0FFF_FFFF_FFFF_FFFF)
  }
}
