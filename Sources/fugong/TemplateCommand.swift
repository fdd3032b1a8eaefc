internal import ArgumentParser
internal import FoundationEssentials
internal import Reports

/// `fugong template`: a blank 附件5 workbook that prevents errors at the source.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "生成空白的附件5（返岗员工统计明细表），供企业填写。",
    discussion: """
      示例：
        fugong template
        fugong template --output 发给企业/附件5.xlsx
      """)

  @Option(help: ArgumentHelp("写到哪个文件。", valueName: "FILE"))
  var output: String = RosterTemplate.fileName

  func run() throws {
    let workbook = Data(try RosterTemplate().bytes())
    let file = URL(fileURLWithPath: output)
    let isNew = !FileManager.default.fileExists(atPath: output)
    let existing = try? Data(contentsOf: file)
    // A template that somebody has filled in must not be lost.
    if let existing, !existing.isEmpty, existing != workbook {
      throw CommandFailure(output, "已有同名文件且内容不同，没有覆盖；请换一个文件名，或先移走原文件。")
    }
    do {
      if existing != workbook { try workbook.write(to: file) }
    } catch {
      // Half a workbook would be sent on.
      if isNew { try? FileManager.default.removeItem(at: file) }
      throw CommandFailure(output, "写不进去，请检查文件夹是否存在、是否有写入权限、磁盘是否已满。")
    }
    Console().line("已生成 \(output)")
  }
}
