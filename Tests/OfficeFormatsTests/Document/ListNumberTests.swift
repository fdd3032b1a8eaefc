import OfficeFormats
import Testing
import TestSupport

/// Numbering parts for tests.
enum NumberingFixture {
  /// One list (`numId` 1) with these levels.
  static func list(_ levels: [(format: String, text: String)], extra: [Int: String] = [:]) -> String {
    let xml = levels.enumerated().map { index, level in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>\(extra[index] ?? "")<w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
    }
    return
      "<w:abstractNum w:abstractNumId=\"0\">\(xml.joined())</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
  }
}

@Suite("Automatic list numbers")
struct ListNumberTests {
  /// Numbers of paragraphs at these levels of lists.
  private func numbers(
    _ paragraphs: [(list: Int, level: Int)], _ numbering: String, styles: String = ""
  ) throws -> [String] {
    var fixture = DocumentFixture(
      body: paragraphs.map {
        DocumentFixture.paragraph("文", properties: DocumentFixture.list($0.list, level: $0.level))
      }.joined())
    fixture.numbering = numbering
    fixture.styles = styles
    return try read(fixture).map(\.number)
  }

  private func read(_ fixture: DocumentFixture) throws -> [TextDocument.Paragraph] {
    guard case .text(let document) = try OfficeReader(limits: ReadLimits()).read(fixture.bytes) else { return [] }
    return document.blocks.flatMap(\.paragraphs)
  }

  struct Format: CustomTestStringConvertible {
    var name: String
    /// The first number, and those at 10, 11, 20 and 21.
    var shown: [Int: String]
    var testDescription: String { name }
  }

  @Test(
    "follow Word in every format",
    arguments: [
      Format(name: "decimal", shown: [1: "1", 21: "21"]),
      Format(name: "decimalZero", shown: [1: "01", 11: "11"]),
      Format(name: "upperRoman", shown: [1: "I", 9: "IX", 14: "XIV"]),
      Format(name: "lowerRoman", shown: [4: "iv", 20: "xx"]),
      Format(name: "upperLetter", shown: [1: "A", 26: "Z", 27: "AA", 28: "BB"]),
      Format(name: "lowerLetter", shown: [2: "b"]),
      Format(name: "chineseCounting", shown: [1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一"]),
      Format(name: "chineseCountingThousand", shown: [1: "一", 10: "十", 12: "十二", 30: "三十", 101: "一百零一", 110: "一百一十"]),
      Format(name: "japaneseCounting", shown: [10: "十", 11: "十一", 100: "百", 101: "百一"]),
      Format(name: "ideographDigital", shown: [10: "一〇", 12: "一二"]),
      Format(name: "ideographTraditional", shown: [1: "甲", 10: "癸", 11: "11"]),
      Format(name: "ideographZodiac", shown: [1: "子", 12: "亥"]),
      Format(name: "chineseLegalSimplified", shown: [1: "壹", 10: "壹拾", 12: "壹拾贰"]),
      Format(name: "ideographLegalTraditional", shown: [2: "貳", 20: "貳拾"]),
      Format(name: "decimalEnclosedCircle", shown: [1: "①", 20: "⑳", 21: "21"]),
      Format(name: "decimalEnclosedCircleChinese", shown: [3: "③"]),
      Format(name: "decimalFullWidth", shown: [12: "１２"]),
      Format(name: "ordinal", shown: [1: "1st", 2: "2nd", 11: "11th", 23: "23rd"]),
      Format(name: "numberInDash", shown: [1: "- 1 -"]),
      Format(name: "bullet", shown: [1: ""]),
      Format(name: "somethingNew", shown: [3: "3"]),
    ])
  func formats(_ format: Format) throws {
    let last = format.shown.keys.max() ?? 1
    let all = try numbers((0..<last).map { _ in (1, 0) }, NumberingFixture.list([(format.name, "%1")]))
    for (position, text) in format.shown { #expect(all[position - 1] == text) }
  }

  @Test("deeper levels start again below a new number, and show the levels above")
  func levels() throws {
    let numbering = NumberingFixture.list([("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "%1.%2.%3)")])
    let levels = [0, 1, 1, 2, 0, 1, 2]
    #expect(try numbers(levels.map { (1, $0) }, numbering) == ["1", "1.1", "1.2", "1.2.a)", "2", "2.1", "2.1.a)"])
  }

  @Test("isLgl shows the levels above in Arabic digits")
  func legal() throws {
    let numbering = NumberingFixture.list(
      [("chineseCounting", "第%1章"), ("decimal", "%1.%2")], extra: [1: "<w:isLgl/>"])
    #expect(try numbers([(1, 0), (1, 1)], numbering) == ["第一章", "1.1"])
  }

  @Test("lvlRestart 0 goes on counting")
  func neverRestarts() throws {
    let numbering = NumberingFixture.list(
      [("decimal", "%1"), ("decimal", "%2")], extra: [1: "<w:lvlRestart w:val=\"0\"/>"])
    #expect(try numbers([(1, 0), (1, 1), (1, 0), (1, 1)], numbering) == ["1", "1", "2", "2"])
  }

  @Test("a second instance with a start override starts again, one without goes on")
  func overrides() throws {
    let numbering =
      NumberingFixture.list([("decimal", "%1.")])
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num>"
    #expect(try numbers([(1, 0), (1, 0), (2, 0), (2, 0), (3, 0)], numbering) == ["1.", "2.", "5.", "6.", "7."])
  }

  @Test("a style puts its paragraphs into a list at the level that names it, and numId 0 takes them out")
  func styles() throws {
    var fixture = DocumentFixture(
      body: DocumentFixture.paragraph("甲", properties: "<w:pStyle w:val=\"H1\"/>")
        + DocumentFixture.paragraph("乙", properties: "<w:pStyle w:val=\"H2\"/>")
        + DocumentFixture.paragraph("丙", properties: "<w:pStyle w:val=\"H3\"/>")
        + DocumentFixture.paragraph("丁", properties: "<w:pStyle w:val=\"H1\"/>" + DocumentFixture.list(0)))
    fixture.numbering = NumberingFixture.list(
      [("chineseCounting", "%1、"), ("chineseCounting", "（%2）")],
      extra: [0: "<w:pStyle w:val=\"H1\"/>", 1: "<w:pStyle w:val=\"H2\"/>"])
    fixture.styles =
      "<w:style w:styleId=\"H1\" w:type=\"paragraph\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:styleId=\"H2\" w:type=\"paragraph\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:styleId=\"H3\" w:type=\"paragraph\"><w:basedOn w:val=\"H2\"/></w:style>"
    #expect(try read(fixture).map(\.number) == ["一、", "（一）", "（二）", ""])
  }

  @Test("a level beyond the ninth and a list that is not there give no number")
  func outOfRange() throws {
    #expect(try numbers([(1, 999_999_999), (7, 0)], NumberingFixture.list([("decimal", "%1")])) == ["", ""])
  }
}
