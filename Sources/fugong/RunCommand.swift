internal import ArgumentParser
internal import BatchRun
internal import Glibc

/// `fugong run`: one batch from the inbox to the published folder.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "汇总收件夹里的全部材料，发布当日报表（默认命令）。",
    discussion: """
      示例：
        fugong run --office /srv/fugong
        fugong run --office /srv/fugong --date 2022-04-18T18:00
        fugong run --dry-run                 只看结果，什么都不写
        fugong run --json --quiet            run.json 输出到标准输出

      退出码：
        0   已发布，一切正常
        1   失败，未发布（收件夹缺失、为空或没有可用材料，磁盘写不进去等）；--json 没有写完时报表已发布
        3   已发布，但有文件不能使用（拒收或未就绪）
        10  设置、模板或企业名册有误
        11  另一次运行正在进行
        12  平衡校验或发布检查拒绝发布
        64  命令用法有误
        130 被中断
      """)

  @OptionGroup var office: OfficeOptions

  @Option(
    help: ArgumentHelp(
      "统计截至时间；只写日期表示当日结束（23:59）。默认为现在（设置中的时区）。", valueName: "YYYY-MM-DD[THH:MM]"))
  var date: DateArgument?

  @Option(help: ArgumentHelp("同时读取的文件数，默认为处理器数。", valueName: "N"))
  var jobs: Int?

  @Flag(name: .customLong("dry-run"), help: "照常读取和汇总，但什么都不写。")
  var isDryRun = false

  @Flag(name: .customLong("json"), help: "把 run.json 输出到标准输出。")
  var printsManifest = false

  @Flag(name: .customLong("quiet"), help: "除错误外不输出提示。")
  var isQuiet = false

  @Flag(name: .customLong("strict"), help: "只要有文件不能使用就不发布（退出码 1）。")
  var isStrict = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs 应为 1 到 1024 的整数。") }
  }

  func run() throws {
    let request = BatchRequest(
      folder: office.folder, date: date?.moment, jobs: jobs, isDryRun: isDryRun, isStrict: isStrict)
    let report = RunReport(isQuiet: isQuiet)
    let interruption = Interruption()
    interruption.listen { report.failed(.interrupted) }
    do {
      let result = try BatchRun(request, interruption: interruption, observe: report.show).run()
      report.finished(result.summaryLines)
      if printsManifest { try printManifest(result) }
      // The process ends with the night still in memory: giving it back text by text would only take time.
      withExtendedLifetime(result) { Self.exit(withError: ExitCode(result.exitStatus.rawValue)) }
    } catch let error as BatchFailure {
      report.failed(error)
      throw ExitCode(error.exitStatus.rawValue)
    }
  }

  private func printManifest(_ result: BatchResult) throws {
    var output = StandardOutput()
    output.write(String(decoding: result.manifest, as: UTF8.self))
    try output.finish()
  }
}
