import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("What offices put beside the rows and columns of a roster")
struct AroundTheRosterTests {
  private static let header: [BuiltCell] = ["姓名", "身份证号", "所在区", "管控情况", "通勤方式"]

  private static let roster = RosterBuilder.BuiltSheet(
    "名单", [["长春甲汽车零部件有限公司返岗员工名单"], header, person("赵一", 1, ["朝阳区", "防范区", "驻厂"])])

  private static func person(_ name: String, _ serial: Int, _ rest: [BuiltCell]) -> [BuiltCell] {
    [BuiltCell(name), BuiltCell(inventedID(serial))] + rest
  }

  @Test("a table of counts below the list holds no persons, and a shifted row with a number is set aside")
  func countsBelow() {
    let reading = RosterReading(
      Self.header,
      [
        Self.person("常青松", 1, ["朝阳区", "防范区", "驻厂"]), Self.person("南方明", 2, ["南关区", "防范区", "驻厂"]),
        ["朝阳区", "1人"], ["封控区", "0"], ["驻厂", "2"], ["安全负责人", "王某"], ["社区意见", "同意"], ["一车间", "20"], ["人数统计", "2人"],
        ["朝阳区", "13900000001", "防范区", "驻厂"],
      ])
    #expect(reading.rows.persons == 2)
    #expect(reading.rows.nonPerson == 7)
    #expect(reading.rows.quarantined == 1)
    #expect(reading.codes["R_NAME_MISSING"] == 1)
  }

  @Test("a test ledger before the roster says less of the same people; whom it alone names is counted")
  func ledger() {
    let ledger = RosterBuilder.BuiltSheet(
      "核酸台账", [["姓名", "身份证号", "核酸结果"], Self.person("赵一", 1, ["阴性"]), Self.person("钱二", 2, ["阳性"])])
    let both = RosterReading(RosterBuilder([ledger, Self.roster]))
    #expect(both.persons.map(\.zone.name) == ["防范区", "管控待核实"])
    #expect(both.rows.duplicates == 1)
    #expect(both.codes["NAT_POSITIVE"] == 1)
  }

  @Test("beside the roster a ledger's rows are known by their names, and the columns that it lacks are not asked for")
  func ledgerOfNames() {
    let header: [BuiltCell] = ["姓名", "采样时间", "核酸结果"]
    let ledger = RosterBuilder.BuiltSheet("核酸检测台账", [header, ["赵一", "", "阴性"], ["赵一", "", "阴性"]])
    let reading = RosterReading(RosterBuilder([Self.roster, ledger]))
    #expect(reading.persons.count == 1)
    #expect(reading.rows.duplicates == 2 && reading.rows.isBalanced)
    #expect(reading.codes["UNIT_MISSING"] == nil && reading.codes["MODE_MISSING"] == nil)
    #expect(reading.finding(.rowDuplicateInFile)?.severity == .information)
    let alone = RosterReading(RosterBuilder([ledger]), path: "长春甲汽车零部件有限公司台账.xlsx")
    #expect(alone.persons.count == 2)
    #expect(alone.rosters.map(\.isLedger) == [true])
  }

  @Test("a ledger's row with another number is another person of that name")
  func ledgerOfNamesakes() {
    let ledger = RosterBuilder.BuiltSheet("核酸台账", [["姓名", "身份证号", "核酸结果"], Self.person("赵一", 2, ["阴性"])])
    #expect(RosterReading(RosterBuilder([Self.roster, ledger])).persons.count == 2)
  }

  @Test(
    "a list that is titled as a roster is one, whatever columns it lacks; a name alone tells nobody there",
    arguments: ["二车间返岗员工名单", "车间负责人：钱某", "驻厂专班人员名册"])
  func lesserRoster(title: String) {
    let rows: [[BuiltCell]] = [
      [BuiltCell(title)], ["姓名", "身份证号", "电话", "岗位"], ["赵一", "", "13900000002", "钳工"],
      Self.person("钱二", 2, ["", "焊工"]),
    ]
    let reading = RosterReading(RosterBuilder([Self.roster, RosterBuilder.BuiltSheet("二车间", rows)]))
    #expect(reading.persons.count == 3)
    #expect(reading.codes["UNIT_MISSING"] == 2)
  }

