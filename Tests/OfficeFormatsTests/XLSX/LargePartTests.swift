import OfficeFormats
import TestSupport
import Testing

/// A sheet of many chunks, which several threads scan, with something that one chunk cannot know by itself.
struct LargeSheet: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var sheetFormat = ""
  var rows: [String]
  var merges: [String] = []

  private static func row(_ number: Int, attributes: String = "", note: String = "") -> String {
    "<row r=\"\(number)\"\(attributes)><c r=\"A\(number)\" t=\"s\"><v>\(number % 7)</v></c>"
      + "<c r=\"B\(number)\"><v>\(number * 7).5</v></c>"
      + "<c r=\"C\(number)\" t=\"inlineStr\"><is><t>朝阳区\(number)号 &amp; 楼\(note)</t></is></c></row>"
  }

  private static let plain = (1...24_000).map { row($0) }

  private static func changing(_ place: Int, _ row: String) -> [String] {
    plain[..<place] + [row] + plain[(place + 1)...]
  }

  static let all: [LargeSheet] = [
    LargeSheet(testDescription: "nothing special", rows: plain, merges: ["A1:B2", "C20000:C20001"]),
    LargeSheet(
      testDescription: "rows and cells without numbers",
      rows: (1...60_000).map { "<row><c><v>\($0)</v></c><c t=\"inlineStr\"><is><t>员工\($0)</t></is></c></row>" }),
    LargeSheet(
      testDescription: "a comment full of row ends",
      rows: changing(12_000, "<!--" + String(repeating: "</row>", count: 400_000) + "-->")),
    LargeSheet(testDescription: "the second half before the first", rows: Array(plain[12_000...] + plain[..<12_000])),
    LargeSheet(testDescription: "a row twice, far apart", rows: plain + [row(5, note: "改")]),
    LargeSheet(
      testDescription: "rows hidden unless they say otherwise", sheetFormat: "<sheetFormatPr zeroHeight=\"1\"/>",
      rows: (1...24_000).map { row($0, attributes: $0 % 3 == 0 ? " hidden=\"0\"" : "") }),
    LargeSheet(
      testDescription: "few rows of many cells",
      rows: (1...100).map { row in
        "<row r=\"\(row)\">"
          + (0..<800).map { _ in "<c t=\"inlineStr\"><is><t>第\(row)行的一个格子，写了不少字</t></is></c>" }.joined()
          + "</row>"
      }),
    LargeSheet(testDescription: "a row that ends nowhere", rows: changing(20_000, "<row r=\"20001\"><c r=\"A20001\">")),
    LargeSheet(
      testDescription: "a cell outside the sheet",
      rows: changing(20_000, "<row r=\"20001\"><c r=\"ZZZZ20001\"><v>1</v></c></row>")),
    LargeSheet(
      testDescription: "a string that there is not",
      rows: changing(20_000, "<row r=\"20001\"><c r=\"A20001\" t=\"s\"><v>99</v></c></row>")),
    LargeSheet(
      testDescription: "a cell of another row",
      rows: changing(20_000, row(20_001).replacing("r=\"B20001\"", with: "r=\"B7\""))),
  ]

  /// Stored, so that the part is large enough for several threads.
  var bytes: [UInt8] {
    var fixture = WorkbookFixture()
    fixture.sharedStrings = (0..<7).map { "<si><t>员工\($0)号</t></si>" }.joined()
    fixture.beforeRows = sheetFormat
    fixture.rows = rows.joined()
    let ranges = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    if !merges.isEmpty { fixture.afterRows = "<mergeCells>\(ranges)</mergeCells>" }
    return fixture.zipped(.with { $0.isStored = true })
  }
}

@Suite("Large parts of a workbook")
struct LargePartTests {
  @Test("Chunks scanned apart come to what libxml2 reads from the front", arguments: LargeSheet.all)
  func agreesWithReference(_ sheet: LargeSheet) {
    let bytes = sheet.bytes
    #expect(bytes.count > 3 << 20)
    #expect(read(bytes, .scannerFirst) == read(bytes, .referenceOnly))
  }

  @Test(
    "Texts of many chunks come in their order, and one that is no item is left to libxml2", arguments: [nil, 150_000])
  func readsStrings(odd: Int?) {
    var fixture = WorkbookFixture()
    fixture.sharedStrings = (0..<200_000).map { (index: Int) in
      index == odd ? "<si><t><![CDATA[第\(index)个]]></t></si>" : "<si><r><t>第\(index)</t></r><r><t>个</t></r></si>"
    }.joined()
    fixture.rows = (1...2_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>\($0 * 100 - 50)</v></c></row>" }
      .joined()
    let read = read(fixture.zipped(.with { $0.isStored = true }), .scannerFirst)
    #expect(read.cells == (1...2_000).map { "A\($0) text 第\($0 * 100 - 50)个" })
  }

  @Test("The cap on cells holds for all chunks together")
  func capsCells() {
    let limits = ReadLimits(cells: 60_000)
    let error = #expect(throws: ReadError.self) { try Self.sheet(LargeSheet.all[0].bytes, .scannerFirst, limits) }
    #expect(error?.cause == .overLimit(.cells, allowed: 60_000))
  }

  private struct Reading: Equatable {
    var cells: [String] = []
    var hiddenRows = 0
    var merges: [String] = []
    var isRefused = false
  }

  private func read(_ bytes: [UInt8], _ parsing: SheetParsing) -> Reading {
    guard let sheet = try? Self.sheet(bytes, parsing) else { return Reading(isRefused: true) }
    return Reading(
      cells: describe(sheet), hiddenRows: sheet.blocks.reduce(0) { $0 + $1.rows.count(where: \.isHidden) },
      merges: sheet.merges.map(\.reference))
  }

  private static func sheet(
    _ bytes: [UInt8], _ parsing: SheetParsing, _ limits: ReadLimits = ReadLimits()
  ) throws -> Sheet {
    var package = try XLSXPackage(ZipArchive(bytes, limits: limits), limits: limits, parsing: parsing)
    return try #require(try package.readAll().sheets.first)
  }
}
