import TestSupport

/// The quirks by what they are about; each is one that a real writer produces, or that a hostile one may.
extension WorkbookQuirk {
  static let texts: [WorkbookQuirk] = [
    WorkbookQuirk("Shared strings are found by index", cells: ["A1 text 姓名", "B1 text 身份证号", "C1 text 姓名"]) {
      $0.sharedStrings = "<si><t>姓名</t></si><si><t>身份证号</t></si>"
      $0.rows =
        #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>"#
    },
    WorkbookQuirk("A shared string count that lies does not matter", cells: ["A1 text 乙"]) {
      $0.sharedStrings = "<si><t>甲</t></si><si><t>乙</t></si>"
      $0.parts["xl/sharedStrings.xml"] =
        "<sst xmlns=\"\($0.main)\" count=\"99999999\" uniqueCount=\"1\"><si><t>甲</t></si><si><t>乙</t></si></sst>"
      $0.rows = #"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#
    },
    WorkbookQuirk("Rich runs are joined and phonetic hints dropped", cells: ["A1 text 长春市ABC公司"]) {
      $0.sharedStrings =
        #"<si><r><t>长春市</t></r><r><rPr><b/><sz val="9"/></rPr><t>ABC</t></r><r><t xml:space="preserve">公司</t></r>"#
        + #"<rPh sb="0" eb="3"><t>チャンチュン</t></rPh><phoneticPr fontId="1"/></si>"#
      $0.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
    },
    WorkbookQuirk("Inline strings, plain and rich, are text", cells: ["A1 text 甲乙", "B1 text 丙"]) {
      $0.rows =
        #"<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>"#
        + #"<c r="B1" t="inlineStr"><is><t>丙</t></is></c></row>"#
    },
    WorkbookQuirk("Of an inline string with a value the string counts", cells: ["A1 text 1."]) {
      $0.rows = #"<row r="1"><c r="A1" t="inlineStr"><v>1.0</v><is><t>1.</t></is></c></row>"#
    },
    WorkbookQuirk(
      "Escapes of control characters are resolved, others stay", cells: ["A1 text a\tb_x000D_ _x_ _xFFFF_ 😀"]
    ) {
      $0.rows =
        #"<row r="1"><c r="A1" t="str"><v>a_x0009_b_x005F_x000D_ _x_ _xFFFF_ _xD83D__xDE00_</v></c></row>"#
    },
    WorkbookQuirk("Entities and character references are resolved", cells: ["A1 text <甲&乙>\"'中"]) {
      $0.rows = #"<row r="1"><c r="A1" t="str"><v>&lt;甲&amp;乙&gt;&quot;&apos;&#x4E2D;</v></c></row>"#
    },
    WorkbookQuirk("Line ends inside a text are line feeds", cells: ["A1 text a\nb\nc"]) {
      $0.rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc</v></c></row>"
    },
    WorkbookQuirk("Spaces around a text stay", cells: ["A1 text  张三 "]) {
      $0.sharedStrings = #"<si><t xml:space="preserve"> 张三 </t></si>"#
      $0.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
    },
    WorkbookQuirk("CDATA is text", cells: ["A1 text a<b", "B1 text 甲"]) {
      $0.sharedStrings = "<si><t><![CDATA[a<b]]></t></si>"
      $0.rows =
        #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t><![CDATA[甲]]></t></is></c></row>"#
    },
    WorkbookQuirk("A text of 300 bytes is kept whole", cells: ["A1 text " + String(repeating: "甲", count: 100)]) {
      $0.rows = #"<row r="1"><c r="A1" t="str"><v>\#(String(repeating: "甲", count: 100))</v></c></row>"#
    },
    WorkbookQuirk("An empty text is no cell", cells: ["C1 text x"]) {
      $0.sharedStrings = "<si><t/></si><si><t>x</t></si>"
      $0.rows =
        #"<row r="1"><c r="A1" t="str"><v></v></c><c r="B1" t="inlineStr"><is><t/></is></c>"#
        + #"<c r="C1" t="s"><v>1</v></c></row>"#
    },
  ]

