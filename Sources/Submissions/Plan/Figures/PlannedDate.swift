internal import Rulebook

/// Finds the day on which an enterprise plans to resume work (附件4 一): the date in a clause that speaks of a plan and
/// of resuming, never one that speaks of the standstill, of what has been resumed or of what was planned before.
struct PlannedDate {
  private(set) var day: CalendarDay?
  /// Further days that are stated as planned just as clearly.
  private(set) var conflicting: [CalendarDay] = []

  private static let planWords: WordSet = ["计划", "拟", "预计", "定于", "申请", "力争", "准备", "决定", "争取", "安排", "正式"]
  private static let resumeWords: WordSet = ["复工", "复产", "恢复生产", "开工", "启动", "返岗", "投产", "开始生产", "复工复产"]
  private static let otherWords: WordSet = [
    "停工", "停产", "停止", "暂停", "静态", "封控", "通知", "印发", "发布", "文件", "爆发", "暴发", "截至", "截止", "以来", "成立", "会议", "交付", "订单",
    "交货", "全市", "封闭管理",
    "疫情影响", "受疫情", "建厂", "投资", "注册",
  ]
  private static let laterStages: WordSet = [
    "全面", "达产", "二期", "第二批", "第三批", "分批", "逐步", "陆续", "恢复至", "满产", "第二阶段", "满负荷",
  ]

  private struct Candidate {
    var day: CalendarDay
    var score: Int
    var isLaterStage: Bool
    /// The plan was changed to this day.
    var isChange: Bool
    /// Work has been resumed in part: 4月10日已部分复工.
    var isDone: Bool
  }

  /// - Parameters:
  ///   - lines: of the section, without template sentences.
  ///   - written: when the plan was written, about.
  init(in lines: [String], writtenOn written: CalendarDay) {
    let all = lines.flatMap { Self.candidates(in: $0, writtenOn: written) }
    let ahead = all.filter { !$0.isDone }
    let candidates = ahead.isEmpty ? all : ahead
    guard
      let best = candidates.last(where: { $0.isChange && $0.score > 0 && !$0.isLaterStage })
        ?? candidates.filter({ !$0.isLaterStage }).max(by: { $0.score < $1.score })
        ?? candidates.max(by: { $0.score < $1.score })
    else { return }
    guard best.score > 0 || (candidates.count == 1 && best.score == 0) else { return }
    let change = candidates.lastIndex { best.isChange && $0.day == best.day }
    let first = candidates.first { $0.score == best.score && $0.isLaterStage == best.isLaterStage } ?? best
    day = change == nil ? first.day : best.day
    // What was planned before a change contradicts it no more.
    for other in candidates[(change.map { $0 + 1 } ?? 0)...]
    where other.score >= 4 && best.score >= 4 && !other.isLaterStage && other.day != day {
      if !conflicting.contains(other.day) { conflicting.append(other.day) }
    }
  }

  private static func candidates(in line: String, writtenOn day: CalendarDay) -> [Candidate] {
    let text = Array(Folding.key(line).replacing("〇", with: "零"))
    var behindLast = 0
    /// A day of resuming has been named, so that 现调整为4月20日 needs no word of it.
    var hasDay = false
    return DateScanner(text, writtenOn: day).dates.compactMap { date in
      let (before, after) = clause(around: date.range, text)
      let start = date.range.lowerBound - before.count
      let head = String(text[max(behindLast, start)..<date.range.lowerBound])
      behindLast = date.range.upperBound
      let clause = before + after
      let resumes = clause.has(anyOf: resumeWords)
      defer { hasDay = hasDay || resumes }
      guard !PlanChange.isFormer(head) else {
        hasDay = true
        return nil
      }
      let sentence = text[..<start].reversed().prefix { !"。;；!".contains($0) }.reversed()
      let isChange = PlanChange(
        head: head, before: before, after: after, sentence: String(sentence), isBehindDay: hasDay
      ).isMade
      var score = 0
      if before.has(anyOf: planWords) || isChange { score += 2 }
      if resumes {
        score += 2
      } else if next(after: date.range, text).has(anyOf: resumeWords) {
        score += 1
      }
      // 受疫情影响推迟至4月20日复工, 因封控延至4月21日.
      if clause.has(anyOf: otherWords), !isChange { score -= 5 }
      return Candidate(
        day: date.day, score: score, isLaterStage: clause.has(anyOf: laterStages) || date.isRangeEnd && !isChange,
        isChange: isChange, isDone: !before.has(anyOf: planWords) && saysDone(clause))
    }
  }

  /// 已 with resuming behind it.
  private static func saysDone(_ clause: String) -> Bool {
    guard let word = clause.firstIndex(of: "已") else { return false }
    return String(clause[word...]).has(anyOf: resumeWords)
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
