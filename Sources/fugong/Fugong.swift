import ArgumentParser
internal import Glibc

/// The command line: options, and one call for each command.
@main
struct Fugong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fugong", abstract: "汇总企业返岗员工名单，生成区、市上报用的报表。",
    discussion: """
      示例：
        fugong run --office /srv/fugong      读取 inbox，发布 output/今天/
        fugong check 某公司名单.xlsx          看一份文件会被怎样读取、要改什么
        fugong status --office /srv/fugong   上次运行怎样，哪些文件没用上
        fugong explain ZONE_AMBIGUOUS        一个问题代码是什么意思

      退出码：0 正常；1 失败，未发布；3 已发布，但有文件不能使用；10 设置或名册有误；11 另一次运行正在进行；
      12 平衡校验或发布检查拒绝发布；64 用法有误；130 被中断。
      """, version: "0.1.0",
    subcommands: [
      RunCommand.self,
      CheckCommand.self,
      StatusCommand.self,
      MergeCommand.self,
      DumpCommand.self,
      ExplainCommand.self,
      SettingsCommand.self,
      TemplateCommand.self,
    ], defaultSubcommand: RunCommand.self)

  /// Parses and runs as the parser's own entry does, and says in Chinese what the parser would say in English.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = CommandWording.chinese(fullMessage(for: error))
      if !message.isEmpty { Self.tell(message + "\n", isHelp: status == .success) }
      Glibc.exit(status.rawValue)
    }
  }

  private static func tell(_ message: String, isHelp: Bool) {
    var message = message
    message.withUTF8 { bytes in
      _ = Glibc.write(isHelp ? STDOUT_FILENO : STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
