import OfficeFormats
import TestSupport
import Testing

@Suite("Refusing XLSX")
struct WorkbookRefusalTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var fixture: WorkbookFixture
    var limits = ReadLimits()
    /// What must be in the sentence for staff.
    var sentence: String
    var testDescription: String { name }

    init(
      _ name: String, _ sentence: String, limit: (inout ReadLimits) -> Void = { _ in },
      _ change: (inout WorkbookFixture) -> Void
    ) {
      self.name = name
      self.sentence = sentence
      limit(&limits)
      fixture = WorkbookFixture.with(change)
    }
  }

  private static let entities =
    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"

  static let faults: [Fault] = [
    Fault("a document type in the sheet", "文档类型声明") {
      $0.parts["xl/worksheets/sheet1.xml"] =
        entities
        + "<worksheet xmlns=\"\($0.main)\"><sheetData><row r=\"1\"><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
    },
    Fault("a document type in the shared strings", "文档类型声明") {
      $0.sharedStrings = "<si><t>甲</t></si>"
      $0.parts["xl/sharedStrings.xml"] = entities + "<sst xmlns=\"\($0.main)\"><si><t>&b;</t></si></sst>"
    },
    Fault("an external entity in the workbook", "文档类型声明") {
      $0.parts["xl/workbook.xml"] =
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><workbook xmlns=\"\($0.main)\"><sheets/></workbook>"
    },
    Fault("a column far outside", "超出工作表的范围（最多 1048576 行、16384 列）（工作表“Sheet1”第 1 行附近）") {
      $0.rows = #"<row r="1"><c r="ZZZ99999999999999"><v>1</v></c></row>"#
    },
    Fault("a column one too far", "超出工作表的范围") { $0.rows = #"<row r="1"><c r="XFE1"><v>1</v></c></row>"# },
    Fault("a row one too far", "超出工作表的范围") { $0.rows = #"<row r="1048577"><c><v>1</v></c></row>"# },
    Fault("a row number of 2^63", "超出工作表的范围") { $0.rows = #"<row r="9223372036854775808"><c><v>1</v></c></row>"# },
    Fault("a row behind the last one", "超出工作表的范围") {
      $0.rows = #"<row r="1048576"/><row><c><v>1</v></c></row>"#
    },
    Fault("a shared string that is not there", "文件已损坏（工作表“Sheet1”第 3 行附近）") {
      $0.sharedStrings = "<si><t>甲</t></si>"
      $0.rows = #"<row r="3"><c r="A3" t="s"><v>1</v></c></row>"#
    },
    Fault("a sheet part that is missing", "缺少必要的组成部分（工作表“Sheet1”）") { $0.omittedParts = ["xl/worksheets/sheet1.xml"] },
    Fault("a workbook part that is missing", "缺少必要的组成部分") { $0.omittedParts = ["xl/workbook.xml"] },
    Fault("a page in place of a sheet", "文件已损坏（工作表“Sheet1”）") {
      $0.parts["xl/worksheets/sheet1.xml"] = "<html><body>504</body></html>"
    },
    Fault("crossed tags", "文件已损坏") {
      $0.rows = #"<row r="1"><c r="A1"><v>1</c></v></row>"#
    },
    Fault("a sheet that ends in the middle", "文件已损坏") {
      $0.parts["xl/worksheets/sheet1.xml"] = "<worksheet xmlns=\"\($0.main)\"><sheetData><row r=\"1\"><c r=\"A1\">"
    },
    Fault("a bare ampersand", "文件已损坏") { $0.rows = #"<row r="1"><c r="A1" t="str"><v>a & b</v></c></row>"# },
    Fault("a control character by reference", "文件已损坏") {
      $0.rows = #"<row r="1"><c r="A1" t="str"><v>&#1;</v></c></row>"#
    },
    Fault("100,000 open tags", "嵌套多于 256 层") {
      $0.parts["xl/worksheets/sheet1.xml"] =
        "<worksheet xmlns=\"\($0.main)\"><sheetData>" + String(repeating: "<row>", count: 100_000)
    },
    Fault("more cells than allowed", "非空单元格多于 3 个", limit: { $0.cells = 3 }) {
      $0.rows = #"<row r="1"><c><v>1</v></c><c><v>1</v></c></row><row r="2"><c><v>1</v></c><c><v>1</v></c></row>"#
    },
    Fault("more text in a cell than allowed", "单元格文字多于 10 字节", limit: { $0.cellTextBytes = 10 }) {
      $0.sharedStrings = "<si><t>一二三四</t></si>"
      $0.rows = #"<row r="1"><c t="s"><v>0</v></c></row>"#
    },
    Fault("more text in all than allowed", "文字总量大于 20 字节", limit: { $0.textBytes = 20 }) {
      $0.sharedStrings = "<si><t>一二三四</t></si><si><t>一二三四</t></si>"
      $0.rows = #"<row r="1"><c t="s"><v>0</v></c></row>"#
    },
    Fault("more seconds than allowed", "读取用时多于 0 秒", limit: { $0.seconds = 0 }) { _ in },
  ]

  @Test("A fault is refused with cause and place", arguments: faults)
  func refuses(_ fault: Fault) {
    let error = #expect(throws: ReadError.self) { try OfficeReader(limits: fault.limits).read(fault.fixture.bytes) }
    #expect(error?.staffMessage.contains(fault.sentence) == true, "\(error?.staffMessage ?? "")")
  }

  @Test(
    "Bytes that are not UTF-8 are refused, by both parsers", arguments: [SheetParsing.scannerFirst, .referenceOnly])
  func refusesBrokenUTF8(_ parsing: SheetParsing) {
    for text in [[0xD5, 0xC5], [0xC0, 0xAF], [0xFF], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80]] as [[UInt8]] {
      let fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1" t="str"><v>?</v></c></row>"#)
      var zip = ZipBuilder()
      for (name, content) in fixture.allParts {
        zip.add(
          Array(name.utf8),
          content.utf8.flatMap { $0 == UInt8(ascii: "?") && name.hasSuffix("sheet1.xml") ? text : [$0] })
      }
      #expect(throws: ReadError.self) { try WorkbookReadingTests.sheet(zip.bytes, parsing) }
    }
  }
}
