import Consolidation
import Reports
import Rulebook
import Submissions
import TestSupport
import Testing

/// What one night writes into run.json is what the next night looks back at.
struct ManifestRoundTripTests {
  @Test func `a published night reads back with its figures and originals`() throws {
    let plan = Plan.invented("长春甲公司") {
      $0.total = 5
      $0.buses = 2
      $0.seats = [20, 30]
    }
    let both = SentFile("两家.xlsx", "长春甲公司").ids(1...3).dated("2022-04-16")
      .and(SentFile("", "长春乙公司").ids(11...12).dated("2022-04-16"))
    var night = NightBuilder([
      both, SentFile("甲.xlsx", "长春甲公司").ids(1...2).dated("2022-04-17"), SentFile("甲方案.docx", plan: plan),
      SentFile("丙.xlsx", "长春丙公司").ids(21...22).carried(from: "2022-04-16"),
    ])
    night.register = .invented([.invented("长春甲公司"), .invented("长春丁公司")])
    let summary = night.summary
    let files = try ReportSet(summary, sha256: { _ in "00" }).files()
    let manifest = try #require(files.first { $0.path == "run.json" }).bytes
    let report = try #require(PublishedReport(date: "2022-04-18", manifest: manifest))
    #expect(report.figures.persons == 6)
    #expect(report.figures.byZone == [.sealed: 0, .controlled: 0, .precaution: 6, .normal: 0, .unverified: 0])
    #expect(report.figures.indicators["应报户数"] == 2)
    #expect(report.figures.indicators["班车座位"] == 50)
    let sources = Dictionary(
      uniqueKeysWithValues: report.enterprises.map { ($0.name, $0.sources.map(\.path).sorted()) })
    #expect(sources == ["长春甲公司": ["甲.xlsx", "甲方案.docx"], "长春乙公司": ["两家.xlsx"], "长春丙公司": ["丙.xlsx"]])
    let carried = try #require(report.enterprises.first { $0.name == "长春丙公司" })
    #expect(carried.carriedFrom == "2022-04-16")
    #expect(carried.sources.first?.carriedFrom == "2022-04-16")
  }
}
