internal import Rulebook

/// Tells whether a clause changes the day on which an enterprise resumes work: 因疫情推迟至4月20日复工, 现调整为4月20日.
///
/// Days are put off and brought forward of much else (核酸, 交付, a part of the staff), and only in case of something
/// (如疫情反复则推迟至); such a clause is read like any other.
struct PlanChange {
  private(set) var isMade = false

  /// Right before a day that was planned once: 原计划4月15日复工.
  private static let formerWords: WordSet = ["原计划", "原定", "原拟", "原先", "原本", "原预计", "原申请"]
  /// 按原计划4月18日复工 holds on to it.
  private static let keepingWords: WordSet = ["按", "依照", "仍", "维持", "保持"]
  /// Right before the day that is planned instead.
  private static let changeWords = [
    "推迟至", "推迟到", "推迟为", "延期至", "延期到", "延迟至", "延迟到", "延后至", "延后到", "顺延至", "顺延到", "推后至", "推后到", "调整为", "调整至",
    "调整到", "变更为", "变更至", "更改为", "改为", "改至", "改到", "提前至", "提前到", "延至", "现计划", "现拟", "现申请", "现定于",
  ]
  private static let resumeWords: WordSet = ["复工", "复产", "恢复生产", "开工", "投产", "开始生产"]
  private static let conditions: WordSet = [
    "若", "倘", "一旦", "万一", "必要时", "最晚", "最迟", "至迟", "争取", "力争", "视疫情", "视情", "除非", "不排除", "可能",
  ]
  /// Whose day it is instead, or of what.
  private static let otherSubjects: WordSet = [
    "员工", "人员", "职工", "小区", "车间", "部门", "产线", "首批", "一批", "二批", "三批", "批次", "阶段", "核酸", "抗原", "检测", "检修", "放假", "轮班",
    "班次", "合同", "交付", "订单", "交货",
    "期限", "客户", "主机厂", "总装", "解封", "全市", "全区", "市区", "静态", "管理", "学校", "供应商", "项目",
  ]
  /// All that may stand in a clause with a day and nothing of what is put off to it.
  private static let spareWords = [
    "疫情", "封控", "影响", "原因", "再次", "经研究", "现已", "复工", "时间", "日期", "申请", "计划", "因", "受", "现", "后", "又", "再", "已", "拟",
    "暂", "将",
    "至", "由", "从", "的", "则", ":", "(",
  ]

  static func isFormer(_ head: String) -> Bool { head.has(anyOf: formerWords) && !head.has(anyOf: keepingWords) }

  /// - Parameters:
  ///   - head: the text of the clause before the day, behind an earlier one.
  ///   - before: all of the clause before the day.
  ///   - after: the clause behind it.
  ///   - sentence: what stands before the clause.
  ///   - isBehindDay: the line has named a day of resuming before.
  init(head: String, before: String, after: String, sentence: String, isBehindDay: Bool) {
    guard let word = Self.changeWords.lazy.compactMap({ head.firstRange(of: $0) }).first else { return }
    let subject = before.dropLast(head.count) + head[..<word.lowerBound]
    guard !subject.ends(with: "可"), !String(subject).has(anyOf: Self.otherSubjects),
      !Self.isConditional(sentence + subject)
    else { return }
    if (before + after).has(anyOf: Self.resumeWords) {
      isMade = true
    } else {
      isMade = isBehindDay && after.allSatisfy { ")起".contains($0) } && Self.isSpare(head[..<word.lowerBound])
    }
  }

  /// 如遇疫情反复; 如期, 如下 and 如实 are no condition.
  private static func isConditional(_ text: String) -> Bool {
    let characters = Array(text)
    return text.has(anyOf: conditions)
      || characters.indices.contains { index in
        characters[index] == "如" && !(index + 1 < characters.count && "期下此实上图".contains(characters[index + 1]))
      }
  }

  private static func isSpare(_ text: Substring) -> Bool {
    var rest = text
    while let word = spareWords.first(where: rest.begins(with:)) { rest = rest.dropFirst(word.count) }
    return rest.isEmpty
  }
}
