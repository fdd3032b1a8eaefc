import Foundation
import Glibc
import TestSupport
import Testing

@testable import BatchRun

@Suite("收件夹 is listed before anything is opened") struct InboxListingTests {
  struct LitterCase: CustomTestStringConvertible {
    var name: String
    var testDescription: String { name }
  }

  @Test(
    "Lock files and litter are ignored by their names",
    arguments: [
      "~$名单.xlsx", ".~名单.et", ".~lock.名单.ods#", ".DS_Store", "Thumbs.db", "desktop.ini", "上传.tmp", "._名单.xlsx",
    ].map(LitterCase.init))
  func ignoresLitter(_ litter: LitterCase) throws {
    let folder = try TemporaryFolder()
    try write("x", folder.path + "/" + litter.name)
    let entries = try InboxListing(folder.path).entries
    #expect(entries.count == 1)
    guard case .litter = entries.first?.verdict else {
      Issue.record("\(litter.name) is \(String(describing: entries.first?.verdict))")
      return
    }
  }

  @Test(
    "A lock file says which document beside it is open",
    arguments: [("~$名单.xlsx", "名单.xlsx"), ("~$单位名单表格.docx", "本厂单位名单表格.docx"), (".~lock.名单.ods#", "名单.ods")])
  func namesTheOpenDocument(lock: String, document: String) throws {
    let folder = try TemporaryFolder()
    try write("x", folder.path + "/" + lock)
    try write("x", folder.path + "/" + document)
    let reason = try litterReason(lock, in: folder.path)
    #expect(reason.contains(document) && reason.contains("正被打开"))
  }

  @Test("A lock file of a document that is gone says so")
  func tellsAStaleLock() throws {
    let folder = try TemporaryFolder()
    try write("x", folder.path + "/~$名单.xlsx")
    #expect(try litterReason("~$名单.xlsx", in: folder.path).contains("可以删除"))
  }

  @Test("An empty file is ignored with a sentence")
  func ignoresEmptyFiles() throws {
    let folder = try TemporaryFolder()
    try write("", folder.path + "/空.xlsx")
    #expect(try litterReason("空.xlsx", in: folder.path).contains("0 字节"))
  }

  @Test("Links, pipes and sockets are refused without being opened")
  func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    try write("x", folder.path + "/真.csv")
    symlink("/etc/hostname", folder.path + "/外链.csv")
    symlink("真.csv", folder.path + "/内链.csv")
    symlink("/", folder.path + "/根")
    mkfifo(folder.path + "/管道.csv", 0o600)
    let verdicts = try InboxListing(folder.path).entries.map { ($0.name, $0.verdict) }
    #expect(verdicts.count == 5)
    for (name, verdict) in verdicts where name != "真.csv" {
      guard case .refused = verdict else {
        Issue.record("\(name) is \(verdict)")
        continue
      }
    }
  }

  @Test("Names are bytes: NFC and NFD stay two files, and what is not UTF-8 is shown escaped")
  func keepsNamesApart() throws {
    let folder = try TemporaryFolder()
    try write("a", folder.path + "/caf\u{E9}.csv")
    try write("b", folder.path + "/cafe\u{301}.csv")
    try write("c", Array((folder.path + "/").utf8) + [0xC3, 0xFB, 0xB5, 0xA5] + Array(".csv".utf8))
    let names = try InboxListing(folder.path).entries.map { Array($0.name.utf8) }
    #expect(Set(names).count == 3)
    #expect(names.contains(Array("\\xc3\\xfb\\xb5\\xa5.csv".utf8)))
  }

  @Test(
    "Only the byte or character that misleads is escaped",
    arguments: [
      ("长春甲\n公司.xlsx", #"长春甲\x0a公司.xlsx"#), ("长春\t甲.xlsx", #"长春\x09甲.xlsx"#), (#"长春\甲.xlsx"#, #"长春\x5c甲.xlsx"#),
      ("长春\u{202E}甲.xlsx", #"长春\xe2\x80\xae甲.xlsx"#), ("长春甲\u{200F}.xlsx", #"长春甲\xe2\x80\x8f.xlsx"#),
    ])
  func escapesWhatMisleads(name: String, shown: String) throws {
    let folder = try TemporaryFolder()
    try write("x", folder.path + "/" + name)
    #expect(try InboxListing(folder.path).entries.map(\.name) == [shown])
    #expect(escapedName(Array(name.utf8) + [0xFF]) == shown + #"\xff"#)
  }

  @Test("Names of 255 bytes are listed, and trees that are too deep are refused with a sentence")
  func copesWithLongNamesAndDeepTrees() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "长", count: 83) + "ab.csv"
    #expect(long.utf8.count == 255)
    try write("x", folder.path + "/" + long)
    let deep = folder.path + String(repeating: "/层", count: 40)
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    try write("x", deep + "/深.csv")
    let entries = try InboxListing(folder.path).entries
    #expect(entries.contains { $0.name == long && $0.verdict == .readable })
    let refused = entries.filter { $0.name.hasPrefix("层/") }
    #expect(refused.count == 1)
    guard case .refused(let reason) = refused.first?.verdict else {
      Issue.record("the deep folder is not refused")
      return
    }
    #expect(reason.contains("层数过多"))
  }

  @Test("A missing inbox is an error, not an empty one")
  func failsWithoutInbox() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileSystemError.self) { try InboxListing(folder.path + "/没有") }
  }

  private func litterReason(_ name: String, in folder: String) throws -> String {
    let entry = try InboxListing(folder).entries.first { $0.name == name }
    guard case .litter(let reason) = entry?.verdict else { return "" }
    return reason
  }
}

func write(_ text: String, _ path: String) throws { try write(text, Array(path.utf8)) }

/// Foundation would turn a name that is not UTF-8 into something else.
func write(_ text: String, _ path: [UInt8]) throws {
  let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  try #require(descriptor >= 0)
  defer { close(descriptor) }
  let bytes = Array(text.utf8)
  #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
}
