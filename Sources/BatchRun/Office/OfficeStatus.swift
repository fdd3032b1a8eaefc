internal import Rulebook

/// How an office stands, for `fugong status`; looks only, and takes no lock.
package struct OfficeStatus {
  private let holder: String?
  private let lastRun: LastRun?
  /// The last publication that can be read.
  private let newest: DateFolder?
  private let output: String
  private let zone: OfficeTimeZone

  package init(_ folder: OfficeFolder) {
    holder = RunLock.holder(state: folder.state)
    lastRun = LastRun(state: folder.state)
    output = folder.output
    zone = OfficeTimeZone(of: folder.settings)
    newest = PublishedReports.newest(in: folder.output)
  }

  package var hasRun: Bool { lastRun != nil || newest != nil || holder != nil }

  package var lines: [String] {
    [holder.map { "正在运行：\(zone.localized($0))" } ?? "没有正在进行的运行。"] + [publication] + lastRunLines
  }

  private var publication: String {
    newest.map { "最近发布：\($0.date)（\(output)/\($0.name)）" } ?? "还没有发布过报表。"
  }

  private var lastRunLines: [String] {
    guard let lastRun else { return ["没有上次运行的记录。"] }
    let end = zone.localized(
      "上次运行：\(lastRun.started) 开始，\(lastRun.ended) 结束，退出码 \(lastRun.exitStatus)。")
    return [end] + lastRun.lines.map { "  " + $0 }
  }
}
