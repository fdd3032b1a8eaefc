internal import Rulebook

/// Finds how full a plan's buses run: 按50%上座率, 不超过核载的百分之五十, 座位数一半.
enum LoadFactorText {
  private static let words = WordSet(signs)
  /// A sentence without any of these says nothing of how full a bus is.
  static let signs = ["上座", "载客", "满载", "核载", "乘坐", "座位", "乘载", "实载", "乘客", "限载"]
  private static let halves: WordSet = ["半数上座", "半数乘坐", "半数载客", "半数座位", "半载", "一半座位", "五成"]

  /// A fraction of the seats, above 0 and up to 1.
  ///
  /// - Parameter sentence: folded (`FigureText`).
  static func loadFactor(in sentence: String) -> Double? {
    guard sentence.has(anyOf: words) else { return nil }
    if let sign = sentence.firstIndex(of: "%") {
      let digits = sentence[..<sign].reversed().prefix { ("0"..."9").contains($0) || $0 == "." }
      return fraction(Double(String(digits.reversed())), behind: sentence[..<sign].dropLast(digits.count))
    }
    if let range = sentence.firstRange(of: "百分之") {
      let digits = sentence[range.upperBound...].prefix { ChineseNumeral.isNumeral($0) || $0.isWholeNumber }
      let percent = (Int(digits) ?? ChineseNumeral.value(of: digits)).map(Double.init)
      return fraction(percent, behind: sentence[..<range.lowerBound])
    }
    return sentence.has(anyOf: halves) || isHalfOfSeats(sentence) ? 0.5 : nil
  }

  /// 乘坐班车的员工占60% is a share of the staff, not of the seats.
  private static func fraction(_ percent: Double?, behind head: Substring) -> Double? {
    guard let percent, percent > 0, percent <= 100, !["占", "占比", "占比为", "占总数的"].contains(where: head.ends(with:)) else {
      return nil
    }
    return percent / 100
  }

  /// 座位数一半, 核载的一半.
  private static func isHalfOfSeats(_ sentence: String) -> Bool {
    guard let half = sentence.firstRange(of: "一半") else { return false }
    return sentence[..<half.lowerBound].suffix(6).contains { "座载".contains($0) }
  }
}
