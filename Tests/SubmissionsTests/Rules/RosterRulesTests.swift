internal import OfficeFormats
internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

/// Rows that differ from a roster in order, and what is to be found in them.
struct SceneCase: Sendable, CustomTestStringConvertible {
  var title: String
  var scene: @Sendable () -> RosterScene
  var counts: [FindingCode: Int] = [:]
  /// Persons of the first verdicts, in order of rows; empty where it does not matter.
  var release: [ReleaseVerdict] = []
  var persons: Int?

  init(
    _ title: String, _ counts: [FindingCode: Int] = [:], release: [ReleaseVerdict] = [], persons: Int? = nil,
    _ scene: @escaping @Sendable () -> RosterScene
  ) {
    self.title = title
    self.counts = counts
    self.release = release
    self.persons = persons
    self.scene = scene
  }

  var testDescription: String { title }
}

@Suite("Whole rosters, one rule at a time (domain.md 3 to 7)")
struct RosterRulesTests {
  static let numbers: [SceneCase] = [
    SceneCase("nothing wrong", release: [.clear, .clear], persons: 2) { .persons([:], [:]) },
    SceneCase("ID as a number", [.idPrecisionLost: 1]) { .persons(["身份证号": 220_102_199_001_010_016]) },
    SceneCase("ID in exponents", [.idPrecisionLost: 1]) { .persons(["身份证号": "2.20102E+17"]) },
    SceneCase("ID with a wrong check character", [.idChecksum: 1]) { .persons(["身份证号": "110105194912310021"]) },
    SceneCase("ID of 15 digits", [.idOldFifteen: 1]) { .persons(["身份证号": "220102900101001"]) },
    SceneCase("ID of 17 digits", [.idLength: 1]) { .persons(["身份证号": "22010219900101001"]) },
    SceneCase("passport", [.idForeign: 1]) { .persons(["身份证号": "E12345678"]) },
    SceneCase("passport by its type", [.idForeign: 1]) { .persons(["身份证号": "123456789", "证件类型": "护照"]) },
    SceneCase("no ID") { .persons(["身份证号": ""]) },
    SceneCase("phone too short", [.phoneBad: 1]) { .persons(["联系电话": "1390000123"]) },
    SceneCase("phone as a number") { .persons(["联系电话": 13_900_001_234]) },
    SceneCase("landline") { .persons(["联系电话": "0431-85000000"]) },
  ]

  static let duplicates: [SceneCase] = [
    SceneCase("one ID twice", [.rowDuplicateInFile: 1], persons: 1) {
      .persons(["身份证号": "11010519491231002X"], ["身份证号": "１１０１０５19491231002x"])
    },
    SceneCase("15 and 18 digits of one person", [.idOldFifteen: 1, .rowDuplicateInFile: 1], persons: 1) {
      .persons(["身份证号": "11010519491231002X"], ["身份证号": "110105491231002"])
    },
    SceneCase("one wrong ID twice, other people", [.idChecksum: 2], persons: 2) {
      .persons(["身份证号": "110105194912310021"], ["身份证号": "110105194912310021"])
    },
    SceneCase("one wrong ID, name and phone twice", [.idChecksum: 2, .rowDuplicateInFile: 1], persons: 1) {
      let same: [String: SceneCell] = ["身份证号": "110105194912310021", "姓名": "赵一", "联系电话": "13900001234"]
      return .persons(same, same)
    },
    SceneCase("one numeric ID twice, other people", [.idPrecisionLost: 2], persons: 2) {
      .persons(["身份证号": 220_102_199_001_010_016], ["身份证号": 220_102_199_001_010_016])
    },
    SceneCase("no ID, one name, other phones", persons: 2) {
      .persons(["身份证号": "", "姓名": "赵一"], ["身份证号": "", "姓名": "赵一"])
    },
  ]

