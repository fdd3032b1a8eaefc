internal import ArgumentParser
internal import BatchRun
internal import Glibc

/// `fugong status`: the last run, what is held back and why, who holds the lock.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "显示上次运行的结果、未能使用的文件及原因、谁正在运行。",
    discussion: """
      示例：
        fugong status --office /srv/fugong

      退出码：0 已显示；1 这个办公文件夹还没有运行过。
      """)

  @OptionGroup var office: OfficeOptions

  func run() throws {
    let status = OfficeStatus(office.folder)
    var output = StandardOutput()
    for line in status.lines { output.write(line + "\n") }
    try output.finish()
    if !status.hasRun { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}
