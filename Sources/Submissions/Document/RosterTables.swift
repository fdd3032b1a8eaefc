internal import OfficeFormats
internal import Rulebook

/// The tables of a document as sheets, so that a roster pasted into Word is read by the rules of a roster
/// (`domain.md` 12.18).
struct RosterTables {
  private let blocks: [TextDocument.Block]
  /// The rosters inside a plan with their titles; `nil` where there is none.
  let embedded: Workbook?
  /// A table has the header of a roster.
  let isRoster: Bool

  /// Paragraphs above a table inside a plan that may be its title.
  private static let titleParagraphs = 3

  init(_ document: TextDocument, headers: HeaderVocabulary) {
    blocks = document.blocks
    var isRoster = false
    var chosen: [TextDocument.Block] = []
    for (index, block) in blocks.enumerated() {
      guard case .table(let table) = block, let fields = Self.rosterFields(table, headers) else { continue }
      isRoster = true
      guard Self.isForPersons(fields) else { continue }
      chosen += Self.title(before: index, in: blocks) + [block]
    }
    embedded = chosen.isEmpty ? nil : Self.workbook(chosen, name: "文档表格")
    self.isRoster = isRoster
  }

  /// The whole document as one sheet, its paragraphs as rows; `nil` where it has no table.
  var whole: Workbook? {
    guard blocks.contains(where: { if case .table = $0 { true } else { false } }) else { return nil }
    return Self.workbook(blocks, name: "文档")
  }

  /// The fields of the first row with 姓名 and at least two others.
  private static func rosterFields(_ table: TextDocument.Table, _ headers: HeaderVocabulary) -> Set<RosterField>? {
    for row in table.rows.prefix(6) {
      let fields = Set(row.compactMap { headers.field(for: $0.text)?.field })
      if fields.contains(.name), fields.count >= 3 { return fields }
    }
    return nil
  }

  /// A list of leaders or drivers has names and phones too; a roster says where people live or how they travel.
  private static func isForPersons(_ fields: Set<RosterField>) -> Bool {
    !fields.isDisjoint(with: [.unit, .address, .zone, .commute, .returnMode, .anyMode])
      && !fields.isDisjoint(with: [.idNumber, .phone, .zone])
  }

  private static func title(before index: Int, in blocks: [TextDocument.Block]) -> [TextDocument.Block] {
    var title: [TextDocument.Block] = []
    for block in blocks[..<index].reversed() {
      guard case .paragraph(let paragraph) = block, title.count < titleParagraphs, paragraph.text.count <= 80 else {
        break
      }
      if !paragraph.text.allSatisfy(\.isWhitespace) { title.insert(block, at: 0) }
    }
    return title
  }

  private static func workbook(_ blocks: [TextDocument.Block], name: String) -> Workbook {
    var sheet = SheetWriter()
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): sheet.add(paragraph.text)
      case .table(let table): sheet.add(table)
      }
    }
    return Workbook(sheets: [sheet.finish(name: name)])
  }
}

extension TextDocument.TableCell {
  /// All text of the cell, paragraphs joined by line breaks.
  var text: String { blocks.flatMap(\.paragraphs).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }
}

/// Writes text into a sheet's compact form.
private struct SheetWriter {
  private var block = RowBlock()
  private var merges: [CellRange] = []
  private var rowIndex: Int32 = 0

  private static let maximumColumns = 16_384

  mutating func add(_ paragraph: String) {
    guard !paragraph.allSatisfy(\.isWhitespace) else { return }
    addRow([(0, paragraph)])
  }

  mutating func add(_ table: TextDocument.Table) {
    // Where the cell of a column began that goes on below, by column.
    var starts: [Int: (row: Int, span: Int)] = [:]
    let first = Int(rowIndex)
    for (index, row) in table.rows.enumerated() {
      var column = 0
      var cells: [(Int, String)] = []
      for cell in row where column + cell.columnSpan <= Self.maximumColumns {
        if !cell.continuesAbove {
          close(&starts, column, before: first + index)
          starts[column] = (first + index, cell.columnSpan)
          cells.append((column, cell.text))
        }
        column += cell.columnSpan
      }
      addRow(cells)
    }
    for column in starts.keys.sorted() { close(&starts, column, before: Int(rowIndex)) }
  }

  private mutating func close(_ starts: inout [Int: (row: Int, span: Int)], _ column: Int, before row: Int) {
    guard let start = starts.removeValue(forKey: column), row > start.row, row - start.row > 1 || start.span > 1 else {
      return
    }
    merges.append(CellRange(rows: start.row...(row - 1), columns: column...(column + start.span - 1)))
  }

  private mutating func addRow(_ cells: [(column: Int, text: String)]) {
    let first = block.cells.count
    for (column, text) in cells where !text.isEmpty { append(text, at: column) }
    if block.cells.count > first {
      block.rows.append(
        Row(rowIndex: rowIndex, firstCell: UInt32(first), cellCount: UInt32(block.cells.count - first)))
    }
    rowIndex += 1
  }

  private mutating func append(_ text: String, at column: Int) {
    guard let offset = UInt32(exactly: block.text.count) else { return }
    let length = text.utf8.count
    block.text.append(contentsOf: text.utf8)
    if length >= 255 { block.longTexts[offset] = UInt32(truncatingIfNeeded: length) }
    block.cells.append(
      Cell(kind: .text, column: column, payload: offset, detail: UInt8(min(length, 255))))
  }

  func finish(name: String) -> Sheet { Sheet(name: name, blocks: [block], merges: merges) }
}
