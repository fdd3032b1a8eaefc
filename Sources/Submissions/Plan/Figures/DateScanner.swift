internal import Rulebook

/// Finds days in a text: 2022年4月18日, 4月18日, 四月十八日, 2022-04-18, 2022/4/18, 4.18, 本月18日.
struct DateScanner {
  struct Date {
    var day: CalendarDay
    var range: Range<Int>
    /// Behind 至 or 到: the end of a period.
    var isRangeEnd: Bool
  }

  private let text: [Character]
  private let year: Int
  private let month: Int
  private(set) var dates: [Date] = []

  /// - Parameters:
  ///   - text: folded, without blanks.
  ///   - day: when it was written, about: its year stands for one that is not named, its month is 本月.
  init(_ text: [Character], writtenOn day: CalendarDay) {
    self.text = text
    (year, month) = (day.civil.year, day.civil.month)
    var index = 0
    while index < text.count {
      guard isDigit(index), index == 0 || !isDigit(index - 1),
        let (day, end) = date(at: index) ?? dayOfThisMonth(at: index)
      else {
        index += 1
        continue
      }
      let isRangeEnd =
        index > 0 && "至到-~—".contains(text[index - 1]) && !dates.isEmpty
        && index - 1 <= (dates.last?.range.upperBound ?? 0) + 1
      dates.append(Date(day: day, range: index..<end, isRangeEnd: isRangeEnd))
      index = end
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    text.indices.contains(index)
      && (text[index].isASCII && text[index].isWholeNumber || ChineseNumeral.isNumeral(text[index]))
  }

  private func number(at start: Int) -> (value: Int, end: Int)? {
    var end = start
    let isArabic = text.indices.contains(start) && text[start].isASCII
    while end < text.count,
      isArabic ? text[end].isASCII && text[end].isWholeNumber : ChineseNumeral.isNumeral(text[end])
    { end += 1 }
    guard end > start, end - start <= 5 else { return nil }
    let digits = String(text[start..<end])
    guard let value = Int(digits) ?? ChineseNumeral.value(of: digits) else { return nil }
    return (value, end)
  }

  private func date(at start: Int) -> (CalendarDay, Int)? {
    guard let (first, end) = number(at: start), end < text.count else { return nil }
    switch text[end] {
    case "年": return (2000...2100).contains(first) ? monthAndDay(at: end + 1, year: first) : nil
    case "月": return day(month: first, at: end + 1, year: year)
    case "-", "/", ".": return signed(first, mark: text[end], end + 1)
    default: return nil
    }
  }

  /// 18日 behind 本月 or 当月.
  private func dayOfThisMonth(at start: Int) -> (CalendarDay, Int)? {
    guard start >= 2, text[start - 1] == "月", "本当".contains(text[start - 2]), let (_, end) = number(at: start),
      end < text.count, "日号".contains(text[end])
    else { return nil }
    return day(month: month, at: start, year: year)
  }

  private func monthAndDay(at start: Int, year: Int) -> (CalendarDay, Int)? {
    guard let (month, end) = number(at: start), end < text.count, text[end] == "月" else { return nil }
    return day(month: month, at: end + 1, year: year)
  }

  private func day(month: Int, at start: Int, year: Int) -> (CalendarDay, Int)? {
    guard let (day, end) = number(at: start), let date = CalendarDay(year: year, month: month, day: day) else {
      return nil
    }
    return (date, end < text.count && "日号".contains(text[end]) ? end + 1 : end)
  }

  /// 2022-4-18, 2022.4.18 and 4.18; a version or a decimal that goes on is none.
  private func signed(_ first: Int, mark: Character, _ start: Int) -> (CalendarDay, Int)? {
    guard let (second, end) = number(at: start) else { return nil }
    if (2000...2100).contains(first) {
      guard end < text.count, text[end] == mark, let (third, last) = number(at: end + 1),
        let date = CalendarDay(year: first, month: second, day: third)
      else { return nil }
      return (date, last < text.count && text[last] == "日" ? last + 1 : last)
    }
    guard mark != "-", (1...12).contains(first), end >= text.count || !"%万千.mM米".contains(text[end]),
      let date = CalendarDay(year: year, month: first, day: second)
    else { return nil }
    return (date, end)
  }
}
