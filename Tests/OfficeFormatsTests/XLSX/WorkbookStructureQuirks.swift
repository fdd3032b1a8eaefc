import TestSupport

/// Quirks of structure: rows, columns, namespaces, packages.
extension WorkbookQuirk {
  private static let one = #"<row r="1"><c r="A1" t="str"><v>甲</v></c></row>"#

  static let rowsAndColumns: [WorkbookQuirk] = [
    WorkbookQuirk("The dimension is not believed", cells: ["A1 text 甲", "C3 number 1"]) {
      $0.beforeRows = #"<dimension ref="A1"/>"#
      $0.rows = one + #"<row r="3"><c r="C3"><v>1</v></c></row>"#
    },
    WorkbookQuirk("A gap of blank rows does not end the sheet", cells: ["A1 text 甲", "A5000 number 2"]) {
      $0.rows = one + #"<row r="2"/><row r="5000"><c r="A5000"><v>2</v></c></row>"#
    },
    WorkbookQuirk("A stray cell in the last row and column costs nothing", cells: ["A1 text 甲", "XFD1048576 number 1"])
    {
      $0.rows = one + #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#
    },
    WorkbookQuirk(
      "Rows and cells without references follow one another",
      cells: ["A1 number 1", "B1 number 2", "A2 number 3", "D2 number 4", "E2 number 5"]
    ) {
      $0.rows =
        #"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>"#
    },
    WorkbookQuirk(
      "Rows and cells in any order come out in order", cells: ["A1 number 3", "A2 number 2", "C2 number 1"]
    ) {
      $0.rows =
        #"<row r="2"><c r="C2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>"#
    },
    WorkbookQuirk("Of a cell that comes twice the later counts", cells: ["A1 number 2", "B1 number 3", "C1 number 4"]) {
      $0.rows =
        #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>"#
        + #"<row r="1"><c r="C1"><v>4</v></c></row>"#
    },
    WorkbookQuirk(
      "Hidden, zero-height and filtered rows are marked",
      cells: ["A1 number 1 hidden", "A2 number 2 hidden", "A3 number 3", "A4 number 4"]
    ) {
      $0.rows =
        #"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>2</v></c></row>"#
        + #"<row r="3" hidden="0" ht="13.5"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>"#
    },
    WorkbookQuirk("Rows are hidden by default where the sheet says so", cells: ["A1 number 1 hidden", "A2 number 2"]) {
      $0.beforeRows = #"<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>"#
      $0.rows = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"><c r="A2"><v>2</v></c></row>"#
    },
    WorkbookQuirk(
      "Merged ranges are kept, an absurd one too", cells: ["A1 text 甲"], merges: ["A1:B2", "A1:XFD1048576"]
    ) {
      $0.rows = one
      $0.afterRows = #"<mergeCells count="2"><mergeCell ref="B2:A1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>"#
    },
    WorkbookQuirk("A cell that names another row stands there", cells: ["A1 text 甲", "B7 number 1"]) {
      $0.rows = one + #"<row r="2"><c r="B7"><v>1</v></c></row>"#
    },
  ]

  static let structure: [WorkbookQuirk] = [
    WorkbookQuirk("Strict OOXML reads like transitional", cells: ["A1 text 甲"]) {
      $0.isStrict = true
      $0.sharedStrings = "<si><t>甲</t></si>"
      $0.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
    },
    WorkbookQuirk("Prefixed tags read like plain ones", cells: ["A1 text 甲", "B1 text 乙"]) {
      $0.sharedStrings = "<si><t>甲</t></si>"
      $0.parts["xl/sharedStrings.xml"] = "<x:sst xmlns:x=\"\($0.main)\"><x:si><x:t>甲</x:t></x:si></x:sst>"
      $0.parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x=\"\($0.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
        + "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>乙</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    },
    WorkbookQuirk("Elements of other namespaces are no cells", cells: ["A1 text 甲"]) {
      $0.parts["xl/worksheets/sheet1.xml"] =
        "<worksheet xmlns=\"\($0.main)\" xmlns:o=\"urn:other\"><sheetData><row r=\"1\">"
        + "<c r=\"A1\" t=\"str\"><o:v>乙</o:v><v>甲</v></c><o:c r=\"B1\"><v>1</v></o:c></row></sheetData></worksheet>"
    },
    WorkbookQuirk("White space, comments and single quotes are XML too", cells: ["A1 text 甲", "B1 number 1"]) {
      $0.parts["xl/worksheets/sheet1.xml"] =
        "\u{FEFF}<?xml version='1.0'?><!-- made by hand -->\n<worksheet xmlns='\($0.main)' >\n <sheetData >\n"
        + "  <row r='1' spans='1:2'>\n   <c r='A1'\n t='str' >\n    <v >甲</v >\n   </c>\n"
        + "  <!-- and --> <c t='n' r='B1'><v> 1 </v></c>\n </row>\n </sheetData>\n</worksheet>\n<!-- end -->"
    },
    WorkbookQuirk("UTF-16 parts are read", cells: ["A1 text 甲"]) {
      $0.sharedStrings = "<si><t>甲</t></si>"
      $0.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
      $0.utf16Parts = ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml"]
    },
    WorkbookQuirk("An extension behind the rows does not matter", cells: ["A1 text 甲"]) {
      $0.rows = one
      $0.afterRows =
        #"<extLst><ext uri="{X}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:cfRule type="dataBar"/>"#
        + #"</x14:conditionalFormattings></ext></extLst>"#
    },
    WorkbookQuirk("An empty sheet has no cells", cells: []) {
      $0.parts["xl/worksheets/sheet1.xml"] = "<worksheet xmlns=\"\($0.main)\"><sheetData/></worksheet>"
    },
  ]

  static let packaging: [WorkbookQuirk] = [
    WorkbookQuirk("Parts are found through relationships, whatever they are called", cells: ["A1 text 甲"]) {
      let sheet = "<worksheet xmlns=\"\($0.main)\"><sheetData>\(one)</sheetData></worksheet>"
      let workbook =
        "<workbook xmlns=\"\($0.main)\" xmlns:r=\"\($0.relationships)\"><sheets><sheet name=\"表\" sheetId=\"7\" r:id=\"x\"/></sheets></workbook>"
      $0.parts = [
        "_rels/.rels": $0.relationshipsPart([("a", "officeDocument", "/book/main.bin.xml")]),
        "book/main.bin.xml": workbook,
        "book/_rels/main.bin.xml.rels": $0.relationshipsPart([("x", "worksheet", "../data/./表%201.xml")]),
        "data/表 1.xml": sheet,
      ]
      $0.omittedParts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"]
    },
    WorkbookQuirk("Backslashes in entry names are slashes", cells: ["A1 text 甲"]) {
      $0.rows = one
      $0.parts["xl\\worksheets\\sheet1.xml"] = $0.allParts.first { $0.name.hasSuffix("sheet1.xml") }?.content
      $0.omittedParts = ["xl/worksheets/sheet1.xml"]
    },
    WorkbookQuirk("Entry names compare without case", cells: ["A1 text 甲"]) {
      $0.rows = one
      $0.parts["XL/WorkSheets/Sheet1.XML"] = $0.allParts.first { $0.name.hasSuffix("sheet1.xml") }?.content
      $0.omittedParts = ["xl/worksheets/sheet1.xml"]
    },
    WorkbookQuirk("A package without content types or styles is read", cells: ["A1 text 甲"]) {
      $0.rows = one
      $0.omittedParts = ["[Content_Types].xml"]
    },
  ]
}