  static let zones: [SceneCase] = [
    SceneCase("zone blank", [.zoneMissing: 1], release: [.unknown]) { .persons(["管控情况": ""]) },
    SceneCase("zone by risk", [.zoneAmbiguous: 1], release: [.unknown]) { .persons(["管控情况": "低风险区"]) },
    SceneCase("zone by what it is not", [.zoneAmbiguous: 1], release: [.unknown]) { .persons(["管控情况": "非封控区"]) },
    SceneCase("zone in transition", [.zoneTransition: 1], release: [.clear]) { .persons(["管控情况": "由封控区降为管控区"]) },
    SceneCase("free community", [.zoneDerived: 1], release: [.clear]) { .persons(["管控情况": "无疫小区"]) },
    SceneCase("sealed zone, building unsaid", release: [.unknown]) { .persons(["管控情况": "封控区"]) },
    SceneCase("sealed building", release: [.fail]) { .persons(["管控情况": "封控楼栋"]) },
    SceneCase("other building of a sealed zone", release: [.clear]) { .persons(["管控情况": "封控区（非封控楼栋）"]) },
    SceneCase("sealed zone, building column says no", release: [.clear]) { .persons(["管控情况": "封控区", "是否封控楼栋": "否"]) },
    SceneCase("sealed zone, building column says yes", release: [.fail]) { .persons(["管控情况": "封控区", "是否封控楼栋": "是"]) },
  ]

  static let health: [SceneCase] = [
    SceneCase("close contact", [.contactClose: 1], release: [.fail]) { .persons(["是否密接/次密接": "密接"]) },
    SceneCase("secondary contact", [.contactSecondary: 1], release: [.fail]) { .persons(["是否密接/次密接": "次密接"]) },
    SceneCase("either contact", [.contactAmbiguous: 1], release: [.fail]) { .persons(["是否密接/次密接": "是"]) },
    SceneCase("contact unclear", [.contactAmbiguous: 1], release: [.unknown]) { .persons(["是否密接/次密接": "时空伴随"]) },
    SceneCase("contact blank", release: [.unknown]) { .persons(["是否密接/次密接": ""]) },
    SceneCase("positive", [.testPositive: 1], release: [.fail]) { .persons(["核酸结果": "阳性"]) },
    SceneCase("pending", [.testPending: 1], release: [.unknown]) { .persons(["核酸结果": "结果未出"]) },
    SceneCase("not tested", release: [.fail]) { .persons(["核酸结果": "未检"]) },
    SceneCase("a dash is not negative", [.testUndetermined: 1], release: [.unknown]) { .persons(["核酸结果": "-"]) },
    SceneCase("a moment that shows its clock alone", release: [.clear]) {
      .persons(["核酸采样时间": .number(44_668.833_333_3, .time)])
    },
    SceneCase("a time of day without its day", [.testUndetermined: 1], release: [.unknown]) {
      .persons(["核酸采样时间": .number(0.833_333_3, .time)])
    },
    SceneCase("no result", release: [.unknown]) { .persons(["核酸结果": ""]) },
    SceneCase("positive antigen", [.antigenPositive: 1], release: [.fail]) { .persons(["抗原": "阳性"]) },
    SceneCase("48:00 passes", release: [.clear]) { .persons(["核酸采样时间": "2022-04-16 18:00"]) },
    SceneCase("48:01 is expired", [.testExpired: 1], release: [.fail]) { .persons(["核酸采样时间": "4月16日17时59分"]) },
    SceneCase("one day", release: [.clear]) { .persons(["核酸采样时间": "4.17"]) },
    SceneCase("two days", [.testUndetermined: 1], release: [.unknown]) { .persons(["核酸采样时间": "4月16日"]) },
    SceneCase("three days", [.testExpired: 1], release: [.fail]) { .persons(["核酸采样时间": .date(44_666)]) },
    SceneCase("4.2 may be 4.20", [.testUndetermined: 1], release: [.unknown]) { .persons(["核酸采样时间": 4.2]) },
    SceneCase("later than the cut-off", [.testUndetermined: 1], release: [.unknown]) { .persons(["核酸采样时间": "4月19日"]) },
    SceneCase("before a later return", [.testExpired: 1], release: [.fail]) {
      .persons(["核酸采样时间": "4月17日", "拟返岗时间": "4月20日"])
    },
    SceneCase("result and time in the result's column", release: [.clear]) {
      .persons(["核酸采样时间": "", "核酸结果": "4月17日 阴性"])
    },
    SceneCase("result first", release: [.clear]) { .persons(["核酸采样时间": "", "核酸结果": "阴性（4.17 8:30）"]) },
    SceneCase("an old one", [.testExpired: 1], release: [.fail]) {
      .persons(["核酸采样时间": "", "核酸结果": "4月12日核酸阴性"])
    },
    SceneCase("time and result in the time's column", release: [.clear]) {
      .persons(["核酸采样时间": "4月17日，阴性", "核酸结果": ""])
    },
    SceneCase("positive in the time's column", [.testPositive: 1], release: [.fail]) {
      .persons(["核酸采样时间": "4月17日阳性", "核酸结果": ""])
    },
    SceneCase("positive beside a time, negative in the result's column", [.testPositive: 1], release: [.fail]) {
      .persons(["核酸采样时间": "4月17日阳性", "核酸结果": "阴性"])
    },
    SceneCase("time's and result's column differ", [.testUndetermined: 1], release: [.unknown]) {
      .persons(["核酸采样时间": "4月17日未检", "核酸结果": "阴性"])
    },
    SceneCase("two moments and a result", [.testUndetermined: 1], release: [.unknown]) {
      .persons(["核酸采样时间": "", "核酸结果": "4月15日采样4月17日阴性"])
    },
    SceneCase("a word that is no result", [.testUndetermined: 1], release: [.unknown]) {
      .persons(["核酸采样时间": "", "核酸结果": "4月17日 正常"])
    },
    SceneCase("no time", release: [.unknown]) { .persons(["核酸采样时间": ""]) },
  ]

