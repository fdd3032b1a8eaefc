package import Rulebook

/// Everything that the reports say, and the only thing they know.
package struct Summary: Sendable {
  package var office: Settings.Office
  package var mail: Settings.Mail
  /// ISO 8601 to the minute, in the office's time zone: `2022-04-18T18:00`.
  package var cutOff: String
  package var stage: Int
  package var settingsSHA256: String
  package var reporting = Reporting()
  /// By path.
  package var files: [FileRecord] = []
  /// In report order: by 属地, then by name.
  package var enterprises: [EnterpriseSummary] = []
  /// By 属地 in report order, then 乡镇; unknown last.
  package var locations: [LocationSummary] = []
  package var totals = Tally()
  package var cube = Cube()
  /// Persons by unit and way back: `[unit][mode]`, the last column being 未填报.
  package var returnModesByUnit = [[Int]](
    repeating: [Int](repeating: 0, count: TravelMode.allCases.count + 1), count: ResidenceUnit.allCases.count)
  package var crossEnterpriseDuplicates = 0
  package var missing: [MissingEnterprise] = []
  package var planChecks: [PlanCheck] = []
  /// 上次: the last published report with an earlier cut-off date; absent on a first run.
  package var previous: PublishedFigures?
  /// 基期, by the settings.
  package var baseline: PublishedFigures?
  /// 较上次 in one sentence with its reasons: 新增 3 家, 2 家重报, 1 家沿用; empty on a first run.
  package var changeReason = ""
  package var changes: [ChangeRow] = []
  /// Published reports before this one, oldest first, for the trend.
  package var history: [PublishedFigures] = []
  /// In the order of 问题清单: severity, then enterprise, file, sheet and place.
  package var findings = FindingLines()
  /// Rows concerned, by code, REL_FAIL and REL_UNKNOWN included.
  package var findingCounts: [FindingCode: Int] = [:]
  /// Names of counted persons that stand in a plan's buses, stops and headings, or in the name of a file or sheet: never
  /// to be shown.
  package var namesInTexts: Set<String> = []
  /// What an operator must act on today (positive results, a jump over the threshold …), in Chinese sentences without
  /// anything personal.
  package var alerts: [String] = []

  package init(
    office: Settings.Office, mail: Settings.Mail = Settings.Mail(), cutOff: String, stage: Int, settingsSHA256: String
  ) {
    self.office = office
    self.mail = mail
    self.cutOff = cutOff
    self.stage = stage
    self.settingsSHA256 = settingsSHA256
  }
}
