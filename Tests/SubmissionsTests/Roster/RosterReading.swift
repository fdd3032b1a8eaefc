import OfficeFormats
import Rulebook
import Submissions
import TestSupport

/// What a reader makes of built sheets, in the words of the tests.
struct RosterReading {
  let document: SubmittedDocument

  static let cutOff = CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 18 * 60)

  init(
    _ builder: RosterBuilder, path: String = "收件/名单.xlsx", settings: Settings = RosterReading.settings,
    cutOff: CutOff = RosterReading.cutOff
  ) {
    self.init(builder.workbook, path: path, settings: settings, cutOff: cutOff)
  }

  init(
    _ workbook: Workbook, path: String = "收件/名单.xlsx", settings: Settings = RosterReading.settings,
    cutOff: CutOff = RosterReading.cutOff
  ) {
    let reader = SubmissionReader(rulebook: Rulebook(settings: settings), cutOff: cutOff)
    document = reader.read(.workbook(workbook), from: DocumentOrigin(path: path))
  }

  /// Rows under the usual title and a header; 2022-04-18 18:00, stage 3, in which every mode is in order.
  init(_ header: [BuiltCell], _ rows: [[BuiltCell]], title: String = "长春甲汽车零部件有限公司返岗员工名单") {
    self.init(RosterBuilder([[BuiltCell(title)], header] + rows))
  }

  static var settings: Settings {
    var settings = Settings()
    settings.stages = [Settings.Stage(from: CalendarDay(dayNumber: 19_000), stage: 3)]
    return settings
  }

  var rosters: [Roster] { document.rosters }
  var persons: [Person] { rosters.flatMap(\.persons) }
  var rows: RowBalance { document.rows }
  var findings: [Finding] { document.findings + rosters.flatMap(\.findings) }

  /// Codes with the rows concerned, as run.json counts them.
  var codes: [String: Int] {
    var codes: [String: Int] = [:]
    for finding in findings { codes[finding.code.rawValue, default: 0] += finding.count }
    return codes
  }

  func finding(_ code: FindingCode) -> Finding? { findings.first { $0.code == code } }

  var units: [String] { persons.map(\.unit.name) }
  var zones: [String] { persons.map(\.zone.name) }
  var modes: [String] { persons.map(\.mode.name) }
}

/// Valid numbers of invented people: region, birthday and serial with the right check character.
func inventedID(_ serial: Int) -> String {
  let body =
    "2201041990" + "0101" + String(repeating: "0", count: 3 - String(serial % 1000).count) + String(serial % 1000)
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
  return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
}
