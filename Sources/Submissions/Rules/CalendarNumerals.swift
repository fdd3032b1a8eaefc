/// Chinese numerals of dates and clock times (四月十七日, 二〇二二年, 廿三日, 九点半) as Arabic digits.
enum CalendarNumerals {
  /// Replaces each run of numerals by digits; everything else stays.
  static func arabic(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains(where: { digit($0) != nil || tens($0) != nil }) else { return text }
    var result: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    for scalar in text {
      if digit(scalar) != nil || tens(scalar) != nil {
        run.append(scalar)
      } else {
        result += digits(of: run)
        run = []
        result.append(scalar)
      }
    }
    return result + digits(of: run)
  }

  /// 二〇二二 is read digit by digit, 十七 and 廿三 by value; a run that is neither stays as it is.
  private static func digits(of run: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let mark = run.firstIndex(where: { tens($0) != nil }) else {
      return run.compactMap { digit($0).map { Unicode.Scalar(UInt8(0x30 + $0)) } }
    }
    let before = run[..<mark].compactMap(digit)
    let after = run[(mark + 1)...].compactMap(digit)
    guard let unit = tens(run[mark]), before.count <= 1, after.count <= 1,
      before.count + after.count + 1 == run.count, before.isEmpty || unit == 1
    else { return run }
    return Array(String((before.first ?? 1) * unit * 10 + (after.first ?? 0)).unicodeScalars)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func tens(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "廿": 2
    case "卅": 3
    default: nil
    }
  }
}