  static let modes: [SceneCase] = [
    SceneCase("nothing filled", [.modeMissing: 1]) { .persons(["通勤方式": ""]) },
    SceneCase("point to point alone", [.modeAmbiguous: 1]) { .persons(["通勤方式": "点对点"]) },
    SceneCase("point to point with a route", [.modeByEvidence: 1, .stageMismatch: 1]) {
      .persons(["通勤方式": "点对点", "班车线路": "1号线"])
    },
    SceneCase("bus in stage 1", [.stageMismatch: 1]) { .persons(["通勤方式": "班车"]) },
    SceneCase("daily driving in stage 1", [.stageMismatch: 1]) { .persons(["通勤方式": "自驾"]) },
    SceneCase("on site, driven back") { .persons(["返岗方式": "自驾"]) },
    SceneCase("public transport on the way back in stage 1", [.stageMismatch: 1]) { .persons(["返岗方式": "地铁"]) },
    SceneCase("four in a car", [.carOverThree: 1]) {
      let rider: [String: SceneCell] = ["返岗方式": "合乘", "车牌号": "吉A12345"]
      return .persons(rider, rider, rider, rider)
    },
    SceneCase("three in a car, nobody drives", [.carDriverUnclear: 1]) {
      .persons(
        ["返岗方式": "合乘", "车牌号": "吉A·12345"], ["返岗方式": "合乘", "车牌号": "吉a12345"], ["返岗方式": "合乘", "车牌号": "吉A 12345"])
    },
    SceneCase("three in a car, one drives") {
      let rider: [String: SceneCell] = ["返岗方式": "合乘", "车牌号": "吉A12345"]
      return .persons(rider, rider.merging(["是否驾驶员": "是"]) { $1 }, rider)
    },
    SceneCase("three and the company's driver", [.carOverThree: 1]) {
      let rider: [String: SceneCell] = ["返岗方式": "企业安排车辆", "车牌号": "吉A12345"]
      return .persons(rider, rider, rider)
    },
    SceneCase("two cars of two days") {
      let rider: [String: SceneCell] = ["返岗方式": "合乘", "车牌号": "吉A12345"]
      let other = rider.merging(["拟返岗时间": "4月19日", "核酸采样时间": "4月18日"]) { $1 }
      return .persons(rider, other, rider, other)
    },
  ]

