/// A small XLSX file from readable XML; everything that a test does not care about is as Excel writes it.
package struct WorkbookFixture: Sendable {
  /// Content of `<sheetData>`.
  package var rows = ""
  /// Between `<worksheet>` and `<sheetData>`.
  package var beforeRows = ""
  /// Behind `</sheetData>`.
  package var afterRows = ""
  /// Content of `<sst>`; no such part where absent.
  package var sharedStrings: String?
  /// Content of `<styleSheet>`; no such part where absent.
  package var styles: String?
  package var workbookProperties = ""
  package var sheetName = "Sheet1"
  /// Of SpreadsheetML and of relationships: the strict ones differ (ECMA-376 Part 1 and Part 4).
  package var isStrict = false
  /// Parts that replace those made from the above, or come in addition, by name.
  package var parts: [String: String] = [:]
  package var omittedParts: Set<String> = []
  /// Parts that are written in UTF-16, big-endian, with a byte order mark.
  package var utf16Parts: Set<String> = []

  package init(rows: String = "") { self.rows = rows }

  package static func with(_ change: (inout WorkbookFixture) -> Void) -> WorkbookFixture {
    var fixture = WorkbookFixture()
    change(&fixture)
    return fixture
  }

  package var main: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  package var relationships: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A relationships part from (id, type, target).
  package func relationshipsPart(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return Self.declaration + "<Relationships xmlns=\"\(Self.packageRelationships)\">\(items.joined())</Relationships>"
  }

  /// All parts in the order in which Excel writes them.
  package var allParts: [(name: String, content: String)] {
    var list: [(String, String)] = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relationshipsPart([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/_rels/workbook.xml.rels", workbookRelationships), ("xl/workbook.xml", workbook),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
    if let styles {
      list.append(("xl/styles.xml", Self.declaration + "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
    }
    if let sharedStrings {
      list.append(("xl/sharedStrings.xml", Self.declaration + "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>"))
    }
    let known = Set(list.map(\.0))
    let replaced = list.map { ($0.0, parts[$0.0] ?? $0.1) }
    let added = parts.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return (replaced + added).filter { !omittedParts.contains($0.0) }
  }

  package func zipped(_ style: ZipBuilder.Style = .plain) -> [UInt8] {
    var zip = ZipBuilder()
    for (name, content) in allParts { zip.add(Array(name.utf8), encoded(name, content), style) }
    return zip.bytes
  }

  package var bytes: [UInt8] { zipped() }

  private func encoded(_ name: String, _ content: String) -> [UInt8] {
    guard utf16Parts.contains(name) else { return Array(content.utf8) }
    return ("\u{FEFF}" + content.replacing("UTF-8", with: "UTF-16")).utf16.flatMap {
      [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)]
    }
  }

  private var contentTypes: String {
    Self.declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
  }

  private var workbook: String {
    Self.declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationships)\">\(workbookProperties)"
      + "<sheets><sheet name=\"\(sheetName)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
  }

  private var workbookRelationships: String {
    var list = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if styles != nil { list.append(("rId2", "styles", "styles.xml")) }
    if sharedStrings != nil { list.append(("rId3", "sharedStrings", "sharedStrings.xml")) }
    return relationshipsPart(list)
  }

  private var sheet: String {
    Self.declaration + "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(relationships)\">\(beforeRows)"
      + "<sheetData>\(rows)</sheetData>\(afterRows)</worksheet>"
  }
}
