/// Reads whole numbers written in Chinese: 一百五十六, 两千, 壹佰伍拾陆, 廿五, 一五六, 〇.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1,
    "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "貳": 2, "參": 3, "陸": 6,
  ]
  private static let units: [Character: Int] = [
    "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "廿": 20, "卅": 30,
  ]

  static func isNumeral(_ character: Character) -> Bool {
    digits[character] != nil || units[character] != nil || character == "万" || character == "萬"
  }

  /// `nil` where the text is no number, or one of a hundred million and more.
  static func value(of text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 16 else { return nil }
    if text.count > 1, text.allSatisfy({ digits[$0] != nil }) { return digitByDigit(text) }
    var total = 0
    var group = 0
    var digit: Int?
    var lastUnit = 1
    for character in text {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
        if value == 0 { lastUnit = 10 }
      } else if character == "廿" || character == "卅" {
        group += units[character] ?? 0
        digit = nil
        lastUnit = 10
      } else if let unit = units[character] {
        group += (digit ?? 1) * unit
        digit = nil
        lastUnit = unit
      } else if character == "万" || character == "萬" {
        let count = group + (digit ?? 0)
        guard total == 0, count > 0 else { return nil }
        total = count * 10_000
        group = 0
        digit = nil
        lastUnit = 10_000
      } else {
        return nil
      }
    }
    // 一百五 is a hundred and fifty, 一百零五 a hundred and five.
    if let digit { group += lastUnit >= 100 && digit > 0 ? digit * lastUnit / 10 : digit }
    let value = total + group
    return value < 100_000_000 ? value : nil
  }

  private static func digitByDigit(_ text: some StringProtocol) -> Int? {
    guard text.count <= 7 else { return nil }
    return text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
  }
}
