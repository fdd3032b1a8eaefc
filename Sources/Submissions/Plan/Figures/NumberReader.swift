internal import Rulebook

/// Reads a number in a sentence with what says of it: 约, 余人, 以上, and what it counts.
struct NumberReader {
  let text: [Unicode.Scalar]
  let lexicon: PlanLexicon

  /// Nobody states more persons, seats or buses than this; a longer number is a code.
  private static let maximum = 1_000_000

  /// - Returns: the number, or `nil` in it where the digits count something else (3个网格, 48小时), with its length;
  ///   `nil` where no number begins here.
  func read(at start: Int, after last: FigureToken?) -> (StatedNumber?, Int)? {
    guard let (value, digitsEnd, isChinese, isRough) = value(at: start) else { return nil }
    let (isApproximate, end) = approximation(behind: digitsEnd, first: value)
    guard let (measure, measureEnd) = measure(at: end) else { return (nil, end - start) }
    if isChinese, !isPlausible(measure, length: digitsEnd - start, last, end) { return (nil, digitsEnd - start) }
    let approximate =
      isRough || isApproximate.range || isApproximate.word || isApproximately(before: start)
      || isApproximately(at: measureEnd)
    guard value < Self.maximum else { return (nil, measureEnd - start) }
    let length = measureEnd + approximationLength(at: measureEnd) - start
    return (StatedNumber(value: value, measure: measure, isApproximate: approximate), length)
  }

  /// A single Chinese digit without a measure is a number only right behind a label or a colon and before an end.
  private func isPlausible(_ measure: StatedNumber.Measure, length: Int, _ last: FigureToken?, _ end: Int) -> Bool {
    guard measure == .bare else { return true }
    switch last {
    case .label, .colon, .filler: return length > 1 || end == text.count || isSign(text[end])
    default: return false
    }
  }

  private func value(at start: Int) -> (Int, end: Int, isChinese: Bool, isRough: Bool)? {
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    if end > start {
      guard let (value, stop, isChinese) = arabic(start..<end) else { return nil }
      return (value, stop, isChinese, false)
    }
    while end < text.count, ChineseNumeral.isNumeral(text[end]) { end += 1 }
    guard end > start else { return nil }
    if let least = ChineseNumeral.leastOfTwo(text[start..<end]) { return (least, end, true, true) }
    guard let value = ChineseNumeral.value(of: text[start..<end]) else { return nil }
    return (value, end, true, false)
  }

  /// 156, 1.2万, 3千.
  private func arabic(_ digits: Range<Int>) -> (Int, end: Int, isChinese: Bool)? {
    guard digits.count <= 7, let whole = Int(string(digits)) else { return (Self.maximum, digits.upperBound, false) }
    var end = digits.upperBound
    var fraction = ""
    if end + 1 < text.count, text[end] == ".", text[end + 1].isDigit {
      var stop = end + 1
      while stop < text.count, text[stop].isDigit { stop += 1 }
      fraction = String(string(end + 1..<stop).prefix(4))
      end = stop
    }
    guard end < text.count, let unit = Self.multipliers[text[end]] else {
      return fraction.isEmpty ? (whole, end, false) : (Self.maximum, end, false)
    }
    let scaled = whole.multipliedReportingOverflow(by: unit)
    let part = (Int(fraction) ?? 0) * unit / Self.power(fraction.count)
    return (scaled.overflow ? Self.maximum : scaled.partialValue + part, end + 1, false)
  }

  private static let multipliers: [Unicode.Scalar: Int] = ["万": 10_000, "千": 1000, "百": 100]

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  /// 余 and 多 behind the digits, or a second number of a range.
  private func approximation(behind end: Int, first: Int) -> ((range: Bool, word: Bool), Int) {
    guard end < text.count else { return ((false, false), end) }
    if "余多几".unicodeScalars.contains(text[end]) { return ((false, true), end + 1) }
    guard "-~至到—".unicodeScalars.contains(text[end]), let (second, stop, _, _) = value(at: end + 1), second > first,
      measure(at: stop).map({ $0.0 != .bare }) == true
    else { return ((false, false), end) }
    return ((true, false), stop)
  }

  private func isApproximately(before start: Int) -> Bool {
    (max(0, start - 4)..<start).contains { Self.approximateHeads.reachesEnd(in: text[..<start], from: $0) }
  }

  private static let approximateHeads = WordIndex([
    "约", "近", "大约", "约为", "约有", "不少于", "至少", "不超过", "超过", "不低于", "逾", "最多", "将近", "大概", "约计", "上限", "不足", "不到", "多达",
  ])

  private func isApproximately(at end: Int) -> Bool { approximationLength(at: end) > 0 }

  /// 左右, 以上, 上下 right behind the measure.
  private func approximationLength(at end: Int) -> Int {
    end < text.count ? Self.approximateTails.longest(in: text, at: end)?.length ?? 0 : 0
  }

  private static let approximateTails = WordIndex(["左右", "以上", "以下", "上下", "以内", "不等"])

  /// What is counted, and where it ends; `nil` where it is none of what a plan's figures count.
  private func measure(at start: Int) -> (StatedNumber.Measure, Int)? {
    guard start < text.count else { return (.bare, start) }
    if let hit = Self.measureWords.longest(in: text, at: start) {
      let end = start + hit.length
      let word = Self.measures[hit.id]
      return end < text.count && word.notBefore.contains(text[end]) ? nil : (word.measure, end)
    }
    if isSign(text[start]) || text[start] == FigureText.mask || lexicon.match(text, at: start) != nil {
      return (.bare, start)
    }
    return Self.goingOn.longest(in: text, at: start) != nil ? (.bare, start) : nil
  }

  private static let goingOn = WordIndex(["员工", "职工", "需返", "拟返", "左右", "以上", "以下", "其中", "其余", "均为"])
  private static let measureWords = WordIndex(measures.map(\.word))

  /// With what must not follow: 人次, 部门, 部分, 台账 and the like count something else.
  private static let measures: [(word: String, measure: StatedNumber.Measure, notBefore: [Unicode.Scalar])] = [
    ("个座位", .seats, []), ("个座", .seats, []), ("座位", .seats, []), ("座", .seats, []),
    ("个人", .persons, []), ("余人", .persons, []), ("人", .persons, ["次", "份", "间", "组", "桌", "一"]),
    ("名", .persons, []), ("位", .persons, ["置"]),
    ("台", .vehicles, ["账", "阶", "次"]), ("辆", .vehicles, []), ("部", .vehicles, ["门", "分"]),
    ("%", .percent, []),
  ]

  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "。", "、", ":", "(", ")", "[", "]", "〔", "〕", "【", "】", "/", "|", "+", "=", "—", "-", "~", "→", "!",
      "?",
      "\n":
      true
    default: false
    }
  }

  private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
}
