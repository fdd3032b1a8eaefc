internal import Consolidation
internal import Reports

extension BatchResult {
  /// What an operator wants to see in one look, in Chinese lines.
  package var summaryLines: [String] {
    let alerts = summary.alerts.filter { !warnings.contains($0) }
    return Self.shown(warnings + [counts, persons]) + refusals + Self.shown(alerts.map { "注意：" + $0 }) + [location]
  }

  package var mergeLines: [String] { Self.shown([persons] + summary.alerts.map { "注意：" + $0 }) + [location] }

  /// Messages are no place for persons either (requirement 22): names of files and enterprises are masked as in reports.
  private static func shown(_ lines: [String]) -> [String] { lines.map(PublicText.masked) }

  private var counts: String {
    let fates = summary.fileCounts.map { "\($0.fate.rawValue) \($0.count)" }
    return "文件 \(summary.files.count) 份：" + fates.joined(separator: "，") + "。"
  }

  private var persons: String {
    "截至 \(summary.cutOff)：企业 \(summary.enterprisesWithRoster) 户，计入 \(summary.totals.persons) 人。"
  }

  private var refusals: [String] {
    let unusable = summary.unusableFiles
    guard !unusable.isEmpty else { return [] }
    return ["不能使用的文件 \(unusable.count) 份："] + unusable.map(BatchFailure.line)
  }

  private var location: String {
    guard let place else { return "试运行，什么都没有写。" }
    guard place.isListed else { return "已发布到 \(place.path)，但目录页 index.html 没有更新成功。" }
    guard place.isBeside else { return "已发布到 \(place.path)" }
    return "原文件夹 \(summary.cutOff.prefix(10)) 正被其他程序占用，无法替换；本次报表已另存到 \(place.path)，关闭占用后请再运行一次。"
  }
}
