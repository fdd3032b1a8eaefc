internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

struct MaskCase: Sendable, CustomTestStringConvertible {
  var raw: String
  var field: RosterField?
  var shown: String

  init(_ raw: String, _ field: RosterField?, _ shown: String) {
    self.raw = raw
    self.field = field
    self.shown = shown
  }

  var testDescription: String { "\(field?.rawValue ?? "text"): \(shown)" }
}

@Suite("Masks (requirement 22, domain.md 12.13); all values are invented")
struct MaskingTests {
  static let cases: [MaskCase] = [
    MaskCase("11010519491231002X", .idNumber, "110105********002X"),
    MaskCase("110105491231002", .idNumber, "110105*****1002"),
    MaskCase("１１０１０５19491231002X", .idNumber, "１１０１０５********002X"),
    MaskCase("坐吉A12345来", .remark, "坐吉A***45来"), MaskCase("吉A·12345", .zone, "吉A·***45"),
    MaskCase("吉林省", .unit, "吉林省"), MaskCase("新A区", .zone, "新A区"), MaskCase("E12345678", .testTime, "E12****78"),
    MaskCase("2022-04-17T08:30", .testTime, "2022-04-17T08:30"),
    MaskCase("长春净月高新技术产业开发区", .unit, "长春净月高新技术产业开发区"), MaskCase("朝阳区红旗街12号", .unit, "朝阳区***"),
    MaskCase("110105 19491231 002X", .idNumber, "110105 ******** 002X"),
    MaskCase("E12345678", .idNumber, "E1*****78"),
    MaskCase("张三", .idNumber, "张*"),
    MaskCase("2.20104E+17", .idNumber, "2.20104E+17"),
    MaskCase("13900001234", .phone, "139****1234"),
    MaskCase("139 0000 1234", .phone, "139 **** 1234"),
    MaskCase("0431-85000000", .phone, "043*-****0000"),
    MaskCase("13900001234/13800005678", .phone, "139****1234/138****5678"),
    MaskCase("张三", .name, "张*"), MaskCase("Anna Miller", .name, "A*"), MaskCase("张三、李四", .name, "张*、李*"),
    MaskCase("吉A12345", .plate, "吉A***45"), MaskCase("吉AD12345", .plate, "吉A****45"),
    MaskCase("12345", .plate, "*****"),
    MaskCase("张三", .driver, "张*"), MaskCase("是", .driver, "是"), MaskCase("驾驶员", .driver, "驾驶员"),
    MaskCase("长春市朝阳区桂林街道红旗小区3栋", .address, "长春市朝阳区桂林街道***"),
    MaskCase("朝阳区红旗街12号金色小镇3栋", .address, "朝阳区***"),
    MaskCase("吉林省长春市二道区泉眼镇泉眼村2组", .address, "吉林省长春市二道区泉眼镇***"),
    MaskCase("朝阳区", .address, "朝阳区"), MaskCase("幸福家园", .address, "***"),
    MaskCase("泉眼村", .community, "泉眼村"), MaskCase("幸福社区5栋2单元", .community, "***"),
    MaskCase("低风险区", .zone, "低风险区"), MaskCase("坐张三的车", .commute, "坐*车"),
    MaskCase("坐同事车", .returnMode, "坐同事车"), MaskCase("点对点", .commute, "点对点"),
    MaskCase("2022-04-17 08:30", .testTime, "2022-04-17 08:30"), MaskCase("20220417", .testTime, "20220417"),
    MaskCase("联系13900001234", .remark, "联系139****1234"), MaskCase("139-0000-1234", nil, "139-****-1234"),
    MaskCase("身份证110105194912310021号", nil, "身份证110105********0021号"), MaskCase("1号车间", .department, "1号车间"),
    MaskCase("坐吉A12345来", .remark, "坐吉A***45来"), MaskCase("吉A·12345", .zone, "吉A·***45"),
    MaskCase("吉林省", .unit, "吉林省"), MaskCase("新A区", .zone, "新A区"), MaskCase("E12345678", .testTime, "E12****78"),
    MaskCase("2022-04-17T08:30", .testTime, "2022-04-17T08:30"),
    MaskCase("长春净月高新技术产业开发区", .unit, "长春净月高新技术产业开发区"), MaskCase("朝阳区红旗街12号", .unit, "朝阳区***"),
    MaskCase("110105 1949 1231 0021", .team, "110105 **** **** 0021"),
  ]

  @Test("Each kind of value", arguments: cases)
  func mask(_ item: MaskCase) { #expect(Masking.masked(item.raw, field: item.field) == item.shown) }

  @Test("A person is shown as 姓 + * + the last four of the number")
  func person() {
    #expect(Masking.person(name: "张三", idNumber: "11010519491231002X") == "张*002X")
    #expect(Masking.person(name: "张三", idNumber: "1234") == "张*")
  }

  @Test("Wherever a number stands, no seven digits of it stay together; dates apart")
  func nothingLeaks() {
    var random = SeededRandom(seed: 99)
    let fillers = ["", " ", "电话", "号码：", "a", "，", "3栋", "/"]
    for _ in 0..<2000 {
      let length = Int.random(in: 9...20, using: &random)
      let digits = (0..<length).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let text = (fillers.randomElement(using: &random) ?? "") + digits + (fillers.randomElement(using: &random) ?? "")
      for field in RosterField.allCases.map(Optional.init) + [nil] {
        #expect(Self.longestRun(Masking.masked(text, field: field)) < 7)
      }
    }
  }

  private static func longestRun(_ text: String) -> Int {
    text.split { $0.wholeNumberValue == nil }.map(\.count).max() ?? 0
  }
}
