/// Takes what a plan says that it does not have out of a sentence: 未制定应急预案, 暂未设置隔离区.
///
/// A rule for whoever lacks something (未开展核酸检测的不得上岗) speaks of the measure all the same.
enum DeniedMeasures {
  private static let denials = WordIndex(
    ["未", "尚未", "暂未", "还未", "没有", "并未"].flatMap { denial in
      ["制定", "制订", "编制", "设置", "设立", "设", "建立", "配备", "储备", "安排", "落实", "实行", "实施", "开展", "划分", "准备"].map {
        denial + $0
      }
    } + ["暂无"])
  private static let rules = WordIndex(["不得", "禁止", "严禁", "不准", "不能", "不予", "不许", "一律", "如", "若", "凡"])

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
      if sentence[position..<end].contains("的") {
        position = end
      } else {
        sentence.removeSubrange(position..<end)
      }
    }
  }
}
