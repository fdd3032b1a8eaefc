internal import ArgumentParser
internal import BatchRun
internal import Glibc

/// `fugong merge`: several offices' published results as one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "把几个单位已发布的结果合并为一份（区 → 市 → 省）。",
    discussion: """
      示例：
        fugong merge 莲花山/output 净月/output --output 全市
        fugong merge */output/2022-04-18 --output 全市 --settings 全市/fugong.yaml

      DIR 可以是某一日期的文件夹、发布文件夹或办公文件夹；有多个日期时取最新的。各单位的日期必须相同，数字必须平衡，
      表格必须与发布时一样（用 Excel 打开保存过的不行）。
      人员只在各单位内部查重，跨单位的重复看不出来，报表中会注明。

      退出码：0 已发布；1 失败，未发布；3 原文件夹被占用，已另存；10 设置有误；
      11 另一次合并正在进行；12 发布检查拒绝发布。
      """)

  @Argument(help: ArgumentHelp("各单位的文件夹，至少一个。", valueName: "DIR"))
  var folders: [String]

  @Option(help: ArgumentHelp("发布合并结果的文件夹。", valueName: "DIR"))
  var output: String

  @Option(help: ArgumentHelp("合并单位自己的设置（单位名称、邮件、模板）。", valueName: "FILE"))
  var settings: String?

  func run() throws {
    let report = RunReport(isQuiet: false)
    let interruption = Interruption()
    interruption.listen { report.failed(.interrupted) }
    do {
      let result = try MergeRun(folders, output: output, settings: settings, interruption: interruption).run()
      report.finished(result.mergeLines)
      throw ExitCode(result.mergeExitStatus.rawValue)
    } catch let failure as BatchFailure {
      report.failed(failure)
      throw ExitCode(failure.exitStatus.rawValue)
    }
  }
}
