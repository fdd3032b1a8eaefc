import Foundation
import Glibc
import TestSupport
import Testing

@Suite("fugong run publishes a night") struct RunCommandTests {
  private func office(rosters: Int = 3) throws -> OfficeOnDisk {
    let office = try OfficeOnDisk()
    for index in 0..<rosters {
      try office.drop(InventedRoster("长春第\(index + 1)机械有限公司", persons: 5 + index, seed: index + 1))
    }
    return office
  }

  @Test("A clean night counts everybody, exits with 0, and says where the reports are")
  func publishes() throws {
    let office = try office()
    let outcome = try office.run()
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("已发布到"))
    let manifest = try office.manifest()
    #expect(manifest.totals.persons == 5 + 6 + 7)
    #expect(manifest.totals.enterprises == 3)
    #expect(office.outputNames == ["2022-04-18", "index.html"])
  }

  @Test("The same night again, with other numbers of threads and files dropped in another order, gives the same bytes")
  func isReproducible() throws {
    let first = try office(rosters: 12)
    #expect(try first.run("--jobs", "1").status == 0)
    let bytes = first.published
    #expect(try first.run("--jobs", "7").status == 0)
    #expect(first.published == bytes)
    let second = try OfficeOnDisk()
    for index in (0..<12).reversed() {
      try second.drop(InventedRoster("长春第\(index + 1)机械有限公司", persons: 5 + index, seed: index + 1))
    }
    #expect(try second.run().status == 0)
    #expect(second.published == bytes)
    #expect(bytes.count > 10)
  }

  @Test("A file that cannot be used is named with its reason, exits with 3, and costs nobody else anything")
  func goesOnWithoutABadFile() throws {
    let office = try office()
    try office.drop("坏.xlsx", Array("PK\u{3}\u{4}半个文件".utf8))
    try office.drop("画.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0])
    let outcome = try office.run()
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("坏.xlsx：") && outcome.messages.contains("画.png："))
    let manifest = try office.manifest()
    #expect(manifest.totals.persons == 18)
    #expect(manifest.fate(of: "坏.xlsx") == "未就绪")
    #expect(manifest.fate(of: "画.png") == "拒收")
  }

  @Test("--strict publishes nothing where a file cannot be used")
  func isStrict() throws {
    let office = try office()
    try office.drop("画.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0])
    let outcome = try office.run("--strict")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("画.png"))
    #expect(office.outputNames == [])
  }

  @Test("--dry-run --json prints the manifest that a run would publish, and writes nothing at all")
  func runsDry() throws {
    let office = try office()
    let before = OfficeOnDisk.files(below: office.path)
    let dry = try office.run("--dry-run", "--json")
    #expect(dry.status == 0)
    #expect(OfficeOnDisk.files(below: office.path) == before)
    #expect(!FileManager.default.fileExists(atPath: office.state))
    let wet = try office.run("--json", "--quiet")
    #expect(wet.messages.isEmpty)
    #expect(wet.output == dry.output)
    #expect(office.published["run.json"] == Data(wet.output))
  }

  @Test("A missing, an unreadable and an empty inbox publish nothing and leave the last reports alone")
  func refusesAnEmptyInbox() throws {
    let office = try office()
    #expect(try office.run().status == 0)
    let before = office.published
    for name in try FileManager.default.contentsOfDirectory(atPath: office.inbox) {
      try FileManager.default.removeItem(atPath: office.inbox + "/" + name)
    }
    // A day later, when there are rosters to carry forward: they count no more than the rest.
    let empty = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-19"])
    #expect(empty.status == 1 && empty.messages.contains("没有一份可用的材料"))
    #expect(empty.messages.split(separator: "\n").count == 2, "\(empty.messages)")
    #expect(!(try FugongProcess.run(["status", "--office", office.path]).outputText.contains("沿用")))
    try FileManager.default.removeItem(atPath: office.inbox)
    let missing = try office.run()
    #expect(missing.status == 1 && missing.messages.contains("打不开"))
    try Data().write(to: URL(fileURLWithPath: office.inbox))
    #expect(try office.run().status == 1)
    #expect(office.published == before)
  }

  @Test("A mistyped office folder is named, and not made")
  func makesNoOffice() throws {
    let office = try office(rosters: 1)
    let place = office.path + "/没有"
    let outcome = try FugongProcess.run(["run", "--office", place])
    #expect(outcome.status == 1 && outcome.messages.contains(place))
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test("A folder that is no office does not become one", arguments: [[], ["--dry-run"]])
  func leavesOtherFoldersAlone(options: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try FugongProcess.run(["run"] + options, in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.messages == "错误：收件夹“inbox”打不开（没有这个文件或文件夹），请检查共享文件夹是否已连接、是否有访问权限。没有发布任何内容，上次的报表保持不变。\n")
    #expect(OfficeOnDisk.files(below: folder.path).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("An earlier report that cannot be read is told, as what only it holds is not carried forward")
  func tellsADamagedReport() throws {
    let office = try office()
    #expect(try office.run("--quiet").status == 0)
    try Data("{\"schema\": 1".utf8).write(to: URL(fileURLWithPath: office.output + "/2022-04-18/run.json"))
    office.take("长春第3机械有限公司.csv")
    let outcome = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-19T18:00"])
    let sentence = "发布文件夹中的 2022-04-18 run.json 读不出来"
    #expect(outcome.messages.contains("注意：" + sentence))
    #expect(try FugongProcess.run(["status", "--office", office.path]).outputText.contains(sentence))
    let page = OfficeOnDisk.files(below: office.output + "/2022-04-19")["汇总报告.html"] ?? Data()
    #expect(String(decoding: page, as: UTF8.self).contains(sentence))
    let log = try String(contentsOfFile: office.state + "/log", encoding: .utf8)
    #expect(log.contains("warning earlier report not readable folder=2022-04-18"))
  }

  @Test("A list of all dates that cannot be written is told")
  func tellsAnUnwritableIndex() throws {
    let office = try office(rosters: 1)
    try FileManager.default.createDirectory(atPath: office.output + "/index.html/x", withIntermediateDirectories: true)
    let outcome = try office.run()
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("注意：目录页 index.html 没有更新成功"))
  }

  @Test("Settings and registers that are links to nowhere stop the run, and a name that is nearly right is told")
  func doesNotMissSettings() throws {
    let office = try office(rosters: 1)
    let manager = FileManager.default
    for name in ["fugong.yaml", "企业名册.csv", "企业名册.XLSX"] {
      try manager.createSymbolicLink(atPath: office.path + "/" + name, withDestinationPath: "/nonexistent/" + name)
      let outcome = try office.run()
      #expect(outcome.status == 10, "\(name)")
      #expect(outcome.messages.contains(name) && outcome.messages.contains("是链接，它指向的文件找不到"), "\(outcome.messages)")
      try manager.removeItem(atPath: office.path + "/" + name)
    }
    try Data("hidden_rows: count\n".utf8).write(to: URL(fileURLWithPath: office.path + "/fugong.yml"))
    let outcome = try office.run()
    #expect(outcome.status == 0 && outcome.messages.contains("注意：没有读 fugong.yml"))
    for command in [["settings"], ["check", office.inbox + "/长春第1机械有限公司.csv"]] {
      let told = try FugongProcess.run(command + ["--office", office.path]).messages
      #expect(told.contains("注意：没有读 fugong.yml"), "\(command)")
    }
    try office.settings("")
    #expect(try !office.run().messages.contains("fugong.yml"))
  }

  @Test("A template that cannot be read stops the run, one that is a link is followed")
  func readsTemplates() throws {
    let office = try office(rosters: 1)
    try office.settings("templates: 模板\n")
    let place = office.path + "/模板/signature.mustache"
    try FileManager.default.createDirectory(atPath: office.path + "/模板", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "../签名")
    let missing = try office.run()
    #expect(missing.status == 10)
    #expect(missing.messages == "错误：模板 signature.mustache 读不出来（没有这个文件或文件夹）。\n")
    try Data("本局签名栏".utf8).write(to: URL(fileURLWithPath: office.path + "/签名"))
    #expect(try office.run().status == 0)
    #expect(String(decoding: office.published["汇总报告.html"] ?? Data(), as: UTF8.self).contains("本局签名栏"))
  }

  @Test("Status shows times by the office's clock")
  func tellsTheTime() throws {
    let office = try office(rosters: 1)
    #expect(try office.run("--quiet").status == 0)
    try Data("2022-04-18T20:30:05Z 2022-04-18T20:31:59Z 0\n".utf8)
      .write(to: URL(fileURLWithPath: office.state + "/last-run"))
    for (zone, times) in [
      ("Asia/Shanghai", "2022-04-19T04:30 开始，2022-04-19T04:31 结束"), ("UTC", "2022-04-18T20:30 开始，2022-04-18T20:31 结束"),
      ("Mars/Base", "2022-04-19T04:30 开始"),
    ] {
      try office.settings("time_zone: \(zone)\n")
      let text = try FugongProcess.run(["status", "--office", office.path]).outputText
      #expect(text.contains("上次运行：" + times) && !text.contains("UTC"), "\(text)")
    }
  }

  @Test(
    "Output that cannot be written to its end is a failure, not silence",
    arguments: [
      ["run", "--json"], ["run", "--dry-run", "--json"], ["check"], ["check", "--json"], ["dump"], ["settings"],
      ["explain"],
      ["status"],
    ])
  func failsOnAFullOutput(arguments: [String]) throws {
    let office = try office(rosters: 1)
    let file = office.inbox + "/长春第1机械有限公司.csv"
    let takesFile = ["check", "dump"].contains(arguments[0])
    let takesOffice = ["run", "status"].contains(arguments[0])
    let all = arguments + (takesFile ? [file] : takesOffice ? ["--office", office.path] : [])
    let outcome = try FugongProcess.start(all, through: ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full"]).finish()
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("标准输出：结果没有写完（磁盘已满）"), "\(outcome.messages)")
  }

  @Test("A reader that goes away is no failure")
  func endsWithItsReader() throws {
    let outcome = try FugongProcess.start(
      ["explain"], through: ["/bin/bash", "-c", "set -o pipefail; trap '' PIPE; \"$0\" \"$@\" | true"]
    ).finish()
    #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
  }

  @Test(
    "A blank roster that a full disk cuts off is not left behind", .enabled(if: geteuid() == 0, "needs root to mount"))
  func leavesNoHalfTemplate() throws {
    let folder = try TemporaryFolder()
    try #require(mount("tmpfs", folder.path, "tmpfs", 0, "size=4k") == 0)
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    let outcome = try FugongProcess.run(["template", "--output", folder.path + "/附件5.xlsx"])
    #expect(outcome.status == 1 && outcome.messages.contains("磁盘是否已满"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("Messages and status mask the numbers and names that stand in names of files", arguments: [[], ["--strict"]])
  func masksMessages(options: [String]) throws {
    let office = try office(rosters: 1)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]
    try office.drop("赵六_220104199003071234.png", png)
    let told = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-18"] + options).messages
    let status = try FugongProcess.run(["status", "--office", office.path])
    for text in [told, String(decoding: status.output, as: UTF8.self)] {
      #expect(text.contains("赵*_220104********1234.png"), "\(text)")
      #expect(!text.contains("220104199003071234"))
    }
  }

  @Test("Identical bytes count once, bundles and names that differ only in normalisation each count")
  func takesIn() throws {
    let office = try OfficeOnDisk()
    let roster = InventedRoster("长春甲机械有限公司", persons: 4, seed: 1)
    try office.drop(roster, as: "甲.csv")
    try office.drop(roster, as: "甲（再发）.csv")
    try office.drop("caf\u{E9}.csv", InventedRoster("长春乙机械有限公司", persons: 5, seed: 2).csv)
    try office.drop("cafe\u{301}.csv", InventedRoster("长春丙机械有限公司", persons: 6, seed: 3).csv)
    var zip = ZipBuilder()
    zip.add(
      [0xC3, 0xFB, 0xB5, 0xA5] + Array(".csv".utf8), InventedRoster("长春丁机械有限公司", persons: 7, seed: 4).csv, .stored)
    try office.drop("材料.zip", zip.bytes)
    #expect(try office.run().status == 0)
    let manifest = try office.manifest()
    #expect(manifest.totals.persons == 4 + 5 + 6 + 7)
    #expect(manifest.fate(of: "甲.csv") == "计入")
    #expect(manifest.fate(of: "甲（再发）.csv") == "重复文件")
    #expect(manifest.fate(of: "caf\u{E9}.csv") == "计入")
    #expect(manifest.fate(of: "cafe\u{301}.csv") == "计入")
    #expect(manifest.fate(of: "材料.zip/名单.csv") == "计入")
    #expect(manifest.fate(of: "材料.zip") == "已忽略")
  }

  @Test("A silent enterprise is carried forward from the archive on the next day, without its file")
  func carriesForward() throws {
    let office = try office()
    #expect(try office.run().status == 0)
    try FileManager.default.removeItem(atPath: office.inbox + "/长春第3机械有限公司.csv")
    let outcome = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-19T18:00"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let manifest = try JSONDecoder().decode(
      RunManifestReading.self, from: OfficeOnDisk.files(below: office.output + "/2022-04-19")["run.json"] ?? Data())
    #expect(manifest.totals.persons == 18)
    #expect(manifest.fate(of: "长春第3机械有限公司.csv") == "沿用")
  }

  @Test("A day alone as --date means its end")
  func readsADay() throws {
    let office = try office(rosters: 1)
    let outcome = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-18", "--quiet"])
    #expect(outcome.status == 0)
    #expect(try office.manifest().cutOff == "2022-04-18T23:59")
  }

  @Test("Settings that cannot be read exit with 10, and a wrong option with 64")
  func refusesBadInput() throws {
    let office = try office(rosters: 1)
    try office.settings("limits:\n  file_mb: viel\n")
    let settings = try office.run()
    #expect(settings.status == 10)
    #expect(settings.messages.contains("fugong.yaml 第 2 行"))
    #expect(try office.run("--settings", office.path + "/没有.yaml").status == 10)
    #expect(try office.run("--jobs", "0").status == 64)
    #expect(try FugongProcess.run(["run", "--date", "2022-04-31"]).status == 64)
    #expect(office.outputNames == [])
  }

  @Test("Names and doors in a plan's buses and headings, and in paths and sheets, are in nothing that is published")
  func publishesNoNames() throws {
    let office = try office(rosters: 0)
    try office.drop("王铁柱发来/甲.csv", InventedRoster("长春第1机械有限公司", persons: 5, seed: 1).csv)
    let lines = [
      "长春第1机械有限公司复工复产工作方案", "一、企业复工复产原因及计划复工复产时间", "二、需要返岗（当前在岗）员工情况 张二狗负责", "需返岗员工5人，班车点对点2人。", "三、企业复工复产方式组织——刘大妞",
      "1号线：胡百岁家—桂林路—厂区。",
    ]
    let buses = [
      ["车号", "核载", "线路", "乘坐人数"], ["吉A12345（陈三炮）", "49", "接吴八斗、徐九儿", "1"], ["杨四喜师傅的车", "20", "桂林路—桃花苑7栋—厂区", "1"],
    ]
    let rows = buses.map { "<w:tr>" + $0.map { DocumentFixture.cell($0) }.joined() + "</w:tr>" }
    let body = lines.map { DocumentFixture.paragraph($0) }.joined() + "<w:tbl>" + rows.joined() + "</w:tbl>"
    try office.drop("王铁柱发来/方案.docx", DocumentFixture(body: body).bytes)
    #expect(try office.run().status == 0)
    let published = office.published.filter { !$0.key.hasSuffix(".xlsx") && !$0.key.hasSuffix(".eml") }
    for (path, bytes) in published {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in ["王铁柱", "张二狗", "刘大妞", "胡百岁", "陈三炮", "吴八斗", "徐九儿", "杨四喜", "桃花苑7"] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
    let manifest = String(decoding: try #require(published["run.json"]), as: UTF8.self)
    for place in ["王*发来/甲.csv", "桂林路", "1号线"] { #expect(manifest.contains(place)) }
    let table = String(decoding: try #require(published["表4-班车.csv"]), as: UTF8.self)
    #expect(table.contains("吉A12345,接吴*、徐*,49"))
  }

  @Test("A number in an office's own template exits with 12 and the template's name, also where only the index uses it")
  func refusesTemplates() throws {
    let office = try office(rosters: 1)
    try office.settings("templates: 模板\n")
    let folder = office.path + "/模板"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, page) in [("letterhead", "汇总报告.html"), ("index", "index.html")] {
      let path = folder + "/\(name).mustache"
      try Data("<p>经办 13912345678</p>".utf8).write(to: URL(fileURLWithPath: path))
      let outcome = try office.run()
      #expect(outcome.status == 12, "\(outcome.messages)")
      #expect(outcome.messages.contains("\(page)：疑似手机号码"), "\(outcome.messages)")
      #expect(outcome.messages.contains("模板 \(name).mustache 本身含有疑似手机号码 1 处"), "\(outcome.messages)")
      #expect(!outcome.messages.contains("13912345678"))
      #expect(office.outputNames == [])
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(try office.run().status == 0)
  }

  @Test("A file over a limit is refused with the figure")
  func capsFiles() throws {
    let office = try office(rosters: 1)
    try office.settings("limits:\n  file_mb: 1\n")
    try office.drop("大.csv", [UInt8](repeating: 65, count: 1_200_000))
    let outcome = try office.run()
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("大.csv：文件有 2 MB，超过每个文件 1 MB 的限制"))
  }
}