  static let rows: [SceneCase] = [
    SceneCase("no name", [.rowNameMissing: 1], persons: 1) { .persons([:], ["姓名": ""]) },
    SceneCase("ditto for a name", [.rowNameMissing: 1], persons: 1) { .persons([:], ["姓名": "同上"]) },
    SceneCase("two names, two IDs", [.rowMultiPerson: 1], persons: 2) {
      .persons(["姓名": "赵一、钱二", "身份证号": "11010519491231002X、440524188001010014"])
    },
    SceneCase("two names, one ID", [.rowMultiPerson: 1], persons: 1) { .persons([:], ["姓名": "赵一、钱二"]) },
    SceneCase("ditto for what people share", persons: 2) {
      .persons([:], ["管控情况": "同上", "通勤方式": "〃", "县（市）区": "同上", "核酸采样时间": "同上"])
    },
    SceneCase("ditto for what is one's own", [.dittoRefused: 4], release: [.clear, .unknown], persons: 2) {
      .persons([:], ["身份证号": "同上", "联系电话": "同上", "是否密接/次密接": "同上", "核酸结果": "同上"])
    },
    SceneCase("minority name", persons: 1) { .persons(["姓名": "阿依古丽·买买提"]) },
    SceneCase("Latin name", persons: 1) { .persons(["姓名": "Anna Miller"]) },
    SceneCase("name with a space", persons: 1) { .persons(["姓名": "赵　一"]) },
    SceneCase("a total that fits, a footer, a note, an example", persons: 2) {
      var scene = RosterScene.persons([:], [:])
      scene.rows += [
        ["序号": "合计", "姓名": "2人"], ["序号": "填表人：张某　审核人：李某"], ["序号": "注：1.本表由企业填写"],
        RosterScene.person(9, ["序号": "例："]),
      ]
      return scene
    },
    SceneCase("a total that does not fit", [.rowSubtotalMismatch: 1], persons: 2) {
      var scene = RosterScene.persons([:], [:])
      scene.rows.append(["序号": "合计：3人"])
      return scene
    },
    SceneCase("hidden rows", [.rowHidden: 1], persons: 1) {
      var scene = RosterScene.persons([:], [:])
      scene.hidden = [1]
      return scene
    },
    SceneCase("header printed again", persons: 2) {
      var scene = RosterScene.persons([:], [:])
      scene.rows.insert(Dictionary(uniqueKeysWithValues: scene.headings.map { ($0, SceneCell.text($0)) }), at: 1)
      return scene
    },
  ]

  static let places: [SceneCase] = [
    SceneCase("no place", [.unitMissing: 1]) { .persons(["县（市）区": ""]) },
    SceneCase("managed town under its legal parent", [.unitManaged: 1]) { .persons(["县（市）区": "二道区", "街道": "泉眼镇"]) },
    SceneCase("two units", [.unitConflict: 1]) { .persons(["家庭住址": "长春市南关区永吉街道甲小区1栋"]) },
    SceneCase("bare development zone", [.unitAmbiguous: 1]) { .persons(["县（市）区": "开发区"]) },
  ]

  @Test("Each rule", arguments: numbers + duplicates + zones + health + modes + rows + places)
  func rule(_ item: SceneCase) {
    let document = item.scene().read()
    let counts = document.counts.filter { $0.key != .releaseFail && $0.key != .releaseUnknown }
    #expect(counts == item.counts)
    if !item.release.isEmpty { #expect(document.persons.map(\.release) == item.release) }
    if let persons = item.persons { #expect(document.persons.count == persons) }
    #expect(document.rows.isBalanced)
    #expect(document.rows.persons == document.persons.count)
  }

  @Test("No finding shows a whole number, name, plate or address")
  func masked() {
    for item in Self.numbers + Self.duplicates + Self.modes + Self.rows + Self.places {
      let document = item.scene().read()
      for finding in document.findings + document.rosters.flatMap(\.findings) {
        let text = finding.value + finding.message + finding.advice
        for secret in ["1390000", "13900001234", "19900101", "赵一", "钱二", "吉A12345", "1栋", "E12345678"] {
          #expect(!text.contains(secret), "\(item.title): \(finding.code)")
        }
      }
    }
  }

  @Test("Shuffled rows give the same counts")
  func shuffled() {
    let items = (Self.numbers + Self.zones + Self.health).map { $0.scene().rows[0] }
    var scene = RosterScene()
    scene.rows = items.enumerated().map { index, row in
      row.merging([
        "序号": .number(Double(index + 1), .general), "姓名": .text("赵" + String(UnicodeScalar(0x4E00 + index) ?? "一")),
      ]) { $1 }
    }
    let expected = scene.read()
    var random = SeededRandom(seed: 31)
    for _ in 0..<5 {
      scene.rows.shuffle(using: &random)
      let document = scene.read()
      #expect(document.counts == expected.counts)
      #expect(document.rows == expected.rows)
    }
  }
}
