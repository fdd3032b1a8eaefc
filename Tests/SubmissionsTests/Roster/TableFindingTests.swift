import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("Finding tables (domain.md 3.4)")
struct TableFindingTests {
  private let header: [BuiltCell] = ["序号", "姓名", "所在区", "管控情况", "通勤方式"]

  private func row(_ n: Int, _ name: String = "张三", unit: String = "朝阳区") -> [BuiltCell] {
    [BuiltCell(integerLiteral: n), BuiltCell(name), BuiltCell(unit), "防范区", "驻厂"]
  }

  @Test("every visible sheet with a roster header is read and they are one roster; hidden and summary sheets are not")
  func sheetsAreUnioned() {
    let title: [BuiltCell] = ["长春甲汽车零部件有限公司返岗名单"]
    let reading = RosterReading(
      RosterBuilder([
        .init("一车间", [title, header, row(1, "张三")]), .init("二车间", [header, row(1, "李四")]),
        .init("汇总表", [title, header, row(1, "王五")]), .init("填表说明", [title, header, row(1, "赵六")]),
        .init("上周", [title, header, row(1, "孙七")], visibility: .hidden),
        .init("下拉", [["朝阳区"], ["南关区"]], visibility: .veryHidden),
      ]))
    #expect(reading.rosters.count == 1)
    #expect(reading.rosters.first?.sheetNames == ["一车间", "二车间"])
    #expect(reading.rows == RowBalance(read: 2, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 0))
    #expect(reading.finding(.rowHidden)?.severity == .information)
    #expect(reading.document.sheets.map(\.headerRow) == [2, 1, nil, nil, nil, nil])
  }

  @Test(
    "the header stands within thirty rows, in any order, with 姓名 and two other fields",
    arguments: [(0, true), (12, true), (29, true), (30, false)])
  func headerDepth(blankRows: Int, isFound: Bool) {
    let filler = [[BuiltCell]](repeating: ["说明文字"], count: blankRows)
    let reading = RosterReading(
      RosterBuilder(filler + [["管控情况", "备注", "姓名", "所在区"], ["防范区", "", "张三", "朝阳区"]]),
      path: "长春甲汽车零部件有限公司.xlsx")
    #expect(reading.persons.count == (isFound ? 1 : 0))
    #expect(reading.codes["F_NO_HEADER"] == (isFound ? nil : 1))
    #expect(reading.document.kind == (isFound ? .roster : .unknown))
  }

  @Test("姓名 and one other field are no header")
  func tooFewFields() {
    let reading = RosterReading(RosterBuilder([["姓名", "备注"], ["张三", "无"]]), path: "长春甲汽车零部件有限公司.xlsx")
    #expect(reading.finding(.fileNoHeader)?.severity == .error)
  }

