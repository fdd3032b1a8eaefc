import Rulebook
import TestSupport
import Testing

@testable internal import Submissions

@Suite("A person's name typed into a column of words (requirement 22)")
struct StrayNameTests {
  private static let names = StrayName(rulebook: Rulebook())

  @Test(
    "becomes 姓*",
    arguments: ["张三", "王小明", "李 静", "欧阳小明", "张李小明", "赵常阳", "石磊", "阿里木·艾山江", "帕提古丽•买买提", "端木四喜", "赫连八斗", "Wang Tiezhu"])
  func name(_ text: String) {
    #expect(Self.names.masked(text) == text.prefix(1) + "*")
  }

  @Test(
    "words of zones, modes and contacts stay, known or not",
    arguments: [
      "封控区", "解封", "已解封", "高风险", "黄码", "常态化", "管控", "防范", "步行", "自驾", "公交", "包车", "方舱", "居家", "静态管理", "社会面", "时空伴随",
      "密接解除", "解除隔离",
      "黄色区域", "高危小区", "金色楼栋", "坐同事的车", "公司班车接送", "和平大路封控", "高风险封控", "中高风险的", "厂车、步行", "临时管控/封控", "高速路口", "单人开车", "时常自驾",
      "单位宿舍", "解除", "安全", "车", "同事的车", "a座", "张", "欧式楼房", "Close contact", "AM", "OK", "史无前例", "一二三", "常态化·未划定",
      "封控·管控", "自驾·", "司机",
    ])
  func word(_ text: String) {
    #expect(Self.names.masked(text) == text)
  }

  @Test(
    "becomes 姓* inside a longer text too",
    arguments: [
      ("防范区（孙小明）", "防范区（孙*）"), ("坐孙小明的车", "坐孙*的车"), ("孙小明开车", "孙*开车"), ("和孙小明一个楼", "和孙*一个楼"), ("自驾、孙小明", "自驾、孙*"),
      ("孙小明 封控", "孙* 封控"), ("孙小明、钱大勇拼车", "孙*、钱*拼车"), ("班车孙小明", "班车孙*"), ("自驾/孙明", "自驾/孙*"), ("与欧阳小明同住", "与欧*同住"),
      ("联系人：阿里木·艾山江、7栋", "联系人：阿*、7栋"), ("自驾·孙小明", "自驾·孙*"), ("孙小明密接", "孙*密接"), ("孙小明做的", "孙*做的"), ("孙十全未做", "孙*未做"),
      ("朱千里是密接", "朱*是密接"), ("孙小明没做", "孙*没做"),
    ])
  func inside(_ text: String, _ shown: String) {
    #expect(Self.names.masked(text) == shown)
  }

  @Test("is hidden in columns of times and behind a label in columns of places; homes are hidden among words")
  func elsewhere() {
    let reading = RosterReading(
      ["姓名", "所在区", "管控情况", "通勤方式", "核酸时间", "核酸结果", "返岗时间"],
      [
        ["张三", "联系人：王小明", "防范区", "自驾", "孙小明", "阴性", ""], ["李四", "朝阳区", "桂林小区3-2-502", "自驾", "昨天上午", "阴性", ""],
        ["赵五", "朝阳区", "防范区", "净月大街1234号", "4月17日", "阴性", "问孙小明"],
        ["钱六", "朝阳区", "防范区", "自驾", "桃花苑*503", "阴性", "幸福花园13号楼12单*111室"],
      ])
    let shown = reading.findings.flatMap { [$0.value, $0.message] }.joined(separator: "|")
    #expect(!shown.contains("小明") && !shown.contains("502") && !shown.contains("1234"), "\(shown)")
    #expect(!shown.contains("503") && !shown.contains("111"), "\(shown)")
    #expect(shown.contains("孙*") && shown.contains("昨天上午"), "\(shown)")
  }

  @Test("is hidden in columns of places, where names of places stay")
  func places() {
    let reading = RosterReading(
      ["姓名", "所在区", "街道", "管控情况", "通勤方式"],
      [
        ["张三", "王小明", "", "防范区", "自驾"], ["李四", "", "李小红", "防范区", "自驾"], ["赵五", "高新", "", "防范区", "自驾"],
        ["钱六", "石头村", "", "防范区", "自驾"],
      ])
    let shown = reading.findings.flatMap { [$0.value, $0.message] }.joined(separator: "|")
    #expect(!shown.contains("小明") && !shown.contains("小红"))
    #expect(shown.contains("王*") && shown.contains("李*") && shown.contains("石头村"))
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

  @Test("of a car's owner, nickname or not, is hidden in the value as in the sentence")
  func carOwner() throws {
    let reading = RosterReading(["姓名", "所在区", "管控情况", "通勤方式"], [["张三", "朝阳区", "防范区", "坐老王车上班"]])
    let finding = try #require(reading.finding(.modeAmbiguous))
    #expect(finding.value == "坐*车上班")
    #expect(finding.message.contains("“坐*车上班”"))
  }

  @Test("of an office's own vocabulary is a word")
  func ownWord() {
    var settings = Settings()
    settings.vocabulary.zones = [.precaution: ["金星"]]
    #expect(StrayName(rulebook: Rulebook(settings: settings)).masked("金星") == "金星")
    #expect(Self.names.masked("金星") == "金*")
  }
}
