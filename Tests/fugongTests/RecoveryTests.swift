import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A night survives what can happen to it", .serialized) struct RecoveryTests {
  private func fill(_ office: OfficeOnDisk, rosters: Int) throws {
    for index in 0..<rosters {
      try office.drop(InventedRoster("长春第\(index + 1)机械有限公司", persons: 20, seed: index + 1))
    }
  }

  @Test("Killed at any moment, the last reports or the new ones are whole, and the next run mends everything")
  func survivesKills() throws {
    let late = InventedRoster("长春后到机械有限公司", persons: 9, seed: 900)
    let office = try OfficeOnDisk()
    try fill(office, rosters: 30)
    let begin = Date()
    #expect(try office.run().status == 0)
    let duration = Date().timeIntervalSince(begin)
    let without = office.published
    try office.drop(late)
    #expect(try office.run().status == 0)
    let with = office.published
    #expect(with != without)

    var outcomes = ["old": 0, "new": 0]
    for round in 0..<60 {
      // Every round runs towards the other state, so that old and new differ each time.
      let target = office.published == with ? without : with
      if target == with { try office.drop(late) } else { office.take(late.enterprise + ".csv") }
      // Every other one falls late, where the reports are put in place.
      let moment = Double.random(in: round.isMultiple(of: 2) ? 0...duration : duration * 0.6...duration * 1.3)
      let running = try office.start("--quiet")
      Thread.sleep(forTimeInterval: moment)
      kill(running.identifier, SIGKILL)
      _ = running.finish()
      let published = office.published
      #expect(published == with || published == without, "round \(round), killed at \(moment) s")
      outcomes[published == target ? "new" : "old", default: 0] += 1
    }
    print("killed 60 times: \(outcomes)")
    try office.drop(late)
    #expect(try office.run().status == 0)
    #expect(office.published == with)
    #expect(office.outputNames == ["2022-04-18", "index.html"])
    #expect(!FileManager.default.fileExists(atPath: office.state + "/archive/incoming"))
  }

  @Test("A signal stops a run cleanly", arguments: [SIGINT, SIGTERM])
  func stopsOnSignals(signal: Int32) throws {
    let office = try OfficeOnDisk()
    try fill(office, rosters: 120)
    let running = try office.start()
    while !FileManager.default.fileExists(atPath: office.state + "/archive/incoming"), running.isRunning {
      usleep(2000)
    }
    kill(running.identifier, signal)
    let outcome = running.finish()
    #expect(outcome.status == 130, "\(outcome.messages)")
    #expect(outcome.messages.contains("已中断"))
    #expect(office.outputNames == [])
    #expect(try office.run("--quiet").status == 0)
  }

  @Test("The second of two runs at once names the first and leaves with 11")
  func excludesASecondRun() throws {
    let office = try OfficeOnDisk()
    try fill(office, rosters: 120)
    let first = try office.start()
    while !FileManager.default.fileExists(atPath: office.state + "/archive/incoming"), first.isRunning {
      usleep(2000)
    }
    kill(first.identifier, SIGSTOP)
    let second = try office.run()
    let status = try FugongProcess.run(["status", "--office", office.path])
    kill(first.identifier, SIGCONT)
    #expect(second.status == 11)
    #expect(second.messages.contains("进程 \(first.identifier)"))
    #expect(status.outputText.contains("正在运行：进程 \(first.identifier)"))
    #expect(first.finish().status == 0)
  }

  @Test(
    "What was published beside a folder that is held open counts everywhere: the list, status, the next day and a merge",
    .enabled(if: geteuid() == 0, "needs root to mount"))
  func countsWhatLiesBeside() throws {
    let office = try OfficeOnDisk()
    try fill(office, rosters: 1)
    #expect(try office.run("--quiet").status == 0)
    let held = office.output + "/2022-04-18"
    // A mount point cannot be renamed (EBUSY), like a folder that a Windows client holds open.
    try #require(mount(held, held, nil, UInt(MS_BIND), nil) == 0)
    defer { umount2(held, Int32(MNT_DETACH)) }
    let late = InventedRoster("长春后到机械有限公司", persons: 9, seed: 900)
    try office.drop(late)
    for _ in 0..<2 { #expect(try office.run("--quiet").status == 3) }
    #expect(office.outputNames == ["2022-04-18", "2022-04-18-2", "index.html"])

    let list = try String(contentsOfFile: office.output + "/index.html", encoding: .utf8)
    #expect(list.contains("href=\"2022-04-18-2/") && !list.contains("href=\"2022-04-18/"))
    let status = try FugongProcess.run(["status", "--office", office.path]).outputText
    #expect(status.contains("最近发布：2022-04-18（\(office.output)/2022-04-18-2）"))
    for folder in [office.path, held] {
      let merged = office.path + "/合并"
      #expect(try FugongProcess.run(["merge", folder, "--output", merged]).messages.contains("计入 29 人"), "\(folder)")
    }

    office.take(late.enterprise + ".csv")
    let next = try FugongProcess.run(["run", "--office", office.path, "--date", "2022-04-19T18:00"])
    #expect(next.messages.contains("计入 29 人"), "\(next.messages)")
    let changes = String(
      decoding: OfficeOnDisk.files(below: office.output + "/2022-04-19")["表1-总表.csv"] ?? Data(), as: UTF8.self)
    #expect(changes.contains("返岗人数,人,29,29,0"))
  }

  @Test(
    "A full disk and a read-only output publish nothing, say so, and leave the last reports",
    .enabled(if: geteuid() == 0, "needs root to mount"), arguments: ["full", "read-only"])
  func survivesTheDisk(kind: String) throws {
    let office = try OfficeOnDisk()
    try fill(office, rosters: 1)
    try FileManager.default.createDirectory(atPath: office.output, withIntermediateDirectories: true)
    try #require(mount("tmpfs", office.output, "tmpfs", 0, "size=400k") == 0)
    defer { umount2(office.output, Int32(MNT_DETACH)) }
    #expect(try office.run().status == 0)
    let before = office.published
    try fill(office, rosters: 60)
    if kind == "read-only" {
      try #require(mount("tmpfs", office.output, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "size=400k") == 0)
    }
    let outcome = try office.run()
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("没有发布任何内容"))
    #expect(office.published == before)
    #expect(office.outputNames == ["2022-04-18", "index.html"])
  }
}
