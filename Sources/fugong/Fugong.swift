import ArgumentParser
internal import Glibc

/// The command line: options, and one call for each command.
@main
struct Fugong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fugong", abstract: "汇总企业返岗员工名单，生成区、市上报用的报表。", version: "0.1.0",
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
