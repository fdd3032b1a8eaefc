internal import Rulebook

/// Finds the day on which an enterprise plans to resume work (附件4 一): the date in a clause that speaks of a plan and
/// of resuming, never one that speaks of the standstill.
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
  }

  /// - Parameters:
  ///   - lines: of the section, without template sentences.
  ///   - day: when the plan was written, about.
  init(in lines: [String], writtenOn day: CalendarDay) {
    let candidates = lines.flatMap { Self.candidates(in: $0, writtenOn: day) }
    guard
      let best = candidates.filter({ !$0.isLaterStage }).max(by: { $0.score < $1.score })
        ?? candidates.max(by: { $0.score < $1.score })
    else { return }
    guard best.score > 0 || (candidates.count == 1 && best.score == 0) else { return }
    let first = candidates.first { $0.score == best.score && $0.isLaterStage == best.isLaterStage } ?? best
    self.day = first.day
    for other in candidates where other.score >= 4 && first.score >= 4 && !other.isLaterStage && other.day != first.day
    {
      if !conflicting.contains(other.day) { conflicting.append(other.day) }
    }
  }

  private static func candidates(in line: String, writtenOn day: CalendarDay) -> [Candidate] {
    let text = Array(Folding.key(line).replacing("〇", with: "零"))
    return DateScanner(text, writtenOn: day).dates.map { date in
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
