import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("Whose roster it is (domain.md 3.4.3, 3.7, 12.20)")
struct EnterpriseAssignmentTests {
  private static let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "企业名称"]
  private static func row(_ name: String, _ enterprise: String = "") -> [BuiltCell] {
    [BuiltCell(name), "朝阳区", "防范区", BuiltCell(enterprise)]
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var above: [[BuiltCell]]
    var column = ""
    var path = "收件/名单.xlsx"
    var expected: String?
    var testDescription: String { name }
  }

  @Test(
    "the title comes first, then the 填报单位 line, the column, the file name, the folder",
    arguments: [
      Case(name: "title", above: [["长春甲汽车零部件有限公司返岗员工统计明细表"]], path: "长春乙机械有限公司.xlsx", expected: "长春甲汽车零部件有限公司"),
      Case(name: "填报单位 line", above: [["返岗员工统计明细表"], ["填报单位（盖章）：长春甲汽车零部件有限公司　填报日期：　年　月　日"]], expected: "长春甲汽车零部件有限公司"),
      Case(name: "label and value in two cells", above: [["填报单位（盖章）：", "长春甲汽车零部件有限公司"]], expected: "长春甲汽车零部件有限公司"),
      Case(
        name: "labels and values in four cells, without colons",
        above: [["返岗员工统计明细表"], ["单位名称", "长春甲汽车零部件有限公司", "机构代码", "91220100MA0Y1555X6"]], expected: "长春甲汽车零部件有限公司"),
      Case(
        name: "letters set apart", above: [["长 春 甲 汽 车 零 部 件 有 限 公 司"], ["返 岗 员 工 统 计 表"]],
        expected: "长春甲汽车零部件有限公司"),
      Case(name: "a name without legal form behind a label", above: [["企业名称：一汽解放"]], expected: "一汽解放"),
      Case(name: "column", above: [["返岗员工统计明细表"]], column: "长春甲汽车零部件有限公司", expected: "长春甲汽车零部件有限公司"),
      Case(name: "file name", above: [], path: "收件/附件5 长春甲汽车零部件有限公司名单0418.xlsx", expected: "长春甲汽车零部件有限公司"),
      Case(name: "folder", above: [], path: "泉眼镇/长春甲汽车零部件有限公司/名单.xlsx", expected: "长春甲汽车零部件有限公司"),
      Case(
        name: "placeholder counts as absent", above: [["XX区（开发区）XX公司返岗员工统计明细表"]], path: "长春甲汽车零部件有限公司.xlsx",
        expected: "长春甲汽车零部件有限公司"),
      Case(
        name: "a department fills the form in", above: [["返岗员工统计明细表"], ["填报单位：综合部"]], path: "长春甲公司名单.xlsx",
        expected: "长春甲公司"),
      Case(name: "a workshop", above: [["单位名称", "一车间"]], path: "长春甲公司/一车间.xlsx", expected: "长春甲公司"),
      Case(name: "a branch works of nobody", above: [["填报单位：二分厂"]], path: "长春甲公司名单.xlsx", expected: "长春甲公司"),
      Case(name: "an authority", above: [["填报单位：莲花山度假区发改局"]], path: "长春甲公司名单.xlsx", expected: "长春甲公司"),
      Case(name: "本公司", above: [["填报单位：本公司"]], column: "同上", path: "长春甲公司名单.xlsx", expected: "长春甲公司"),
      Case(name: "a person", above: [["填报单位：司马某某"]], path: "长春甲公司名单.xlsx", expected: "长春甲公司"),
      Case(name: "only a person", above: [["填报单位：张某某"]], column: "欧阳某某", expected: nil),
      Case(name: "a short name where only an enterprise is asked for", above: [["企业名称：王府井"]], expected: "王府井"),
      Case(name: "letters in a short name", above: [["填报单位：TCL王牌"]], expected: "TCL王牌"),
      Case(name: "a short name that ends like a department", above: [["填报单位：长春海科"]], expected: "长春海科"),
      Case(name: "a short name that is one", above: [["填报单位：金鑫厂"]], expected: "金鑫厂"),
      Case(name: "a shop", above: [["企业名称：张记粮油加工部"]], expected: "张记粮油加工部"),
      Case(name: "nothing names it", above: [["返岗员工统计明细表"]], expected: nil),
      Case(name: "only a stand-in", above: [["某某有限公司返岗员工统计明细表"]], expected: nil),
    ])
  func order(_ example: Case) {
    let reading = RosterReading(
      RosterBuilder(example.above + [Self.header, Self.row("张三", example.column)]), path: example.path)
    #expect(reading.rosters.first?.enterprise.display == example.expected)
    #expect(reading.codes["F_ENTERPRISE_UNKNOWN"] == (example.expected == nil ? 1 : nil))
    if example.expected == nil {
      #expect(reading.finding(.fileEnterpriseUnknown)?.severity == .error)
      #expect(reading.rows.persons == 0 && reading.rows.isBalanced)
    }
  }

  @Test(
    "a line that names the next enterprise, with its date or without, begins a table of its own",
    arguments: [
      [["单位：长春乙机械有限公司"]], [["企业：长春乙机械有限公司"]], [["填报：长春乙机械有限公司"]], [["长春乙机械有限公司返岗名单"], ["填报日期：2022年4月18日"]],
    ] as [[[BuiltCell]]])
  func secondEnterprise(title: [[BuiltCell]]) {
    let first: [[BuiltCell]] = [["长春甲汽车零部件有限公司返岗名单"], Self.header, Self.row("张三"), Self.row("李四")]
    let reading = RosterReading(RosterBuilder(first + title + [Self.header, Self.row("王五")]))
    #expect(reading.rosters.map(\.enterprise.display) == ["长春甲汽车零部件有限公司", "长春乙机械有限公司"])
    #expect(reading.rosters.map(\.persons.count) == [2, 1])
  }

  @Test("a unit before the name is its 属地, not part of it")
  func location() {
    let reading = RosterReading(
      RosterBuilder([["莲花山度假区长春甲汽车零部件有限公司返岗员工统计明细表"], Self.header, Self.row("张三")]))
    #expect(reading.rosters.first?.enterprise.display == "长春甲汽车零部件有限公司")
    #expect(reading.rosters.first?.enterprise.location == .lianhuashan)
  }

  @Test(
    "two different names in one table make the file unusable",
    arguments: [
      [["长春甲汽车零部件有限公司返岗名单"], ["填报单位：长春乙机械有限公司"], header, row("张三")],
      [["返岗名单"], header, row("张三", "长春甲汽车零部件有限公司"), row("李四", "长春乙机械有限公司")],
      [["长春甲汽车零部件有限公司返岗名单"], header, row("张三", "长春乙机械有限公司")],
    ])
  func mixed(rows: [[BuiltCell]]) {
    let reading = RosterReading(RosterBuilder(rows))
    #expect(reading.codes["F_ENTERPRISE_MIXED"] == 1)
    #expect(reading.finding(.fileEnterpriseMixed)?.severity == .error)
    #expect(reading.rosters.isEmpty)
    #expect(reading.rows.persons == 0 && reading.rows.isBalanced)
  }

  @Test("a short form of the same name is not another name")
  func shortForm() {
    let rows = [["长春甲乙汽车零部件有限公司返岗名单"], Self.header, Self.row("张三", "甲乙汽车零部件公司")]
    #expect(RosterReading(RosterBuilder(rows)).rosters.map(\.persons.count) == [1])
  }

  @Test(
    "a short name behind a place is the same name, one with another word in it is not",
    arguments: [
      ("长春莲花山开发区长春甲公司", "长春甲公司", true), ("长春甲公司", "长春莲花山开发区长春甲公司", true), ("长春乙甲公司", "长春甲公司", false),
      ("长春莲花山开发区长春乙公司", "长春甲公司", false),
    ])
  func shortNameBehindPlace(title: String, column: String, isOne: Bool) {
    let rows = [[BuiltCell(title + "返岗名单")], Self.header, Self.row("张三", column)]
    #expect(RosterReading(RosterBuilder(rows)).codes["F_ENTERPRISE_MIXED"] == (isOne ? nil : 1))
  }

  @Test(
    "a code with a wrong check character, or a resident number, is no code of the enterprise",
    arguments: ["91220100MA0Y1555X7", "220104199001011234"])
  func wrongCode(code: String) {
    let rows = [["长春甲汽车零部件有限公司返岗名单"], [BuiltCell("统一社会信用代码：\(code)")], Self.header, Self.row("张三")]
    #expect(RosterReading(RosterBuilder(rows)).rosters.first?.enterprise.creditCode == "")
  }

  struct CodeColumn: CustomTestStringConvertible, Sendable {
    var codes: [String]
    var title = "长春甲汽车零部件有限公司返岗名单"
    var expected: String
    var testDescription: String { "\(codes)" }
  }

  @Test(
    "a 统一社会信用代码 column gives the enterprise its code where it is valid and one",
    arguments: [
      CodeColumn(codes: ["91220100MA0Y1555X6", "91220100MA0Y1555X6"], expected: "91220100MA0Y1555X6"),
      CodeColumn(codes: ["91220100ma0y1555x6 ", "", "同上", "/"], expected: "91220100MA0Y1555X6"),
      CodeColumn(
        codes: ["91220100MA0Y1555X6"], title: "返岗员工名单", expected: "91220100MA0Y1555X6"),
      CodeColumn(codes: ["91220100MA0Y1555X7"], expected: ""),
      CodeColumn(codes: ["91220100MA0Y1555X6", "912201017025841011"], expected: ""),
      CodeColumn(codes: ["", ""], expected: ""),
    ])
  func codeColumn(_ example: CodeColumn) {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "统一社会信用代码"]
    let rows = example.codes.enumerated().map { index, code in
      [BuiltCell(["张三", "李四", "王五", "赵六"][index]), "朝阳区", "防范区", BuiltCell(code)] as [BuiltCell]
    }
    let reading = RosterReading(
      RosterBuilder([[BuiltCell(example.title)], header] + rows), path: "长春甲汽车零部件有限公司.xlsx")
    #expect(reading.rosters.map(\.enterprise.creditCode) == [example.expected])
    #expect(reading.rows.persons == example.codes.count)
  }

  @Test("a roster whose rows were all set aside says how many, not that it is an empty template")
  func allSetAside() {
    let rows = [["长春甲汽车零部件有限公司返岗名单"], Self.header, Self.row(""), Self.row("")]
    let reading = RosterReading(RosterBuilder(rows))
    #expect(reading.finding(.fileTemplateBlank)?.severity == .error)
    #expect(reading.finding(.fileTemplateBlank)?.message == "名单中没有一行可以计入的人员：2 行全部为待更正行")
  }

  @Test(
    "填报日期 and 统一社会信用代码 stand above the header",
    arguments: [
      "填报单位：长春甲汽车零部件有限公司　　填报日期：2022年4月17日　　单位：人", "企业名称：长春甲汽车零部件有限公司 填报时间：2022-04-17",
      "单位名称：长春甲汽车零部件有限公司，填表日期：4月17日",
    ])
  func reportDate(line: String) {
    let code = "91220100MA0Y1555X6"
    let reading = RosterReading(
      RosterBuilder([[BuiltCell(line)], ["统一社会信用代码：\(code)"].map { BuiltCell($0) }, Self.header, Self.row("张三")]))
    #expect(reading.rosters.first?.reportDate == CalendarDay(iso: "2022-04-17"))
    #expect(reading.rosters.first?.enterprise.creditCode == code)
  }

  private static let title: BuiltCell = "长春甲乙汽车零部件有限公司返岗名单"

  @Test(
    "under 单位 a department of the title's enterprise is none of its own; whatever ends or begins as enterprises do is",
    arguments: [
      ("单位", "质保部", true), ("所在单位", "总经办", true), ("工作单位", "仓库", true), ("工作单位", "公司机关", true), ("公司", "宏达物流", false),
      ("用人单位", "顺丰速运", false), ("单位", "IT", true),
      ("单位", "技术研发中心", true), ("单位", "长春乙机械有限公司", false), ("单位", "乙机械厂", false), ("单位", "长春海科", false),
      ("单位", "宏达修理部", false), ("企业名称", "海科", false),
    ])
  func departments(heading: String, value: String, isDepartment: Bool) {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", BuiltCell(heading)]
    let reading = RosterReading(RosterBuilder([[Self.title], header, Self.row("张三", value), Self.row("李四", value)]))
    #expect(reading.persons.count == (isDepartment ? 2 : 0))
    #expect(reading.codes["F_ENTERPRISE_MIXED"] == (isDepartment ? nil : 1))
  }

  @Test("departments of nobody's enterprise name nothing")
  func departmentsAlone() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "单位"]
    let rows: [[BuiltCell]] = [["返岗名单"], header, Self.row("张三", "质保部"), Self.row("李四", "化验室")]
    #expect(RosterReading(RosterBuilder(rows)).persons.isEmpty)
  }

  @Test(
    "two registered names are two companies though one holds the other; short forms and districts are not",
    arguments: [
      ("长春宏达有限公司", "长春宏达物流有限公司", false), ("长春宏达物流有限公司", "宏达", true), ("长春宏达物流有限公司", "宏达公司", true),
      ("长春宏达物流有限公司", "宏达物流有限公司", true), ("长春市朝阳区宏达有限公司", "长春宏达有限公司", true),
      ("泉眼镇宏达机械有限公司", "宏达机械有限公司", true), ("长春一汽宏达机械有限公司", "宏达机械有限公司", true),
    ])
  func registeredNames(first: String, second: String, isOne: Bool) {
    let rows = [["园区返岗名单"], Self.header, Self.row("张三", first), Self.row("李四", second)]
    #expect(RosterReading(RosterBuilder(rows)).codes["F_ENTERPRISE_MIXED"] == (isOne ? nil : 1))
  }

  @Test(
    "a sheet that is called after an enterprise is that one's where its title names none",
    arguments: [
      ("长春乙机械有限公司", ["长春甲乙汽车零部件有限公司", "长春乙机械有限公司"]), ("长春乙机械有限公司返岗名单", ["长春甲乙汽车零部件有限公司", "长春乙机械有限公司"]),
      ("一分厂", ["长春甲乙汽车零部件有限公司"]), ("乙机械", ["长春甲乙汽车零部件有限公司"]), ("XX有限公司", ["长春甲乙汽车零部件有限公司"]),
    ])
  func sheetNames(name: String, expected: [String]) {
    let reading = RosterReading(
      RosterBuilder([
        .init("Sheet1", [[Self.title], Self.header, Self.row("张三")]),
        .init(name, [["返岗名单"], Self.header, Self.row("李四")]),
      ]))
    #expect(reading.rosters.map(\.enterprise.display) == expected)
  }

  @Test("in a file of one sheet the file's name comes before the sheet's, which comes before none")
  func oneSheet() {
    func name(_ path: String) -> String? {
      let sheet = RosterBuilder.BuiltSheet("长春乙机械有限公司", [["返岗名单"], Self.header, Self.row("李四")])
      return RosterReading(RosterBuilder([sheet]), path: path).rosters.first?.enterprise.display
    }
    #expect(name("收件/长春甲公司返岗名单.xlsx") == "长春甲公司")
    #expect(name("收件/名单.xlsx") == "长春乙机械有限公司")
  }

  @Test(
    "填报单位 under the rows names the enterprise where nothing else does",
    arguments: [
      ([["返岗名单"]], [["填报单位（盖章）：长春乙机械有限公司"]], "长春乙机械有限公司"),
      ([["返岗名单"]], [["填报单位：", "长春乙机械有限公司"]], "长春乙机械有限公司"),
      ([[title]], [["填报单位（盖章）：长春乙机械有限公司"]], "长春甲乙汽车零部件有限公司"),
      ([["返岗名单"]], [["填报单位（盖章）：综合部"]], nil),
      ([["返岗名单"]], [["填报单位（盖章）：长春乙机械有限公司"], ["填报单位（盖章）：长春丙机械有限公司"]], nil),
    ] as [([[BuiltCell]], [[BuiltCell]], String?)])
  func reporterBelow(above: [[BuiltCell]], below: [[BuiltCell]], expected: String?) {
    let reading = RosterReading(RosterBuilder(above + [Self.header, Self.row("张三")] + below))
    #expect(reading.rosters.first?.enterprise.display == expected)
    #expect(reading.rows.isBalanced && reading.rows.nonPerson == below.count)
  }

  @Test("where the file says whose it is, a sheet that is called after another enterprise is a part of it")
  func fileBeforeSheets() {
    let builder = RosterBuilder([
      .init("一车间", [["返岗名单"], Self.header, Self.row("张三")]),
      .init("长春乙劳务有限公司", [["返岗名单"], Self.header, Self.row("李四")]),
    ])
    let named = RosterReading(builder, path: "长春甲乙汽车零部件有限公司.xlsx")
    #expect(named.rosters.map(\.enterprise.display) == ["长春甲乙汽车零部件有限公司"])
    // Else nobody says whose the workshop is.
    #expect(RosterReading(builder, path: "名单.xlsx").codes["F_ENTERPRISE_UNKNOWN"] == 1)
  }

  @Test("a short form under another sheet's rows is the enterprise that is named in full")
  func shortReporterBelow() {
    let reading = RosterReading(
      RosterBuilder([
        .init("一", [[Self.title], Self.header, Self.row("张三")]),
        .init("二", [["返岗名单"], Self.header, Self.row("李四"), ["填报单位（盖章）：甲乙汽车零部件公司"]]),
      ]))
    #expect(reading.rosters.map(\.enterprise.display) == ["长春甲乙汽车零部件有限公司"])
    #expect(reading.persons.count == 2)
  }

  @Test("（续） adds to another file's roster, and goes on with a table above it in its own")
  func continuation() {
    let whole: [[BuiltCell]] = [[Self.title], Self.header, Self.row("张三")]
    let rest: [[BuiltCell]] = [["长春甲乙汽车零部件有限公司返岗名单（续）"], Self.header, Self.row("李四")]
    #expect(RosterReading(RosterBuilder(rest)).rosters.first?.isIncremental == true)
    let both = RosterReading(RosterBuilder(whole + rest)).rosters
    #expect(both.map(\.isIncremental) == [false] && both.map(\.persons.count) == [2])
  }

  @Test(
    "新增, 补充, 追加 and later batches in title or file name add to the current roster",
    arguments: [
      ("长春甲汽车零部件有限公司新增返岗名单", "名单.xlsx", true), ("长春甲汽车零部件有限公司返岗名单", "长春甲第二批.xlsx", true),
      ("长春甲汽车零部件有限公司第3批返岗名单", "名单.xlsx", true), ("长春甲汽车零部件有限公司第一批返岗名单", "名单.xlsx", false),
      ("长春甲汽车零部件有限公司返岗名单（最终版）", "名单(2).xlsx", false),
    ])
  func increments(title: String, path: String, isIncremental: Bool) {
    let reading = RosterReading(RosterBuilder([[BuiltCell(title)], Self.header, Self.row("张三")]), path: path)
    #expect(reading.rosters.first?.isIncremental == isIncremental)
  }
}
