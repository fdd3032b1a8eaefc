extension TextDocument {
  /// Plain text as a document: a paragraph a line, without styles; Markdown headings keep their level, and lines
  /// between bars are the rows of a table.
  package init(plainText text: String) {
    var blocks: [Block] = []
    var rows: [[TableCell]] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let cells = Self.tableCells(line) {
        if !cells.allSatisfy(Self.isRule) { rows.append(cells.map(Self.cell)) }
        continue
      }
      if !rows.isEmpty { blocks.append(.table(Table(rows: rows))) }
      rows = []
      blocks.append(.paragraph(Self.paragraph(line)))
    }
    if !rows.isEmpty { blocks.append(.table(Table(rows: rows))) }
    self.init(blocks: blocks)
  }

  private static func paragraph(_ line: Substring) -> Paragraph {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return Paragraph(text: String(line)) }
    return Paragraph(text: String(line.dropFirst(marks + 1)), outlineLevel: marks - 1)
  }

  /// Of `| 封控区 | 0 |`; `nil` where the line does not begin and end with a bar.
  private static func tableCells(_ line: Substring) -> [Substring]? {
    let row = line.trimmed
    guard row.count > 2, row.first == "|", row.last == "|" else { return nil }
    return row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
  }

  /// `---` or `:-:` between the heading of a Markdown table and its rows.
  private static func isRule(_ cell: Substring) -> Bool {
    cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }

  private static func cell(_ text: Substring) -> TableCell {
    TableCell(blocks: [.paragraph(Paragraph(text: String(text)))])
  }
}