  @Test("a ledger's row with another phone is another person of that name")
  func ledgerWithPhones() {
    let roster = RosterBuilder.BuiltSheet(
      "名单",
      [
        ["长春甲汽车零部件有限公司返岗员工名单"], ["姓名", "电话", "所在区", "管控情况", "通勤方式"], ["赵一", "13900000001", "朝阳区", "防范区", "驻厂"],
      ])
    let ledger = RosterBuilder.BuiltSheet(
      "核酸台账", [["姓名", "电话", "核酸结果"], ["赵一", "13900000002", "阴性"], ["赵一", "13900000001", "阴性"]])
    #expect(RosterReading(RosterBuilder([roster, ledger])).persons.count == 2)
  }

  @Test("a list of contacts beside the roster adds nobody")
  func contacts() {
    let contacts = RosterBuilder.BuiltSheet(
      "通讯录", [["疫情防控责任人通讯录"], ["姓名", "职务", "电话"], ["钱二", "厂长", "13900000001"], ["孙三", "主任", "13900000002"]])
    let reading = RosterReading(RosterBuilder([Self.roster, contacts]))
    #expect(reading.persons.count == 1)
    #expect(reading.rows.nonPerson == 2 && reading.rows.isBalanced)
    #expect(reading.finding(.rowNotReturning)?.sheet == "通讯录")
  }

  @Test("a ledger that names another enterprise adds to what that one has sent")
  func ledgerOfAnother() {
    let ledger = RosterBuilder.BuiltSheet(
      "台账", [["长春乙食品有限公司核酸检测台账"], ["姓名", "身份证号", "核酸结果"], Self.person("钱二", 2, ["阴性"])])
    #expect(RosterReading(RosterBuilder([Self.roster, ledger])).rosters.map(\.isIncremental) == [false, true])
  }

  @Test("a name with a title is a person, a title with a name is none")
  func titles() {
    let reading = RosterReading(
      Self.header, [["王强负责人", "", "朝阳区", "防范区", "驻厂"], ["生产负责人", "李刚"], ["紧急联系人", "13900000001"]])
    #expect(reading.rows.persons == 1)
    #expect(reading.rows.nonPerson + reading.rows.quarantined == 2)
  }

  @Test(
    "people who are said not to return are left out beside a roster, with a word; alone under a title of 返岗 they are read"
  )
  func sheetOfAbsent() {
    func sheet(_ name: String, _ person: String, _ serial: Int) -> RosterBuilder.BuiltSheet {
      .init(
        name, [["长春甲汽车零部件有限公司返岗员工名单"], Self.header, Self.person(person, serial, ["朝阳区", "防范区", "驻厂"])])
    }
    let both = RosterReading(RosterBuilder([sheet("名单", "赵一", 1), sheet("不返岗人员", "钱二", 2)]))
    #expect(both.persons.count == 1)
    #expect(both.finding(.rowNotReturning)?.sheet == "不返岗人员")
    #expect(RosterReading(RosterBuilder([sheet("不返岗人员", "钱二", 2)])).persons.count == 1)
    for name in ["第二批（此前未返岗）", "家属楼返岗员工", "同住宿舍名单", "离职返聘人员"] {
      #expect(RosterReading(RosterBuilder([sheet("名单", "赵一", 1), sheet(name, "钱二", 2)])).persons.count == 2, "\(name)")
    }
  }

  @Test(
    "a list of people who do not return is no roster, by its title or its file's name, and says so",
    arguments: [
      ("长春甲汽车零部件有限公司离职人员名单", "Sheet1", "名单.xlsx", false), ("长春甲汽车零部件有限公司人员名单", "Sheet1", "长春甲公司暂缓返岗人员.xlsx", false),
      ("长春甲汽车零部件有限公司人员名单", "隔离人员名单", "名单.xlsx", false), ("长春甲汽车零部件有限公司返岗人员名单（不含未返岗）", "Sheet1", "名单.xlsx", true),
      ("长春甲汽车零部件有限公司返岗名单", "Sheet1", "长春甲公司离职人员名单.xlsx", true),
      ("长春甲汽车零部件有限公司人员名单", "未返岗", "长春甲公司返岗名单.xlsx", true), ("长春甲汽车零部件有限公司人员名单", "离职返聘", "名单.xlsx", true),
    ])
  func listOfAbsent(title: String, sheet: String, path: String, isRead: Bool) {
    let rows = [[BuiltCell(title)], Self.header, Self.person("赵一", 1, ["朝阳区", "防范区", "驻厂"])]
    let reading = RosterReading(RosterBuilder([.init(sheet, rows)]), path: path)
    #expect(reading.persons.count == (isRead ? 1 : 0))
    #expect(reading.finding(.fileNoHeader)?.message.contains("不返岗的人员") == (isRead ? nil : true))
  }

