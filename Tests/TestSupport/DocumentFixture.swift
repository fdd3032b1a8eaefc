/// Builds a Word file part by part, for tests of one quirk.
package struct DocumentFixture {
  /// Content of `w:body`.
  package var body = ""
  /// Content of `w:styles` and `w:numbering`; empty leaves the part out.
  package var styles = ""
  package var numbering = ""
  /// Further parts of the document by file name, with the last step of their relationship's type.
  package var parts: [(name: String, kind: String, xml: String)] = []
  package var isStrict = false
  /// Path of the main part.
  package var mainPart = "word/document.xml"

  package init(body: String = "") { self.body = body }

  /// A paragraph with one run.
  package static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
  }

  package static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  /// Properties that put a paragraph into a list.
  package static func list(_ list: Int, level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }

  package static func cell(_ content: String, properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.isEmpty ? "<w:p/>" : paragraph(content))</w:tc>"
  }

  private var wordNamespace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private var relationshipBase: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  private func root(_ name: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(name) xmlns:w=\"\(wordNamespace)\""
      + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
      + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</w:\(name)>"
  }

  private func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let entries = targets.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationshipBase)/\(entry.kind)\" Target=\"\(entry.target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.packageRelationships)\">\(entries.joined())</Relationships>"
  }

  package var bytes: [UInt8] {
    var zip = ZipBuilder()
    let folder = mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = mainPart.split(separator: "/").last.map(String.init) ?? ""
    var targets = parts.map { ($0.kind, $0.name) }
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/\(mainPart)\""
        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
    zip.add("_rels/.rels", relationships([("officeDocument", mainPart)]))
    zip.add(mainPart, root("document", "<w:body>\(body)<w:sectPr/></w:body>"))
    if !styles.isEmpty {
      zip.add(folder + "styles.xml", root("styles", styles))
      targets.append(("styles", "styles.xml"))
    }
    if !numbering.isEmpty {
      zip.add(folder + "numbering.xml", root("numbering", numbering))
      targets.append(("numbering", "numbering.xml"))
    }
    for part in parts { zip.add(folder + part.name, part.xml.hasPrefix("<?") ? part.xml : root(part.kind, part.xml)) }
    zip.add(folder + "_rels/" + file + ".rels", relationships(targets))
    return zip.bytes
  }
}
