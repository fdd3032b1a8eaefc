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
    guard let first = line.unicodeScalars.first, Self.mayBegin(with: first) else {
      self.init(style: .unnumbered, value: 0, length: 0)
      return
    }
    let start = Array(line.unicodeScalars.prefix(Self.longestNumber))
    let found =
      Self.enclosed(start) ?? Self.chapter(start) ?? Self.chinese(start) ?? Self.arabic(start) ?? Self.roman(start)
    guard let found else {
      self.init(style: .unnumbered, value: 0, length: 0)
      return
    }
    let blanks = start[found.length...].prefix(while: \.isBlank)
    self.init(style: found.style, value: found.value, length: found.length + blanks.count)
  }

  private init(style: Style, value: Int, length: Int) {
    self.style = style
    self.value = value
    self.length = length
  }

  /// Characters that are looked at, blanks behind the number among them.
  private static let longestNumber = 64

  /// `false` for the ideographs and letters that most lines begin with and no number does.
  private static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: scalar == "第" || isNumeral(scalar)
    case 0x41...0x7A: "IVX[".unicodeScalars.contains(scalar)
    default: true
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "零", "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖",
      "拾":
      true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ".", "．", ",", "，", "。", ":", "：", ")", "）", "]", "】", " ", "\u{3000}", "\t": true
    default: false
    }
  }

  /// （一）, (1), 【一】, ①, ⑴.
  private static func enclosed(_ line: [Unicode.Scalar]) -> Self? {
    guard let first = line.first else { return nil }
    if let value = circled(first) { return Self(style: .arabicInBrackets, value: value, length: 1) }
    guard "（([【〔".unicodeScalars.contains(first),
      let close = line.prefix(8).firstIndex(where: { "）)]】〕".unicodeScalars.contains($0) }), close > 1
    else { return nil }
    let inside = line[1..<close].filter { !$0.isBlank }
    if let value = arabicValue(of: inside[...]) {
      return Self(style: .arabicInBrackets, value: value, length: close + 1)
    }
    guard inside.allSatisfy(isNumeral), let value = ChineseNumeral.value(of: inside[...]) else { return nil }
    return Self(style: .chineseInBrackets, value: value, length: close + 1)
  }

  /// 第一部分、第三章 ….
  private static func chapter(_ line: [Unicode.Scalar]) -> Self? {
    guard line.first == "第" else { return nil }
    let digits = line.dropFirst().prefix { isNumeral($0) || $0.isWholeNumber }
    guard !digits.isEmpty, let value = arabicValue(of: digits) ?? ChineseNumeral.value(of: digits) else { return nil }
    var length = 1 + digits.count
    let rest = line[length...]
    if rest.starts(with: "部分".unicodeScalars) {
      length += 2
    } else if let mark = rest.first, "章节条项篇点".unicodeScalars.contains(mark) {
      length += 1
    } else if rest.first.map({ "、，,：:".unicodeScalars.contains($0) }) != true {
      return nil
    }
    if length < line.count, isSeparator(line[length]) { length += 1 }
    return Self(style: .chapter, value: value, length: length)
  }

  /// 一、 and 壹、.
  private static func chinese(_ line: [Unicode.Scalar]) -> Self? {
    let digits = line.prefix(while: isNumeral)
    guard !digits.isEmpty, digits.count <= 3, digits.count < line.count, isSeparator(line[digits.count]),
      let value = ChineseNumeral.value(of: digits)
    else { return nil }
    return Self(style: .chinese, value: value, length: digits.count + 1)
  }

  /// 1. 1、 01） and 1.1; a date or a decimal is no number of a heading.
  private static func arabic(_ line: [Unicode.Scalar]) -> Self? {
    let digits = line.prefix { asciiDigit($0) != nil }
    guard (1...2).contains(digits.count), digits.count < line.count, let value = arabicValue(of: digits) else {
      return nil
    }
    let mark = line[digits.count]
    guard isSeparator(mark) else { return nil }
    guard mark == "." || mark == "．", let next = line.dropFirst(digits.count + 1).first, next.isDigit else {
      return Self(style: .arabic, value: value, length: digits.count + 1)
    }
    let rest = line[(digits.count + 1)...].prefix { $0.isDigit || $0 == "." }
    return Self(style: .dotted, value: value, length: digits.count + 1 + rest.count)
  }

  private static let romanNumerals = [
    "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6, "Ⅶ": 7, "Ⅷ": 8, "Ⅸ": 9, "Ⅹ": 10, "I": 1, "II": 2, "III": 3, "IV": 4,
    "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
  ]

  private static func roman(_ line: [Unicode.Scalar]) -> Self? {
    let digits = line.prefix { "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX".unicodeScalars.contains($0) }
    guard !digits.isEmpty, digits.count < line.count, isSeparator(line[digits.count]),
      let value = romanNumerals[String(String.UnicodeScalarView(digits))]
    else { return nil }
    return Self(style: .roman, value: value, length: digits.count + 1)
  }

  private static func circled(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value - 0x2460) + 1
    case 0x2474...0x2487: Int(scalar.value - 0x2474) + 1
    case 0x2488...0x249B: Int(scalar.value - 0x2488) + 1
    case 0x3220...0x3229: Int(scalar.value - 0x3220) + 1
    default: nil
    }
  }

  /// The number that half- or full-width digits make up.
  private static func arabicValue(of digits: ArraySlice<Unicode.Scalar>) -> Int? {
    Int(String(String.UnicodeScalarView(digits.map { asciiDigit($0) ?? $0 })))
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39: scalar
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }
}
