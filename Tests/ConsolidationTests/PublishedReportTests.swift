import Consolidation
import Rulebook
import Submissions
import Testing

struct PublishedReportTests {
  private static let manifest = """
    {"schema": 1, "cutOff": "2022-04-17T18:00", "stage": 1,
     "files": [
       {"path": "两家.xlsx", "sha256": "aa", "kind": "roster", "enterprise": "长春甲公司、长春乙公司", "fate": "计入"},
       {"path": "甲新.xlsx", "sha256": "bb", "kind": "roster", "enterprise": "长春甲公司", "fate": "部分计入"},
       {"path": "甲方案.docx", "sha256": "cc", "kind": "plan", "enterprise": "长春甲公司", "fate": "沿用",
        "carriedFrom": "2022-04-12"},
       {"path": "甲旧.xlsx", "sha256": "dd", "kind": "roster", "enterprise": "长春甲公司", "fate": "被替代"},
       {"path": "坏.xls", "sha256": "ee", "kind": "unknown", "enterprise": "", "fate": "拒收"}],
     "enterprises": [
       {"name": "长春甲公司", "creditCode": "C1", "persons": 5, "carriedFrom": null, "sources": ["bb", "cc"]},
       {"name": "长春乙公司", "creditCode": "", "persons": null, "carriedFrom": "2022-04-16"}],
     "totals": {"enterprises": 1, "persons": 5, "crossEnterpriseDuplicates": 2, "byUnit": {"净月区": 5, "省外": 0},
       "byZone": {"防范区": 5}, "byMode": {"自驾": 5}, "cube": []},
     "indicators": {"应报户数": 9, "未报户数": null}, "findings": {}, "outputs": []}
    """

  @Test func `reads figures by unit, zone, mode and indicator`() throws {
    let report = try #require(PublishedReport(date: "2022-04-17", manifest: Array(Self.manifest.utf8)))
    #expect(report.figures.persons == 5)
    #expect(report.figures.byUnit == [.jingyue: 5, .otherProvince: 0])
    #expect(report.figures.byMode == [.selfDriving: 5])
    #expect(report.figures.indicators["应报户数"] == 9)
    #expect(report.figures.indicators["未报户数"] == nil)
    #expect(report.figures.indicators["防范区"] == 5)
    #expect(report.figures.indicators["跨企业重复"] == 2)
  }

  @Test func `knows the originals on which each enterprise rests`() throws {
    let report = try #require(PublishedReport(date: "2022-04-17", manifest: Array(Self.manifest.utf8)))
    let first = try #require(report.enterprises.first)
    #expect(first.sources.map(\.path) == ["甲新.xlsx", "甲方案.docx"])
    #expect(first.sources.map(\.kind) == [.roster, .plan])
    #expect(first.sources.last?.carriedFrom == "2022-04-12")
    #expect(report.enterprises.last?.persons == nil)
    #expect(report.enterprises.last?.carriedFrom == "2022-04-16")
    #expect(report.enterprises.last?.sources.map(\.path) == ["两家.xlsx"])
  }

  @Test(arguments: ["", "{", "[]", #"{"schema": 2}"#, #"{"cutOff": "2022-04-17T18:00"}"#, #"{"schema": "1"}"#])
  func `is nothing where the file is none of ours`(text: String) {
    #expect(PublishedReport(date: "2022-04-17", manifest: Array(text.utf8)) == nil)
  }

  @Test func `a figure that nobody can have counted breaks no sum`() throws {
    let text = #"{"schema": 1, "totals": {"persons": -9223372036854775808, "byUnit": {"净月区": 9223372036854775807}}}"#
    let report = try #require(PublishedReport(date: "2022-04-17", manifest: Array(text.utf8)))
    #expect(report.figures.persons == 0)
    #expect(report.figures.byUnit == [.jingyue: 1_000_000_000])
  }

  @Test func `gives what an older manifest has`() throws {
    let report = try #require(PublishedReport(date: "2022-04-17", manifest: Array(#"{"schema": 1}"#.utf8)))
    #expect(report.figures.persons == 0)
    #expect(report.enterprises.isEmpty)
  }
}
