import OfficeFormats
import Testing

@Suite("Plain text as a document")
struct PlainTextTests {
  private func cells(_ row: [TextDocument.TableCell]) -> [String] {
    row.map { cell in
      cell.blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.text } else { "" } }.joined()
    }
  }

  @Test("lines between bars are the rows of a table, and its rule is none of them")
  func table() {
    let document = TextDocument(plainText: "## 二、员工情况\n| 管控 | 人数 |\n|:--|---:|\n|封控区| 0 |\n共0人")
    guard document.blocks.count == 3, case .paragraph(let heading) = document.blocks[0],
      case .table(let table) = document.blocks[1], case .paragraph(let last) = document.blocks[2]
    else {
      Issue.record("a heading, a table and a line were expected: \(document.blocks)")
      return
    }
    #expect(heading == TextDocument.Paragraph(text: "二、员工情况", outlineLevel: 1))
    #expect(table.rows.map(cells) == [["管控", "人数"], ["封控区", "0"]])
    #expect(last.text == "共0人")
  }

  @Test("a bar inside a line makes no table", arguments: ["朝阳区45人|南关区30人", "|", "||", "| 备注"])
  func line(_ text: String) {
    #expect(TextDocument(plainText: text).blocks == [.paragraph(TextDocument.Paragraph(text: text))])
  }
}
