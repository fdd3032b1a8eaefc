import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@Suite("Zone, mode, unit and checks of a row (domain.md 4 to 7)")
struct DimensionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var header: [BuiltCell]
    var row: [BuiltCell]
    var expected: String
    var codes: [String: Int]
    var testDescription: String { "\(header) \(row)" }

    init(_ header: [BuiltCell], _ row: [BuiltCell], _ expected: String, _ codes: [String: Int] = [:]) {
      self.header = header
      self.row = row
      self.expected = expected
      self.codes = codes
    }
  }

  private func reading(_ example: Case) -> RosterReading {
    RosterReading(["姓名"] + example.header, [["张三"] + example.row])
  }

  @Test(
    "mode is the commute where it resolves, else the way back; the two have columns of their own",
    arguments: [
      Case(["所在区", "管控情况", "通勤方式", "返岗方式"], ["朝阳区", "防范区", "驻厂", "自驾"], "厂区内封闭生产/自驾"),
      Case(["所在区", "管控情况", "通勤方式", "返岗方式"], ["朝阳区", "防范区", "", "合乘"], "合乘/合乘"),
      Case(["所在区", "管控情况", "通勤方式", "返岗方式"], ["朝阳区", "防范区", "", ""], "方式待核实/-", ["MODE_MISSING": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "防范区", "班车3号线"], "班车点对点/-"),
      Case(["所在区", "管控情况", "出行方式"], ["朝阳区", "防范区", "班车"], "班车点对点/-"),
      Case(["所在区", "管控情况", "出行方式"], ["朝阳区", "防范区", "自驾"], "自驾/自驾"),
      Case(["所在区", "管控情况", "出行方式"], ["朝阳区", "防范区", "自驾/合乘"], "方式待核实/方式待核实", ["MODE_AMBIGUOUS": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "防范区", "点对点"], "方式待核实/-", ["MODE_AMBIGUOUS": 1]),
      Case(["所在区", "管控情况", "通勤方式", "上车点"], ["朝阳区", "防范区", "点对点", "卫星广场"], "班车点对点/-", ["MODE_BY_EVIDENCE": 1]),
      Case(["所在区", "管控情况", "通勤方式", "班车线路"], ["朝阳区", "防范区", "点对点", "/"], "方式待核实/-", ["MODE_AMBIGUOUS": 1]),
      Case(["所在区", "管控情况", "是否驻厂", "返岗方式"], ["朝阳区", "防范区", "是", "自驾"], "厂区内封闭生产/自驾"),
      Case(["所在区", "管控情况", "是否驻厂", "返岗方式"], ["朝阳区", "防范区", "否", "合乘"], "合乘/合乘"),
      Case(["所在区", "管控情况", "是否驻厂"], ["朝阳区", "防范区", "否"], "方式待核实/-", ["MODE_MISSING": 1]),
      Case(["所在区", "管控情况", "返岗方式"], ["朝阳区", "防范区", "驻厂"], "厂区内封闭生产/-"),
      Case(["所在区", "管控情况", "是否驻厂", "非驻厂人员通勤方式"], ["朝阳区", "防范区", "否", "自驾"], "自驾/-"),
      Case(["所在区", "管控情况", "是否驻厂", "非驻厂人员通勤方式"], ["朝阳区", "防范区", "是", ""], "厂区内封闭生产/-"),
      Case(["所在区", "管控情况", "通勤方式", "变更后通勤方式说明"], ["朝阳区", "防范区", "班车", "自驾"], "班车点对点/-"),
      Case(["所在区", "管控情况", "驻厂", "通勤方式"], ["朝阳区", "防范区", "√", ""], "厂区内封闭生产/-"),
      Case(["所在区", "管控情况", "驻厂", "通勤方式"], ["朝阳区", "防范区", "", "班车"], "班车点对点/-"),
      Case(["所在区", "管控情况", "驻厂"], ["朝阳区", "防范区", "√"], "方式待核实/-", ["MODE_AMBIGUOUS": 1]),
    ])
  func modes(_ example: Case) {
    let reading = reading(example)
    let person = reading.persons.first
    #expect("\(person?.mode.name ?? "")/\(person?.returnMode?.name ?? "-")" == example.expected)
    #expect(reading.codes == example.codes)
  }

  @Test("结果 right behind a test's time is its result; elsewhere, or of another test, it is nobody's")
  func neighbouringResult() {
    func reading(_ heading: BuiltCell, _ between: BuiltCell) -> RosterReading {
      RosterReading(
        ["姓名", "所在区", "管控情况", "是否密接", heading, between, "结果", "通勤方式"],
        [["张三", "朝阳区", "防范区", "否", "4月18日8:00", "", "阳性", "驻厂"]])
    }
    let beside = RosterReading(
      ["姓名", "所在区", "管控情况", "是否密接", "核酸检测时间", "结果", "通勤方式"],
      [["张三", "朝阳区", "防范区", "否", "4月18日8:00", "阳性", "驻厂"]])
    #expect(beside.codes["NAT_POSITIVE"] == 1)
    #expect(reading("核酸检测时间", "体温").codes["NAT_POSITIVE"] == nil)
    #expect(reading("核酸检测时间", "抗原检测时间").codes["NAT_POSITIVE"] == nil)
  }

  @Test("three zones side by side under whatever heading are ticked")
  func zonesUnderUnknownHeading() {
    let rows: [[BuiltCell]] = [
      ["长春甲汽车零部件有限公司返岗名单"], ["姓名", "所在区", "所在小区是否为", "", "", "通勤方式"], ["", "", "封控区", "管控区", "防范区"],
      ["张三", "朝阳区", "否", "否", "是", "驻厂"], ["李四", "朝阳区", "是", "否", "否", "驻厂"],
    ]
    #expect(RosterReading(RosterBuilder(rows)).zones == ["防范区", "封控区"])
  }

  @Test("where the return names no day, the line shows that cell and not the test's")
  func unclearReturn() {
    let reading = RosterReading(
      RosterBuilder([
        ["长春甲汽车零部件有限公司返岗名单"], ["姓名", "所在区", "管控情况", "核酸检测时间", "核酸结果", "通勤方式", "拟返岗时间"],
        ["张三", "朝阳区", "防范区", "4月17日20:00", "阴性", "驻厂", "解封后"], ["李四", "朝阳区", "防范区", "昨天", "阴性", "驻厂", "解封后"],
      ]))
    #expect(reading.codes["NAT_UNDETERMINED"] == 2)
    #expect(reading.findings.filter { $0.code == .testUndetermined }.map(\.cells).sorted() == ["D4", "G3"])
  }

  @Test(
    "zones with the building of their word or of the column beside it",
    arguments: [
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "封控区", "驻厂"], "封控区 未注明"),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "封控楼", "驻厂"], "封控区 封控楼栋"),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "封控区（非封控楼栋）", "驻厂"], "封控区 非封控楼栋"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "封控区", "否", "驻厂"], "封控区 非封控楼栋"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "封控区", "是", "驻厂"], "封控区 封控楼栋"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "封控楼", "否", "驻厂"], "封控区 未注明"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "非封控楼栋", "是", "驻厂"], "封控区 未注明"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "非封控楼栋", "否", "驻厂"], "封控区 非封控楼栋"),
      Case(["所在区", "管控情况", "7天内楼内是否有阳性", "通勤方式"], ["朝阳区", "封控区", "无", "驻厂"], "封控区 非封控楼栋"),
      Case(["所在区", "管控情况", "是否封控楼栋", "通勤方式"], ["朝阳区", "封控区", 1, "驻厂"], "封控区 封控楼栋"),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "无疫小区", "驻厂"], "防范区 未注明", ["ZONE_DERIVED": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["吉林市", "无疫小区", "驻厂"], "管控待核实 未注明", ["ZONE_AMBIGUOUS": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "由封控区调整为管控区", "驻厂"], "管控区 未注明", ["ZONE_TRANSITION": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "低风险区", "驻厂"], "管控待核实 未注明", ["ZONE_AMBIGUOUS": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["朝阳区", "", "驻厂"], "管控待核实 未注明", ["ZONE_MISSING": 1]),
      Case(["所在区", "联系电话", "通勤方式"], ["朝阳区", "", "驻厂"], "管控待核实 未注明", ["ZONE_MISSING": 1]),
      Case(["所在区", "管控情况", "三区情况", "通勤方式"], ["朝阳区", "", "管控区", "驻厂"], "管控区 未注明"),
      Case(["所在区", "管控情况", "三区情况", "通勤方式"], ["朝阳区", "管控区", "管控", "驻厂"], "管控区 未注明"),
      Case(["所在区", "管控情况", "三区情况", "通勤方式"], ["朝阳区", "封控区", "管控区", "驻厂"], "管控待核实 未注明", ["ZONE_AMBIGUOUS": 1]),
    ])
  func zones(_ example: Case) {
    let reading = reading(example)
    let person = reading.persons.first
    #expect("\(person?.zone.name ?? "") \(person?.building.name ?? "")" == example.expected)
    #expect(reading.codes == example.codes)
  }

  @Test(
    "the unit comes from the 区 column and the address; 户籍 and the ID never decide",
    arguments: [
      Case(["所在区", "管控情况", "通勤方式"], ["净月高新区", "防范区", "驻厂"], "净月区"),
      Case(["家庭住址", "管控情况", "通勤方式"], ["长春市宽城区兴业街道某小区3栋", "防范区", "驻厂"], "宽城区"),
      Case(["所在区", "家庭住址", "管控情况", "通勤方式"], ["二道区", "泉眼镇某村", "防范区", "驻厂"], "莲花山度假区", ["UNIT_MANAGED": 1]),
      Case(["所在区", "家庭住址", "管控情况", "通勤方式"], ["朝阳区", "长春市南关区某路1号", "防范区", "驻厂"], "待核实", ["UNIT_CONFLICT": 1]),
      Case(["户籍地址", "管控情况", "通勤方式"], ["长春市朝阳区", "防范区", "驻厂"], "待核实", ["UNIT_MISSING": 1]),
      Case(["身份证号", "管控情况", "通勤方式"], [BuiltCell(inventedID(5)), "防范区", "驻厂"], "待核实", ["UNIT_MISSING": 1]),
      Case(["所在区", "管控情况", "通勤方式"], ["哈尔滨市", "防范区", "驻厂"], "省外"),
    ])
  func units(_ example: Case) {
    let reading = reading(example)
    #expect(reading.units == [example.expected])
    #expect(reading.codes == example.codes)
  }

  private static let checks: [BuiltCell] = ["所在区", "管控情况", "通勤方式", "是否密接/次密接", "核酸结果", "核酸检测时间", "抗原", "拟返岗时间"]

  @Test(
    "the verdict on the release conditions follows from what is filled in; 不符 beats 无法判定",
    arguments: [
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "2022-04-17 20:00", "", ""], "按填报内容未见不符"),
      Case(checks, ["朝阳区", "防范区", "驻厂", "", "阴性", "2022-04-17 20:00", "", ""], "无法判定"),
      Case(checks, ["朝阳区", "封控区", "驻厂", "否", "阴性", "2022-04-17 20:00", "", ""], "无法判定"),
      Case(checks, ["朝阳区", "封控楼栋", "驻厂", "否", "阴性", "2022-04-17 20:00", "", ""], "不符"),
      Case(checks, ["朝阳区", "防范区", "驻厂", "密接", "阴性", "2022-04-17 20:00", "", ""], "不符", ["CONTACT_CLOSE": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "次密接", "阴性", "2022-04-17 20:00", "", ""], "不符", ["CONTACT_SUB": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "是", "阴性", "2022-04-17 20:00", "", ""], "不符", ["CONTACT_AMBIGUOUS": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "-", "阴性", "2022-04-17 20:00", "", ""], "无法判定", ["CONTACT_AMBIGUOUS": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阳性", "2022-04-17 20:00", "", ""], "不符", ["NAT_POSITIVE": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "未检", "", "", ""], "不符"),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "待出结果", "2022-04-18 09:00", "", ""], "无法判定", ["NAT_PENDING": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "-", "2022-04-18 09:00", "", ""], "无法判定", ["NAT_UNDETERMINED": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "2022-04-16 17:59", "", ""], "不符", ["NAT_EXPIRED": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "2022-04-16 18:00", "", ""], "按填报内容未见不符"),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "4月16日", "", ""], "无法判定", ["NAT_UNDETERMINED": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "4月15日", "", ""], "不符", ["NAT_EXPIRED": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "4月17日", "", "4月18日"], "按填报内容未见不符"),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "4月19日", "", "4月18日"], "无法判定", ["NAT_UNDETERMINED": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", "2022-04-17 20:00", "两道杠", ""], "不符", ["ANTIGEN_POSITIVE": 1]),
      Case(checks, ["朝阳区", "防范区", "驻厂", "否", "阴性", .number(44_668.5, .dateTime), "", ""], "按填报内容未见不符"),
    ])
  func release(_ example: Case) {
    let reading = reading(example)
    #expect(reading.persons.first?.release.name == example.expected)
    #expect(reading.codes == example.codes)
  }

  @Test("stage 1: 班车, and 自驾 as a way to work, do not fit; public transport fits neither 1 nor 2")
  func stages() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "返岗方式"]
    let rows: [[BuiltCell]] = [
      ["张三", "朝阳区", "防范区", "班车", ""], ["李四", "朝阳区", "防范区", "自驾", ""], ["王五", "朝阳区", "防范区", "驻厂", "自驾"],
      ["赵六", "朝阳区", "防范区", "公交", ""],
    ]
    for (stage, count) in [(1, 3), (2, 1), (3, nil)] {
      var settings = Settings()
      settings.stages = [Settings.Stage(from: CalendarDay(dayNumber: 19_000), stage: stage)]
      let reading = RosterReading(RosterBuilder([["长春甲汽车零部件有限公司名单"], header] + rows), settings: settings)
      #expect(reading.codes["STAGE_MISMATCH"] == count)
    }
  }

  @Test("an unknown word comes once, with its cells and a line for fugong.yaml; a known ambiguous one without")
  func unknownWords() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式"]
    let rows = ["张三", "李四", "王五"].map { [BuiltCell($0), "朝阳区", "一般小区甲", "飞行"] }
    let reading = RosterReading(header, rows)
    #expect(reading.findings.map(\.cells) == ["C3:C5", "D3:D5"])
    #expect(reading.findings.map(\.count) == [3, 3])
    #expect(reading.finding(.zoneAmbiguous)?.advice.contains("vocabulary: {zones: {〔类别〕: [一般小区甲]}}") == true)
    #expect(reading.finding(.modeAmbiguous)?.advice.contains("vocabulary: {modes: {〔类别〕: [飞行]}}") == true)
  }

  @Test("four in a car, a car of the enterprise without a driver in it, three without a driver")
  func vehicles() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "返岗方式", "车牌号", "是否驾驶员"]
    let names = ["张一", "张二", "张三", "张四", "李一", "李二", "李三", "王一", "王二", "王三", "赵一"]
    let cars = [
      "吉A·11111", "吉A 11111", "吉a11111", "吉Ａ１１１１１", "吉A22222", "吉A22222", "吉A22222", "吉A33333", "吉A33333", "吉A33333",
      "吉A44444",
    ]
    let modes =
      [String](repeating: "合乘", count: 4) + [String](repeating: "企业安排车辆", count: 3)
      + [String](repeating: "合乘", count: 3) + ["自驾"]
    let rows = names.indices.map { index in
      [
        BuiltCell(names[index]), "朝阳区", "防范区", BuiltCell(modes[index]), BuiltCell(cars[index]),
        BuiltCell(index == 0 ? "是" : ""),
      ]
    }
    let reading = RosterReading(header, rows)
    #expect(reading.codes == ["CAR_OVER3": 2, "CAR_DRIVER_UNCLEAR": 1])
    #expect(reading.finding(.carOverThree)?.cells == "E3:E6")
  }

  @Test("fill rates of 部门, 班组, 岗位, of 车牌 for 自驾 and 合乘, of 线路 for 班车")
  func fillRates() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "部门", "车牌号", "班车线路"]
    let rows: [[BuiltCell]] = [
      ["张三", "朝阳区", "防范区", "自驾", "总装", "吉A11111", ""], ["李四", "朝阳区", "防范区", "合乘", "", "", ""],
      ["王五", "朝阳区", "防范区", "班车", "总装", "", "1号线"],
    ]
    let rates = RosterReading(header, rows).rosters.first?.fillRates
    #expect(rates?[.department] == FillRate(filled: 2, asked: 3))
    #expect(rates?[.plate] == FillRate(filled: 1, asked: 2))
    #expect(rates?[.route] == FillRate(filled: 1, asked: 1))
  }

  @Test("riders stand on a bus only where the roster names it")
  func buses() {
    let header: [BuiltCell] = ["姓名", "所在区", "管控情况", "通勤方式", "班车线路"]
    let rows: [[BuiltCell]] = [
      ["张三", "朝阳区", "防范区", "班车", "1号线"], ["李四", "朝阳区", "防范区", "班车", ""], ["王五", "朝阳区", "防范区", "班车", "2号线"],
      ["赵六", "朝阳区", "防范区", "自驾", "2号线"],
    ]
    let roster = RosterReading(header, rows).rosters.first
    #expect(roster?.buses == ["1号线", "2号线"])
    #expect(roster?.persons.map(\.busNumber) == [1, 0, 2, 0])
  }
}
