internal import Consolidation
internal import Reports

extension BatchResult {
  /// What an operator wants to see in one look, in Chinese lines.
  package var summaryLines: [String] {
    let alerts = summary.alerts.filter { !warnings.contains($0) }
    return shown(warnings + [counts, persons]) + refusals + shown(alerts.map { "注意：" + $0 }) + locations
  }

  package var mergeLines: [String] { shown([persons] + summary.alerts.map { "注意：" + $0 }) + locations }

  /// Messages are no place for persons either (requirement 22): names of files and enterprises are masked as in reports.
  private func shown(_ lines: [String]) -> [String] {
    // Few nights have a line that quotes a path, and a city has thousands of paths.
    guard lines.contains(where: PublicPaths.mayBeQuoted) else { return lines.map(PublicText.masked) }
    let paths = PublicPaths(summary.files.map(\.path), labels: summary.labels)
    return lines.map(paths.masked)
  }

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

  private var locations: [String] {
    guard let place else { return ["试运行，什么都没有写。"] }
    let published =
      place.isBeside
      ? "原文件夹 \(summary.cutOff.prefix(10)) 正被其他程序占用，无法替换；本次报表已另存到 \(place.path)，关闭占用后请用 --date \(summary.cutOff) 再运行一次。"
      : "已发布到 \(place.path)"
    return place.isListed
      ? [published] : [published, "注意：目录页 index.html 没有更新成功，里面还没有本次报表；请检查写入权限后再运行一次。"]
  }
}
