import OfficeFormats
import TestSupport
import Testing

@Suite("Reading XLSX")
struct WorkbookReadingTests {
  @Test("A quirk does not change the cells", arguments: WorkbookQuirk.all)
  func readsQuirk(_ quirk: WorkbookQuirk) throws {
    let sheet = try Self.sheet(quirk.fixture.bytes, .scannerFirst)
    #expect(describe(sheet) == quirk.cells)
    #expect(sheet.merges.map(\.reference) == quirk.merges)
  }

  @Test("libxml2 reads the same as the scanner", arguments: WorkbookQuirk.all)
  func agreesWithReference(_ quirk: WorkbookQuirk) throws {
    let sheet = try Self.sheet(quirk.fixture.bytes, .referenceOnly)
    #expect(describe(sheet) == quirk.cells)
    #expect(sheet.merges.map(\.reference) == quirk.merges)
  }

  @Test("Chunks may end anywhere: a sheet of many chunks reads the same through both parsers")
  func readsManyChunks() throws {
    var fixture = WorkbookFixture()
    fixture.sharedStrings = (0..<20_000).map { "<si><t>员工\($0)号</t></si>" }.joined()
    fixture.rows = (1...20_000).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row - 1)</v></c><c r=\"B\(row)\"><v>\(row * 7).5</v></c>"
        + "<c r=\"C\(row)\" t=\"inlineStr\"><is><t>朝阳区\(row)号 &amp; 楼</t></is></c></row>"
    }.joined()
    // Stored, so that the part is large enough for the thread that inflates ahead.
    let bytes = fixture.zipped(.with { $0.isStored = true })
    let fast = describe(try Self.sheet(bytes, .scannerFirst))
    #expect(fast.count == 60_000)
    #expect(fast.last == "C20000 text 朝阳区20000号 & 楼")
    #expect(fast == describe(try Self.sheet(bytes, .referenceOnly)))
  }

  @Test(
    "Cells of nearly the usual shape read as libxml2 reads them",
    arguments: [
      #"<c r="A1" s="0" t="s"><v>0</v></c>"#, #"<c r="A1" t="s"><v>00</v></c>"#, #"<c r="A1"><v>999999999</v></c>"#,
      #"<c r="A1"><v>9999999999</v></c>"#, #"<c r="A1"><v>007</v></c>"#, #"<c r="A1"><v>-7</v></c>"#,
      #"<c r="A1"><v>7.0</v></c>"#, #"<c r="A1"><v> 7</v></c>"#, #"<c r="A1"><v>7</v ></c>"#,
      #"<c r="A1" t="s" s="1"><v>1</v></c>"#, #"<c r="A1" s="99999"><v>1</v></c>"#, #"<c r="XFD1"><v>1</v></c>"#,
      #"<c r="A1" s=""><v>1</v></c>"#, #"<c r="C1"><v>1</v></c><c r="A1"><v>2</v></c><c r="C1"><v>3</v></c>"#,
      #"<c r="A1" t="n"><v>1</v></c>"#, #"<c r="A1" t="str"><v>1</v></c>"#, #"<c r="A1" t="b"><v>1</v></c>"#,
      #"<c r="A1"><v>1</v><v>2</v></c>"#, #"<c r="A1"><v></v></c>"#, #"<c r="A1" s="0"/>"#, #"<c r="A1"/>"#,
      #"<c r="A1" s="0" />"#, #"<c r="C1" s="0"/><c r="A1"><v>2</v></c>"#, #"<c r="A1"><v>44652.354166666664</v></c>"#,
      #"<c r="A1"><v>0.1</v></c>"#, #"<c r="A1"><v>00.1</v></c>"#, #"<c r="A1"><v>12.</v></c>"#,
      #"<c r="A1"><v>.5</v></c>"#,
      #"<c r="A1"><v>1.5e3</v></c>"#, #"<c r="A1"><v>9007199254740993.5</v></c>"#,
      #"<c r="A1"><v>1.23456789012345678</v></c>"#,
      #"<c r="A1"><v>1.2.3</v></c>"#, #"<c r="A1"><v>999999999.25</v></c>"#,
    ])
  func readsNearlyPlainCells(_ cells: String) throws {
    var fixture = WorkbookFixture()
    fixture.sharedStrings = "<si><t>甲</t></si><si><t>乙</t></si>"
    // What follows leaves room for the whole of a cell to be looked at ahead.
    let rest = (2...9).map { #"<row r="\#($0)"><c r="A\#($0)" t="s"><v>1</v></c></row>"# }.joined()
    fixture.rows = #"<row r="1">\#(cells)</row>"# + rest
    let bytes = fixture.bytes
    let reference = describe(try Self.sheet(bytes, .referenceOnly))
    #expect(reference.count >= 8)
    #expect(describe(try Self.sheet(bytes, .scannerFirst)) == reference)
  }

  @Test(
    "A cell of the usual shape is refused as any other",
    arguments: [
      #"<c r="A1" t="s"><v>2</v></c>"#, #"<c r="A1" t="s"><v>1.0</v></c>"#, #"<c r="XFE1"><v>1</v></c>"#,
      #"<c r="ZZZZ1"><v>1</v></c>"#,
    ])
  func refusesPlainCells(_ cell: String) {
    var fixture = WorkbookFixture()
    fixture.sharedStrings = "<si><t>甲</t></si><si><t>乙</t></si>"
    fixture.rows = #"<row r="1">\#(cell)</row><row r="2">\#(String(repeating: " ", count: 100))</row>"#
    #expect(throws: ReadError.self) { try Self.sheet(fixture.bytes, .scannerFirst) }
    #expect(throws: ReadError.self) { try Self.sheet(fixture.bytes, .referenceOnly) }
  }

  @Test("Sheets are numbered in workbook order, hidden ones included, chart sheets not")
  func numbersSheets() throws {
    let fixture = WorkbookFixture.with {
      $0.parts["xl/workbook.xml"] =
        "<workbook xmlns=\"\($0.main)\" xmlns:r=\"\($0.relationships)\"><sheets><sheet name=\"图\" sheetId=\"1\" r:id=\"c\"/>"
        + "<sheet name=\"乙\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/><sheet name=\"甲\" sheetId=\"3\" r:id=\"a\"/></sheets></workbook>"
      $0.parts["xl/_rels/workbook.xml.rels"] = $0.relationshipsPart([
        ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "worksheets/sheet1.xml"),
        ("c", "chartsheet", "chartsheets/sheet1.xml"),
      ])
    }
    let listings = try Self.listings(fixture)
    #expect(listings.map(\.name) == ["乙", "甲"])
    #expect(listings.map(\.number) == [1, 2])
    #expect(listings.map(\.visibility) == [.hidden, .visible])
  }

  @Test("The name of a sheet may hold what XML writes as a reference")
  func resolvesReferencesInNames() throws {
    let fixture = WorkbookFixture.with {
      $0.parts["xl/workbook.xml"] =
        "<workbook xmlns=\"\($0.main)\" xmlns:r=\"\($0.relationships)\"><sheets>"
        + "<sheet name=\"一&amp;二&#38;三 &lt;&quot;&#26032;&quot;&gt;\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
      $0.parts["xl/_rels/workbook.xml.rels"] = $0.relationshipsPart([("a", "worksheet", "worksheets/sheet1.xml")])
    }
    let listings = try Self.listings(fixture)
    #expect(listings.map(\.name) == ["一&二&三 <\"新\">"])
  }

  private static func listings(_ fixture: WorkbookFixture) throws -> [XLSXPackage.SheetListing] {
    try XLSXPackage(ZipArchive(fixture.bytes, limits: ReadLimits()), limits: ReadLimits()).listings
  }

  static func sheet(_ bytes: [UInt8], _ parsing: SheetParsing, limits: ReadLimits = ReadLimits()) throws -> Sheet {
    var package = try XLSXPackage(ZipArchive(bytes, limits: limits), limits: limits, parsing: parsing)
    return try #require(try package.readAll().sheets.first)
  }
}

extension CellRange {
  var reference: String {
    "\(columnLetters(columns.lowerBound))\(rows.lowerBound + 1):\(columnLetters(columns.upperBound))\(rows.upperBound + 1)"
  }
}
