/// Puts paragraphs, cells, rows and tables together as a reader of the XML meets them.
///
/// Ends without a start are ignored, so that no order of elements can break it.
struct DocumentBuilder {
  /// A paragraph whose runs are being read.
  struct OpenParagraph {
    var text = ""
    var style: String?
    var list = ListReference()
    var outlineLevel: Int?
    /// Its mark was deleted in a tracked change: it runs on into the next paragraph.
    var isMarkDeleted = false
    /// Text boxes anchored before any text of the paragraph, and after.
    var boxesBefore: [TextDocument.Block] = []
    var boxesAfter: [TextDocument.Block] = []
  }

  private struct OpenTable {
    var rows: [[TextDocument.TableCell]] = []
    var row: [TextDocument.TableCell] = []
    var isRowDeleted = false
  }

  private struct OpenCell {
    var columnSpan = 1
    var continuesAbove = false
    /// The right part of cells merged in the old way (`hMerge`).
    var continuesLeft = false
    var isDeleted = false
  }

  /// A place that blocks are collected in: the body, a cell or a text box.
  private struct Container {
    var blocks: [TextDocument.Block] = []
    /// Text of paragraphs that run on into the next one.
    var carriedText = ""
  }

  private var containers = [Container()]
  private var tables: [OpenTable] = []
  private var cells: [OpenCell] = []
  private var paragraphs: [OpenParagraph] = []
  private var counter: ListCounter
  private let styles: WordStyles
  private var blockCount = 0

  /// Paragraphs and cells of one document; 200 pages have a few thousand.
  private static let maximumBlocks = 1_000_000

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    counter = ListCounter(numbering: numbering, styles: styles)
  }

  var blocks: [TextDocument.Block] { containers.first?.blocks ?? [] }
  var isInParagraph: Bool { !paragraphs.isEmpty }

  mutating func append(_ text: String) {
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].text += text
  }

  /// Changes the innermost open paragraph, if there is one.
  mutating func withParagraph(_ change: (inout OpenParagraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    change(&paragraphs[paragraphs.count - 1])
  }

  mutating func startParagraph() { paragraphs.append(OpenParagraph()) }

  mutating func endParagraph() throws(ReadError) {
    guard let paragraph = paragraphs.popLast(), !containers.isEmpty else { return }
    try countBlock()
    let last = containers.count - 1
    containers[last].blocks += paragraph.boxesBefore
    let text = containers[last].carriedText + paragraph.text
    if paragraph.isMarkDeleted {
      containers[last].carriedText = text
    } else {
      containers[last].carriedText = ""
      containers[last].blocks.append(.paragraph(finished(paragraph, text)))
    }
    containers[last].blocks += paragraph.boxesAfter
  }

  private mutating func finished(_ paragraph: OpenParagraph, _ text: String) -> TextDocument.Paragraph {
    let own = paragraph.outlineLevel.map { $0 < 9 ? $0 : nil }
    return TextDocument.Paragraph(
      text: text, number: counter.number(style: paragraph.style, own: paragraph.list),
      outlineLevel: own ?? styles.outlineLevel(of: paragraph.style))
  }

  mutating func startTable() { tables.append(OpenTable()) }

  mutating func endTable() throws(ReadError) {
    guard let table = tables.popLast() else { return }
    try countBlock()
    guard !table.rows.isEmpty else { return }
    addBlocks([.table(TextDocument.Table(rows: table.rows))])
  }

  mutating func startRow() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].row = []
    tables[tables.count - 1].isRowDeleted = false
  }

  mutating func markRowDeleted() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].isRowDeleted = true
  }

  /// Grid columns that a row leaves out at its start (`gridBefore`).
  mutating func skipColumns(_ count: Int) {
    guard !tables.isEmpty, (1...63).contains(count) else { return }
    tables[tables.count - 1].row.append(TextDocument.TableCell(blocks: [], columnSpan: count))
  }

  mutating func endRow() {
    guard let table = tables.last, !table.isRowDeleted, !table.row.isEmpty else { return }
    tables[tables.count - 1].rows.append(table.row)
    tables[tables.count - 1].row = []
  }

  mutating func startCell() {
    containers.append(Container())
    cells.append(OpenCell())
  }

  mutating func setColumnSpan(_ span: Int) {
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].columnSpan = max(1, min(span, 63))
  }

  mutating func markContinuesAbove() {
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].continuesAbove = true
  }

  mutating func markContinuesLeft() {
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].continuesLeft = true
  }

  mutating func markCellDeleted() {
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].isDeleted = true
  }

  mutating func endCell() throws(ReadError) {
    guard let cell = cells.popLast(), containers.count > 1 else { return }
    let blocks = closeContainer()
    try countBlock()
    guard !tables.isEmpty, !cell.isDeleted else { return }
    let table = tables.count - 1
    if cell.continuesLeft, !tables[table].row.isEmpty {
      tables[table].row[tables[table].row.count - 1].columnSpan += cell.columnSpan
    } else {
      tables[table].row.append(
        TextDocument.TableCell(blocks: blocks, columnSpan: cell.columnSpan, continuesAbove: cell.continuesAbove))
    }
  }

  mutating func startTextBox() { containers.append(Container()) }

  mutating func endTextBox() {
    guard containers.count > 1 else { return }
    let blocks = closeContainer()
    guard !paragraphs.isEmpty else { return addBlocks(blocks) }
    withParagraph { paragraph in
      if paragraph.text.isEmpty { paragraph.boxesBefore += blocks } else { paragraph.boxesAfter += blocks }
    }
  }

  /// What is still open at the end of a part belongs to the text all the same.
  mutating func finish() throws(ReadError) {
    while isInParagraph { try endParagraph() }
    flushCarriedText()
  }

  private mutating func addBlocks(_ blocks: [TextDocument.Block]) {
    guard !containers.isEmpty else { return }
    flushCarriedText()
    containers[containers.count - 1].blocks += blocks
  }

  private mutating func closeContainer() -> [TextDocument.Block] {
    flushCarriedText()
    return containers.popLast()?.blocks ?? []
  }

  private mutating func flushCarriedText() {
    guard let last = containers.indices.last, !containers[last].carriedText.isEmpty else { return }
    containers[last].blocks.append(.paragraph(TextDocument.Paragraph(text: containers[last].carriedText)))
    containers[last].carriedText = ""
  }

  private mutating func countBlock() throws(ReadError) {
    blockCount += 1
    guard blockCount <= Self.maximumBlocks else {
      throw ReadError(.overLimit(.cells, allowed: Self.maximumBlocks))
    }
  }
}
