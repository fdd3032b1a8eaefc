/// How a list shows its numbers (ECMA-376 Part 1, 17.18.59 `ST_NumberFormat`); the Chinese forms follow Word.
enum ListNumberFormat: Sendable, Equatable {
  case decimal
  /// At least so many digits, zeros in front.
  case padded(Int)
  case fullWidth
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  case ordinal
  case hexadecimal
  case numberInDash
  /// 一 … 十 十一 … 九十九, then digit by digit: 一〇〇.
  case chineseCounting
  /// 一百零一.
  case chineseCountingThousand
  /// 百一: no 一 before a unit, no 零.
  case japaneseCounting
  /// 壹拾贰.
  case chineseLegal
  /// 壹拾貳.
  case traditionalLegal
  /// Digit by digit: 一〇二.
  case ideographDigital
  /// A closed row of signs: 甲乙丙, 子丑寅, ①②③ …; behind its end Arabic digits.
  case row([Character])
  /// 甲子, 乙丑 …
  case zodiacCycle
  /// Bullets and `none`: no number at all.
  case unnumbered

  private static let named: [String: Self] = [
    "decimal": .decimal, "decimalHalfWidth": .decimal, "decimalZero": .padded(2), "decimalFullWidth": .fullWidth,
    "decimalFullWidth2": .fullWidth, "upperRoman": .upperRoman, "lowerRoman": .lowerRoman,
    "upperLetter": .upperLetter, "lowerLetter": .lowerLetter, "ordinal": .ordinal, "hex": .hexadecimal,
    "numberInDash": .numberInDash, "chineseCounting": .chineseCounting, "taiwaneseCounting": .chineseCounting,
    "chineseCountingThousand": .chineseCountingThousand, "taiwaneseCountingThousand": .chineseCountingThousand,
    "japaneseCounting": .japaneseCounting, "chineseLegalSimplified": .chineseLegal,
    "ideographLegalTraditional": .traditionalLegal, "japaneseLegal": .traditionalLegal,
    "ideographDigital": .ideographDigital, "taiwaneseDigital": .ideographDigital,
    "japaneseDigitalTenThousand": .ideographDigital, "koreanDigital2": .ideographDigital,
    "ideographTraditional": .row(Array("甲乙丙丁戊己庚辛壬癸")),
    "ideographZodiac": .row(Array("子丑寅卯辰巳午未申酉戌亥")), "ideographZodiacTraditional": .zodiacCycle,
    "decimalEnclosedCircle": .row(Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")),
    "decimalEnclosedCircleChinese": .row(Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")),
    "decimalEnclosedFullstop": .row(Array("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")),
    "decimalEnclosedParen": .row(Array("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")),
    "ideographEnclosedCircle": .row(Array("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")), "bullet": .unnumbered, "none": .unnumbered,
  ]

  /// Unknown formats count in Arabic digits, as Word does.
  ///
  /// - Parameter custom: the `w:format` of a custom format, such as `001, 002, 003, ...`.
  init(_ name: String, custom: String? = nil) {
    if name == "custom", let width = custom?.prefix(while: { $0 != "," }).count {
      self = .padded(min(width, 10))
    } else {
      self = Self.named[name] ?? .decimal
    }
  }

  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .padded(let width): Self.padded(number, width)
    case .fullWidth: Self.fullWidth(number)
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperLetter: Self.letters(number)
    case .lowerLetter: Self.letters(number).lowercased()
    case .ordinal: Self.ordinal(number)
    case .hexadecimal: String(number, radix: 16, uppercase: true)
    case .numberInDash: "- \(number) -"
    case .unnumbered: ""
    case .row(let signs): signs.indices.contains(number - 1) ? String(signs[number - 1]) : String(number)
    case .zodiacCycle: Self.zodiac(number)
    case .chineseCounting: number < 100 ? Self.plain.spell(number, dropsLeadingOne: true) : Self.digits(number)
    case .chineseCountingThousand: Self.plain.spell(number, dropsLeadingOne: true)
    case .japaneseCounting: Self.japanese(number)
    case .chineseLegal: Self.legal.spell(number, dropsLeadingOne: false)
    case .traditionalLegal: Self.traditional.spell(number, dropsLeadingOne: false)
    case .ideographDigital: Self.digits(number)
    }
  }

