import Foundation
import TestSupport
import Testing

/// The three nights of `scripts/report` over the invented office in `samples/`, held against tables that were looked at.
///
/// To record them anew: FUGONG_RECORD=1 swift test --filter SampleNightTests. Recording always fails, so that nobody
/// does it without looking at the difference.
@Suite("The sample office", .serialized)
struct SampleNightTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let samples = here.appendingPathComponent("../../samples").standardizedFileURL
  private static let isRecording = ProcessInfo.processInfo.environment["FUGONG_RECORD"] != nil

  static let tables = [
    "表1-总表.csv", "表2a-按居住地.csv", "表2b-按企业属地.csv", "表3-按企业.csv", "表4-班车.csv", "表5-变化.csv", "表6-交叉汇总.csv",
    "表7-返岗方式.csv", "内部/收件清单.csv", "内部/问题清单.csv", "内部/方案核对.csv", "内部/未报名单.csv",
  ]

  /// A copy of the office with the file times of an April afternoon in 2022.
  private func office() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    for name in ["inbox", "前几日", "企业名册.csv", "fugong.yaml"] {
      try files.copyItem(
        at: Self.samples.appendingPathComponent(name), to: URL(fileURLWithPath: folder.path + "/" + name))
    }
    for name in try files.subpathsOfDirectory(atPath: folder.path) {
      let day = name.contains("2022-04-16") ? 16 : name.contains("2022-04-17") ? 17 : 18
      let time = Date(timeIntervalSince1970: 1_650_097_200 + Double(day - 16) * 86_400)
      try files.setAttributes([.modificationDate: time], ofItemAtPath: folder.path + "/" + name)
    }
    return folder
  }

  private func nights(_ folder: TemporaryFolder) throws -> FugongProcess.Outcome {
    for day in ["2022-04-16", "2022-04-17"] {
      let inbox = folder.path + "/前几日/" + day
      let outcome = try FugongProcess.run(
        ["run", "--office", folder.path, "--inbox", inbox, "--date", day + "T18:00", "--quiet"])
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    return try FugongProcess.run(["run", "--office", folder.path, "--date", "2022-04-18T18:00"])
  }

  private func published(_ folder: TemporaryFolder) throws -> [String: Data] {
    let root = folder.path + "/output"
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name)) }
    }
    return files
  }

  @Test("Its tables are what they were when somebody looked at them, and a second run changes no byte")
  func golden() throws {
    let folder = try office()
    let outcome = try nights(folder)
    #expect(outcome.status == 3, "\(outcome.messages)")
    let first = try published(folder)
    for table in Self.tables { try check(table, first["2022-04-18/" + table]) }
    _ = try FugongProcess.run(["run", "--office", folder.path, "--date", "2022-04-18T18:00", "--jobs", "1"])
    #expect(try published(folder) == first)
  }

  private func check(_ table: String, _ bytes: Data?) throws {
    let file = Self.here.appendingPathComponent("Golden/" + table.replacingOccurrences(of: "/", with: "_"))
    let bytes = try #require(bytes, "\(table) was not published")
    if Self.isRecording {
      try bytes.write(to: file)
      Issue.record("Recorded \(table); look at the difference, then run the tests without FUGONG_RECORD.")
      return
    }
    #expect(try bytes == Data(contentsOf: file), "\(table) differs from its golden file")
  }

  @Test("Each broken, locked or disguised file is named once with a sentence")
  func namesWhatCannotBeUsed() throws {
    let messages = try nights(office()).messages
    for (name, reason) in [
      ("长春坤宇建材有限公司.xlsx", "文件不完整"), ("长春明远仪表有限公司返岗名单.xlsx", "文件已加密"), ("长春旭升纺织有限公司.xls", "这是 XML 文件"),
      ("附件5 返岗员工统计明细表（空白）.xlsx", "空白模板"),
    ] {
      let lines = messages.split(separator: "\n").filter { $0.contains(name + "：") }
      #expect(lines.count == 1, "\(name)")
      #expect(lines.allSatisfy { $0.contains(reason) }, "\(name)")
    }
  }

  @Test("Files in other folders and another order give the same tables")
  func orderDoesNotMatter() throws {
    let (plain, moved) = (try office(), try office())
    let files = FileManager.default
    // What names an enterprise is inside the files; only the folders change.
    for (index, town) in ["泉眼镇", "劝农山镇", "四家乡"].enumerated() {
      try files.moveItem(atPath: moved.path + "/inbox/" + town, toPath: moved.path + "/inbox/\(9 - index)")
    }
    _ = try nights(plain)
    _ = try nights(moved)
    let (left, right) = (try published(plain), try published(moved))
    for table in Self.tables where !table.hasPrefix("内部/") {
      #expect(left["2022-04-18/" + table] == right["2022-04-18/" + table], "\(table)")
    }
  }
}