  @Test("beside a roster in its sheet a list of people who left is passed over, row by row")
  func absentBelow() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], Self.header, Self.person("赵一", 1, ["朝阳区", "防范区", "驻厂"]), ["长春甲汽车零部件有限公司离职人员名单"],
        Self.header,
        Self.person("钱二", 2, ["朝阳区", "防范区", "驻厂"]),
      ]))
    #expect(reading.persons.count == 1)
    #expect(reading.rows.nonPerson == 1 && reading.rows.isBalanced)
    #expect(reading.codes["R_NOT_RETURNING"] == 1)
  }

  private static let numbered: [BuiltCell] = ["序号"] + header

  @Test(
    "a line that is cut into cells is nobody",
    arguments: [
      ["防疫专员：", "王强", "电话：", "13900000000"], ["发改局意见", "同意"], ["司机：", "王强", "13900000000"], ["制表", "王强", "审核", "李明"],
      ["填报人员：", "王强", "", "审核：", "李明", "4月17日"], ["朝阳区小计", "", "", "", "", "1"], ["班车小计", "", "3"],
      ["社区意见：", "", "", "街道意见："],
    ] as [[BuiltCell]])
  func cutLine(line: [BuiltCell]) {
    let person = [1] + Self.person("赵一", 1, ["朝阳区", "防范区", "驻厂"])
    let reading = RosterReading(Self.numbered, [person, line, person])
    #expect(reading.persons.count == 1 && reading.rows.duplicates == 1)
    #expect(reading.rows.nonPerson == 1 && reading.rows.quarantined == 0 && reading.rows.isBalanced)
  }

  @Test(
    "whoever has a number, a zone or a mode is somebody, whatever stands left of the name",
    arguments: [
      ["司机：", "王强", "220104199001011234", "", "", ""], ["司机：", "王强", "", "朝阳区", "防范区", ""],
      ["班车司机", "王强", "", "", "", "驻厂"],
      ["一车间", "王强", "", "朝阳区", "", ""], ["1：", "王强", "", "朝阳区", "", ""], ["班车司机", "安然", "", "朝阳区", "", ""],
      ["生产部：甲班", "李明", "", "", "", ""],
    ] as [[BuiltCell]])
  func noCutLine(line: [BuiltCell]) {
    let reading = RosterReading(Self.numbered, [[1] + Self.person("赵一", 1, ["朝阳区", "防范区", "驻厂"]), line])
    #expect(reading.persons.count == 2)
  }

  @Test("a department with a colon in it, or a post that signs, is somebody's", arguments: ["生产部：甲班", "司机"])
  func departmentWithColon(text: String) {
    let header: [BuiltCell] = ["部门", "姓名", "身份证号", "所在区", "管控情况", "通勤方式"]
    let reading = RosterReading(
      header, [["生产部", "赵一", "", "朝阳区", "防范区", "驻厂"], [BuiltCell(text), "单小", "", "朝阳区", "", ""]])
    #expect(reading.persons.count == 2)
  }

  @Test(
    "a name with a note is counted and noted, unless the note says that somebody may not return or names another",
    arguments: [
      ("王静（女）", true), ("李伟（司机）", true), ("张磊(小)", true), ("赵敏2", true), ("孙丽*", true), ("金哲洙（韩国）", true),
      ("1.王一鸣", true),
      ("1、王一鸣", true), ("王强（实习生）", true), ("王强（已离职）", false), ("王强（不返岗）", false), ("王强（密接）", false), ("王强（李明）", false),
      ("王强123", false), ("白班3", false), ("安装1", false), ("郑重（居家）", false), ("管控区1", false), ("班长（女）", false),
      ("王强、李明", false),
    ])
  func annotatedName(name: String, isCounted: Bool) {
    let reading = RosterReading(Self.numbered, [[1] + Self.person(name, 1, ["朝阳区", "防范区", "驻厂"])])
    #expect(reading.persons.count == (isCounted ? 1 : 0))
    #expect(reading.rows.quarantined == (isCounted ? 0 : 1))
    #expect(
      reading.finding(.rowNameMissing)?.severity == (isCounted ? .warning : name.contains("、") ? nil : .quarantine))
    #expect(reading.finding(.rowNameMissing)?.value.contains("王一") != true)
  }

  @Test("a note beside a name does not tell two rows of one person apart")
  func annotatedTwice() {
    func row(_ name: BuiltCell) -> [BuiltCell] { [name, "13900000001", "朝阳区", "防范区", "驻厂"] }
    let reading = RosterReading(["姓名", "联系电话", "所在区", "管控情况", "通勤方式"], [row("王静（女）"), row("王静")])
    #expect(reading.persons.count == 1 && reading.rows.duplicates == 1)
  }

  @Test("a positive result counts whichever of several columns holds it")
  func positiveOfSeveral() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "第一次核酸结果", "第二次核酸结果"]
    let reading = RosterReading(
      header, [["赵一", "朝阳区", "防范区", "驻厂", "阴性", "阳性"], ["钱二", "朝阳区", "防范区", "驻厂", "阴性", "阴性"]])
    #expect(reading.codes["NAT_POSITIVE"] == 1)
    #expect(reading.finding(.testPositive)?.cells == "F3")
    #expect(reading.persons.map(\.release) == [.fail, .unknown])
  }

  @Test("a positive result beside a time counts, whatever the other columns say")
  func positiveBesideTime() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "采样时间", "报告出具时间", "核酸结果"]
    let reading = RosterReading(
      header,
      [
        ["赵一", "朝阳区", "防范区", "驻厂", "4月17日8:00 阳性", "4月17日20:00", "阴性"],
        ["钱二", "朝阳区", "防范区", "驻厂", "4月17日8:00", "4月17日20:00（阴性）", ""],
      ])
    #expect(reading.codes["NAT_POSITIVE"] == 1)
    #expect(reading.persons.map(\.release) == [.fail, .unknown])
    let dated = RosterReading(
      ["姓名", "所在区", "管控情况", "通勤方式", "第一次核酸结果", "第二次核酸结果", "是否密接"],
      [["赵一", "朝阳区", "防范区", "驻厂", "4月15日20:00阴性", "4月17日20:00，结果：阴性", "否"]])
    #expect(dated.persons.map(\.release) == [.clear])
  }

  @Test("columns about the family or about what was before say nothing of the employee")
  func aboutOthers() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "家属是否密接", "同住人员核酸结果", "原管控情况"]
    let reading = RosterReading(
      header, [["赵一", "朝阳区", "防范区", "驻厂", "是", "阳性", "封控区"], ["钱二", "朝阳区", "", "驻厂", "是", "阳性", "封控区"]])
    #expect(reading.zones == ["防范区", "管控待核实"])
    #expect(reading.codes["CONTACT_CLOSE"] == nil && reading.codes["NAT_POSITIVE"] == nil)
    #expect(reading.document.sheets[0].unmatched == ["家属是否密接", "同住人员核酸结果", "原管控情况"])
  }

  @Test("districts side by side are ticked; a sign that may mean either is asked about")
  func districts() {
    let header: [BuiltCell] = ["姓名", "朝阳区", "南关区", "净月区", "管控情况", "通勤方式"]
    let reading = RosterReading(
      header,
      [
        ["赵一", "√", "", "", "防范区", "驻厂"], ["钱二", "", "是", "", "防范区", "驻厂"], ["孙三", "", "", "●", "防范区", "驻厂"],
        ["李四", "√", "√", "", "防范区", "驻厂"], ["周五", "", "", "净月区", "防范区", "驻厂"],
      ])
    #expect(reading.units == ["朝阳区", "南关区", "待核实", "待核实", "净月区"])
    #expect(reading.codes["UNIT_CONFLICT"] == 1)
  }

  @Test("a sum below columns of 0 and 1 leaves them what they are")
  func bitsWithSums() {
    let reading = RosterReading(
      ["姓名", "朝阳区", "南关区", "管控情况", "通勤方式"],
      [["赵一", 1, 0, "防范区", "驻厂"], ["钱二", 0, 1, "防范区", "驻厂"], ["孙三", 1, 0, "防范区", "驻厂"], ["合计", 2, 1, "", ""]])
    #expect(reading.units == ["朝阳区", "南关区", "朝阳区"])
  }

  @Test("more districts than a field usually has columns are all read")
  func allDistricts() {
    let units = ResidenceUnit.allCases.filter { $0 != .unverified }.map(\.name)
    let rows = units.indices.map { index in
      [BuiltCell("赵一")] + units.indices.map { BuiltCell($0 == index ? "√" : "") } + ["防范区", "驻厂"]
    }
    let reading = RosterReading(["姓名"] + units.map { BuiltCell($0) } + ["管控情况", "通勤方式"], rows)
    #expect(reading.units == units)
  }

  @Test("a missing column names the headings that nobody understood")
  func unreadHeadings() {
    let reading = RosterReading(["姓名", "居住地", "通勤方式", "小区属性"], [["赵一", "朝阳区", "驻厂", "防范"]])
    #expect(reading.finding(.zoneMissing)?.message == "名单没有“管控情况”一栏；未认出的栏目：“小区属性”")
  }

  @Test("a name merged over several rows is one person, whose rows are all looked at")
  func sharedName() {
    let rows: [[BuiltCell]] = [
      ["长春甲汽车零部件有限公司返岗员工名单"], ["姓名", "所在区", "管控情况", "通勤方式", "核酸结果"], ["赵一", "朝阳区", "防范区", "驻厂", "阴性"],
      ["", "", "", "", "阳性"], ["钱二", "朝阳区", "防范区", "驻厂", "阴性"], ["钱二", "朝阳区", "防范区", "驻厂", "阴性"],
    ]
    let reading = RosterReading(RosterBuilder(rows, merges: ["A3:A4", "B3:B4"]))
    #expect(reading.rows.persons == 3)
    #expect(reading.rows.nonPerson == 1)
    #expect(reading.codes["R_DUP_IN_FILE"] == 1)
    #expect(reading.codes["NAT_POSITIVE"] == 1)
  }

  @Test("somebody who is said not to return is counted, and asked about")
  func notReturning() {
    func codes(_ heading: String, _ word: String) -> Int? {
      let reading = RosterReading(
        ["姓名", "所在区", "管控情况", "通勤方式", BuiltCell(heading)], [["赵一", "朝阳区", "防范区", "驻厂", BuiltCell(word)]])
      #expect(reading.persons.count == 1)
      return reading.codes["R_NOT_RETURNING"]
    }
    #expect(codes("在岗状态", "离职") == 1)
    #expect(codes("是否返岗", "否") == 1)
    #expect(codes("是否返岗（是/否）", "否") == 1)
    #expect(codes("是否返岗", "是") == nil)
    #expect(codes("是否需返岗", "否") == nil)
    #expect(codes("是否在岗", "否") == nil)
    #expect(codes("在岗状态", "需返岗") == nil)
  }

  @Test("a plate copied by a ditto mark of a ditto mark is that plate; 大众 is none")
  func plates() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "返岗方式", "车牌号"]
    func reading(_ plates: [String]) -> RosterReading {
      RosterReading(header, plates.map { ["赵一", "朝阳区", "防范区", "合乘", BuiltCell($0)] })
    }
    #expect(reading(["吉A12345", "同上", "同上", "〃"]).codes["CAR_OVER3"] == 1)
    for word in ["大众", "车牌号待定", "无号牌", "1辆"] {
      #expect(reading([word, word, word, word]).codes["CAR_OVER3"] == nil, "\(word)")
    }
    #expect(reading(["1号车", "1号车", "1号车", "1号车"]).codes["CAR_OVER3"] == 1)
  }

  @Test("beside 合计 only a number that may count persons is held against them")
  func sumsOfOtherColumns() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "核酸次数", "年龄"]
    func codes(_ sum: [BuiltCell]) -> Int? {
      RosterReading(header, [["赵一", "朝阳区", "防范区", "驻厂", "3", "30"], sum]).codes["R_SUBTOTAL_MISMATCH"]
    }
    #expect(codes(["合计", "", "", "", "3", "30"]) == nil)
    #expect(codes(["合计", "", "", "", "2人", ""]) == 1)
    #expect(codes(["合计", "2", "", "", "", ""]) == 1)
    #expect(codes(["合计", "", "0", "", "", ""]) == nil)
  }

  @Test("a word that nobody knows is offered for the settings only where there is no doubt what it means")
  func adviceOfUnknownWords() {
    let reading = RosterReading(
      ["姓名", "所在区", "管控情况", "通勤方式"], [["赵一", "朝阳区", "封控区12号楼", "乘飞船上班"], ["钱二", "朝阳区", "安静小区", "驻厂"]])
    let advice = reading.findings.filter { $0.code == .zoneAmbiguous || $0.code == .modeAmbiguous }.map(\.advice)
    #expect(advice.count == 3)
    #expect(advice.allSatisfy { $0.contains("〔类别〕: [") }, "\(advice)")
  }
}
