internal import ArgumentParser
internal import BatchRun
internal import Reports

/// `fugong check`: how files would be understood, and what to mend, before they are sent.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查文件：程序怎样理解它、有哪些问题、怎样修改；不发布任何内容。",
    discussion: """
      示例：
        fugong check 名单.xlsx
        fugong check *.xlsx --office /srv/fugong
        fugong check 名单.csv --json

      退出码：0 都能使用；3 有文件不能使用；10 设置有误；64 命令用法有误。
      """)

  @Argument(help: ArgumentHelp("要检查的文件。", valueName: "FILE"))
  var files: [String]

  @Option(help: ArgumentHelp("办公文件夹，从中取 fugong.yaml；可以没有。", valueName: "DIR"))
  var office = "."

  @Option(help: ArgumentHelp("设置文件，默认为办公文件夹中的 fugong.yaml。", valueName: "FILE"))
  var settings: String?

  @Option(help: ArgumentHelp("统计截至时间，默认为现在。", valueName: "YYYY-MM-DD[THH:MM]"))
  var date: DateArgument?

  @Flag(name: .customLong("json"), help: "以 JSON 输出，每个文件一个对象。")
  var printsJSON = false

  func run() throws {
    let folder = OfficeFolder(
      office: office, inbox: nil, output: nil, state: nil, settings: settings, register: nil)
    do {
      let check = try FileCheck(BatchRequest(folder: folder, date: date?.moment))
      for sentence in check.warnings { Console().line(sentence) }
      let files = files.flatMap { check.read($0) }.map { CheckedFile(path: $0.path, content: $0.content) }
      try write(files)
      if files.contains(where: { $0.light == .red }) { throw ExitCode(ExitStatus.someFilesUnusable.rawValue) }
    } catch let failure as BatchFailure {
      RunReport(isQuiet: false).failed(failure)
      throw ExitCode(failure.exitStatus.rawValue)
    }
  }

  private func write(_ files: [CheckedFile]) throws {
    var output = StandardOutput()
    if printsJSON {
      output.write(String(decoding: JSONValue.array(files.map(\.json)).bytes, as: UTF8.self))
    } else {
      for file in files { output.write(CheckText(file).text) }
    }
    try output.finish()
  }
}
