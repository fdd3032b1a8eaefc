extension TextDocument {
  /// Plain text as a document: a paragraph a line, without styles; Markdown headings keep their level.
  package init(plainText text: String) {
    self.init(
      blocks: text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { .paragraph(Self.paragraph($0)) })
  }

  private static func paragraph(_ line: Substring) -> Paragraph {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return Paragraph(text: String(line)) }
    return Paragraph(text: String(line.dropFirst(marks + 1)), outlineLevel: marks - 1)
  }
}
