import Consolidation
import OfficeFormats
import Rulebook
import Submissions
import TestSupport
import Testing

@testable import BatchRun

@Suite("Bundles are opened one level deep") struct BundleReadingTests {
  private let documents = DocumentReading(
    office: OfficeReader(limits: ReadLimits(fileBytes: 1 << 20)),
    submissions: SubmissionReader(
      rulebook: Rulebook(), cutOff: CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 0)),
    converter: nil)

  private func members(_ zip: ZipBuilder) throws -> [(path: String, content: SubmittedFile.Content)] {
    guard case .bundle(let bundle) = documents.read(zip.bytes, path: "包.zip") else {
      Issue.record("not taken for a bundle")
      return []
    }
    return BundleReading(documents: documents).members(of: bundle, path: "包.zip") { path, content, _ in
      (path, content)
    }
  }

  private func refusal(_ content: SubmittedFile.Content?) -> String? {
    guard case .refused(let finding) = content else { return nil }
    return finding.message
  }

  @Test("Names in GBK, in UTF-8 and with backslashes read as people wrote them")
  func readsNames() throws {
    var zip = ZipBuilder()
    zip.add([0xC3, 0xFB, 0xB5, 0xA5] + Array(".csv".utf8), Array("甲,乙\n".utf8), .stored)
    zip.add(Array("名册".utf8) + [0x5C] + Array("乙.csv".utf8), Array("甲,丙\n".utf8), .stored)
    // 燶 in GBK ends with the byte of a backslash.
    zip.add([0xA0, 0x5C] + Array(".csv".utf8), Array("甲,丁\n".utf8), .stored)
    let names = try members(zip).map(\.path)
    #expect(names.prefix(2) == ["包.zip/名单.csv", "包.zip/名册/乙.csv"])
    #expect(names.count == 3 && !names[2].dropFirst("包.zip/".count).contains("/"))
  }

  @Test("Entries of one name are told apart")
  func tellsTwinsApart() throws {
    var zip = ZipBuilder()
    for text in ["甲,乙\n", "甲,丙\n", "甲,丁\n"] { zip.add("名单.csv", Array(text.utf8), .stored) }
    #expect(try members(zip).map(\.path) == ["包.zip/名单.csv", "包.zip/名单.csv（2）", "包.zip/名单.csv（3）"])
  }

  @Test(
    "A name that climbs out of the bundle is refused",
    arguments: ["../外.csv", "a/../../外.csv", "C:/外.csv", "..\\外.csv"])
  func refusesEscapes(name: String) throws {
    var zip = ZipBuilder()
    zip.add(name, Array("甲,乙\n".utf8), .stored)
    #expect(refusal(try members(zip).first?.content)?.contains("包外") == true)
  }

  @Test("A bundle in a bundle is refused, litter in it ignored, folders are nothing")
  func goesOneLevelDeep() throws {
    var inner = ZipBuilder()
    inner.add("名单.csv", Array("甲,乙\n".utf8), .stored)
    var zip = ZipBuilder()
    zip.add("里层.zip", inner.bytes, .stored)
    zip.add("__MACOSX/._名单.csv", [1, 2, 3], .stored)
    zip.add("夹/", [], .stored)
    zip.add("夹/空.csv", [], .stored)
    let members = try members(zip)
    #expect(members.map(\.path) == ["包.zip/里层.zip", "包.zip/__MACOSX/._名单.csv", "包.zip/夹/空.csv"])
    #expect(refusal(members.first?.content)?.contains("压缩包里还有压缩包") == true)
    for member in members.dropFirst() {
      guard case .ignored = member.content else {
        Issue.record("\(member.path) is not ignored")
        continue
      }
    }
  }

  @Test("A member over the limit of a file is refused, those around it are read")
  func capsMembers() throws {
    var zip = ZipBuilder()
    zip.add("大.csv", [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20))
    zip.add("小.csv", Array("甲,乙\n".utf8), .stored)
    let members = try members(zip)
    try #require(members.count == 2)
    #expect(refusal(members[0].content)?.contains("1 MB") == true)
    guard case .document = members[1].content else {
      Issue.record("the small one is not read")
      return
    }
  }

  @Test("A cut-off archive is not ready; a cut-off document in a whole bundle is refused")
  func tellsHalfFiles() throws {
    var zip = ZipBuilder()
    zip.add("名单.csv", Array("甲,乙\n".utf8), .stored)
    let half = Array(zip.bytes.dropLast(30))
    guard case .content(.notReady(let reason)) = documents.read(half, path: "半.xlsx") else {
      Issue.record("half an archive is not 未就绪")
      return
    }
    #expect(reason.contains("下次运行会再试"))
    var bundle = ZipBuilder()
    bundle.add("半.xlsx", half, .stored)
    #expect(refusal(try members(bundle).first?.content)?.contains("不完整") == true)
  }
}