  @Test("a two-level header names columns by parent and child, with merged ranges or without")
  func twoLevels() {
    let upper: [BuiltCell] = ["序号", "姓名", "家庭住址", "", "", "48小时核酸", "", "管控情况"]
    let lower: [BuiltCell] = ["", "", "县区", "街道", "小区楼栋单元", "采样时间", "结果", ""]
    let person: [BuiltCell] = [1, "张三", "净月区", "永兴街道", "某小区1栋", "2022-04-18 08:00", "阴性", "防范区"]
    for merges in [["A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:H3"], []] {
      let reading = RosterReading(
        RosterBuilder([["长春甲汽车零部件有限公司返岗名单"], upper, lower, person], merges: merges))
      #expect(reading.document.sheets.first?.headerRow == 3)
      #expect(
        reading.document.sheets.first?.columns == [
          .sequence: "A", .name: "B", .unit: "C", .township: "D", .address: "E", .testTime: "F", .testResult: "G",
          .zone: "H",
        ])
      #expect(reading.units == ["净月区"])
      #expect(reading.rows.read == 1)
    }
  }

  @Test("zones and modes that stand side by side without a heading over them are columns to be ticked")
  func choicesSideBySide() {
    let header: [BuiltCell] = ["序号", "姓名", "县区", "封控区（非封控楼栋）", "管控区", "防范区", "厂区内封闭生产", "班车", "自驾", "其他"]
    let reading = RosterReading(
      header,
      [
        [1, "张三", "朝阳区", "", "", "√", "√"], [2, "李四", "朝阳区", "√", "", "", "", "√"],
        [3, "王五", "朝阳区", "", 1, "", "", "", 1],
        [4, "赵六", "朝阳区", "", "", "防范区", "", "班车"], ["合计", "", "", 1, 1, 1, 1, 1, 1],
      ])
    #expect(reading.zones == ["防范区", "封控区", "管控区", "防范区"])
    #expect(reading.persons.map(\.building) == [.unstated, .openBuilding, .unstated, .unstated])
    #expect(reading.modes == ["厂区内封闭生产", "班车点对点", "自驾", "班车点对点"])
    #expect(reading.codes["R_SUBTOTAL_MISMATCH"] == nil)
  }

  @Test("one such heading alone, or two apart, keep their usual meaning")
  func choicesApart() {
    let reading = RosterReading(
      ["姓名", "县区", "管控", "通勤方式", "班车", "其他", "上车点", "驻厂"],
      [["张三", "朝阳区", "防范区", "班车", "1号线", "夜班", "南门", ""]])
    #expect(reading.zones == ["防范区"])
    #expect(reading.modes == ["班车点对点"])
    #expect(reading.document.sheets.first?.columns[.route] == "E")
  }

  @Test("a three-level header names columns by the lowest heading over them")
  func threeLevels() {
    let top: [BuiltCell] = ["序号", "姓名", "基本情况", "", "", "", "核酸", "", "通勤方式"]
    let middle: [BuiltCell] = ["", "", "居住情况", "", "", "是否密接", "48小时核酸", "", ""]
    let lowest: [BuiltCell] = ["", "", "县区", "家庭住址", "管控情况", "", "采样时间", "结果", ""]
    let person: [BuiltCell] = [1, "张三", "南关区", "某小区1栋", "管控区", "否", "2022-04-18 09:00", "阴性", "驻厂"]
    let merges = ["A2:A4", "B2:B4", "C2:F2", "C3:E3", "F3:F4", "G2:H2", "G3:H3", "I2:I4"]
    let reading = RosterReading(
      RosterBuilder([["长春甲汽车零部件有限公司返岗名单"], top, middle, lowest, person], merges: merges))
    #expect(reading.document.sheets.first?.headerRow == 4)
    #expect(
      reading.document.sheets.first?.columns == [
        .sequence: "A", .name: "B", .unit: "C", .address: "D", .zone: "E", .contact: "F", .testTime: "G",
        .testResult: "H", .commute: "I",
      ])
    #expect(reading.rows == RowBalance(read: 1, persons: 1, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 0))
  }

  @Test(
    "a first row without a name is a row to be mended, whatever words it holds",
    arguments: [["", "", "朝阳区", "防范区", "驻厂"], ["", "", "", "防范区", "班车"], ["", "", "", "防范区", ""]])
  func firstRowWithoutName(cells: [String]) {
    let reading = RosterReading(
      RosterBuilder([["长春甲汽车零部件有限公司返岗名单"], header, cells.map { BuiltCell($0) }, row(2)]))
    #expect(reading.rows == RowBalance(read: 2, persons: 1, duplicates: 0, quarantined: 1, nonPerson: 0, hidden: 0))
    #expect(reading.codes["R_NAME_MISSING"] == 1)
    #expect(reading.codes["ZONE_MISSING"] == nil)
  }

  @Test("headings that name no field are listed")
  func unmatchedHeadings() {
    let reading = RosterReading(["姓名", "所在区", "管控情况", "身高", "宿舍门禁卡"], [["张三", "朝阳区", "防范区", "", ""]])
    #expect(reading.document.sheets.first?.unmatched == ["身高", "宿舍门禁卡"])
  }

  @Test("a new title and header below begin a new table, and a new enterprise where the name differs")
  func severalEnterprisesInOneSheet() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], header, row(1, "张三"), row(2, "李四"), [], ["长春乙机械有限公司返岗名单"], ["填报单位：长春乙机械有限公司"],
        ["姓名", "管控情况", "所在区", "返岗方式"], ["王五", "封控楼", "南关区", "自驾"],
      ]))
    #expect(reading.rosters.map(\.enterprise.display) == ["长春甲汽车零部件有限公司", "长春乙机械有限公司"])
    #expect(reading.rosters.map(\.persons.count) == [2, 1])
    #expect(reading.rosters.last?.persons.first?.zone == .sealed)
    #expect(reading.rows == RowBalance(read: 3, persons: 3, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 0))
  }

  @Test("a title and header that come again on each page go on with the same enterprise")
  func printedPages() {
    let title: [BuiltCell] = ["长春甲汽车零部件有限公司返岗名单"]
    let reading = RosterReading(
      RosterBuilder([title, header, row(1, "张三"), title, header, row(2, "李四"), row(3, "王五")]))
    #expect(reading.rosters.map(\.persons.count) == [3])
    #expect(reading.rows.read == 3)
  }

  @Test("side-by-side tables are read block by block, and each block counts its own rows")
  func sideBySide() {
    let both = header + [""] + header
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], both, row(1, "张三") + [""] + row(3, "王五", unit: "南关区"), row(2, "李四"),
        ["合计", 3],
      ]))
    #expect(reading.rows == RowBalance(read: 4, persons: 3, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
    #expect(reading.persons.map(\.rowNumber) == [3, 3, 4])
    #expect(reading.units == ["朝阳区", "南关区", "朝阳区"])
  }

  @Test(
    "labels above side-by-side tables divide nothing else",
    arguments: [
      (["冲压车间", "", "", "", "", "", "焊装车间"], []), (["白班", "", "", "", "", "", "夜班"], ["A2:E2", "G2:K2"]),
      (["一厂区", "", "", "", "", "", "二厂区"], []), (["驻厂人员", "", "", "", "", "", "班车人员"], []),
    ] as [([BuiltCell], [String])])
  func labelledSideBySide(labels: [BuiltCell], merges: [String]) {
    let reading = RosterReading(
      RosterBuilder(
        [
          ["长春甲汽车零部件有限公司返岗名单"], labels, header + [""] + header,
          row(1, "张三") + [""] + row(3, "王五", unit: "南关区"), row(2, "李四") + [""] + row(4, "赵六", unit: "南关区"),
          [BuiltCell](repeating: "", count: header.count + 1) + row(5, "孙七", unit: "二道区"),
        ], merges: merges))
    #expect(reading.rows.persons == 5 && reading.rows.quarantined == 0)
    #expect(Set(reading.units) == ["朝阳区", "南关区", "二道区"])
  }

  @Test(
    "columns numbered and orders how to fill them in are rows of the form",
    arguments: [
      ["1", "2", "3", "4", "5"], [1, 2, 3, 4, 5], ["甲", "乙", "丙", "丁", "戊"],
      ["", "（必填）", "（下拉选择）", "（封控/管控/防范）", "（驻厂/班车）"],
      ["（1）", "（2）", "（3）", "（4）", "（5）"],
    ] as [[BuiltCell]])
  func formRows(_ form: [BuiltCell]) {
    let reading = RosterReading(header, [form, row(1, "张三"), row(2, "李四")])
    #expect(reading.rows == RowBalance(read: 3, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
    #expect(reading.codes["R_NAME_MISSING"] == nil)
  }

  @Test(
    "choices are columns to be ticked in whatever words",
    arguments: [
      (["封闭在厂", "班车", "其他"], ["√", "", ""], "厂区内封闭生产"), (["在厂区内封闭生产", "采取班车“点对点”通勤", ""], ["", "√", ""], "班车点对点"),
      (["是否驻厂", "是否乘坐班车", "是否自驾"], ["否", "否", "是"], "自驾"), (["是否驻厂", "是否乘坐班车", "是否自驾"], ["是", "否", "否"], "厂区内封闭生产"),
      (["封闭在厂", "班车", "其他（请注明）"], ["", "", "自驾"], "自驾"),
    ] as [([BuiltCell], [BuiltCell], String)])
  func modesToTick(choices: [BuiltCell], ticks: [BuiltCell], mode: String) {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], ["序号", "姓名", "居住区", "管控情况", "通勤方式", "", ""], ["", "", "", ""] + choices,
        [1, "张三", "朝阳区", "防范区"] + ticks,
      ]))
    #expect(reading.modes == [mode])
    #expect(reading.rows.read == 1)
  }

  @Test("drivers beside the employees are no block of employees")
  func driversBeside() {
    let fields: [BuiltCell] = ["姓名", "身份证号", "联系电话"]
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], ["员工信息", "", "", "驾驶员信息", "", ""], fields + fields,
        ["张三", BuiltCell(inventedID(1)), "13900000001", "王五", BuiltCell(inventedID(2)), "13900000002"],
      ]))
    #expect(reading.rows.persons == 1)
  }

  @Test("a remark under 其他 and a question beside a full column change nothing of what is stated")
  func remarksBesideChoices() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], ["姓名", "居住区", "管控情况", "是否管控", "通勤方式", "", ""], ["", "", "", "", "自驾", "班车", "其他"],
        ["张三", "朝阳区", "封控区", "是", "", "√", "对门有密接"],
      ]))
    #expect(reading.modes == ["班车点对点"])
    #expect(reading.zones == ["封控区"])
  }

  @Test("what somebody has written under 其他 beside districts is where he lives; zones may be asked about one by one")
  func otherDistricts() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"],
        ["序号", "姓名", "居住区", "", "", "是否位于封控区", "是否位于管控区", "是否位于防范区", "通勤方式"], ["", "", "朝阳区", "南关区", "其他（请注明）"],
        [1, "张三", "√", "", "", "否", "否", "是", "驻厂"], [2, "李四", "", "", "吉林市", "是", "否", "否", "驻厂"],
        [3, "王五", "", "", "农安县", "否", "是", "否", "驻厂"],
      ]))
    #expect(reading.units == ["朝阳区", "市外省内", "农安县"])
    #expect(reading.zones == ["防范区", "封控区", "管控区"])
  }

  @Test(
    "titles that name two enterprises leave open whose the rows are",
    arguments: [
      [["长春甲汽车零部件有限公司返岗名单", "", "", "", "", "", "长春乙机械有限公司返岗名单"]],
      [["长春乙集团有限公司配套企业返岗情况"], ["长春甲汽车零部件有限公司返岗员工统计明细表"]],
    ] as [[[BuiltCell]]])
  func titlesOfTwoEnterprises(above: [[BuiltCell]]) {
    let reading = RosterReading(RosterBuilder(above + [header + [""] + header, row(1, "张三") + [""] + row(3, "王五")]))
    #expect(reading.codes["F_ENTERPRISE_MIXED"] == 1)
  }

  @Test(
    "填报日期 under the rows counts where none stands above them",
    arguments: [
      ([["填报人：王某", "", "填报日期：2022年4月16日"]], "", 16), ([["填报日期：", "2022.4.16"]], "", 16),
      ([["", "", "2022年4月16日"]], "", 16), ([["填报日期：2022年4月16日"]], "填报日期：2022年4月17日", 17), ([["填表人：王某"]], "", nil),
    ] as [([[BuiltCell]], String, Int?)])
  func dateUnderRows(footer: [[BuiltCell]], above: String, day: Int?) {
    let reading = RosterReading(
      RosterBuilder([["长春甲汽车零部件有限公司返岗名单"], [BuiltCell(above)], header, row(1, "张三")] + footer))
    #expect(reading.rosters.first?.reportDate == day.flatMap { CalendarDay(year: 2022, month: 4, day: $0) })
    #expect(reading.rows.nonPerson == 1)
  }

  @Test(
    "the date and the enterprise that sign a list are no persons",
    arguments: ["2022年4月18日", "二〇二二年四月十八日", "长春甲汽车零部件有限公司"])
  func signature(_ text: String) {
    let reading = RosterReading(
      RosterBuilder([["长春甲汽车零部件有限公司返岗名单"], header, row(1, "张三"), ["", "", "", BuiltCell(text)]]))
    #expect(reading.rows == RowBalance(read: 2, persons: 1, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
  }

  @Test("a merged range gives its value to each of its rows; blanks that are not merged stay blank")
  func mergedCells() {
    let reading = RosterReading(
      RosterBuilder(
        [
          ["长春甲汽车零部件有限公司返岗名单"], header, row(1, "张三", unit: "双阳区"), row(2, "李四", unit: ""), row(3, "王五", unit: ""),
          row(4, "赵六", unit: ""),
        ], merges: ["C3:C5"]))
    #expect(reading.units == ["双阳区", "双阳区", "双阳区", "待核实"])
    #expect(reading.finding(.unitMissing)?.cells == "C6")
  }

  @Test("a heading of a group, merged over the row, is no person")
  func mergedGroupHeading() {
    let reading = RosterReading(
      RosterBuilder(
        [["长春甲汽车零部件有限公司返岗名单"], header, ["生产车间"], row(1), ["", "装配班"], row(2, "李四")],
        merges: ["A3:E3", "B5:E5"]))
    #expect(reading.rows == RowBalance(read: 4, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 2, hidden: 0))
  }

  @Test("a range over the whole sheet costs nothing and changes nothing")
  func absurdMerge() {
    let rows = [["长春甲汽车零部件有限公司返岗名单"], header, row(1), row(2, "李四", unit: "")]
    let reading = RosterReading(RosterBuilder(rows, merges: ["A1:XFD1048576"]))
    #expect(reading.units == ["朝阳区", "待核实"])
  }

  @Test("errors and uncalculated formulas are blanks: the person counts, the field is 待核实")
  func errorsAndFormulas() {
    let reading = RosterReading(
      header,
      [
        [1, "张三", .error("#N/A"), .formulaWithoutValue, .error("#REF!")],
        [.error("#N/A"), .error("#N/A"), .formulaWithoutValue],
      ])
    #expect(reading.rows == RowBalance(read: 1, persons: 1, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 0))
    #expect(reading.codes == ["UNIT_MISSING": 1, "ZONE_MISSING": 1, "MODE_MISSING": 1])
  }

  @Test("hidden rows are not counted but listed; one setting counts them", arguments: Settings.HiddenRows.allCases)
  func hiddenRows(setting: Settings.HiddenRows) {
    var settings = RosterReading.settings
    settings.hiddenRows = setting
    let builder = RosterBuilder(
      [["长春甲汽车零部件有限公司返岗名单"], header, row(1), row(2, "李四"), row(3, "王五"), ["合计", 3]], hiddenRows: [4, 6])
    let reading = RosterReading(builder, settings: settings)
    switch setting {
    case .exclude:
      #expect(reading.rows == RowBalance(read: 4, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 0, hidden: 2))
      #expect(reading.finding(.rowHidden)?.cells == "B4、B6")
      #expect(reading.codes["R_HIDDEN"] == 2)
    case .count:
      #expect(reading.rows == RowBalance(read: 4, persons: 3, duplicates: 0, quarantined: 0, nonPerson: 1, hidden: 0))
      #expect(reading.codes["R_HIDDEN"] == nil)
    }
  }

  @Test("struck-through rows are counted, with a warning")
  func struckRows() {
    let reading = RosterReading(header, [row(1), [2, .struck("李四"), "朝阳区", "防范区", "驻厂"]])
    #expect(reading.persons.count == 2)
    #expect(reading.codes == ["R_STRIKE": 1])
  }

  @Test(
    "whom to call, listed under the roster, is nobody who returns; a second list of staff is", arguments: [true, false])
  func contacts(_ isOfContacts: Bool) {
    let reading = RosterReading(
      ["姓名", "所在区", "管控情况", "通勤方式"],
      [
        ["张三", "朝阳区", "防范区", "自驾"], [isOfContacts ? "企业联系人" : "焊装车间返岗人员名单"], ["姓名", "职务", "联系电话"],
        ["李四", "经理", "13900001111"], ["王五", "主任", "13900002222"],
      ])
    #expect(reading.rows.persons == (isOfContacts ? 1 : 3))
    #expect(reading.rows.isBalanced)
  }

  @Test("a list of vehicles under the roster holds no persons, and a roster below it is read")
  func listOfSomethingElse() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], header, row(1), ["合计", 1], [], ["车牌号", "司机姓名", "身份证号码", "联系电话", "线路"],
        ["吉A12345", "赵某某", BuiltCell(inventedID(5)), "13900000001", "1号线"], [], ["长春乙机械有限公司返岗名单"], header, row(1, "李四"),
      ]))
    #expect(reading.rosters.map(\.enterprise.display) == ["长春甲汽车零部件有限公司", "长春乙机械有限公司"])
    #expect(reading.rows == RowBalance(read: 5, persons: 2, duplicates: 0, quarantined: 0, nonPerson: 3, hidden: 0))
    #expect(reading.codes == [:])
  }

  @Test("a gap of blank rows does not end the table")
  func gap() {
    let reading = RosterReading(header, [row(1)] + [[BuiltCell]](repeating: [], count: 50) + [row(2, "李四")])
    #expect(reading.persons.map(\.rowNumber) == [3, 54])
  }

  @Test("a header without persons is a blank template, not zero persons")
  func blankTemplate() {
    let numbered = (1...20).map { [BuiltCell(integerLiteral: $0)] }
    let reading = RosterReading(
      RosterBuilder([["XX区（开发区）XX公司返岗员工统计明细表"], header] + numbered + [["合计：　人"]]))
    #expect(reading.codes == ["F_TEMPLATE_BLANK": 1])
    #expect(reading.finding(.fileTemplateBlank)?.severity == .error)
    #expect(reading.rosters.isEmpty)
    #expect(reading.rows == RowBalance(read: 21, persons: 0, duplicates: 0, quarantined: 0, nonPerson: 21, hidden: 0))
  }
}
