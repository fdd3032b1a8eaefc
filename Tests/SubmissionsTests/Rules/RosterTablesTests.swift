internal import OfficeFormats
internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("Tables, titles and sheets (domain.md 3.1 to 3.4)")
struct RosterTablesTests {
  private static let plain: [SceneCell?] = ["姓名", "居住区", "管控情况", "通勤方式"]
  private static func row(_ name: String, _ unit: SceneCell? = "朝阳区") -> [SceneCell?] {
    [.text(name), unit, "防范区", "驻厂"]
  }

  @Test("The proposed standard template: two header rows, merged groups")
  func standardTemplate() {
    let upper: [SceneCell?] = [
      "序号", "姓名", "性别", "身份证号", "联系电话", "部门/班组", "岗位", "家庭住址", nil, nil, nil, "管控情况", nil, "是否密接/次密接", "48小时核酸", nil,
      "通勤方式（厂区内封闭/班车/自驾/合乘/企业安排车辆）", "车牌号", "是否驾驶员", "班车线路及上车点", "拟返岗时间", "备注",
    ]
    let lower: [SceneCell?] = [
      nil, nil, nil, nil, nil, nil, nil, "县（市）区、开发区", "街道（乡镇）", "社区（村）", "小区楼栋单元", "封控区/管控区/防范区", "是否封控楼栋", nil, "采样时间",
      "结果", nil, nil, nil, nil, nil, nil,
    ]
    let person: [SceneCell?] = [
      1, "赵一", "男", "11010519491231002X", "13900001234", "一车间/甲班", "钳工", "朝阳区", "桂林街道", "甲社区", "乙小区3栋", "封控区", "否", "否",
      "4月17日 8:30", "阴性", "厂区内封闭", nil, nil, nil, "4月18日", nil,
    ]
    var sheet = SceneSheet([
      ["莲花山度假区长春甲公司返岗员工统计明细表"], ["填报单位（盖章）：长春甲公司　　填报日期：2022年4月17日　　单位：人"], upper, lower, person,
      ["合计：1人"], ["填表人：赵某　审核人：钱某　联系电话：13900001234　单位负责人（签字）："], ["注：1.本表由企业填写"],
    ])
    sheet.merges = [7...10, 11...12, 14...15].map { CellRange(rows: 2...2, columns: $0) }
    sheet.merges += [0...6, 13...13, 16...21].joined().map { CellRange(rows: 2...3, columns: $0...$0) }
    sheet.merges.append(CellRange(rows: 0...0, columns: 0...21))
    let document = GridScene([sheet]).read()
    #expect(document.rosters.map(\.enterprise.display) == ["长春甲公司"])
    #expect(document.rosters.first?.reportDate?.iso == "2022-04-17")
    #expect(document.sheets.first?.headerRow == 4)
    #expect(document.persons.map(\.unit) == [.chaoyang])
    #expect(document.persons.map(\.zone) == [.sealed])
    #expect(document.persons.map(\.building) == [.openBuilding])
    #expect(document.persons.map(\.mode) == [.closedOnSite])
    #expect(document.persons.map(\.release) == [.clear])
    #expect(document.counts == [:])
    #expect(document.rows == RowBalance(read: 4, persons: 1, duplicates: 0, quarantined: 0, nonPerson: 3, hidden: 0))
  }

  @Test("Side-by-side tables are two blocks, each with its own rows")
  func sideBySide() {
    let sheet = SceneSheet([
      ["长春甲公司返岗员工名单"], Self.plain + Self.plain, Self.row("赵一") + Self.row("钱二", "南关区"), Self.row("孙三"),
    ])
    let document = GridScene([sheet]).read()
    #expect(document.persons.count == 3)
    #expect(document.persons.count { $0.unit == .nanguan } == 1)
    #expect(document.rows.isBalanced)
    #expect(document.rows.read == 3)
  }

  @Test("A new title with a new header begins another enterprise's table")
  func twoEnterprises() {
    let sheet = SceneSheet([
      ["长春甲公司返岗员工名单"], Self.plain, Self.row("赵一"), [], ["长春乙公司返岗员工名单"], Self.plain, Self.row("钱二"), Self.row("孙三"),
    ])
    let document = GridScene([sheet]).read()
    #expect(document.rosters.map(\.enterprise.display) == ["长春甲公司", "长春乙公司"])
    #expect(document.rosters.map(\.persons.count) == [1, 2])
    #expect(document.counts[.fileEnterpriseMixed] == nil)
    #expect(document.rows.isBalanced)
  }

