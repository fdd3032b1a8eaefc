import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A hostile inbox costs nobody else anything") struct HostileNightTests {
  /// Generated bombs, truncations, lies and disguises that lie beside the project on some machines.
  private static let corpus: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appendingPathComponent("../shared/corpus/hostile").standardizedFileURL.path
  }()
  private static let hasCorpus = FileManager.default.fileExists(atPath: corpus)

  private func office() throws -> OfficeOnDisk {
    let office = try OfficeOnDisk()
    try office.drop(InventedRoster("长春甲机械有限公司", persons: 6, seed: 1))
    try office.drop(InventedRoster("长春乙机械有限公司", persons: 7, seed: 2), as: "深/层/乙.csv")
    mkfifo(office.inbox + "/管道.csv", 0o600)
    symlink("/dev/zero", office.inbox + "/零.xlsx")
    symlink(office.path, office.inbox + "/环")
    try office.drop(String(repeating: "a", count: 251) + ".csv", Array("甲,乙\n1,2\n".utf8))
    try office.drop("空字节.csv", [UInt8](repeating: 0, count: 2_000_000))
    try office.drop("大字段.csv", Array("姓名,区,备注\n\"".utf8) + [UInt8](repeating: 97, count: 30_000_000))
    try office.drop("炸弹.zip", bomb())
    return office
  }

  /// 40 MB of nothing in a few kilobytes, under two names.
  private func bomb() -> [UInt8] {
    var zip = ZipBuilder()
    let nothing = [UInt8](repeating: 32, count: 40_000_000)
    zip.add("一.csv", nothing)
    zip.add("../二.csv", nothing)
    return zip.bytes
  }

  @Test("Every bad file is named with its reason, every good one counted, within 1 GiB")
  func survives() throws {
    try judge(try office(), files: 11)
  }

  @Test("So it is with the whole hostile set", .enabled(if: hasCorpus, "there is no ../shared/corpus/hostile here"))
  func survivesTheCorpus() throws {
    let office = try office()
    var count = 0
    for case let name as String in FileManager.default.enumerator(atPath: Self.corpus) ?? .init() {
      guard let bytes = FileManager.default.contents(atPath: Self.corpus + "/" + name) else { continue }
      try office.drop("集/" + name, Array(bytes))
      count += 1
    }
    try judge(office, files: 11, atLeast: 11 + count)
  }

  private func judge(_ office: OfficeOnDisk, files: Int, atLeast: Int? = nil) throws {
    let outcome = try office.run()
    #expect(outcome.status == 3, "\(outcome.messages.suffix(2000))")
    let manifest = try office.manifest()
    #expect(manifest.files.count >= atLeast ?? files)
    #expect(manifest.totals.persons == 13)
    #expect(manifest.fate(of: "长春甲机械有限公司.csv") == "计入")
    #expect(manifest.fate(of: "深/层/乙.csv") == "计入")
    for name in ["管道.csv", "零.xlsx", "环", "炸弹.zip/../二.csv"] { #expect(manifest.fate(of: name) == "拒收") }
    for file in manifest.files where ["拒收", "未就绪"].contains(file.fate) {
      #expect(outcome.messages.contains("\(file.path)：") || file.path.utf8.contains(0x5C), "\(file.path) has no reason")
    }
    var usage = rusage()
    getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
    #expect(usage.ru_maxrss < 1 << 20, "\(usage.ru_maxrss) KiB")
  }
}
