internal import Consolidation
internal import OfficeFormats
internal import Reports
internal import Rulebook
internal import Submissions

/// What a run goes by: settings, register and the moment up to which it counts.
struct OfficeRules: Sendable {
  let rulebook: Rulebook
  let settingsSHA256: String
  let cutOff: CutOff
  let register: Register?
  let templates: Eventual<ReportTemplates>
  /// About the settings file and the register, for the operator.
  let warnings: [String]

  private static let lastMinute = 23 * 60 + 59

  /// - Parameter readsRegister: checking single files needs none.
  init(_ request: BatchRequest, readsRegister: Bool = true) throws(BatchFailure) {
    let file = try SettingsFile(request.folder.settings)
    rulebook = Rulebook(settings: file.settings)
    settingsSHA256 = file.sha256
    templates = file.templates
    cutOff = try Self.cutOff(request.date, file.settings)
    register =
      readsRegister
      ? try RegisterFile(request.folder, rulebook, cutOff, limits: ReadLimits(file.settings.limits)).register : nil
    warnings = file.warnings + (register?.warnings ?? [])
  }

  var limits: ReadLimits { ReadLimits(rulebook.settings.limits) }

  func consolidationInput(
    files: [SubmittedFile], published: [PublishedReport], notices: [String]
  ) -> ConsolidationInput {
    ConsolidationInput(
      rulebook: rulebook, settingsSHA256: settingsSHA256, cutOff: cutOff, files: files, register: register,
      published: published, notices: notices)
  }

  private static func cutOff(_ date: StatedMoment?, _ settings: Settings) throws(BatchFailure) -> CutOff {
    if let date { return CutOff(day: date.day, minuteOfDay: date.minuteOfDay ?? lastMinute) }
    guard let zone = OfficeTimeZone(settings.timeZone) else {
      throw .settings(["设置有误：time_zone “\(settings.timeZone)” 不是这台机器认识的时区，例如应写 Asia/Shanghai。"])
    }
    return zone.cutOff(at: WallClock.seconds)
  }
}

extension ReadLimits {
  /// The office's caps in the readers' units; a cap beyond what an integer holds is none.
  init(_ limits: Settings.Limits) {
    func bytes(_ megabytes: Int) -> Int {
      let (product, isOverflown) = megabytes.multipliedReportingOverflow(by: 1 << 20)
      return isOverflown ? .max : product
    }
    self.init(
      fileBytes: bytes(limits.fileMegabytes), inflatedBytes: bytes(limits.inflatedMegabytes),
      inflationRatio: limits.ratio, cells: limits.cells, seconds: limits.seconds)
  }
}
