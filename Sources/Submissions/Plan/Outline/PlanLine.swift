internal import OfficeFormats
internal import Rulebook

/// One line of a plan in reading order: a paragraph, a soft line of one, or a paragraph of a table cell.
struct PlanLine: Equatable {
  /// A cell by its place in its table, 0-based.
  struct CellPlace: Equatable {
    /// Index in ``PlanText/tables``.
    var table: Int
    var row: Int
    var column: Int
  }

  /// As written, without the automatic number, blank ends cut.
  var text: String
  /// The automatic number; only the first soft line of a paragraph has one.
  var number: String
  var outlineLevel: Int?
  var cell: CellPlace?
}

/// A cell of a plan's table at its place in the grid, so that columns line up whatever is merged.
struct PlanCell: Equatable {
  /// 0-based grid column.
  var column: Int
  var span: Int
  /// Paragraphs joined by line breaks; of a vertically merged cell the text of its first row.
  var text: String
}

struct PlanTable: Equatable {
  var rows: [[PlanCell]] = []
}

/// A document as the plan's rules see it: lines in reading order, and the tables that some of them stand in.
struct PlanText {
  private(set) var lines: [PlanLine] = []
  private(set) var tables: [PlanTable] = []

  init(_ document: TextDocument) {
    for block in document.blocks { append(block, in: nil) }
  }

  private mutating func append(_ block: TextDocument.Block, in cell: PlanLine.CellPlace?) {
    switch block {
    case .paragraph(let paragraph): append(paragraph, in: cell)
    case .table(let table): append(table)
    }
  }

  private mutating func append(_ paragraph: TextDocument.Paragraph, in cell: PlanLine.CellPlace?) {
    var number = paragraph.number
    for text in paragraph.text.trimmedLines {
      lines.append(PlanLine(text: text, number: number, outlineLevel: paragraph.outlineLevel, cell: cell))
      number = ""
    }
  }

  private mutating func append(_ table: TextDocument.Table) {
    let index = tables.count
    tables.append(PlanTable())
    var above: [Int: String] = [:]
    for (row, cells) in table.rows.enumerated() {
      var column = 0
      var placed: [PlanCell] = []
      for cell in cells {
        let place = PlanLine.CellPlace(table: index, row: row, column: column)
        var text = above[column] ?? ""
        if !cell.continuesAbove {
          for block in cell.blocks { append(block, in: place) }
          text = cell.ownText
        }
        above[column] = text
        placed.append(PlanCell(column: column, span: cell.columnSpan, text: text))
        column += cell.columnSpan
      }
      tables[index].rows.append(placed)
    }
  }
}

extension TextDocument.TableCell {
  /// The cell's own paragraphs, a line each; tables inside have cells of their own.
  fileprivate var ownText: String {
    let paragraphs = blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      let text = Substring(paragraph.text).trimmed
      return text.isEmpty ? nil : text
    }
    return paragraphs.joined(separator: "\n")
  }
}
