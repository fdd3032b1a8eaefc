internal import Rulebook

/// A sentence made ready for reading: folded, without blanks, with everything masked that holds digits but is no
/// figure (dates, clock times, document numbers, plates, phone numbers, list numbers).
struct FigureText {
  /// Stands where something was masked: no word, no digit, no sign of a sentence.
  static let mask: Unicode.Scalar = "□"

  /// A full-width comma between half-width digits in threes.
  private static let doubtfulComma: Unicode.Scalar = "\u{201A}"

  private(set) var scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Self.folded(Array(text.unicodeScalars))
    maskListNumbers()
    maskAddends()
    maskFormerFigures()
    maskDigitGroups()
    maskChineseDates()
  }

  /// Circled numbers are list numbers and go first, because folding makes digits of them.
  private static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.count)
    for (index, scalar) in text.enumerated() {
      switch scalar.value {
      case 0x2460...0x249B, 0x3220...0x3229, 0x2776...0x277F: result.append(";")
      case 0x2192, 0x279C, 0x27A1: result.append("→")
      case 0x201C, 0x201D, 0x22, 0x2018, 0x2019, 0x300C, 0x300D: continue
      case 0x2C, 0xFF0C:  // A comma between digits that stand in threes is no end of a clause.
        if !separatesThousands(text, index) {
          result.append(",")
        } else if scalar.value == 0xFF0C, text[index - 1].isDigit {
          // 驻厂20，120人乘坐班车 and 需返岗1，200人 are written alike.
          result.append(Self.doubtfulComma)
        }
      default: append(scalar, before: index + 1 < text.count ? text[index + 1] : nil, to: &result)
      }
    }
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, to result: inout [Unicode.Scalar]
  ) {
    // 封控区__12__人: a form's line to write on is a blank.
    if scalar.isBlank || scalar == "_" || scalar == "＿" {
      // 49 2 would become 492.
      if let last = result.last, let next, last.isDigit, next.isDigit { result.append(",") }
      return
    }
    Folding.append(scalar, to: &result)
  }

  /// 1,200 and １，２００, but not 封控区0，156人 or 2022,120.
  private static func separatesThousands(_ text: [Unicode.Scalar], _ comma: Int) -> Bool {
    let before = text[..<comma].reversed().prefix(while: \.isDigitOfAnyWidth)
    let behind = text[(comma + 1)...].prefix(while: \.isDigitOfAnyWidth)
    let isLeadingZero = before.count < 3 && before.last.map { $0 == "0" || $0 == "０" } == true
    return behind.count == 3 && (1...3).contains(before.count) && !isLeadingZero
  }

  /// 1. 1、 (1) （一） 一、 at the start, and 1. or 1) behind the end of a clause.
  private mutating func maskListNumbers() {
    let head = String(String.UnicodeScalarView(scalars.prefix(12)))
    let number = HeadingNumber(of: head)
    let isNumber = number.style != .unnumbered && number.style != .dotted
    if isNumber { blank(0..<min(number.length, scalars.count)) }
    var index = 1
    while index + 2 < scalars.count {
      if ";:。,!)".unicodeScalars.contains(scalars[index - 1]), let end = listNumberEnd(at: index) { blank(index..<end) }
      index += 1
    }
  }

  /// Index behind a list number (1) or its kin that a letter follows.
  private func listNumberEnd(at start: Int) -> Int? {
    var index = start
    let isBracketed = scalars[index] == "("
    if isBracketed { index += 1 }
    let digits = index
    while index < scalars.count, scalars[index].isDigit { index += 1 }
    guard (1...2).contains(index - digits), index + 1 < scalars.count else { return nil }
    let mark = scalars[index]
    guard isBracketed ? mark == ")" : mark == "." || mark == ")" || mark == "、" else { return nil }
    return scalars[index + 1].isLetter ? index + 1 : nil
  }

  /// 60人+8人+4人=72人: what is added up is no figure beside its sum.
  private mutating func maskAddends() {
    for sign in scalars.indices where scalars[sign] == "=" {
      let addends = scalars[..<sign].reversed().prefix { $0.isDigit || $0 == "+" || "人名".unicodeScalars.contains($0) }
      if addends.contains("+") { blank(sign - addends.count..<sign) }
    }
  }

  /// 由60人调整为50人, 原为60人，现调整为50人: what was planned before is no figure, and its comma ends no clause.
  private mutating func maskFormerFigures() {
    for start in scalars.indices.dropFirst() {
      guard let word = Self.changes.longest(in: scalars, at: start) else { continue }
      let count = scalars[(start + word.length)...].prefix(while: \.isDigit)
      guard !count.isEmpty, count.endIndex < scalars.count else { continue }
      let measure = scalars[count.endIndex]
      var end = start
      while end > 0, ",现已后拟又再".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      guard end > 1, "人名台辆".unicodeScalars.contains(measure), scalars[end - 1] == measure, scalars[end - 2].isDigit
      else { continue }
      let digits = scalars[..<(end - 1)].reversed().prefix(while: \.isDigit).count
      blank(end - 1 - digits..<start)
    }
  }

  private static let changes = WordIndex([
    "调整为", "调整至", "调整到", "变更为", "变更至", "更改为", "改为", "增加至", "增加到", "增至", "减少至", "减少到", "减至", "压减至", "压减到", "缩减至", "核减至",
  ])

  private mutating func blank(_ range: Range<Int>) {
    for index in range { scalars[index] = Self.mask }
  }

  /// Looks at each run of digits with the signs inside it and behind it.
  private mutating func maskDigitGroups() {
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isDigit { index += 1 }
      if let range = maskedRange(start..<index) {
        blank(range)
        index = max(index, range.upperBound)
      }
    }
  }

  private func maskedRange(_ digits: Range<Int>) -> Range<Int>? {
    let before = digits.lowerBound > 0 ? scalars[digits.lowerBound - 1] : nil
    let end = digits.upperBound
    if end < scalars.count, scalars[end] == Self.doubtfulComma { return digits.lowerBound..<end + 4 }
    // N95, 吉A12345: digits in a word of letters and digits.
    if let before, before.isLatin { return digits }
    if end < scalars.count, scalars[end].isLatin { return digits.lowerBound..<end + 1 }
    if before == "第" { return isBatch(end) ? nil : digits }
    if digits.count >= 7 || (digits.count >= 2 && scalars[digits.lowerBound] == "0" && digits.count > 2) {
      return digits.lowerBound..<extended(end, over: "-")
    }
    if end < scalars.count, scalars[end] == "." || scalars[end] == "/" || scalars[end] == ":" {
      return joinedDigits(digits)
    }
    if isHyphenatedDate(digits) { return digits.lowerBound..<extended(end, over: "-") }
    if numbersVehicle(end, before) { return digits }
    return isDateOrTime(end) ? digits.lowerBound..<end + 1 : nil
  }

  /// 第1批, 第1阶段, 第1期.
  private func isBatch(_ end: Int) -> Bool { end < scalars.count && "批阶期".unicodeScalars.contains(scalars[end]) }

  /// 2022-04-18 or 0431-81234567.
  private func isHyphenatedDate(_ digits: Range<Int>) -> Bool {
    let end = digits.upperBound
    guard digits.count >= 3, end + 1 < scalars.count, scalars[end] == "-", scalars[end + 1].isDigit else {
      return false
    }
    return digits.count == 4 && (extended(end, over: "-") - end >= 4)
  }

  /// 1号班车, 1号线: 号 stays, so that the sentence says which bus it is about.
  private func numbersVehicle(_ end: Int, _ before: Unicode.Scalar?) -> Bool {
    guard end + 1 < scalars.count, scalars[end] == "号" else { return false }
    if scalars[end + 1] == "线" { return !VehicleNumber.isDateOrRail(before) }
    return VehicleNumber.stands(at: end, in: scalars[...])
  }

  /// 4.18, 2022/4/18, 8:00, 1.2: only a decimal before 万 or 千 is a figure.
  private func joinedDigits(_ digits: Range<Int>) -> Range<Int>? {
    let mark = scalars[digits.upperBound]
    guard digits.upperBound + 1 < scalars.count, scalars[digits.upperBound + 1].isDigit else { return nil }
    let end = extended(digits.upperBound, over: String(Character(mark)))
    if mark == ".", end < scalars.count, "万千%".unicodeScalars.contains(scalars[end]) { return nil }
    if mark == ":", digits.count > 2 { return nil }
    return digits.lowerBound..<end
  }

  private func extended(_ end: Int, over mark: String) -> Int {
    var index = end
    while index < scalars.count,
      scalars[index].isDigit
        || (mark.unicodeScalars.contains(scalars[index]) && index + 1 < scalars.count && scalars[index + 1].isDigit)
    {
      index += 1
    }
    return index
  }

  /// 年, 月, 日, 时, 点 behind a number; 点对点 is no clock time.
  private func isDateOrTime(_ end: Int) -> Bool {
    guard end < scalars.count else { return false }
    switch scalars[end] {
    case "年", "月", "日", "时", "号", "分": return true
    case "点": return end + 1 >= scalars.count || scalars[end + 1] != "对"
    default: return false
    }
  }

  /// 四月十八日, 二〇二二年.
  private mutating func maskChineseDates() {
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, ChineseNumeral.isNumeral(scalars[index]) { index += 1 }
      if index > start, index < scalars.count, "年月日时号".unicodeScalars.contains(scalars[index]) {
        blank(start..<index)
      }
      index = max(index, start + 1)
    }
  }
}
