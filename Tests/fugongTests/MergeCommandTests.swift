import Foundation
import TestSupport
import Testing

@Suite("fugong merge adds offices up") struct MergeCommandTests {
  private let target: TemporaryFolder

  init() throws { target = try TemporaryFolder() }

  private var merged: String { target.path + "/全市" }

  private func office(_ name: String, persons: Int, seed: Int) throws -> OfficeOnDisk {
    let office = try OfficeOnDisk()
    try office.drop(InventedRoster(name, persons: persons, seed: seed))
    #expect(try office.run("--quiet").status == 0)
    return office
  }

  private func merge(_ folders: String...) throws -> FugongProcess.Outcome {
    try FugongProcess.run(["merge"] + folders + ["--output", merged])
  }

  @Test("Totals of two offices are added, from any folder of theirs, with the same bytes each time")
  func adds() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    let outcome = try merge(first.path, second.output + "/2022-04-18")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("跨单位"))
    let files = OfficeOnDisk.files(below: merged + "/2022-04-18")
    let manifest = try JSONDecoder().decode(RunManifestReading.self, from: files["run.json"] ?? Data())
    #expect(manifest.totals.persons == 18)
    #expect(manifest.totals.enterprises == 2)
    #expect(manifest.files.count == 2)
    let page = String(decoding: files["汇总报告.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("跨单位重复的人员看不出来"))
    #expect(
      !page.contains(first.path) && !(String(decoding: files["run.json"] ?? Data(), as: UTF8.self)).contains(first.path)
    )
    #expect(try merge(first.output, second.output).status == 0)
    #expect(OfficeOnDisk.files(below: merged + "/2022-04-18") == files)
  }

  @Test("Merged results merge again")
  func mergesTwice() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    #expect(try merge(first.path, second.path).status == 0)
    let third = try office("长春丙机械有限公司", persons: 2, seed: 3)
    let province = target.path + "/全省"
    let outcome = try FugongProcess.run(["merge", merged, third.path, "--output", province])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let manifest = try JSONDecoder().decode(
      RunManifestReading.self, from: OfficeOnDisk.files(below: province + "/2022-04-18")["run.json"] ?? Data())
    #expect(manifest.totals.persons == 20)
  }

  @Test("Different days, other schemas, the same office twice, and no office at all are refused with a reason")
  func refuses() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    #expect(try merge(first.path, first.path).messages.contains("写了两次"))
    #expect(try merge(first.path, target.path).messages.contains("找不到 run.json"))
    #expect(
      try FugongProcess.run(["run", "--quiet", "--office", second.path, "--date", "2022-04-19T18:00"]).status == 0)
    let days = try merge(first.path, second.path)
    #expect(days.status == 1 && days.messages.contains("日期不同"))
    try edit(first, "\"schema\":1", "\"schema\":2")
    let schemas = try merge(first.path)
    #expect(schemas.status == 1 && schemas.messages.contains("格式版本是 2"))
    #expect(!FileManager.default.fileExists(atPath: merged))
  }

  @Test("An office whose figures do not add up is not merged")
  func holdsTheBalance() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    try edit(first, "\"persons\":7", "\"persons\":8")
    let outcome = try merge(first.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("不平衡"))
  }

  /// Changes every place where the text stands in the published manifest.
  private func edit(_ office: OfficeOnDisk, _ old: String, _ new: String) throws {
    let url = URL(fileURLWithPath: office.output + "/2022-04-18/run.json")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let spaced = old.replacingOccurrences(of: ":", with: ": ")
    try #require(text.contains(old) || text.contains(spaced))
    try Data(text.replacingOccurrences(of: old, with: new).replacingOccurrences(of: spaced, with: new).utf8)
      .write(to: url)
  }
}
