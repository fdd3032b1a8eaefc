internal import Consolidation
internal import Foundation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("run.json")
struct ManifestTests {
  private func manifest(_ summary: Summary) throws -> [String: Any] {
    let bytes = try RenderedNight(summary)["run.json"]
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("Says what the interface page promises")
  func keys() throws {
    let manifest = try manifest(SampleSummary.small())
    #expect(manifest["schema"] as? Int == 1)
    #expect(manifest["cutOff"] as? String == "2022-04-18T18:00")
    #expect(manifest["stage"] as? Int == 2)
    let totals = try #require(manifest["totals"] as? [String: Any])
    #expect(totals["persons"] as? Int == 2018)
    #expect(totals["enterprises"] as? Int == 11)
    for (key, count) in [
      ("byUnit", 21), ("byZone", 5), ("byMode", 7), ("byBuilding", 3), ("byReturnMode", 7), ("release", 3),
    ] {
      #expect((totals[key] as? [String: Int])?.count == count, "\(key)")
    }
    let file = try #require((manifest["files"] as? [[String: Any]])?.last { $0["path"] as? String == "~$名单.xlsx" })
    #expect(
      file["rows"] as? [String: Int] == [
        "read": 0, "persons": 0, "duplicates": 0, "quarantined": 0, "nonPerson": 0, "hidden": 0,
      ])
  }

  @Test("An enterprise without a roster has persons null and full maps of zeros; a plan has every key")
  func enterprises() throws {
    let enterprises = try #require(try manifest(SampleSummary.small())["enterprises"] as? [[String: Any]])
    let enterprise = try #require(enterprises.first { $0["name"] as? String == "吉林蓝天医药有限公司" })
    #expect(enterprise["persons"] is NSNull)
    #expect((enterprise["byUnit"] as? [String: Int])?.values.allSatisfy { $0 == 0 } == true)
    let plan = try #require(enterprise["plan"] as? [String: Any])
    #expect(plan["total"] as? Int == 64 + 8 % 3 - 1)
    #expect(plan["loadFactor"] as? Double == 0.5)
    #expect((plan["byUnit"] as? [String: Any])?.count == 21)
    #expect(plan["bus"] is NSNull)
  }

  @Test("Names every other file with its check sum")
  func outputs() throws {
    let night = try RenderedNight(SampleSummary.small())
    let manifest = try manifest(SampleSummary.small())
    let outputs = try #require(manifest["outputs"] as? [[String: String]])
    let others = night.files.filter { $0.path != "run.json" }
    #expect(outputs.map { $0["path"] } == others.map(\.path))
    #expect(outputs.map { $0["sha256"] } == others.map { RenderedNight.digest($0.bytes) })
  }

  @Test("Keys are sorted by bytes, and text is escaped as RFC 8259 asks")
  func writing() {
    let value = JSONValue.object([
      "乙": .array([]), "a\"": .string("\u{1}\\/\n"), "B": .null, "c": .object(["x": .number(0.5)]),
    ])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == "{\n  \"B\": null,\n  \"a\\\"\": \"\\u0001\\\\/\\n\",\n  \"c\": {\"x\": 0.5},\n  \"乙\": []\n}\n")
  }

  @Test("Can be read back as 上次 of the next run")
  func readBack() throws {
    let summary = SampleSummary.small()
    let report = try #require(
      PublishedReport(date: "2022-04-18", manifest: try RenderedNight(summary)["run.json"]))
    #expect(report.figures.persons == summary.totals.persons)
    #expect(report.figures.byUnit[.lianhuashan] == summary.totals[.lianhuashan])
    for indicator in Indicator.allCases {
      #expect(report.figures.indicators[indicator.rawValue] == indicator.value(in: summary), "\(indicator.rawValue)")
    }
    #expect(report.enterprises.count == 12)
  }
}
