import Consolidation
import Foundation
import Glibc
import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@testable import BatchRun

@Suite("A large workbook is read piece by piece") struct LargeArchiveTests {
  /// A small roster beside an entry that makes the file large.
  private static let bytes: [UInt8] = {
    var fixture = WorkbookFixture()
    fixture.rows = [["姓名", "所在区", "管控情况", "通勤方式"], ["张三", "朝阳区", "防范区", "自驾"]].enumerated()
      .map { number, texts in
        let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
        return "<row r=\"\(number + 1)\">\(cells)</row>"
      }.joined()
    fixture.parts["xl/media/image1.bin"] = String(repeating: "0123456789abcde\n", count: (17 << 20) / 16)
    return fixture.zipped(.stored)
  }()

  private func reading(_ archive: OriginalsArchive) -> FileReading {
    let rulebook = Rulebook(settings: Settings())
    let cutOff = CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 1080)
    var secondLook = SecondLook()
    secondLook.recentSeconds = 0
    return FileReading(
      documents: DocumentReading(
        office: OfficeReader(limits: ReadLimits()),
        submissions: SubmissionReader(rulebook: rulebook, cutOff: cutOff), converter: nil),
      limits: Settings().limits, archive: archive, secondLook: secondLook)
  }

  private func entry(_ path: String) throws -> InboxEntry {
    InboxEntry(
      path: Array(path.utf8CString), name: "长春甲机械有限公司.xlsx", status: try #require(FileSystem.status(path)),
      verdict: .readable)
  }

  @Test("It is counted, and its copy is whole")
  func readsAndKeeps() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    try archive.open()
    let path = try folder.write(Self.bytes, as: "名单.xlsx")
    let files = reading(archive).read(try entry(path))
    try archive.commit()
    let file = try #require(files.first)
    var persons = 0
    if case .document(let document) = file.content { persons = document.rows.persons }
    #expect(persons == 1)
    #expect(file.sha256 == sha256Hex(Self.bytes))
    #expect(archive.read(file.sha256) == Self.bytes)
  }

  @Test("One that changes meanwhile is not ready, and leaves no copy")
  func waits() throws {
    let folder = try TemporaryFolder()
    let archive = OriginalsArchive(state: folder.path)
    try archive.open()
    let path = try folder.write(Self.bytes, as: "名单.xlsx")
    var listed = try entry(path)
    listed.status.modified -= 1
    let files = reading(archive).read(listed)
    try archive.commit()
    var isWaiting = false
    if case .notReady = files.first?.content { isWaiting = true }
    #expect(isWaiting)
    #expect(archive.read(sha256Hex(Self.bytes)) == nil)
  }
}
