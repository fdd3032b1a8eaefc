internal import Rulebook

/// Finds the day on which an enterprise plans to resume work (附件4 一): the date in a clause that speaks of a plan and
/// of resuming, never one that speaks of the standstill.
struct PlannedDate {
  private(set) var day: CalendarDay?
  /// Further days that are stated as planned just as clearly.
  private(set) var conflicting: [CalendarDay] = []

  private static let planWords = ["计划", "拟", "预计", "定于", "申请", "力争", "准备", "决定", "争取", "安排", "正式"]
  private static let resumeWords = ["复工", "复产", "恢复生产", "开工", "启动", "返岗", "投产", "开始生产", "复工复产"]
  private static let otherWords = [
    "停工", "停产", "停止", "暂停", "静态", "封控", "通知", "印发", "发布", "文件", "爆发", "暴发", "截至", "截止", "以来", "成立", "会议", "交付", "订单",
    "交货", "全市", "封闭管理",
    "疫情影响", "受疫情", "建厂", "投资", "注册",
  ]
  private static let laterStages = ["全面", "达产", "二期", "第二批", "第三批", "分批", "逐步", "陆续", "恢复至", "满产", "第二阶段", "满负荷"]

  private struct Candidate {
    var day: CalendarDay
    var score: Int
    var isLaterStage: Bool
  }

  /// - Parameters:
  ///   - lines: of the section, without template sentences.
  ///   - year: of dates that name none.
  init(in lines: [String], year: Int) {
    let candidates = lines.flatMap { Self.candidates(in: $0, year: year) }
    guard
      let best = candidates.filter({ !$0.isLaterStage }).max(by: { $0.score < $1.score })
        ?? candidates.max(by: { $0.score < $1.score })
    else { return }
    guard best.score > 0 || (candidates.count == 1 && best.score == 0) else { return }
    let first = candidates.first { $0.score == best.score && $0.isLaterStage == best.isLaterStage } ?? best
    day = first.day
    for other in candidates where other.score >= 4 && first.score >= 4 && !other.isLaterStage && other.day != first.day
    {
      if !conflicting.contains(other.day) { conflicting.append(other.day) }
    }
  }

  private static func candidates(in line: String, year: Int) -> [Candidate] {
    let text = Array(Folding.key(line).replacing("〇", with: "零"))
    return DateScanner(text, year: year).dates.map { date in
      let (before, after) = clause(around: date.range, text)
      let clause = before + after
      var score = 0
      if before.has(anyOf: planWords) { score += 2 }
      if clause.has(anyOf: resumeWords) {
        score += 2
      } else if next(after: date.range, text).has(anyOf: resumeWords) {
        score += 1
      }
      if clause.has(anyOf: otherWords) { score -= 5 }
      return Candidate(day: date.day, score: score, isLaterStage: clause.has(anyOf: laterStages) || date.isRangeEnd)
    }
  }

  private static func clause(around range: Range<Int>, _ text: [Character]) -> (before: String, after: String) {
    let signs: Set<Character> = ["，", ",", "。", ";", "；", "!"]
    let start = text[..<range.lowerBound].lastIndex(where: signs.contains).map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex(where: signs.contains) ?? text.count
    return (String(text[start..<range.lowerBound]), String(text[range.upperBound..<end]))
  }

  private static func next(after range: Range<Int>, _ text: [Character]) -> String {
    guard let sign = text[range.upperBound...].firstIndex(where: { ",，".contains($0) }) else { return "" }
    return String(text[sign...].prefix(12))
  }
}

/// Finds days in a text: 2022年4月18日, 4月18日, 四月十八日, 2022-04-18, 2022/4/18, 4.18.
struct DateScanner {
  struct Date {
    var day: CalendarDay
    var range: Range<Int>
    /// Behind 至 or 到: the end of a period.
    var isRangeEnd: Bool
  }

  private let text: [Character]
  private let year: Int
  private(set) var dates: [Date] = []

  /// - Parameter text: folded, without blanks.
  init(_ text: [Character], year: Int) {
    self.text = text
    self.year = year
    var index = 0
    while index < text.count {
      guard isDigit(index), index == 0 || !isDigit(index - 1), let (day, end) = date(at: index) else {
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
