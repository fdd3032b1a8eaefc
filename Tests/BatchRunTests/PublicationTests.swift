import Consolidation
import Foundation
import Glibc
import Reports
import TestSupport
import Testing

@testable import BatchRun

extension Publication {
  /// All at once, as a run does it piece by piece.
  fileprivate func publish(_ files: [ReportFile]) throws -> PublishedPlace {
    try open()
    do {
      for file in files { try orFail("写报表") { () throws(FileSystemError) in try folder.write(file) } }
      return try publish()
    } catch {
      discard()
      throw error
    }
  }
}

@Suite("Reports appear whole or not at all") struct PublicationTests {
  private let files = [
    ReportFile(path: "run.json", bytes: Array("{}".utf8)),
    ReportFile(path: "表1-总表.csv", bytes: Array("一".utf8)),
    ReportFile(path: "内部/退回单/长春甲公司.html", bytes: Array("甲".utf8), isInternal: true),
  ]

  private func publication(_ output: String, _ interruption: Interruption = Interruption()) -> Publication {
    Publication(output: output, date: "2022-04-18", interruption: interruption)
  }

  @Test("Files and folders have the modes of requirement 24, whatever the umask")
  func givesModes() throws {
    let folder = try TemporaryFolder()
    let output = folder.path + "/output"
    let place = try publication(output).publish(files)
    #expect(place.path == output + "/2022-04-18" && !place.isBeside)
    #expect(mode(place.path) == 0o750)
    #expect(mode(place.path + "/run.json") == 0o640)
    #expect(mode(place.path + "/内部") == 0o700)
    #expect(mode(place.path + "/内部/退回单") == 0o700)
    #expect(mode(place.path + "/内部/退回单/长春甲公司.html") == 0o600)
  }

  @Test("A rerun replaces the folder whole: what the new reports lack is gone")
  func replacesWhole() throws {
    let folder = try TemporaryFolder()
    _ = try publication(folder.path).publish(files)
    let place = try publication(folder.path).publish([files[0]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["run.json"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2022-04-18"])
  }

  @Test("An interruption before the exchange leaves the old reports, and nothing beside them")
  func stopsBeforeTheExchange() throws {
    let folder = try TemporaryFolder()
    _ = try publication(folder.path).publish([files[0]])
    let interruption = Interruption()
    interruption.raise()
    #expect(throws: BatchFailure.self) { try publication(folder.path, interruption).publish(files) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2022-04-18"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/2022-04-18") == ["run.json"])
  }

  @Test("Leftovers of a dead run are cleared, and a folder that it had moved aside comes back")
  func mends() throws {
    let folder = try TemporaryFolder()
    for name in [".2022-04-17.old", ".2022-04-18.new", ".2022-04-18.old", "2022-04-18", ".2022-04-18.mine"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
    Publication.mend(folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == [".2022-04-18.mine", "2022-04-17", "2022-04-18"])
  }

  @Test(
    "A folder that cannot be replaced does not lose the run, and the stand-in goes when it can be",
    .enabled(if: geteuid() == 0, "needs root to mount"))
  func publishesBeside() throws {
    let folder = try TemporaryFolder()
    let target = try publication(folder.path).publish([files[0]]).path
    // A mount point cannot be renamed (EBUSY), like a folder that a Windows client holds open.
    guard mount(target, target, nil, UInt(MS_BIND), nil) == 0 else { return }
    let place: PublishedPlace
    do {
      defer { umount2(target, Int32(MNT_DETACH)) }
      place = try publication(folder.path).publish(files)
    }
    #expect(place.path == target + "-2" && place.isBeside)
    #expect(FileManager.default.fileExists(atPath: place.path + "/表1-总表.csv"))
    #expect(try publication(folder.path).publish(files).isBeside == false)
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test("All stand-ins of a date give way once its own folder can be replaced; what is no report stays")
  func replacesStandIns() throws {
    let folder = try TemporaryFolder()
    for name in ["2022-04-18", "2022-04-18-2", "2022-04-18-5", "2022-04-17-2"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
      try Data(name.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name + "/run.json"))
    }
    try FileManager.default.createDirectory(atPath: folder.path + "/2022-04-18-7", withIntermediateDirectories: true)
    for own in [true, false] {
      if !own {
        try FileManager.default.moveItem(atPath: folder.path + "/2022-04-18", toPath: folder.path + "/2022-04-18-3")
      }
      let place = try publication(folder.path).publish(files)
      #expect(!place.isBeside)
      #expect(try String(contentsOfFile: place.path + "/run.json", encoding: .utf8) == "{}")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == ["2022-04-17-2", "2022-04-18", "2022-04-18-7"])
    }
  }

  @Test("Of the publications of a date the highest that can be read counts, and one that cannot is told")
  func readsTheLast() throws {
    let folder = try TemporaryFolder()
    let manifests = [
      "2022-04-16": #"{"schema": 1, "totals": {"persons": 1}}"#,
      "2022-04-16-2": #"{"schema": 1, "totals": {"persons": 2}}"#,
      "2022-04-16-10": #"{"schema": 1, "totals": {"persons": 3}}"#, "2022-04-16-5": "{", "2022-04-16-11": "{",
      "2022-04-16-02": "{",
      "2022-04-17": "", "2022-04-18": "{",
    ]
    for (name, manifest) in manifests {
      try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: true)
      try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name + "/run.json"))
    }
    try FileManager.default.removeItem(atPath: folder.path + "/2022-04-17/run.json")
    let reports = PublishedReports(output: folder.path)
    #expect(reports.all.map(\.figures.folder) == ["2022-04-16-10"])
    #expect(reports.all.map(\.figures.persons) == [3])
    let told = reports.unreadable(before: "2022-04-18").map(\.sentence)
    #expect(told.count == 2)
    #expect(told.first?.contains("2022-04-16-11 run.json 读不出来") == true)
    #expect(told.first?.contains("以较早发布的 2022-04-16-10 为准") == true)
    #expect(told.last?.contains("2022-04-17 没有 run.json") == true && told.last?.contains("请从备份恢复") == true)
    #expect(PublishedReports.newest(in: folder.path)?.name == "2022-04-16-10")
  }

  @Test("A full disk publishes nothing and leaves the old reports", .enabled(if: geteuid() == 0, "needs root to mount"))
  func survivesAFullDisk() throws {
    let folder = try TemporaryFolder()
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=256k") == 0 else { return }
    defer { umount2(folder.path, Int32(MNT_DETACH)) }
    _ = try publication(folder.path).publish([files[0]])
    let big = ReportFile(path: "大.csv", bytes: [UInt8](repeating: 65, count: 1 << 20))
    #expect(throws: BatchFailure.self) { try publication(folder.path).publish(files + [big]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2022-04-18"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/2022-04-18") == ["run.json"])
  }
}
