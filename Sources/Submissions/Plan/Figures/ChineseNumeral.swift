/// Reads whole numbers written in Chinese: 一百五十六, 两千, 壹佰伍拾陆, 廿五, 一五六, 〇.
enum ChineseNumeral {
  /// Compatibility ideographs, which look the same, are among them.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○", "\u{F9B2}": 0
    case "一", "壹": 1
    case "二", "两", "贰", "貳": 2
    case "三", "叁", "參", "\u{F96B}": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸", "\u{F9D1}", "\u{F9D3}": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾", "\u{F973}": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "廿": 20
    case "卅": 30
    default: nil
    }
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || unit(scalar) != nil || scalar == "万" || scalar == "萬"
  }

  static func isNumeral(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.first.map(isNumeral) == true && scalars.dropFirst().isEmpty
  }

  static func value(of text: some StringProtocol) -> Int? { value(of: Array(text.unicodeScalars.prefix(17))[...]) }

  /// `nil` where the text is no number, or one of a hundred million and more.
  static func value(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !text.isEmpty, text.count <= 16 else { return nil }
    if text.count > 1, text.allSatisfy({ digit($0) != nil }) { return digitByDigit(text) }
    var total = 0
    var group = 0
    var waiting: Int?
    var lastUnit = 1
    for scalar in text {
      if let value = digit(scalar) {
        guard waiting == nil || waiting == 0 else { return nil }
        waiting = value
        if value == 0 { lastUnit = 10 }
      } else if scalar == "廿" || scalar == "卅" {
        group += unit(scalar) ?? 0
        waiting = nil
        lastUnit = 10
      } else if let unit = unit(scalar) {
        group += (waiting ?? 1) * unit
        waiting = nil
        lastUnit = unit
      } else if scalar == "万" || scalar == "萬" {
        let count = group + (waiting ?? 0)
        guard total == 0, count > 0 else { return nil }
        total = count * 10_000
        group = 0
        waiting = nil
        lastUnit = 10_000
      } else {
        return nil
      }
    }
    // 一百五 is a hundred and fifty, 一百零五 a hundred and five.
    if let waiting { group += lastUnit >= 100 && waiting > 0 ? waiting * lastUnit / 10 : waiting }
    let value = total + group
    return value < 100_000_000 ? value : nil
  }

  /// 30 of 三四十, 17 of 十七八, 3 of 三五: two digits that follow one another say that either may be meant.
  ///
  /// `nil` where the text says no such thing; 一二三 is read digit by digit.
  static func leastOfTwo(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (2...8).contains(text.count) else { return nil }
    let digits = text.indices.dropLast().filter { index in
      guard let first = digit(text[index]), let second = digit(text[index + 1]), first > 0 else { return false }
      return second == first + 1 || (first == 3 && second == 5)
    }
    guard digits.count == 1, let position = digits.first, text.count > 2 || position == text.startIndex else {
      return nil
    }
    var rest = Array(text)
    rest.remove(at: position + 1 - text.startIndex)
    guard text.count == 2 || rest.contains(where: { unit($0) != nil }) else { return nil }
    return value(of: rest[...])
  }

  private static func digitByDigit(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.count <= 7 else { return nil }
    return text.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
  }
}
