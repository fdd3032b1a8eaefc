internal import Rulebook

/// Takes what a plan says that it does not have out of a sentence: 未制定应急预案, 暂未设置隔离区.
///
/// A rule for whoever lacks something (未开展核酸检测的不得上岗) speaks of the measure all the same.
enum DeniedMeasures {
  private static let denials = WordIndex(
    ["未", "尚未", "暂未", "还未", "没有", "并未"].flatMap { denial in
      ["制定", "制订", "编制", "设置", "设立", "设", "建立", "配备", "储备", "安排", "落实", "实行", "实施", "开展", "划分", "准备"].map {
        denial + $0
      }
    } + ["暂无", "无应急预案", "没有应急预案"])
  /// Measures that are denied behind their name: 应急预案尚未制定.
  private static let trailing = WordIndex(["尚未制定", "尚未编制", "尚未设置", "尚未配备", "暂未制定", "暂未设置", "暂未配备", "未制定", "未编制"])
  private static let rules = WordIndex([
    "不得", "禁止", "严禁", "不准", "不能", "不予", "不许", "凡", "追责", "督促", "处罚", "问责", "责令", "停岗", "停工", "劝返", "批评", "通报",
  ])

  /// - Parameter sentence: folded; what is denied goes, up to the end of its clause.
  static func remove(from sentence: inout [Unicode.Scalar]) {
    guard sentence.contains(where: { $0 == "未" || $0 == "没" || $0 == "暂" }),
      !sentence.indices.contains(where: { rules.longest(in: sentence, at: $0) != nil })
    else { return }
    var position = 0
    while position < sentence.count {
      guard denials.longest(in: sentence, at: position) != nil else {
        position += 1
        continue
      }
      let end = sentence[position...].firstIndex { $0 == "," || $0 == ":" } ?? sentence.count
      let clause = sentence[position..<end]
      if speaksOfPeople(clause) {
        position = end
      } else {
        let start = isTrailing(clause) ? startOfClause(sentence, position) : position
        sentence.removeSubrange(start..<end)
        position = start
      }
    }
  }

  /// 未开展核酸检测的, 未开展核酸检测人员: a rule for them.
  private static func speaksOfPeople(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    if clause.last == "的" { return true }
    let text = String(String.UnicodeScalarView(clause))
    return text.has(anyOf: ["人员", "员工", "职工", "的人", "者", "车辆", "的车", "的班车"])
  }

  /// Nothing but the denial is left of the clause.
  private static func isTrailing(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    trailing.longest(in: Array(clause), at: 0)?.length == clause.count
  }

  private static func startOfClause(_ sentence: [Unicode.Scalar], _ position: Int) -> Int {
    sentence[..<position].lastIndex { $0 == "," || $0 == ":" }.map { $0 + 1 } ?? 0
  }
}
