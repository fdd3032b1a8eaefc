import Foundation
import Glibc
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

  @Test("The buses of an office's plans and their missing seats stay as the office has them")
  func keepsBuses() throws {
    let office = try office("长春甲机械有限公司", persons: 24, seed: 1)
    try office.drop("方案.txt", Array(Self.plan.utf8))
    #expect(try office.run("--quiet").status == 0)
    #expect(try merge(office.path).status == 0)
    let table = "表4-班车.csv"
    let merged = OfficeOnDisk.files(below: merged + "/2022-04-18")[table]
    #expect(merged == office.published[table])
    let text = String(decoding: merged ?? Data(), as: UTF8.self)
    #expect(text.contains("1号车,,1,"))
    #expect(text.contains(/合计,,1,\d+,\d+\r\n/))
  }

  @Test("Whom an office waits for, and how its plans compare with its rosters, are listed for all")
  func keepsLists() throws {
    let first = try office("长春甲机械有限公司", persons: 24, seed: 1)
    try first.drop("方案.txt", Array(Self.plan.utf8))
    try Data("企业名称,属地,乡镇\n长春甲机械有限公司,莲花山度假区,\n长春未报食品有限公司,二道区,\n".utf8)
      .write(to: URL(filePath: first.path + "/企业名册.csv"))
    #expect(try first.run("--quiet").status == 0)
    let second = try office("长春乙机械有限公司", persons: 2, seed: 2)
    #expect(try merge(first.path, second.path).status == 0)
    let files = OfficeOnDisk.files(below: merged + "/2022-04-18")
    for list in ["内部/未报名单.csv", "内部/方案核对.csv"] {
      let lines = String(decoding: files[list] ?? Data(), as: UTF8.self).split(whereSeparator: \.isNewline)
      #expect(lines.count > 1)
      #expect(files[list]?.starts(with: first.published[list] ?? Data()) == true)
    }
    #expect(String(decoding: files["内部/未报名单.csv"] ?? Data(), as: UTF8.self).contains("长春未报食品有限公司,,二道区,是"))
  }

  private static let plan = """
    长春甲机械有限公司复工复产工作方案
    一、复工复产原因及计划时间
    计划4月18日复工。
    二、需返岗员工情况
    需返岗24人。班车1台，限乘1人。
    三、复工复产方式组织
    采取封闭在厂方式。
    四、员工进场管理
    测温。
    """

  @Test("A second merge compares itself with the first and names who came and who went")
  func compares() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    #expect(try merge(first.path).status == 0)
    let second = try OfficeOnDisk()
    try second.drop(InventedRoster("长春乙机械有限公司", persons: 9, seed: 2))
    #expect(
      try FugongProcess.run(["run", "--quiet", "--office", second.path, "--date", "2022-04-19T18:00"]).status == 0)
    #expect(try merge(second.path).status == 0)
    let changes = String(
      decoding: OfficeOnDisk.files(below: merged + "/2022-04-19")["表5-变化.csv"] ?? Data(), as: UTF8.self)
    #expect(changes.contains("企业,长春乙机械有限公司,,9,"))
    #expect(changes.contains("新增"))
    #expect(changes.contains("企业,长春甲机械有限公司,7,,"))
    #expect(changes.contains("撤销"))
    #expect(changes.contains("\r\n管控情况,封控区,"))
  }

  @Test("Different days, other schemas, the same office twice, and no office at all are refused with a reason")
  func refuses() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    for again in [first.path, first.output, first.output + "/2022-04-18/", try copy(of: first)] {
      #expect(try merge(first.path, again).messages.contains("写了两次"), "\(again)")
    }
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

  @Test("The report of an office does not give way to the sum that it is part of, nor does the office take the sum in")
  func keepsItsSources() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    let before = OfficeOnDisk.files(below: first.path)
    let link = target.path + "/链接"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: first.output)
    for input in [first.path, first.output, first.output + "/2022-04-18"] {
      for output in ["", "/output", "/output/全市", "/output/2022-04-18", "/output/2022-04-18/内部"].map({ first.path + $0 }
      )
        + [link, link + "/全市"]
      {
        let outcome = try FugongProcess.run(["merge", input, second.path, "--output", output])
        #expect(outcome.status == 1 && outcome.messages.contains("--output"), "\(input) \(output)")
      }
    }
    #expect(OfficeOnDisk.files(below: first.path) == before)
  }

  @Test("A folder beside those that offices have handed on may take the sum")
  func mergesBeside() throws {
    let first = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let second = try office("长春乙机械有限公司", persons: 11, seed: 2)
    for (name, office) in [("甲", first), ("乙", second)] {
      try FileManager.default.copyItem(atPath: office.output + "/2022-04-18", toPath: target.path + "/" + name)
    }
    let outcome = try merge(target.path + "/甲", target.path + "/乙")
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("A table that was saved again or is missing is not merged, and named", arguments: tampering)
  func holdsTheCheckSums(_ case: (table: String, isTaken: Bool, reason: String?)) throws {
    let office = try office("长春甲机械有限公司", persons: 7, seed: 1)
    let url = URL(fileURLWithPath: office.output + "/2022-04-18/" + `case`.table)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    try FileManager.default.removeItem(at: url)
    if !`case`.isTaken { try Data(text.replacingOccurrences(of: "\r\n", with: "\n").utf8).write(to: url) }
    let outcome = try merge(office.path)
    #expect(outcome.status == (`case`.reason == nil ? 0 : 1))
    if let reason = `case`.reason {
      #expect(outcome.messages.contains(reason) && outcome.messages.contains(`case`.table), "\(outcome.messages)")
    }
  }

  /// Internal lists need not be handed on.
  private static let tampering: [(table: String, isTaken: Bool, reason: String?)] = [
    ("表3-按企业.csv", false, "与发布时的内容不同"), ("表3-按企业.csv", true, "里缺少"), ("表4-班车.csv", true, "里缺少"),
    ("表2b-按企业属地.csv", false, "与发布时的内容不同"), ("内部/收件清单.csv", false, "与发布时的内容不同"), ("内部/收件清单.csv", true, nil),
  ]

  @Test("A merge into a folder that another one is at work in leaves with 11 and writes nothing")
  func waitsForNobody() throws {
    let office = try office("长春甲机械有限公司", persons: 7, seed: 1)
    #expect(try merge(office.path).status == 0)
    let before = OfficeOnDisk.files(below: merged)
    let descriptor = open(merged + "/.lock", O_RDWR)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    let note = Array("进程 7，主机 甲，2022-04-18T10:00:00Z 开始\n".utf8)
    #expect(pwrite(descriptor, note, note.count, 0) == note.count)
    let outcome = try merge(office.path)
    #expect(outcome.status == 11)
    #expect(outcome.messages.contains("进程 7，主机 甲，2022-04-18T18:00 开始"), "\(outcome.messages)")
    #expect(OfficeOnDisk.files(below: merged).filter { $0.key != ".lock" } == before.filter { $0.key != ".lock" })
  }

  @Test("An enterprise with rosters in two offices is named, as its persons may count twice")
  func namesSharedEnterprises() throws {
    let first = try office("长春甲（集团）有限公司", persons: 7, seed: 1)
    let second = try office("长春甲(集团)有限公司", persons: 11, seed: 2)
    let third = try office("长春乙机械有限公司", persons: 3, seed: 3)
    let shared = try merge(first.path, second.path, third.path)
    #expect(shared.status == 0)
    #expect(shared.messages.contains("1 家企业在几个单位都有名单"))
    #expect(try !merge(first.path, third.path).messages.contains("几个单位都有名单"))
  }

  @Test("An enterprise with rosters in two offices is compared with itself in the same office, whatever their order")
  func comparesSharedEnterprises() throws {
    for (name, persons) in [("莲花山", 3), ("净月", 2)] {
      let office = try office("长春甲机械有限公司", persons: persons, seed: persons)
      #expect(
        try FugongProcess.run(["run", "--quiet", "--office", office.path, "--date", "2022-04-19T18:00"]).status == 0)
      try FileManager.default.copyItem(atPath: office.output, toPath: target.path + "/" + name)
    }
    func merge(_ day: String, _ offices: [String]) throws -> [String: Data] {
      #expect(
        try FugongProcess.run(["merge"] + offices.map { "\(target.path)/\($0)/\(day)" } + ["--output", merged]).status
          == 0)
      return OfficeOnDisk.files(below: merged + "/" + day)
    }
    func changes(_ files: [String: Data]) -> [String] {
      let table = String(decoding: files["表3-按企业.csv"] ?? Data(), as: UTF8.self)
      return table.split(separator: "\r\n").dropFirst().dropLast().map {
        let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[12]) \(cells[32])"
      }
    }
    #expect(try changes(merge("2022-04-18", ["莲花山", "净月"])) == ["3 —", "2 —"])
    let next = try merge("2022-04-19", ["净月", "莲花山"])
    #expect(changes(next) == ["2 0", "3 0"])
    func enterprises(_ files: [String: Data]) -> [Substring] {
      String(decoding: files["表5-变化.csv"] ?? Data(), as: UTF8.self).split(separator: "\r\n")
        .filter { $0.hasPrefix("企业,") }
    }
    #expect(enterprises(next) == [])
    // One of the two is silent: it went, and the other is as it was.
    let less = try merge("2022-04-19", ["净月"])
    #expect(changes(less) == ["2 0"])
    #expect(enterprises(less) == ["企业,长春甲机械有限公司,3,,-3,撤销"])
  }

  /// Its published folder once more, somewhere else.
  private func copy(of office: OfficeOnDisk) throws -> String {
    let place = target.path + "/又一份"
    try FileManager.default.copyItem(atPath: office.output, toPath: place)
    return place
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
