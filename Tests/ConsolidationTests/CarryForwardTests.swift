import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// `domain.md` 3.7 and 12.9: what is read again, and for how long.
struct CarryForwardTests {
  private let enterprise = "长春甲公司"

  private func night(_ files: [SentFile], _ published: [PublishedReport]) -> NightBuilder {
    var night = NightBuilder(files)
    night.published = published
    return night
  }

  @Test func `a silent enterprise is read again with base, increments, plan and letter`() {
    let yesterday = PublishedReport.invented(
      "2022-04-17",
      [.invented(enterprise, persons: 7, rosters: ["基.xlsx", "第二批.xlsx"], plans: ["方案.docx"], letters: ["承诺.docx"])])
    let carried = night([], [yesterday]).carried
    #expect(carried.map(\.path) == ["基.xlsx", "承诺.docx", "方案.docx", "第二批.xlsx"])
    #expect(carried.allSatisfy { $0.carriedFrom == "2022-04-17" })
  }

  @Test func `a new roster asks for the plan only`() {
    let yesterday = PublishedReport.invented(
      "2022-04-17", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"], plans: ["方案.docx"])])
    let carried = night([SentFile("新.xlsx", enterprise).ids(1...2)], [yesterday]).carried
    #expect(carried.map(\.path) == ["方案.docx"])
  }

  @Test func `an increment asks for its base`() {
    let yesterday = PublishedReport.invented("2022-04-17", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"])])
    let carried = night([SentFile("新增.xlsx", enterprise).ids(1...2).incremental()], [yesterday]).carried
    #expect(carried.map(\.path) == ["基.xlsx"])
  }

  @Test func `a tie and an unusable file ask for the previous roster`() {
    let yesterday = PublishedReport.invented("2022-04-17", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"])])
    let tie = [SentFile("一.xlsx", enterprise).ids(1...2), SentFile("二.xlsx", enterprise).ids(1...3)]
    #expect(night(tie, [yesterday]).carried.map(\.path) == ["基.xlsx"])
    let broken = [SentFile("坏.xlsx", enterprise).with(Finding(.fileNoHeader, severity: .error, message: "没有表头。"))]
    #expect(night(broken, [yesterday]).carried.map(\.path) == ["基.xlsx"])
  }

  @Test func `an original that lies in the inbox again is not asked for`() {
    let yesterday = PublishedReport.invented("2022-04-17", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"])])
    #expect(night([SentFile("基.xlsx", enterprise).ids(1...7)], [yesterday]).carried.isEmpty)
  }

  @Test(arguments: [("2022-03-19", true), ("2022-03-18", false)])
  func `a roster is carried for 30 days`(lastNew: String, isCarried: Bool) {
    let yesterday = PublishedReport.invented(
      "2022-04-17", [.invented(enterprise, persons: 7, from: lastNew, rosters: ["基.xlsx"])])
    let carried = night([], [yesterday]).carried
    #expect(carried.isEmpty == !isCarried)
    #expect(carried.first?.carriedFrom == (isCarried ? lastNew : nil))
  }

  @Test func `nothing is carried where the setting says so`() {
    var night = night(
      [], [.invented("2022-04-17", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"])])])
    night.settings.carryForward.isEnabled = false
    #expect(night.carried.isEmpty)
  }

  @Test func `reports of the same day or later are no past`() {
    let today = PublishedReport.invented("2022-04-18", [.invented(enterprise, persons: 7, rosters: ["基.xlsx"])])
    let night = night([SentFile("甲.xlsx", "长春乙公司").ids(1...2)], [today])
    #expect(night.carried.isEmpty)
    #expect(night.summary.previous == nil)
    #expect(night.summary.changeReason.isEmpty)
  }

  @Test func `a silent enterprise counts as it did and says since when`() {
    let carried = SentFile("基.xlsx", enterprise).ids(1...7).rows(quarantined: 2, nonPerson: 1).carried(
      from: "2022-04-16")
    let summary = night(
      [carried, SentFile("乙.xlsx", "长春乙公司").ids(11...12)],
      [.invented("2022-04-17", [.invented(enterprise, persons: 7, from: "2022-04-16", rosters: ["基.xlsx"])])]
    ).summary
    #expect(summary.totals.persons == 9)
    #expect(summary.record(of: "基.xlsx")?.fate == .carriedForward)
    #expect(summary.record(of: "基.xlsx")?.rows?.read == 10)
    #expect(summary[enterprise: enterprise]?.remark == "沿用 4月16日")
    #expect(summary.changeReason == "新增 1 家，1 家沿用")
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `an original that turns out not to be needed leaves no trace`() {
    let summary = night(
      [
        SentFile("旧.xlsx", enterprise).ids(1...7).carried(from: "2022-04-16"),
        SentFile("新.xlsx", enterprise).ids(1...2),
      ],
      []
    ).summary
    #expect(summary.totals.persons == 2)
    #expect(summary.files.map(\.path) == ["新.xlsx"])
  }
}
