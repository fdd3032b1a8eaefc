/// Reads the body of a document, a header, a footer or the notes (ECMA-376 Part 1, 17.2 to 17.4, 17.10, 17.11).
///
/// Insertions are kept and deletions dropped, field instructions dropped and results kept; of alternatives the first is
/// read, so that a text box stands once.
final class WordTextHandler: XMLHandler {
  private(set) var builder: DocumentBuilder
  private var alternatives = AlternateContent()
  private var fields = FieldState()
  private var skippedDepth = 0
  private var isText = false
  /// In `pPr`, `tblPr` and the like, where `tab` or `del` are properties.
  private var propertyDepth = 0
  /// In `rPr` of a paragraph's properties: those of its mark.
  private var isMarkProperties = false
  private let skipsSeparatorNotes: Bool

  /// Subtrees without text of the document: what was deleted or moved away, earlier properties, settings, phonetic guides.
  private static let skipped: Set<String> = [
    "del", "moveFrom", "sdtPr", "sdtEndPr", "rt", "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange",
    "trPrChange",
    "tcPrChange", "sectPrChange", "numberingChange", "tblGridChange", "instrText", "delText", "delInstrText",
  ]
  private static let properties: Set<String> = ["pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblPrEx"]

  init(styles: WordStyles, numbering: WordNumbering, skipsSeparatorNotes: Bool = false) {
    builder = DocumentBuilder(styles: styles, numbering: numbering)
    self.skipsSeparatorNotes = skipsSeparatorNotes
  }

  func finish() throws(ReadError) -> [TextDocument.Block] {
    try builder.finish()
    return builder.blocks
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    if alternatives.start(name) { return }
    if name.namespace == .officeMath, name.local == "t" { isText = true }
    guard name.namespace == .wordprocessing else { return }
    if propertyDepth > 0 {
      startProperty(name.local, attributes)
    } else if Self.skipped.contains(name.local) || isSeparatorNote(name.local, attributes) {
      skippedDepth = 1
    } else {
      start(name.local, attributes)
    }
  }

  private func start(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "p": builder.startParagraph()
    case "t": isText = true
    case "tbl": builder.startTable()
    case "tr": builder.startRow()
    case "tc": builder.startCell()
    case "txbxContent": builder.startTextBox()
    case "fldChar": fields.read(attributes["fldCharType", .wordprocessing] ?? "")
    case "br", "cr": append("\n")
    case "tab", "ptab": append("\t")
    case "noBreakHyphen": append("-")
    case "sym": append(symbol(attributes))
    case _ where Self.properties.contains(element): propertyDepth = 1
    default: break
    }
  }

  private func startProperty(_ property: String, _ attributes: XMLAttributes) {
    if Self.skipped.contains(property), property != "del", property != "moveFrom" {
      skippedDepth = 1
      return
    }
    propertyDepth += 1
    switch property {
    case "rPr": isMarkProperties = true
    case "pStyle": builder.withParagraph { $0.style = attributes["val", .wordprocessing] }
    case "numId": builder.withParagraph { $0.list.list = attributes.wordInteger }
    case "ilvl": builder.withParagraph { $0.list.level = attributes.wordInteger }
    case "outlineLvl": builder.withParagraph { $0.outlineLevel = attributes.wordInteger }
    case "del", "moveFrom": readDeletion()
    case "gridBefore": builder.skipColumns(attributes.wordInteger ?? 0)
    case "gridSpan": builder.setColumnSpan(attributes.wordInteger ?? 1)
    case "vMerge": if attributes["val", .wordprocessing] != "restart" { builder.markContinuesAbove() }
    case "hMerge": if attributes["val", .wordprocessing] != "restart" { builder.markContinuesLeft() }
    case "cellDel": builder.markCellDeleted()
    default: break
    }
  }

  /// `del` in the properties of a paragraph's mark joins paragraphs, in those of a row it removes the row.
  private func readDeletion() {
    if isMarkProperties, builder.isInParagraph {
      builder.withParagraph { $0.isMarkDeleted = true }
    } else {
      builder.markRowDeleted()
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    if alternatives.end(name) { return }
    if name.namespace == .officeMath { isText = false }
    guard name.namespace == .wordprocessing else { return }
    if propertyDepth > 0 {
      propertyDepth -= 1
      if name.local == "rPr" || propertyDepth == 0 { isMarkProperties = false }
      return
    }
    switch name.local {
    case "t": isText = false
    case "p":
      fields.endParagraph()
      try builder.endParagraph()
    case "tbl": try builder.endTable()
    case "tr": builder.endRow()
    case "tc": try builder.endCell()
    case "txbxContent": builder.endTextBox()
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard isText, skippedDepth == 0, !alternatives.isSkipping else { return }
    append(String(decoding: text, as: UTF8.self))
  }

  private func append(_ text: String) {
    guard !fields.isInstruction else { return }
    builder.append(text)
  }

  /// The line above footnotes is a note of its own (17.11.11, `type`).
  private func isSeparatorNote(_ element: String, _ attributes: XMLAttributes) -> Bool {
    guard skipsSeparatorNotes, element == "footnote" || element == "endnote" else { return false }
    let type = attributes["type", .wordprocessing] ?? "normal"
    return type != "normal"
  }

  /// A sign by its code in a font; tick boxes of Wingdings become the Unicode ones (17.3.3.30).
  private func symbol(_ attributes: XMLAttributes) -> String {
    guard let code = attributes["char", .wordprocessing].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    switch code & 0xFF {
    case 0xFE where code >= 0xF000: return "☑"
    case 0x52 where code >= 0xF000: return "☑"
    case 0xFC where code >= 0xF000: return "✓"
    case 0xFB, 0xFD: if code >= 0xF000 { return "☒" }
    case 0xA8, 0x6F: if code >= 0xF000 { return "□" }
    default: break
    }
    return Unicode.Scalar(code).map { String(Character($0)) } ?? ""
  }
}

/// Tells a field's instruction from its result (ECMA-376 Part 1, 17.16.18); fields nest.
struct FieldState {
  /// For each open field: its instruction is still being read.
  private var instructions: [Bool] = []

  var isInstruction: Bool { instructions.contains(true) }

  mutating func read(_ type: String) {
    switch type {
    case "begin": instructions.append(true)
    case "separate": if !instructions.isEmpty { instructions[instructions.count - 1] = false }
    case "end": _ = instructions.popLast()
    default: break
    }
  }

  /// An instruction that does not end in its paragraph is broken; dropping the rest of the document would be worse.
  mutating func endParagraph() {
    while instructions.last == true { instructions.removeLast() }
  }
}