  private static let plain = ChineseNumerals(digits: Array("零一二三四五六七八九"), units: Array("十百千"), tenThousand: "万")
  private static let legal = ChineseNumerals(digits: Array("零壹贰叁肆伍陆柒捌玖"), units: Array("拾佰仟"), tenThousand: "万")
  private static let traditional = ChineseNumerals(
    digits: Array("零壹貳參肆伍陸柒捌玖"), units: Array("拾佰仟"), tenThousand: "萬")

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func fullWidth(_ number: Int) -> String {
    String(String.UnicodeScalarView(String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  /// Word shows numbers above 3,999 with ever more M; nobody's list goes there.
  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A … Z, AA, BB …: the letter is repeated (ECMA-376 Part 1, 17.18.59).
  private static func letters(_ number: Int) -> String {
    guard number >= 1, number <= 780, let letter = Unicode.Scalar(65 + (number - 1) % 26) else { return String(number) }
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    switch (number % 10, isTeen) {
    case (1, false): return "\(number)st"
    case (2, false): return "\(number)nd"
    case (3, false): return "\(number)rd"
    default: return "\(number)th"
    }
  }

  private static func zodiac(_ number: Int) -> String {
    guard number >= 1 else { return String(number) }
    let stems = Array("甲乙丙丁戊己庚辛壬癸")
    let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    return String(stems[(number - 1) % 10]) + String(branches[(number - 1) % 12])
  }

  private static func digits(_ number: Int) -> String {
    let signs = Array("〇一二三四五六七八九")
    return String(String(number).compactMap { $0.wholeNumberValue.map { signs[$0] } })
  }

  private static func japanese(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return digits(number) }
    let signs = Array("〇一二三四五六七八九")
    var text = ""
    for (value, unit) in [(1000, "千"), (100, "百"), (10, "十")] {
      let digit = number / value % 10
      if digit > 1 { text.append(signs[digit]) }
      if digit > 0 { text += unit }
    }
    if number % 10 > 0 { text.append(signs[number % 10]) }
    return text
  }
}

/// Spells whole numbers below a hundred million in Chinese.
private struct ChineseNumerals {
  let digits: [Character]
  /// Ten, hundred, thousand.
  let units: [Character]
  let tenThousand: Character

  /// - Parameter dropsLeadingOne: 十一 rather than 一十一.
  func spell(_ number: Int, dropsLeadingOne: Bool) -> String {
    guard (0..<100_000_000).contains(number) else { return String(number) }
    guard number > 0 else { return String(digits[0]) }
    var text = ""
    if number >= 10_000 { text = group(number / 10_000) + String(tenThousand) }
    let rest = number % 10_000
    if rest > 0 {
      if number >= 10_000, rest < 1000 { text.append(digits[0]) }
      text += group(rest)
    }
    let isTeen = text.first == digits[1] && text.dropFirst().first == units[0]
    return dropsLeadingOne && isTeen ? String(text.dropFirst()) : text
  }

  /// 1 to 9,999.
  private func group(_ number: Int) -> String {
    var text = ""
    var hasGap = false
    for (value, unit) in [(1000, 2), (100, 1), (10, 0)] {
      let digit = number / value % 10
      guard digit > 0 else {
        hasGap = hasGap || !text.isEmpty
        continue
      }
      if hasGap { text.append(digits[0]) }
      hasGap = false
      text.append(digits[digit])
      text.append(units[unit])
    }
    if number % 10 > 0 {
      if hasGap { text.append(digits[0]) }
      text.append(digits[number % 10])
    }
    return text
  }
}
