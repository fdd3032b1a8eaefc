import OfficeFormats
import Testing
import TestSupport

@Suite("A Word document")
struct DocumentReadingTests {
  typealias Fixture = DocumentFixture

  struct Case: CustomTestStringConvertible {
    var name: String
    var body: String
    var lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ body: String, _ lines: [String]) {
      self.name = name
      self.body = body
      self.lines = lines
    }
  }

  private static func read(_ fixture: DocumentFixture) throws -> TextDocument {
    guard case .text(let document) = try OfficeReader(limits: ReadLimits()).read(fixture.bytes) else {
      throw ReadError(.unsupportedFormat(.docx))
    }
    return document
  }

  private static let p = Fixture.paragraph
  private static let r = Fixture.run

  @Test(
    "gives its text as it stands on paper",
    arguments: [
      Case("runs are joined", "<w:p>\(r("一、"))\(r("总则"))</w:p>", ["一、总则"]),
      Case("insertions stay", "<w:p>\(r("需返岗"))<w:ins w:id=\"1\">\(r("51"))</w:ins>\(r("人"))</w:p>", ["需返岗51人"]),
      Case(
        "deletions go",
        "<w:p>\(r("需返岗"))<w:del w:id=\"1\"><w:r><w:delText>45</w:delText></w:r></w:del>\(r("51人"))</w:p>",
        ["需返岗51人"]),
      Case(
        "text moved away goes, text moved here stays",
        "<w:p><w:moveFrom w:id=\"1\">\(r("甲"))</w:moveFrom>\(r("乙"))<w:moveTo w:id=\"2\">\(r("丙"))</w:moveTo></w:p>",
        ["乙丙"]),
      Case(
        "a deleted paragraph mark joins two paragraphs",
        p("前", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p("后", ""), ["前后"]),
      Case(
        "earlier properties of a tracked change put no paragraph into a list",
        p("文", "<w:pPrChange w:id=\"1\"><w:pPr>\(Fixture.list(1))</w:pPr></w:pPrChange>"), ["文"]),
      Case(
        "a field shows its result",
        "<w:p>\(r("共"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(A1)</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("33"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(r("人"))</w:p>",
        ["共33人"]),
      Case(
        "a field without an end does not swallow the document",
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(r("甲"))</w:p>" + p("乙", ""), ["乙"]),
      Case("a simple field", "<w:p><w:fldSimple w:instr=\"DATE\">\(r("4月18日"))</w:fldSimple></w:p>", ["4月18日"]),
      Case("a hyperlink", "<w:p><w:hyperlink w:anchor=\"x\">\(r("附件"))</w:hyperlink></w:p>", ["附件"]),
      Case(
        "a content control",
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>\(p("甲", ""))</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>\(r("乙"))</w:sdtContent></w:sdt></w:p>",
        ["甲", "乙"]),
      Case(
        "breaks, tabs and hyphens",
        "<w:p>\(r("甲"))<w:r><w:br/></w:r>\(r("乙"))<w:r><w:tab/></w:r>\(r("丙"))<w:r><w:noBreakHyphen/></w:r>\(r("丁"))</w:p>",
        ["甲 乙\t丙-丁"]),
      Case(
        "a tick box of Wingdings", "<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r>\(r("是"))</w:p>",
        ["☑是"]),
      Case(
        "a phonetic guide",
        "<w:p><w:r><w:ruby><w:rt>\(r("cháng"))</w:rt><w:rubyBase>\(r("长"))</w:rubyBase></w:ruby></w:r>\(r("春"))</w:p>",
        ["长春"]),
      Case(
        "a text box once, though Word writes it twice",
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>\(p("框", ""))</w:txbxContent></w:drawing></mc:Choice>"
          + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>\(p("框", ""))</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(r("文"))</w:p>",
        ["框", "文"]),
      Case(
        "an old text box",
        "<w:p>\(r("文"))<w:r><w:pict><v:textbox><w:txbxContent>\(p("框", ""))</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        ["文", "框"]),
      Case(
        "a cell is a line, a table inside it has its own",
        "<w:tbl><w:tr><w:tc>\(p("甲", ""))\(p("乙", ""))</w:tc><w:tc>\(p("丙", ""))<w:tbl><w:tr>\(Fixture.cell("丁"))\(Fixture.cell("戊"))</w:tr></w:tbl>\(p("己", ""))</w:tc></w:tr></w:tbl>",
        ["甲 乙", "丙", "丁", "戊", "己"]),
      Case(
        "a deleted row goes",
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(Fixture.cell("甲"))</w:tr><w:tr>\(Fixture.cell("乙"))</w:tr></w:tbl>",
        ["乙"]),
      Case("characters beyond the BMP and entities", p("𠮷&amp;&lt;&#x6C34;", ""), ["𠮷&<水"]),
      Case("a formula's text", "<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>", ["x+1"]),
    ])
  func text(_ example: Case) throws {
    #expect(try Self.read(DocumentFixture(body: example.body)).dumpLines == example.lines)
  }

  @Test("merged cells keep their place in the grid")
  func mergedCells() throws {
    let rows =
      "<w:tr>\(Fixture.cell("区", properties: "<w:gridSpan w:val=\"2\"/>"))\(Fixture.cell("数", properties: "<w:vMerge w:val=\"restart\"/>"))</w:tr>"
      + "<w:tr>\(Fixture.cell("甲"))\(Fixture.cell("乙"))\(Fixture.cell("", properties: "<w:vMerge/>"))</w:tr>"
      + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(Fixture.cell("丙"))\(Fixture.cell("丁"))</w:tr>"
    let document = try Self.read(DocumentFixture(body: "<w:tbl>\(rows)</w:tbl>"))
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.map(\.columnSpan) } == [[2, 1], [1, 1, 1], [1, 1, 1]])
    #expect(table.rows[1][2].continuesAbove)
    #expect(table.rows[2][0].blocks.isEmpty)
  }

  @Test("headers, footers and notes stand apart from the body")
  func apart() throws {
    var fixture = DocumentFixture(body: Self.p("正文", ""))
    fixture.parts = [
      ("header1.xml", "header", Self.p("页眉", "")), ("footer1.xml", "footer", Self.p("页脚", "")),
      (
        "footnotes.xml", "footnotes",
        "<w:footnote w:type=\"separator\">\(Self.p("线", ""))</w:footnote><w:footnote w:id=\"1\">\(Self.p("脚注", ""))</w:footnote>"
      ),
    ]
    let document = try Self.read(fixture)
    #expect(document.headers.map(\.text) == ["页眉"])
    #expect(document.footers.map(\.text) == ["页脚"])
    #expect(document.footnotes.map(\.text) == ["脚注"])
    #expect(document.dumpLines == ["正文", "脚注"])
  }

  @Test("headings are known by their style, its ancestors, or the paragraph itself")
  func outlineLevels() throws {
    var fixture = DocumentFixture(
      body: Self.p("甲", "<w:pStyle w:val=\"2\"/>") + Self.p("乙", "<w:outlineLvl w:val=\"1\"/>") + Self.p("丙", "")
        + Self.p("丁", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>"))
    fixture.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/></w:style>"
    let levels = try Self.read(fixture).blocks.flatMap(\.paragraphs).map(\.outlineLevel)
    #expect(levels == [0, 1, nil, nil])
  }

  @Test("one reader tells style sheets apart, and knows one again that another document has too")
  func styleSheets() throws {
    let reader = OfficeReader(limits: ReadLimits())
    let levels = try [0, 1, 0, 2, 1].map { level in
      var fixture = DocumentFixture(body: Self.p("第\(level)级", "<w:pStyle w:val=\"1\"/>"))
      fixture.styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:outlineLvl w:val=\"\(level)\"/></w:pPr></w:style>"
      guard case .text(let document) = try reader.read(fixture.bytes) else { return -1 }
      return document.blocks.flatMap(\.paragraphs).first?.outlineLevel ?? -1
    }
    #expect(levels == [0, 1, 0, 2, 1])
  }

  @Test("strict documents and odd part names read the same", arguments: [true, false])
  func strict(_ isStrict: Bool) throws {
    var fixture = DocumentFixture(body: Self.p("正文", Fixture.list(1)))
    fixture.isStrict = isStrict
    fixture.mainPart = "content/doc2.xml"
    fixture.numbering = NumberingFixture.list([("chineseCounting", "%1、")])
    #expect(try Self.read(fixture).dumpLines == ["一、正文"])
  }

  @Test("a document type is refused, and so is nesting without end")
  func hostile() {
    var zip = ZipBuilder()
    zip.add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    zip.add("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document xmlns:w=\"x\">&a;</w:document>")
    #expect(throws: ReadError.self) { try OfficeReader(limits: ReadLimits()).read(zip.bytes) }
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 200) + String(repeating: "</w:tc></w:tr></w:tbl>", count: 200)
    #expect {
      try Self.read(DocumentFixture(body: deep))
    } throws: { error in
      guard case .overLimit(.xmlDepth, _)? = (error as? ReadError)?.cause else { return false }
      return true
    }
  }

  @Test("a part that breaks off is an error with the part's name")
  func broken() {
    var fixture = DocumentFixture(body: Self.p("正文", ""))
    fixture.parts = [("header1.xml", "header", "<?xml version=\"1.0\"?><w:hdr>")]
    #expect {
      try Self.read(fixture)
    } throws: { error in
      (error as? ReadError)?.part == "word/header1.xml"
    }
  }
}
