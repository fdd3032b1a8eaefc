internal import Rulebook

/// Whether 状态 of the register says that an enterprise is not to report.
///
/// 方案 六(三) cancels the 复工复产资格 of enterprises that break the rules, and the city leaves stopped enterprises out
/// of its base (`domain.md` 8.1): such entries do not belong to 应报. What they send all the same is counted as read and
/// brought to the operator's attention.
enum RegisterStatus {
  private static let closed = [
    "取消", "停产", "停业", "停工", "注销", "吊销", "关停", "关闭", "歇业", "破产", "迁出", "搬离", "退出", "撤销", "除名", "不复工",
  ]
  private static let negations = ["未", "非", "无", "已恢复", "解除"]

  static func isExpected(_ status: String) -> Bool {
    let words = status.filter { !$0.isWhitespace }
    if negations.contains(where: words.begins(with:)) { return true }
    return !closed.contains(where: words.contains)
  }
}
