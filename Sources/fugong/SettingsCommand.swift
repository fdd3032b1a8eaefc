internal import ArgumentParser
internal import BatchRun
internal import Rulebook

/// `fugong settings`: what holds, and where each value comes from.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "输出当前生效的设置（YAML，可存为 fugong.yaml 使用）。",
    discussion: """
      示例：
        fugong settings --office /srv/fugong --origin
        fugong settings > fugong.yaml

      退出码：0 已输出；10 设置有误。
      """)

  @Option(help: ArgumentHelp("办公文件夹，内有 fugong.yaml。", valueName: "DIR"))
  var office = "."

  @Option(help: ArgumentHelp("设置文件，默认为办公文件夹中的 fugong.yaml。", valueName: "FILE"))
  var settings: String?

  @Flag(help: "在每项后注明来自默认值还是设置文件的哪一行。")
  var origin = false

  func run() throws {
    do {
      let file = try SettingsFile(OfficeFolder(office: office, settings: settings).settings)
      for sentence in file.warnings { Console().line(sentence) }
      var output = StandardOutput()
      output.write(file.loaded.yaml(showsOrigin: origin))
      try output.finish()
    } catch let error as BatchFailure {
      let console = Console()
      for sentence in error.sentences { console.line(sentence) }
      throw ExitCode(error.exitStatus.rawValue)
    }
  }
}
