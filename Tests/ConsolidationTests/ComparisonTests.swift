import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// 上次, 基期, 表5 and the reasons for a change (`domain.md` 8.2).
struct ComparisonTests {
  private let yesterday = PublishedReport.invented(
    "2022-04-17",
    [
      .invented("长春甲公司", persons: 2, rosters: ["甲旧.xlsx"]), .invented("长春乙公司", persons: 5, rosters: ["乙.xlsx"]),
      .invented("长春丙公司", persons: 4, rosters: ["丙.xlsx"]), .invented("长春丁公司", persons: 3, rosters: ["丁.xlsx"]),
      .invented("长春戊公司", persons: nil),
    ])

  private var night: NightBuilder {
    var night = NightBuilder([
      SentFile("甲新.xlsx", "长春甲公司", at: .erdao).ids(1...3), SentFile("乙.xlsx", "长春乙公司").ids(11...15),
      SentFile("丙.xlsx", "长春丙公司").ids(21...24).carried(from: "2022-04-16"), SentFile("己.xlsx", "长春己公司").ids(31...32),
      SentFile("戊.xlsx", "长春戊公司").ids(41...41),
    ])
    night.published = [.invented("2022-04-10", []), yesterday]
    return night
  }

  @Test func `says in one sentence why the figure changed`() {
    #expect(night.summary.changeReason == "新增 2 家，1 家重报，1 家沿用，撤销 1 家")
  }

  @Test func `lists enterprises that changed, then every unit, zone and mode`() {
    let changes = night.summary.changes
    let enterprises = changes.filter { $0.category == "企业" }
      .map { "\($0.item) \($0.previous ?? -1) \($0.current ?? -1) \($0.note)" }
    #expect(
      enterprises == [
        "长春甲公司 2 3 重报", "长春丁公司 3 -1 撤销", "长春丙公司 4 4 沿用", "长春己公司 -1 2 新增", "长春戊公司 -1 1 新增",
      ])
    #expect(changes.count { $0.category == "居住地" } == 21)
    #expect(changes.count { $0.category == "管控情况" } == 5)
    #expect(changes.count { $0.category == "通勤方式" } == 7)
    let unit = changes.first { $0.item == "净月区" }
    #expect(unit?.previous == 14)
    #expect(unit?.current == 15)
  }

  @Test func `compares with the last report of an earlier day and with the baseline`() {
    var night = night
    night.published.append(.invented("2022-04-18", []))
    night.settings.baseline = CalendarDay(iso: "2022-04-10")
    let summary = night.summary
    #expect(summary.previous?.date == "2022-04-17")
    #expect(summary.baseline?.date == "2022-04-10")
    #expect(summary.history.map(\.date) == ["2022-04-10", "2022-04-17"])
    #expect(summary[enterprise: "长春甲公司"]?.previousPersons == 2)
    #expect(summary[enterprise: "长春己公司"]?.previousPersons == nil)
    #expect(summary.locations.map(\.previousPersons) == [2, 12])
  }

  @Test(arguments: [("2022-04-11", "那一天没有可读的报表"), ("2022-04-18", "不早于"), ("2023-04-10", "不早于")])
  func `a baseline without a report is brought to the operator`(day: String, reason: String) {
    var night = night
    night.settings.baseline = CalendarDay(iso: day)
    #expect(night.summary.alerts.contains { $0.contains(day) && $0.contains(reason) })
    night.settings.baseline = CalendarDay(iso: "2022-04-10")
    #expect(!night.summary.alerts.contains { $0.contains("baseline") })
  }

  @Test func `a first run compares with nothing`() {
    var night = night
    night.published = []
    let summary = night.summary
    #expect(summary.previous == nil)
    #expect(summary.changeReason.isEmpty)
    #expect(summary.changes.isEmpty)
    #expect(summary.alerts.isEmpty)
  }

  @Test(arguments: [(30, false), (29, true)])
  func `a jump beyond the threshold is brought to the operator`(threshold: Int, isAlert: Bool) {
    var night = NightBuilder([SentFile("甲.xlsx", "长春甲公司").ids(1...13)])
    night.published = [.invented("2022-04-17", [.invented("长春甲公司", persons: 10, rosters: ["旧.xlsx"])])]
    night.settings.thresholds.changePercent = threshold
    #expect(night.summary.alerts.contains { $0.contains("10 人变为 13 人") } == isAlert)
    #expect(night.summary.alerts.contains { $0.contains("1 家企业名单人数") } == isAlert)
  }
}
