import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("What must hold for any roster")
struct RosterPropertyTests {
  private static let header = [
    "序号", "姓名", "身份证号", "联系电话", "家庭住址", "所在区", "管控情况", "是否密接", "核酸检测时间", "核酸结果", "通勤方式", "备注",
  ]

  /// A roster of invented people as rows of text by column heading.
  private func invented(_ count: Int, _ random: inout SeededRandom) -> [[String]] {
    let surnames = ["张", "李", "王", "方", "范", "单", "车"]
    let given = ["伟", "芳芳", "小明", "建国", "雪"]
    return (1...count).map { n in
      let phone = "139" + String(10_000_000 + n)
      return [
        String(n), (surnames.randomElement(using: &random) ?? "") + (given.randomElement(using: &random) ?? ""),
        inventedID(n), phone,
        "长春市" + (["朝阳区桂林街道", "南关区曙光街道", "双阳区", ""].randomElement(using: &random) ?? "") + "某小区\(n)栋",
        ["朝阳区", "南关", "净月区", "", "哈尔滨市"].randomElement(using: &random) ?? "",
        ["封控区", "管控", "防范区", "低风险", "", "封控楼", "无疫小区"].randomElement(using: &random) ?? "",
        ["否", "是", "", "-"].randomElement(using: &random) ?? "",
        ["2022-04-18 09:00", "4月17日", "4.16", ""].randomElement(using: &random) ?? "",
        ["阴性", "阳性", "-", ""].randomElement(using: &random) ?? "",
        ["驻厂", "班车", "自驾", "点对点", "", "飞行"].randomElement(using: &random) ?? "",
        ["", "夜班"].randomElement(using: &random) ?? "",
      ]
    }
  }

  private func builder(_ header: [String], _ rows: [[String]], rowsPerBlock: Int = 2048) -> RosterBuilder {
    let cells = ([["长春甲汽车零部件有限公司返岗名单"], header] + rows).map { $0.map { BuiltCell($0) } }
    var builder = RosterBuilder(cells)
    builder.rowsPerBlock = rowsPerBlock
    return builder
  }

  /// What a report would be made of.
  private struct Counts: Equatable {
    var rows: RowBalance
    var units: [String: Int] = [:]
    var zones: [String: Int] = [:]
    var modes: [String: Int] = [:]
    var release: [String: Int] = [:]
    var codes: [String: Int]

    init(_ reading: RosterReading) {
      rows = reading.rows
      codes = reading.codes
      for person in reading.persons {
        units[person.unit.name, default: 0] += 1
        zones[person.zone.name, default: 0] += 1
        modes[person.mode.name, default: 0] += 1
        release[person.release.name, default: 0] += 1
      }
    }
  }

  @Test("shuffled rows, permuted columns, small blocks, two sheets, and CSV give the same counts", arguments: 1...12)
  func invariance(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = invented(120, &random)
    let counts = Counts(RosterReading(builder(Self.header, rows)))
    #expect(counts.rows.isBalanced && counts.rows.persons == 120, "seed \(seed)")

    #expect(Counts(RosterReading(builder(Self.header, rows.shuffled(using: &random)))) == counts, "rows, seed \(seed)")
    let order = Self.header.indices.shuffled(using: &random)
    let permuted = builder(order.map { Self.header[$0] }, rows.map { row in order.map { row[$0] } })
    #expect(Counts(RosterReading(permuted)) == counts, "columns, seed \(seed)")
    #expect(Counts(RosterReading(builder(Self.header, rows, rowsPerBlock: 7))) == counts, "blocks, seed \(seed)")
    #expect(Counts(RosterReading(builder(Self.header, rows).delimited)) == counts, "CSV, seed \(seed)")

    let half = Int.random(in: 1..<rows.count, using: &random)
    var split = builder(Self.header, Array(rows[..<half]))
    split.sheets += builder(Self.header, Array(rows[half...])).sheets
    split.sheets[1].name = "第二页"
    #expect(Counts(RosterReading(split)) == counts, "sheets, seed \(seed)")
  }

