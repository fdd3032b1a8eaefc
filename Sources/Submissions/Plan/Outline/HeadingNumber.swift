/// The number in front of a heading, and its style: headings of one rank share a style, whatever it is.
struct HeadingNumber: Equatable {
  enum Style: Hashable {
    /// 一、
    case chinese
    /// （一）
    case chineseInBrackets
    /// 第一部分, 第一章
    case chapter
    /// 1. 1、 1）
    case arabic
    /// （1） ①
    case arabicInBrackets
    /// 1.1
    case dotted
    case roman
    case unnumbered
  }

  var style: Style
  /// The number's value; 0 where it has none.
  var value: Int
  /// Characters of the line that the number takes, blanks behind it included.
  var length: Int

  /// Reads the number at the start of a line.
  init(of line: some StringProtocol) {
    guard let scalar = line.unicodeScalars.first, Self.mayBegin(with: scalar), let first = line.first,
      Self.initials.contains(first)
    else {
      self.init(style: .unnumbered, value: 0, length: 0)
      return
    }
    let characters = Array(line.prefix(Self.longestNumber))
    let found =
      Self.enclosed(characters) ?? Self.chapter(characters) ?? Self.chinese(characters)
      ?? Self.arabic(characters) ?? Self.roman(characters)
    guard let found else {
      self.init(style: .unnumbered, value: 0, length: 0)
      return
    }
    var length = found.length
    while length < characters.count, characters[length].isWhitespace { length += 1 }
    self.init(style: found.style, value: found.value, length: length)
  }

  private init(style: Style, value: Int, length: Int) {
    self.style = style
    self.value = value
    self.length = length
  }

  private static let separators: Set<Character> = [
    "、", ".", "．", ",", "，", "。", ":", "：", ")", "）", "]", "】", " ", "　", "\t",
  ]
  private static let numerals = Set<Character>("零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾")
  /// Characters that are looked at, blanks behind the number among them.
  private static let longestNumber = 64
  /// `false` for the ideographs and letters that most lines begin with and no number does.
  private static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: scalar == "第" || ChineseNumeral.isNumeral(scalar)
    case 0x41...0x7A: "IVX[".unicodeScalars.contains(scalar)
    default: true
    }
  }

  /// What a number may begin with.
  private static let initials: Set<Character> = {
    let circled = [0x2460...0x249B, 0x3220...0x3229].joined().compactMap(Unicode.Scalar.init).map(Character.init)
    return numerals.union("第（([【〔ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX0123456789０１２３４５６７８９").union(circled)
  }()

  /// （一）, (1), 【一】, ①, ⑴.
  private static func enclosed(_ line: [Character]) -> Self? {
    guard let first = line.first else { return nil }
    if let value = circled(first) { return Self(style: .arabicInBrackets, value: value, length: 1) }
    guard "（([【〔".contains(first), let close = line.prefix(8).firstIndex(where: { "）)]】〕".contains($0) }), close > 1
    else { return nil }
    let inside = String(line[1..<close]).filter { !$0.isWhitespace }
    if let value = Int(asciiDigits(inside)) { return Self(style: .arabicInBrackets, value: value, length: close + 1) }
    guard inside.allSatisfy({ numerals.contains($0) }), let value = ChineseNumeral.value(of: inside) else { return nil }
    return Self(style: .chineseInBrackets, value: value, length: close + 1)
  }

  /// 第一部分、第三章 ….
  private static func chapter(_ line: [Character]) -> Self? {
    guard line.first == "第" else { return nil }
    let digits = line.dropFirst().prefix { numerals.contains($0) || $0.isWholeNumber }
    guard !digits.isEmpty, let value = value(of: String(digits)) else { return nil }
    var length = 1 + digits.count
    let rest = line[length...]
    if rest.starts(with: "部分") {
      length += 2
    } else if let mark = rest.first, "章节条项篇点".contains(mark) {
      length += 1
    } else if rest.first.map({ "、，,：:".contains($0) }) != true {
      return nil
    }
    if length < line.count, separators.contains(line[length]) { length += 1 }
    return Self(style: .chapter, value: value, length: length)
  }

  /// 一、 and 壹、.
  private static func chinese(_ line: [Character]) -> Self? {
    let digits = line.prefix { numerals.contains($0) }
    guard !digits.isEmpty, digits.count <= 3, digits.count < line.count, separators.contains(line[digits.count]),
      let value = ChineseNumeral.value(of: String(digits))
    else { return nil }
    return Self(style: .chinese, value: value, length: digits.count + 1)
  }

  /// 1. 1、 01） and 1.1; a date or a decimal is no number of a heading.
  private static func arabic(_ line: [Character]) -> Self? {
    let digits = line.prefix { $0.isWholeNumber && ($0.isASCII || ("０"..."９").contains($0)) }
    guard (1...2).contains(digits.count), digits.count < line.count, let value = Int(asciiDigits(String(digits)))
    else { return nil }
    let mark = line[digits.count]
    guard separators.contains(mark) else { return nil }
    guard ".．".contains(mark), let next = line.dropFirst(digits.count + 1).first, next.isWholeNumber, next.isASCII
    else { return Self(style: .arabic, value: value, length: digits.count + 1) }
    let rest = line[(digits.count + 1)...].prefix { ($0.isASCII && $0.isWholeNumber) || $0 == "." }
    return Self(style: .dotted, value: value, length: digits.count + 1 + rest.count)
  }

  private static let romanNumerals = [
    "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6, "Ⅶ": 7, "Ⅷ": 8, "Ⅸ": 9, "Ⅹ": 10, "I": 1, "II": 2, "III": 3, "IV": 4,
    "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
  ]

  private static func roman(_ line: [Character]) -> Self? {
    let digits = line.prefix { "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX".contains($0) }
    guard !digits.isEmpty, digits.count < line.count, separators.contains(line[digits.count]),
      let value = romanNumerals[String(digits)]
    else { return nil }
    return Self(style: .roman, value: value, length: digits.count + 1)
  }

  private static func value(of digits: String) -> Int? { Int(asciiDigits(digits)) ?? ChineseNumeral.value(of: digits) }

  private static func circled(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x2460...0x2473: return Int(scalar.value - 0x2460) + 1
    case 0x2474...0x2487: return Int(scalar.value - 0x2474) + 1
    case 0x2488...0x249B: return Int(scalar.value - 0x2488) + 1
    case 0x3220...0x3229: return Int(scalar.value - 0x3220) + 1
    default: return nil
    }
  }

  private static func asciiDigits(_ text: String) -> String {
    String(text.map { ("０"..."９").contains($0) ? Character(String($0.wholeNumberValue ?? 0)) : $0 })
  }
}
