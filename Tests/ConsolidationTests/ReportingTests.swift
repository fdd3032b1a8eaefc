import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// 应报, 已报, 按时, 沿用, 未报 and 未报名单.
struct ReportingTests {
  /// 2022-04-18T10:00:00Z is 18:00 in Shanghai.
  private static let deadline = 1_650_276_000

  private func register(_ entries: Register.Entry...) -> Register { .invented(entries) }

  @Test func `counts against the register`() {
    var night = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").ids(1...2).modified(Self.deadline),
      SentFile("乙.xlsx", "长春乙公司").ids(3...4).modified(Self.deadline + 60),
      SentFile("丁.xlsx", "长春丁公司").ids(5...6).carried(from: "2022-04-17"),
      SentFile("外.xlsx", "长春外公司").ids(7...8).modified(Self.deadline - 1),
    ])
    night.register = register(
      .invented("长春甲公司", at: .erdao), .invented("长春乙公司"), .invented("长春丙公司", at: .nanguan), .invented("长春丁公司"),
      .invented("长春戊公司", status: "取消资格"), .invented("长春己公司", status: "未停产"))
    night.published = [.invented("2022-04-17", [.invented("长春丁公司", persons: 2, rosters: ["丁.xlsx"])])]
    let summary = night.summary
    #expect(summary.reporting.expected == 5)
    #expect(summary.reporting.reported == 2)
    #expect(summary.reporting.unexpected == 1)
    #expect(summary.reporting.onTime == 1)
    #expect(summary.reporting.carried == 1)
    #expect(summary.reporting.missing == 2)
    #expect(summary.missing.filter(\.lacksRoster).map(\.name) == ["长春丙公司", "长春己公司"])
    #expect(summary[enterprise: "长春外公司"]?.remark == "不在企业名册")
  }

  @Test func `without a register nothing is expected`() {
    let summary = NightBuilder([SentFile("甲.xlsx", "长春甲公司").ids(1...2)]).summary
    #expect(summary.reporting.expected == nil)
    #expect(summary.reporting.missing == nil)
    #expect(summary.reporting.reported == 1)
    #expect(summary.missing.map(\.lacksPlan) == [true])
    #expect(summary.missing.map(\.lastReported) == ["2022-04-18"])
  }

  struct Zone: Sendable {
    var name: String
    var isInTime: Bool
  }

  @Test(arguments: [
    Zone(name: "Asia/Shanghai", isInTime: true), Zone(name: "UTC+9", isInTime: false),
    Zone(name: "Asia/Urumqi", isInTime: true), Zone(name: "+08:30", isInTime: false), Zone(name: "UTC", isInTime: true),
  ])
  func `the deadline is told by the office's clock`(zone: Zone) {
    var night = NightBuilder([SentFile("甲.xlsx", "长春甲公司").ids(1...2).modified(Self.deadline)])
    night.settings.timeZone = zone.name
    #expect(night.summary.reporting.onTime == (zone.isInTime ? 1 : 0))
  }

  @Test func `a version in time keeps a later correction in time`() {
    let summary = NightBuilder([
      SentFile("早.xlsx", "长春甲公司").ids(1...2).dated("2022-04-17").modified(Self.deadline - 100),
      SentFile("晚.xlsx", "长春甲公司").ids(1...3).dated("2022-04-18").modified(Self.deadline + 100),
    ]).summary
    #expect(summary.reporting.onTime == 1)
  }

  @Test func `the missing list says what is missing and when something came last`() {
    var night = NightBuilder([
      SentFile("甲.xlsx", "长春甲公司").ids(1...2), SentFile("甲承诺.docx", letterOf: "长春甲公司"),
      SentFile("甲方案.docx", plan: .invented("长春甲公司")), SentFile("乙承诺.docx", letterOf: "长春乙公司"),
    ])
    var planned = Register.Entry.invented("长春丙公司")
    planned.planDate = CalendarDay(iso: "2022-04-11")
    night.register = register(.invented("长春甲公司"), .invented("长春乙公司", code: "C2"), planned)
    night.published = [
      .invented("2022-03-01", [.invented("长春丙公司", persons: 9, from: "2022-02-27", rosters: ["丙.xlsx"])])
    ]
    let missing = night.summary.missing
    #expect(missing.map(\.name) == ["长春丙公司", "长春乙公司"])
    #expect(missing.map(\.lacksRoster) == [true, true])
    #expect(missing.map(\.lacksPlan) == [false, true])
    #expect(missing.map(\.lacksCommitment) == [true, false])
    #expect(missing.map(\.lastReported) == ["2022-02-27", "2022-04-18"])
    #expect(missing.map(\.creditCode) == ["", "C2"])
  }

  @Test func `a plan without figures has come in all the same`() {
    let document = SubmittedDocument(kind: .plan, enterprise: EnterpriseName(display: "长春甲公司"))
    let summary = NightBuilder(files: [
      SubmittedFile(path: "方案.pdf", sha256: "p", content: .document(document), modified: 0)
    ]).summary
    #expect(summary[enterprise: "长春甲公司"]?.hasPlan == true)
    #expect(summary[enterprise: "长春甲公司"]?.plan == nil)
    #expect(summary.fate(of: "方案.pdf") == .counted)
    #expect(summary.missing.map(\.lacksPlan) == [false])
    #expect(summary.locations.map(\.plans) == [1])
  }

  @Test func `a name that the register almost has is only suggested`() {
    var night = NightBuilder([
      SentFile("一.xlsx", "长春市光华机械有限公司").ids(1...2), SentFile("二.xlsx", "长春光化机戒公司").ids(3...4),
      SentFile("三.xlsx", "长春第一光华机械厂").ids(5...6),
    ])
    night.register = register(.invented("长春光华机械有限责任公司"), .invented("长春光化机械公司"))
    let summary = night.summary
    #expect(summary.reporting.reported == 0)
    #expect(summary[enterprise: "长春市光华机械有限公司"]?.remark == "不在企业名册，是否为“长春光华机械有限责任公司”")
    #expect(summary[enterprise: "长春光化机戒公司"]?.remark == "不在企业名册，是否为“长春光化机械公司”")
    #expect(summary[enterprise: "长春第一光华机械厂"]?.remark == "不在企业名册")
  }

  @Test func `the register gives an enterprise its place, township and dates`() {
    var night = NightBuilder([
      SentFile("甲.xlsx", "长春甲（集团）公司", at: .erdao).ids(1...2), SentFile("乙.xlsx", "改了名的公司", code: "C2").ids(3...5),
      SentFile("丙.xlsx", "长春丙公司").ids(6...6),
    ])
    night.register = register(
      .invented("长春甲(集团)公司", at: .lianhuashan, township: "泉眼镇", isAboveScale: true),
      .invented("长春乙公司", code: "C2", at: .lianhuashan, township: "四家乡"))
    let summary = night.summary
    #expect(summary.enterprises.map(\.name) == ["长春乙公司", "长春甲(集团)公司", "长春丙公司"])
    #expect(summary.locations.map(\.township) == ["四家乡", "泉眼镇", ""])
    #expect(summary.locations.map(\.location) == [.lianhuashan, .lianhuashan, nil])
    #expect(summary.locations.map(\.enterprises) == [1, 1, 1])
    #expect(summary.locations.map(\.aboveScale) == [0, 1, 0])
    #expect(summary.locations.map(\.tally.persons) == [3, 2, 1])
    #expect(summary.locations.map(\.previousPersons) == [nil, nil, nil])
  }

  @Test func `warnings of the register reach the operator`() {
    var night = NightBuilder([SentFile("甲.xlsx", "长春甲公司").ids(1...2)])
    night.register = Register(entries: [.invented("长春甲公司")], warnings: ["企业名册第 3 行：没有企业名称。"])
    #expect(night.summary.alerts == ["企业名册第 3 行：没有企业名称。"])
  }
}
