import Foundation
import TestSupport
import Testing

@Suite("fugong check")
struct CheckCommandTests {
  private struct File: Decodable {
    struct Finding: Decodable {
      var code: String
      var severity: String
      var message: String
      var advice: String
    }

    struct Sheet: Decodable { var unmatched: [String] }

    var path: String
    var kind: String
    var enterprise: String
    var sheets: [Sheet]
    var findings: [Finding]
  }

  /// What `check --json` says of one file.
  private static func check(_ text: String, as name: String) throws -> File {
    let folder = try TemporaryFolder()
    return try check(try folder.write(Array(text.utf8), as: name))
  }

  private static func check(_ path: String) throws -> File {
    let outcome = try FugongProcess.run(["check", path, "--json"])
    return try #require(JSONDecoder().decode([File].self, from: Data(outcome.output)).first)
  }

  @Test("What is no file to read has advice of its own, in JSON too")
  func advises() throws {
    let folder = try TemporaryFolder()
    let zip = try folder.write(ZipBuilder().bytes, as: "空.zip")
    let empty = try folder.write([], as: "空.xlsx")
    for (path, message) in [(folder.path, "这是文件夹"), (zip, "压缩包里没有文件"), (empty, "空文件"), (folder.path + "/无", "找不到")] {
      let finding = try #require(try Self.check(path).findings.first)
      #expect(finding.message.hasPrefix(message), "\(finding.message)")
      #expect(!finding.advice.isEmpty && !finding.advice.contains("另存为"), "\(finding.advice)")
    }
    let picture = try folder.write(Array("GIF89a".utf8), as: "名单.gif")
    #expect(try Self.check(picture).findings.first?.advice.isEmpty == false)
  }

  @Test("A lock file is ignored as in a run")
  func ignoresLocks() throws {
    let file = try Self.check("姓名,管控情况,通勤方式\n张三,防范区,自驾\n", as: "~$名单.csv")
    #expect(file.kind == "unknown")
    #expect(file.findings.first?.message.contains("锁文件") == true)
  }

  @Test("What a system leaves in a bundle is ignored as in a run, and the roster beside it is read")
  func ignoresLitterOfBundles() throws {
    var zip = ZipBuilder()
    zip.add("名单.csv", InventedRoster("长春甲机械有限公司", persons: 3, seed: 1).csv, .stored)
    zip.add("__MACOSX/._名单.csv", [1, 2, 3], .stored)
    zip.add(".DS_Store", [1, 2, 3], .stored)
    let folder = try TemporaryFolder()
    let path = try folder.write(zip.bytes, as: "包.zip")
    let outcome = try FugongProcess.run(["check", path, "--json", "--date", "2022-04-18T18:00"])
    #expect(outcome.status == 0)
    let files = try JSONDecoder().decode([File].self, from: Data(outcome.output))
    #expect(files.map(\.kind) == ["roster", "unknown", "unknown"])
    #expect(files.dropFirst().flatMap(\.findings).map(\.severity) == ["I", "I"])
    let text = String(decoding: try FugongProcess.run(["check", path]).output, as: UTF8.self)
    #expect(text.contains("._名单.csv：已忽略，不会计入。"))
  }

  @Test("A file that is refused for another reason than its format is not told to be saved as another")
  func advisesByReason() throws {
    let folder = try TemporaryFolder()
    var inner = ZipBuilder()
    inner.add("名单.csv", Array("甲,乙\n".utf8), .stored)
    var zip = ZipBuilder()
    zip.add("里层.zip", inner.bytes, .stored)
    zip.add("../名单.csv", Array("甲,乙\n".utf8), .stored)
    let outcome = try FugongProcess.run(["check", try folder.write(zip.bytes, as: "包.zip"), "--json"])
    let files = try JSONDecoder().decode([File].self, from: Data(outcome.output))
    #expect(files.flatMap(\.findings).map(\.advice) == ["请解压后把文件直接放入。", "请重新打包后报送。"])
    #expect(files.flatMap(\.findings).allSatisfy { !$0.message.contains("请") })
  }

  @Test("A register is told what a run would say of it")
  func readsRegister() throws {
    let file = try Self.check(
      "企业名称,统一社会信用代码,属地,乡镇,是否规上,方案日期\n长春甲公司,12345,朝阳区,,是,尽快\n长春甲公司,,,,,\n共1家,,,,,\n", as: "企业名册.csv")
    #expect(file.kind == "register")
    #expect(file.findings.map(\.code) == ["F_REGISTER", "F_REGISTER", "F_REGISTER"])
    #expect(file.findings.allSatisfy { $0.severity == "W" })
    for (finding, word) in zip(file.findings, ["信用代码", "尽快", "重复"]) { #expect(finding.message.contains(word)) }
  }

  @Test("Names, numbers and doors are masked as in the lists of a run")
  func masks() throws {
    let file = try Self.check(
      "长春甲机械有限公司（13912345678）返岗员工名单,,,\n姓名,管控情况,通勤方式,电话13912345678住桃花苑7栋502\n张三,防范区,自驾,x\n",
      as: "王铁柱13912345678.csv")
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    let shown = [name, file.enterprise] + file.sheets.flatMap(\.unmatched) + file.findings.map(\.message)
    for secret in ["13912345678", "王铁柱", "7栋", "502"] {
      #expect(!shown.contains { $0.contains(secret) }, "\(shown)")
    }
    let homes = try Self.check(
      "长春甲机械有限公司返岗员工名单,,\n姓名,管控情况,通勤方式\n张三,防范区（富奥花园7号楼501室）,自己走\n", as: "长春甲机械有限公司.csv")
    let advice = homes.findings.map(\.advice)
    #expect(!advice.joined().contains("501"))
    #expect(advice.filter { $0.contains("fugong.yaml") }.count == 1 && advice.contains { $0.contains("自己走") })
    #expect(name == "王*139****5678.csv")
    #expect(file.sheets.flatMap(\.unmatched).first?.contains("139****5678") == true)
  }
}