  static let values: [WorkbookQuirk] = [
    WorkbookQuirk(
      "Numbers keep their value to the last bit",
      cells: [
        "A1 number 42", "B1 number -7", "C1 number 0.1", "D1 number 1234567890123", "E1 number 0.30000000000000004",
        "F1 number 220104199003071000", "G1 number 1e-7", "H1 number 0",
      ]
    ) {
      $0.rows =
        #"<row r="1"><c r="A1"><v>42</v></c><c r="B1" t="n"><v>-7</v></c><c r="C1"><v>0.1</v></c>"#
        + #"<c r="D1"><v>1234567890123</v></c><c r="E1"><v>0.30000000000000004</v></c>"#
        + #"<c r="F1"><v>2.20104199003071E+17</v></c><c r="G1"><v>1E-7</v></c><c r="H1"><v>-0</v></c></row>"#
    },
    WorkbookQuirk(
      "A number cell without a number is its text", cells: ["A1 text soon", "B1 text NaN", "C1 text 0x1p3"]
    ) {
      $0.rows = #"<row r="1"><c r="A1"><v>soon</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x1p3</v></c></row>"#
    },
    WorkbookQuirk(
      "Booleans and errors are kinds of their own", cells: ["A1 boolean TRUE", "B1 boolean FALSE", "C1 error #N/A"]
    ) {
      $0.rows =
        #"<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>"#
    },
    WorkbookQuirk(
      "Formulas give their cached value, or say that there is none",
      cells: ["A1 number 3", "B1 text 甲", "C1 uncalculated ", "D1 uncalculated ", "E1 error #REF!"]
    ) {
      $0.rows =
        #"<row r="1"><c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>T("甲")</f><v>甲</v></c>"#
        + #"<c r="C1"><f>A1</f></c><c r="D1"><f t="shared" si="0"/><v></v></c>"#
        + #"<c r="E1" t="e"><f>#REF!</f><v>#REF!</v></c></row>"#
    },
    WorkbookQuirk("A picture in a cell is no text", cells: ["A1 image ", "B1 image ", "C1 text 甲"]) {
      $0.rows =
        #"<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_01",1)</f><v>=DISPIMG("ID_01",1)</v></c>"#
        + #"<c r="B1" t="str"><v>=DISPIMG("ID_02",1)</v></c>"#
        + #"<c r="C1" t="str"><v>甲</v></c></row>"#
    },
    WorkbookQuirk("Struck-through fonts are marked", cells: ["A1 text 甲 struck", "B1 text 乙", "C1 number 1 struck"]) {
      $0.styles =
        #"<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>"#
        + #"<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>"#
      $0.rows =
        #"<row r="1"><c r="A1" s="1" t="str"><v>甲</v></c><c r="B1" s="2" t="str"><v>乙</v></c>"#
        + #"<c r="C1" s="1"><v>1</v></c></row>"#
    },
    WorkbookQuirk("A style index without a style is the general one", cells: ["A1 number 1"]) {
      $0.rows = #"<row r="1"><c r="A1" s="99999999"><v>1</v></c></row>"#
    },
  ]

  private static let dateStyles =
    #"<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>"#
    + #"<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.00&quot;d&quot;"/></numFmts>"#
    + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/>"#
    + #"<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/></cellXfs>"#

  static let dates: [WorkbookQuirk] = [
    WorkbookQuirk(
      "Numbers in date formats are dates, built-in and custom",
      cells: [
        "A1 number 2022-04-17", "B1 number 2022-04-17T08:30:00", "C1 number 08:30:00", "D1 number 2022-04-17",
        "E1 number 26:30:00", "F1 number 44668", "G1 number 2022-04-17",
      ]
    ) {
      $0.styles = dateStyles
      $0.rows =
        #"<row r="1"><c r="A1" s="1"><v>44668</v></c><c r="B1" s="2"><v>44668.3541666667</v></c>"#
        + #"<c r="C1" s="3"><v>0.354166666666667</v></c><c r="D1" s="4"><v>44668</v></c>"#
        + #"<c r="E1" s="5"><v>1.10416666666667</v></c><c r="F1" s="6"><v>44668</v></c>"#
        + #"<c r="G1" s="7"><v>44668</v></c></row>"#
    },
    WorkbookQuirk("The 1904 system counts from 1904", cells: ["A1 number 2022-04-17", "B1 number 2022-04-17"]) {
      $0.workbookProperties = #"<workbookPr date1904="1"/>"#
      $0.styles = dateStyles
      $0.rows = #"<row r="1"><c r="A1" s="1"><v>43206</v></c><c r="B1" s="1" t="d"><v>2022-04-17</v></c></row>"#
    },
    WorkbookQuirk("ISO dates are dates", cells: ["A1 number 2022-04-17", "B1 number 2022-04-17T08:30:00"]) {
      $0.rows =
        #"<row r="1"><c r="A1" t="d"><v>2022-04-17</v></c><c r="B1" t="d"><v>2022-04-17T08:30:00Z</v></c></row>"#
    },
    WorkbookQuirk(
      "Serials without a date stay numbers, and day 60 of 1900 is kept",
      cells: ["A1 number -1", "B1 number 1900-02-29", "C1 number 1900-02-28", "D1 number 2958466"]
    ) {
      $0.styles = dateStyles
      $0.rows =
        #"<row r="1"><c r="A1" s="1"><v>-1</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>59</v></c>"#
        + #"<c r="D1" s="1"><v>2958466</v></c></row>"#
    },
  ]
}