  /// A sheet of anything, with several tables in it.
  private func anything(rows count: Int, _ random: inout SeededRandom) -> [[BuiltCell]] {
    let words = [
      "", "", "", "张三", "李四、王五", "合计", "小计：3人", "姓名", "同上", "〃", "注：无", "填表人：张三", "例：", inventedID(1), inventedID(2),
      "13900000001", "封控区",
      "管控", "班车", "自驾", "点对点", "朝阳区", "是", "否", "1", "0", "-", "/", "#N/A", "4.20", "长春乙机械有限公司返岗名单",
      "填报单位：长春甲汽车零部件有限公司", "John Smith", "吉A11111",
      "阴性", "阳", "序号", "备注", "以下空白", "第1页 共2页", "\u{3000}", "张\n三",
    ]
    let header = ["序号", "姓名", "身份证号", "联系电话", "所在区", "管控情况", "通勤方式", "车牌号", "核酸结果"]
    var rows: [[BuiltCell]] = [
      ["长春甲汽车零部件有限公司返岗名单"], header.map { BuiltCell($0) }, ["1", "赵一", BuiltCell(inventedID(9))],
    ]
    for _ in 0..<count {
      let isHeader = Int.random(in: 0..<15, using: &random) == 0
      let row = (0..<9).map { column -> BuiltCell in
        if isHeader { return BuiltCell(header[column]) }
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .number(Double(Int.random(in: 0..<50_000, using: &random)), .date)
        case 1: return .error("#REF!")
        case 2: return .formulaWithoutValue
        case 3: return .boolean(true)
        default: return BuiltCell(words.randomElement(using: &random) ?? "")
        }
      }
      rows.append(row)
    }
    return rows
  }

  @Test("every row has one fate, whatever a sheet holds", arguments: 1...60)
  func balance(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let rows = anything(rows: Int.random(in: 0...60, using: &random), &random)
    let hidden = Set((3...max(3, rows.count)).filter { _ in Int.random(in: 0..<8, using: &random) == 0 })
    var builder = RosterBuilder(rows, merges: ["A5:C6", "E7:E12", "A1:I1", "B20:G21"], hiddenRows: hidden)
    builder.rowsPerBlock = Int.random(in: 1...20, using: &random)
    let reading = RosterReading(builder)
    #expect(reading.rows.isBalanced, "seed \(seed): \(reading.rows)")
    #expect(reading.rows.persons == reading.persons.count, "seed \(seed)")
    let unbalanced = reading.rosters.count { !$0.rows.isBalanced }
    #expect(unbalanced == 0, "seed \(seed)")
    #expect(RosterReading(builder).findings == reading.findings, "seed \(seed): the same twice")
  }

  @Test("what a reader has learned of other files changes nothing", arguments: 1...20)
  func experience(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let reader = SubmissionReader(
      rulebook: Rulebook(settings: RosterReading.settings), cutOff: RosterReading.cutOff)
    for number in 1...4 {
      var builder =
        number.isMultiple(of: 2)
        ? RosterBuilder(anything(rows: 60, &random)) : builder(Self.header, invented(300, &random))
      // 无疫小区 is read by the day of the roster, and means nothing before April.
      builder.sheets[0].rows[0][0] = BuiltCell("长春甲汽车零部件有限公司返岗名单 填报日期：2022年\(number < 3 ? 3 : 4)月15日")
      let workbook = Bool.random(using: &random) ? builder.delimited : builder.workbook
      let read = reader.read(.workbook(workbook), from: DocumentOrigin(path: "收件/名单.xlsx"))
      let alone = RosterReading(workbook)
      #expect(read.rosters.flatMap(\.persons) == alone.persons, "seed \(seed), file \(number)")
      #expect(read.findings + read.rosters.flatMap(\.findings) == alone.findings, "seed \(seed), file \(number)")
      #expect(read.rosters.map(\.buses) == alone.rosters.map(\.buses), "seed \(seed), file \(number)")
    }
  }

  @Test("several workers on many blocks find what one finds in a single block", arguments: 1...20)
  func workers(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var builder = RosterBuilder(anything(rows: 400, &random), merges: ["A5:C6", "E7:E12"], hiddenRows: [9, 200])
    let whole = RosterReading(builder)
    // Blocks in which the lines above a table have room, and enough of them for a second worker.
    builder.rowsPerBlock = Int.random(in: 16...30, using: &random)
    let blocks = RosterReading(builder)
    #expect(blocks.rows == whole.rows, "seed \(seed)")
    #expect(blocks.findings == whole.findings, "seed \(seed)")
    #expect(blocks.rosters.map(\.enterprise.key) == whole.rosters.map(\.enterprise.key), "seed \(seed)")
  }
}
