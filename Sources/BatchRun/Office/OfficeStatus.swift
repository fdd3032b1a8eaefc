internal import Rulebook

/// How an office stands, for `fugong status`; looks only, and takes no lock.
package struct OfficeStatus {
  private let holder: String?
  private let lastRun: LastRun?
  /// ISO date of the newest published folder.
  private let newest: String?
  private let output: String

  package init(_ folder: OfficeFolder) {
    holder = RunLock.holder(state: folder.state)
    lastRun = LastRun(state: folder.state)
    output = folder.output
    newest = FileSystem.ownNames(in: folder.output).filter { CalendarDay(iso: $0) != nil }.max()
  }

  package var hasRun: Bool { lastRun != nil || newest != nil || holder != nil }

  package var lines: [String] {
    [holder.map { "正在运行：\($0)" } ?? "没有正在进行的运行。"] + [publication] + lastRunLines
  }

  private var publication: String {
    newest.map { "最近发布：\($0)（\(output)/\($0)）" } ?? "还没有发布过报表。"
  }

  private var lastRunLines: [String] {
    guard let lastRun else { return ["没有上次运行的记录。"] }
    let end = "上次运行：\(lastRun.started) 开始，\(lastRun.ended) 结束（UTC），退出码 \(lastRun.exitStatus)。"
    return [end] + lastRun.lines.map { "  " + $0 }
  }
}
