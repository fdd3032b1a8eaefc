/// A word-processing document, or plain text, as a reader sees it: body blocks in reading order.
package struct TextDocument: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package struct Paragraph: Sendable, Equatable {
    /// Without the automatic number; deletions dropped, insertions kept.
    package var text: String
    /// The automatic number as Word shows it (一、 or 1.1), computed from numbering.xml; empty where there is none.
    package var number: String
    /// 0-based outline level of a heading, by style or by the paragraph itself; absent for body text.
    package var outlineLevel: Int?

    package init(text: String, number: String = "", outlineLevel: Int? = nil) {
      self.text = text
      self.number = number
      self.outlineLevel = outlineLevel
    }
  }

  package struct Table: Sendable, Equatable {
    package var rows: [[TableCell]]

    package init(rows: [[TableCell]]) { self.rows = rows }
  }

  package struct TableCell: Sendable, Equatable {
    package var blocks: [Block]
    /// Columns that the cell spans; 1 for most.
    package var columnSpan: Int
    /// Goes on from the cell above.
    package var continuesAbove: Bool

    package init(blocks: [Block], columnSpan: Int = 1, continuesAbove: Bool = false) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.continuesAbove = continuesAbove
    }
  }

  package var blocks: [Block]
  /// Apart from the body, so that a letterhead is not taken for a title.
  package var headers: [Paragraph]
  package var footers: [Paragraph]
  package var footnotes: [Paragraph]

  package init(
    blocks: [Block] = [], headers: [Paragraph] = [], footers: [Paragraph] = [], footnotes: [Paragraph] = []
  ) {
    self.blocks = blocks
    self.headers = headers
    self.footers = footers
    self.footnotes = footnotes
  }
}