  @Test("Every visible roster sheet counts; summaries and hidden sheets do not")
  func sheets() {
    let table: [[SceneCell?]] = [["长春甲公司返岗员工名单"], Self.plain]
    var hidden = SceneSheet(table + [Self.row("李四")], name: "旧名单")
    hidden.visibility = .hidden
    let document = GridScene([
      SceneSheet(table + [Self.row("赵一")], name: "一车间"), SceneSheet(table + [Self.row("钱二")], name: "二车间"),
      SceneSheet(table + [Self.row("孙三")], name: "汇总"), hidden,
    ]).read()
    #expect(document.rosters.count == 1)
    #expect(document.persons.count == 2)
    #expect(document.sheets.map(\.skipReason.isEmpty) == [true, true, false, false])
  }

  @Test("A roster that stands in a hidden sheet alone, or in one of a summary, is refused for just that")
  func sheetsLeftAlone() {
    let table: [[SceneCell?]] = [["长春甲公司返岗员工名单"], Self.plain, Self.row("李四")]
    var hidden = SceneSheet(table, name: "名单")
    hidden.visibility = .hidden
    for (sheets, words) in [
      ([SceneSheet([["长春甲公司"]], name: "封面"), hidden], ["“名单”是隐藏的", "取消隐藏"]),
      ([SceneSheet(table, name: "返岗汇总表")], ["“返岗汇总表”按表名", "改工作表名"]),
      ([SceneSheet(table, name: "返岗汇总表"), hidden], ["隐藏的，工作表“返岗汇总表”", "取消隐藏、改工作表名"]),
    ] {
      let document = GridScene(sheets).read()
      let finding = document.findings.first { $0.code == .fileNoHeader }
      let text = (finding?.message ?? "") + (finding?.advice ?? "")
      #expect(finding?.severity == .error)
      #expect(words.allSatisfy(text.contains), "\(text)")
      #expect(!text.contains("表头"))
    }
  }

  @Test("A merged district fills its rows, an unmerged blank stays blank")
  func mergedDistrict() {
    var sheet = SceneSheet([
      ["长春甲公司返岗员工名单"], Self.plain, Self.row("赵一", "净月区"), Self.row("钱二", nil), Self.row("孙三", nil),
    ])
    sheet.merges = [CellRange(rows: 2...3, columns: 1...1)]
    let document = GridScene([sheet]).read()
    #expect(document.persons.map(\.unit) == [.jingyue, .jingyue, .unverified])
    #expect(document.counts[.unitMissing] == 1)
  }

  @Test("Error values and pictures are blanks; a formula without a value is nothing stated")
  func valuelessCells() {
    let sheet = SceneSheet([
      ["长春甲公司返岗员工名单"], Self.plain, Self.row("赵一", .kind(.formulaWithoutValue)), Self.row("钱二", .kind(.image)),
    ])
    let document = GridScene([sheet]).read()
    #expect(document.persons.count == 2)
    #expect(document.persons.allSatisfy { $0.unit == .unverified })
  }

  @Test("A cell whose value nobody has saved is told for what it is, wherever it stands")
  func valuelessCellsAreTold() {
    let formula = SceneCell.kind(.formulaWithoutValue)
    var scene = RosterScene.persons(
      ["序号": formula, "备注": formula], ["管控情况": formula], ["通勤方式": formula], ["县（市）区": formula],
      ["身份证号": formula, "核酸采样时间": formula, "家庭住址": formula], ["姓名": formula])
    scene.rows.append(["姓名": formula, "序号": 7])
    scene.rows.append(["姓名": "赵一", "管控情况": formula, "通勤方式": formula])
    let document = scene.read()
    #expect(document.rows == RowBalance(read: 8, persons: 6, duplicates: 0, quarantined: 2, nonPerson: 0, hidden: 0))
    #expect(document.counts[.rowNameMissing] == 2)
    #expect(document.counts[.cellWithoutValue] == 3)
    #expect(document.counts[.zoneMissing] == 2)
    #expect(document.counts[.modeMissing] == 2)
    let findings = document.rosters.flatMap { $0.findings.map(\.self) }
    let told = findings.filter { $0.message.contains("公式") }
    #expect(told.map(\.count).reduce(0, +) == 10)
    #expect(told.allSatisfy { $0.advice.contains("重新保存") })
    #expect(told.contains { $0.code == .unitMissing && $0.cells == "G6" })
    #expect(findings.contains { $0.code == .unitMissing && $0.cells == "G10" && $0.value.isEmpty })
  }

