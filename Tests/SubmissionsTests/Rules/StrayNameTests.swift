import Rulebook
import TestSupport
import Testing

@testable internal import Submissions

@Suite("A person's name typed into a column of words (requirement 22)")
struct StrayNameTests {
  private static let names = StrayName(rulebook: Rulebook())

  @Test("becomes 姓*", arguments: ["张三", "王小明", "李 静", "欧阳小明", "张李小明", "赵常阳", "石磊"])
  func name(_ text: String) {
    #expect(Self.names.masked(text) == text.prefix(1) + "*")
  }

  @Test(
    "words of zones, modes and contacts stay, known or not",
    arguments: [
      "封控区", "解封", "已解封", "高风险", "黄码", "常态化", "管控", "防范", "步行", "自驾", "公交", "包车", "方舱", "居家", "静态管理", "社会面", "时空伴随",
      "密接解除", "解除隔离",
      "黄色区域", "高危小区", "金色楼栋", "单位宿舍", "解除", "安全", "车", "同事的车", "a座", "张", "欧式楼房", "史无前例", "一二三",
    ])
  func word(_ text: String) {
    #expect(Self.names.masked(text) == text)
  }

  @Test("is shown in no finding of any column of words, nor offered as a line for fugong.yaml")
  func findings() {
    let reading = RosterReading(
      ["姓名", "所在区", "管控情况", "是否密接", "通勤方式", "核酸结果", "抗原"],
      [["张三", "朝阳区", "王小明", "李小红", "赵小刚", "周小丽", "吴小军"]])
    let codes: Set<FindingCode> = [.zoneAmbiguous, .contactAmbiguous, .modeAmbiguous]
    #expect(codes.isSubset(of: Set(reading.findings.map(\.code))))
    let shown = reading.findings.flatMap { [$0.value, $0.message, $0.advice] }.joined()
    for name in ["小明", "小红", "小刚", "小丽", "小军"] { #expect(!shown.contains(name)) }
    #expect(shown.contains("王*"))
    #expect(!shown.contains("fugong.yaml"))
  }

  @Test("of an office's own vocabulary is a word")
  func ownWord() {
    var settings = Settings()
    settings.vocabulary.zones = [.precaution: ["金星"]]
    #expect(StrayName(rulebook: Rulebook(settings: settings)).masked("金星") == "金星")
    #expect(Self.names.masked("金星") == "金*")
  }
}
