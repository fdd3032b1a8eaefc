import OfficeFormats
import Submissions

/// Documents with tables, as the DOCX reader hands them over.
enum DocumentSample {
  static func paragraph(_ text: String, number: String = "", level: Int? = nil) -> TextDocument.Block {
    .paragraph(TextDocument.Paragraph(text: text, number: number, outlineLevel: level))
  }

  static func table(_ rows: [[String]]) -> TextDocument.Block {
    .table(TextDocument.Table(rows: rows.map { $0.map { TextDocument.TableCell(blocks: [paragraph($0)]) } }))
  }

  /// A whole plan whose second section holds the given blocks.
  static func plan(staff: [TextDocument.Block]) -> SubmittedDocument {
    var sample = PlanSample()
    sample.bodies[2] = "@@"
    var document = TextDocument()
    for line in sample.text.split(separator: "\n") {
      if line == "@@" { document.blocks += staff } else { document.blocks.append(paragraph(String(line))) }
    }
    return PlanSample.read(document)
  }
}
