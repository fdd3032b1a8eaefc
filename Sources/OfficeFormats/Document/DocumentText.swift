extension TextDocument.Block {
  /// All paragraphs inside, in reading order.
  package var paragraphs: [TextDocument.Paragraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table): table.rows.flatMap { $0.flatMap { $0.blocks.flatMap(\.paragraphs) } }
    }
  }
}

extension TextDocument.Paragraph {
  /// The paragraph as it stands on paper: automatic number and text.
  ///
  /// A number that ends in a Chinese sign touches its text (一、总则); any other is set off by a space (1. 总则).
  package var numberedText: String {
    guard let last = number.last else { return text }
    return number + ("、．。）：】〕".contains(last) ? "" : " ") + text
  }
}

extension TextDocument {
  /// What `fugong dump` prints: a paragraph or table cell a line, in reading order, blank ones left out.
  ///
  /// Paragraphs of one cell share its line; footnotes come at the end; headers and footers are left out.
  package var dumpLines: [String] {
    var lines: [String] = []
    for block in blocks { lines += block.dumpLines }
    for note in footnotes { lines += Block.paragraph(note).dumpLines }
    return lines
  }
}

extension TextDocument.Block {
  fileprivate var dumpLines: [String] {
    switch self {
    case .paragraph(let paragraph):
      let line = oneLine(paragraph.numberedText)
      return line.isEmpty ? [] : [line]
    case .table(let table): return table.rows.flatMap { $0.flatMap(\.dumpLines) }
    }
  }
}

extension TextDocument.TableCell {
  /// One line, unless a table lies in the cell: then its cells have their own, between what stands before and after.
  fileprivate var dumpLines: [String] {
    var lines: [String] = []
    var current: [String] = []
    for block in blocks {
      switch block {
      case .paragraph: current += block.dumpLines
      case .table:
        if !current.isEmpty { lines.append(current.joined(separator: " ")) }
        current = []
        lines += block.dumpLines
      }
    }
    if !current.isEmpty { lines.append(current.joined(separator: " ")) }
    return lines
  }
}

/// Line breaks become spaces, tabs stay; blank ends are cut.
private func oneLine(_ text: String) -> String {
  String(text.split(omittingEmptySubsequences: true) { $0.isNewline }.joined(separator: " ")[...].trimmed)
}
