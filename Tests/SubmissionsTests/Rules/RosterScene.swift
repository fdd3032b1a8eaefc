internal import OfficeFormats
internal import Rulebook

@testable internal import Submissions

/// A cell of an invented sheet.
enum SceneCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  case text(String)
  case number(Double, NumberFormat)
  /// A cell without a value of its own: a picture, a formula that nobody has calculated.
  case kind(CellKind)

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value), .general) }
  init(floatLiteral value: Double) { self = .number(value, .general) }

  /// A cell formatted as a date, by its serial.
  static func date(_ serial: Double) -> SceneCell { .number(serial, .date) }
}

/// A roster in which every row is in order but for what a test changes; all persons are invented.
struct RosterScene {
  static let headings = [
    "序号", "姓名", "证件类型", "身份证号", "联系电话", "部门", "县（市）区", "街道", "家庭住址", "管控情况", "是否封控楼栋", "是否密接/次密接",
    "核酸采样时间", "核酸结果", "抗原", "通勤方式", "返岗方式", "车牌号", "是否驾驶员", "班车线路", "拟返岗时间", "备注",
  ]

  /// The built-in rules; made once, for they take longer than a small roster.
  static let rulebook = Rulebook()

  var headings = Self.headings
  var titles: [[SceneCell]] = [["长春甲公司返岗员工统计明细表"]]
  /// Rows below the header, by heading.
  var rows: [[String: SceneCell]] = []
  /// Of ``rows``.
  var hidden: Set<Int> = []
  var merges: [CellRange] = []

  private static let names = ["赵一", "钱二", "孙三", "李四", "周五", "吴六", "郑七", "王八", "冯九", "陈十"]

  /// A person whose every cell is in order in stage 1 on 18 April 2022 at 18:00.
  static func person(_ number: Int, _ changes: [String: SceneCell] = [:]) -> [String: SceneCell] {
    let body = 22_010_219_900_101_000 + UInt64(number % 900)
    let person: [String: SceneCell] = [
      "序号": .number(Double(number), .general), "姓名": .text(names[number % names.count]),
      "身份证号": .text(IdentityNumberTests.complete(body)), "联系电话": .text(String(13_900_000_000 + number)),
      "县（市）区": "朝阳区", "管控情况": "防范区", "是否密接/次密接": "否", "核酸采样时间": "2022-04-17 20:00", "核酸结果": "阴性",
      "通勤方式": "厂区内封闭生产",
    ]
    return person.merging(changes) { $1 }
  }

  static func persons(_ changes: [String: SceneCell]...) -> RosterScene {
    var scene = RosterScene()
    scene.rows = changes.enumerated().map { person($0.offset + 1, $0.element) }
    return scene
  }

  func read(_ rulebook: Rulebook = RosterScene.rulebook) -> SubmittedDocument { GridScene([grid]).read(rulebook) }

  /// The sheet, from row 1 on.
  private var grid: SceneSheet {
    let body = rows.map { row in headings.map { row[$0] } }
    var sheet = SceneSheet(titles + [headings.map { SceneCell.text($0) }] + body)
    sheet.hidden = Set(hidden.map { $0 + titles.count + 1 })
    sheet.merges = merges
    return sheet
  }
}

/// An invented sheet, cell by cell.
struct SceneSheet {
  var name = "名单"
  var visibility = SheetVisibility.visible
  var rows: [[SceneCell?]]
  /// 0-based.
  var hidden: Set<Int> = []
  var merges: [CellRange] = []

  init(_ rows: [[SceneCell?]], name: String = "名单") {
    self.rows = rows
    self.name = name
  }

  fileprivate var sheet: Sheet {
    var block = RowBlock()
    for (index, row) in rows.enumerated() {
      let first = UInt32(block.cells.count)
      for case (let column, let cell?) in row.enumerated() { Self.append(cell, column, to: &block) }
      let count = UInt32(block.cells.count) - first
      guard count > 0 else { continue }
      block.rows.append(
        Row(rowIndex: Int32(index), firstCell: first, cellCount: count, isHidden: hidden.contains(index)))
    }
    return Sheet(name: name, visibility: visibility, blocks: [block], merges: merges)
  }

  private static func append(_ cell: SceneCell, _ column: Int, to block: inout RowBlock) {
    switch cell {
    case .text(let text):
      let offset = UInt32(block.text.count)
      block.text += Array(text.utf8)
      let length = block.text.count - Int(offset)
      if length >= 255 { block.longTexts[offset] = UInt32(length) }
      block.cells.append(Cell(kind: .text, column: column, payload: offset, detail: UInt8(min(length, 255))))
    case .number(let number, let format):
      block.numbers.append(number)
      block.cells.append(
        Cell(kind: .number, column: column, payload: UInt32(block.numbers.count - 1), detail: format.rawValue))
    case .kind(let kind): block.cells.append(Cell(kind: kind, column: column))
    }
  }
}

/// A workbook of invented sheets.
struct GridScene {
  var sheets: [SceneSheet]

  init(_ sheets: [SceneSheet]) { self.sheets = sheets }

  /// Reads it as of 18 April 2022, 18:00.
  func read(_ rulebook: Rulebook = RosterScene.rulebook, path: String = "名单.xlsx") -> SubmittedDocument {
    let cutOff = CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 1080)
    let reader = SubmissionReader(rulebook: rulebook, cutOff: cutOff)
    return reader.read(.workbook(Workbook(sheets: sheets.map(\.sheet))), from: DocumentOrigin(path: path))
  }
}

extension SubmittedDocument {
  /// Rows concerned by each code, in all rosters and in the file.
  var counts: [FindingCode: Int] {
    (findings + rosters.flatMap(\.findings)).reduce(into: [:]) { $0[$1.code, default: 0] += $1.count }
  }

  var persons: [Person] { rosters.flatMap(\.persons) }
}