  @Test("A result that is none is to be written as one; a time is to have its day and hour")
  func unclearTests() {
    let document = RosterScene.persons(["核酸结果": "正常"], ["核酸采样时间": "4月16日"]).read()
    let findings = document.rosters.flatMap { $0.findings.map(\.self) }.filter { $0.code == .testUndetermined }
    #expect(findings.map { $0.advice.contains("“阴性”或“阳性”") } == [true, false])
  }

  @Test("A stand-in is no name, an empty template no zero, a sheet without a header no roster")
  func unusable() {
    let standIn = GridScene([SceneSheet([["XX公司返岗员工名单"], Self.plain, Self.row("赵一")])]).read(path: "名单.xlsx")
    #expect(standIn.counts[.fileEnterpriseUnknown] == 1)
    let blank = GridScene([SceneSheet([["长春甲公司返岗员工名单"], Self.plain])]).read()
    #expect(blank.counts[.fileTemplateBlank] == 1)
    let headless = GridScene([SceneSheet([["长春甲公司"], ["赵一", "朝阳区", "防范区"]])]).read()
    #expect(headless.counts[.fileNoHeader] == 1)
    let named = GridScene([SceneSheet([["返岗员工名单"], Self.plain, Self.row("赵一")])]).read(path: "长春丙公司/名单.xlsx")
    #expect(named.rosters.map(\.enterprise.display) == ["长春丙公司"])
  }

  @Test("A unit before the name is the enterprise's place; 第二批 makes an increment")
  func titles() {
    let title: [SceneCell?] = ["莲花山度假区长春甲公司第二批返岗员工名单"]
    let document = GridScene([SceneSheet([title, Self.plain, Self.row("赵一")])]).read()
    #expect(document.rosters.first?.enterprise.location == .lianhuashan)
    #expect(document.rosters.first?.isIncremental == true)
    let first = GridScene([SceneSheet([["长春甲公司第一批返岗员工名单"], Self.plain, Self.row("赵一")])]).read()
    #expect(first.rosters.first?.isIncremental == false)
  }

  @Test("Two names in one table are a mistake of the file")
  func mixed() {
    let header = Self.plain + ["企业名称"]
    let document = GridScene([
      SceneSheet([["返岗员工名单"], header, Self.row("赵一") + ["长春甲公司"], Self.row("钱二") + ["长春乙公司"]])
    ]).read()
    #expect(document.counts[.fileEnterpriseMixed] == 1)
  }

  @Test("是否驻厂 answers for the way to work: 是 is on site, 否 leaves it to the other column")
  func onSite() {
    let header: [SceneCell?] = ["姓名", "居住区", "管控情况", "是否驻厂", "返岗方式"]
    func row(_ name: String, _ onSite: SceneCell?, _ back: SceneCell?) -> [SceneCell?] {
      [.text(name), "朝阳区", "防范区", onSite, back]
    }
    let document = GridScene([
      SceneSheet([
        ["长春甲公司返岗员工名单"], header, row("赵一", "是", "自驾"), row("钱二", "否", "自驾"), row("孙三", "否", nil), row("李四", "√", nil),
        row("周五", nil, "合乘"),
      ])
    ]).read()
    #expect(document.persons.map(\.mode) == [.closedOnSite, .selfDriving, .unverified, .closedOnSite, .carpool])
    #expect(document.persons.map(\.returnMode) == [.selfDriving, .selfDriving, nil, nil, .carpool])
    #expect(document.counts[.modeMissing] == 1)
  }

  @Test("Columns in any order, one roster")
  func permuted() {
    var random = SeededRandom(seed: 17)
    let scene = RosterScene.persons([:], ["管控情况": "封控区"], ["身份证号": "2.2E+17"], ["通勤方式": "点对点", "班车线路": "1号线"])
    let expected = scene.read()
    for _ in 0..<10 {
      var permuted = scene
      permuted.headings.shuffle(using: &random)
      let document = permuted.read()
      #expect(document.counts == expected.counts)
      #expect(document.persons.map(\.zone) == expected.persons.map(\.zone))
      #expect(document.persons.map(\.mode) == expected.persons.map(\.mode))
      #expect(document.persons.map(\.release) == expected.persons.map(\.release))
    }
  }
}
