import ArgumentParser

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
}
