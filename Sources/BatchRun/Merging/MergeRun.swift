internal import Consolidation
internal import Glibc
internal import OfficeFormats
internal import Reports
internal import Rulebook

/// Rolls the published results of several offices up into one report (district → city → province).
package struct MergeRun {
  private let folders: [String]
  private let output: String
  private let settings: OfficeFolder.SettingsPlace?
  private let interruption: Interruption

  /// - Parameters:
  ///   - folders: a date's folder, an output folder or an office folder of each office.
  ///   - settings: for the name on the letterhead; absent where none is named.
  package init(_ folders: [String], output: String, settings: String?, interruption: Interruption = Interruption()) {
    self.folders = folders
    self.output = output
    self.settings = settings.map { .named($0) }
    self.interruption = interruption
  }

  package func run() throws(BatchFailure) -> BatchResult {
    let offices = try read()
    let rules = try SettingsFile(settings ?? .usual(""))
    let date = try sharedDate(offices)
    try refuseOwnOutput(offices)
    umask(0o027)
    try orFail("准备发布文件夹") { () throws(FileSystemError) in
      try FileSystem.makeFolder(output, mode: StagingFolder.folderMode)
    }
    let lock = try RunLock.acquire(output + "/.lock", OfficeTimeZone(of: rules.settings))
    let outcome = Result { () throws(BatchFailure) in try publish(offices, rules, date) }
    lock.release()
    return try outcome.get()
  }

  private func publish(
    _ offices: [PublishedOffice], _ rules: SettingsFile, _ date: String
  ) throws(BatchFailure) -> BatchResult {
    Publication.mend(output)
    let published = PublishedReports(output: output)
    var letterhead = rules.settings
    if settings == nil { letterhead.office.name = "汇总（\(offices.count) 个单位合并）" }
    var summary = Summary(
      merging: offices, settings: letterhead, settingsSHA256: rules.sha256, earlier: published.earlier(than: date))
    summary.alerts += published.unreadable(before: date).map(\.sentence)
    if let sentence = summary.missingBaseline(letterhead.baseline) { summary.alerts.append(sentence) }
    let publishing = PublishingStage(
      output: output, date: date, published: published, settings: letterhead, templates: rules.templates,
      threads: ProcessorCount.available, interruption: interruption)
    let manifest = try publishing.prepare(summary)
    return BatchResult(summary: summary, manifest: manifest, warnings: [], place: try publishing.publish(summary))
  }

  private func read() throws(BatchFailure) -> [PublishedOffice] {
    var offices: [PublishedOffice] = []
    for folder in folders { offices.append(try PublishedOffice(folder)) }
    try refuseTwice(offices)
    return offices
  }

  /// Two paths, or a copy beside the original, are still one office: nobody else has published the same bytes.
  private func refuseTwice(_ offices: [PublishedOffice]) throws(BatchFailure) {
    var folders: [[UInt8]: String] = [:]
    for office in offices {
      guard let other = folders.updateValue(office.folder, forKey: office.manifestBytes) else { continue }
      throw .merge("“\(other)”与“\(office.folder)”是同一份报表，同一个单位写了两次，会重复计数。")
    }
  }

  /// The report of an office is not to give way to the sum that it is part of, nor to be found among the sums.
  private func refuseOwnOutput(_ offices: [PublishedOffice]) throws(BatchFailure) {
    guard let office = offices.first(where: { $0.guarded.refuses(output) }) else { return }
    throw .merge("--output 是“\(office.folder)”自己的文件夹，或在它的发布文件夹里，合并会弄乱它的报表；请另写一个文件夹。")
  }

  private func sharedDate(_ offices: [PublishedOffice]) throws(BatchFailure) -> String {
    let dates = Set(offices.map(\.date))
    guard dates.count == 1, let date = dates.first, CalendarDay(iso: date) != nil else {
      let list = offices.map { "\($0.folder) 为 \($0.date)" }.joined(separator: "，")
      throw .merge("各单位报表的日期不同（\(list)），没有合并；请都用同一日期的文件夹。")
    }
    return date
  }
}
