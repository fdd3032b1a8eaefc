package import OfficeFormats

/// A cell of a built sheet.
package enum BuiltCell: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  case text(String)
  case number(Double, NumberFormat)
  case struck(String)
  case error(String)
  case boolean(Bool)
  case formulaWithoutValue
  case empty

  package init(stringLiteral value: String) { self = value.isEmpty ? .empty : .text(value) }
  package init(integerLiteral value: Int) { self = .number(Double(value), .general) }
  package init(floatLiteral value: Double) { self = .number(value, .general) }

  package init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
}

/// A workbook in memory from rows of cells, as a reader would hand it over.
package struct RosterBuilder: Sendable {
  /// A sheet as arrays of rows, the first of which is row 1.
  package struct BuiltSheet: Sendable {
    package var name: String
    package var rows: [[BuiltCell]]
    /// In A1 notation, such as `A1:D1`.
    package var merges: [String]
    /// 1-based.
    package var hiddenRows: Set<Int>
    package var visibility: SheetVisibility

    package init(
      _ name: String = "Sheet1", _ rows: [[BuiltCell]], merges: [String] = [], hiddenRows: Set<Int> = [],
      visibility: SheetVisibility = .visible
    ) {
      self.name = name
      self.rows = rows
      self.merges = merges
      self.hiddenRows = hiddenRows
      self.visibility = visibility
    }
  }

  package var sheets: [BuiltSheet]
  /// Rows of a block; small ones bring the seams between blocks to light.
  package var rowsPerBlock = 2048
  package var uses1904Dates = false

  package init(_ sheets: [BuiltSheet]) { self.sheets = sheets }

  package init(_ rows: [[BuiltCell]], merges: [String] = [], hiddenRows: Set<Int> = []) {
    sheets = [BuiltSheet("Sheet1", rows, merges: merges, hiddenRows: hiddenRows)]
  }

  package var workbook: Workbook {
    Workbook(sheets: sheets.enumerated().map { index, sheet in built(sheet, number: index + 1) })
  }

  private func built(_ sheet: BuiltSheet, number: Int) -> Sheet {
    var strings = SharedStrings()
    var indices: [String: Int] = [:]
    var blocks: [RowBlock] = []
    var block = RowBlock()
    for (rowIndex, cells) in sheet.rows.enumerated() {
      let first = block.cells.count
      for (column, cell) in cells.enumerated() { add(cell, column, to: &block, &strings, &indices) }
      guard block.cells.count > first else { continue }
      block.rows.append(
        Row(
          rowIndex: Int32(rowIndex), firstCell: UInt32(first), cellCount: UInt32(block.cells.count - first),
          isHidden: sheet.hiddenRows.contains(rowIndex + 1)))
      if block.rows.count >= rowsPerBlock {
        blocks.append(block)
        block = RowBlock()
      }
    }
    if !block.rows.isEmpty { blocks.append(block) }
    return Sheet(
      name: sheet.name, number: number, visibility: sheet.visibility, blocks: blocks, sharedStrings: strings,
      merges: sheet.merges.compactMap(Self.range), uses1904Dates: uses1904Dates)
  }

  /// Every other text is shared, the others are inline, so that both roads are walked.
  private func add(
    _ cell: BuiltCell, _ column: Int, to block: inout RowBlock, _ strings: inout SharedStrings,
    _ indices: inout [String: Int]
  ) {
    switch cell {
    case .empty: break
    case .text(let text) where column.isMultiple(of: 2), .struck(let text):
      var isStruck = false
      if case .struck = cell { isStruck = true }
      let index = indices[text] ?? strings.count
      if indices[text] == nil {
        strings.utf8 += text.utf8
        strings.offsets.append(UInt32(strings.utf8.count))
        indices[text] = index
      }
      block.cells.append(Cell(kind: .sharedText, column: column, payload: UInt32(index), isStruck: isStruck))
    case .text(let text): addInline(.text, text, column, to: &block)
    case .error(let text): addInline(.error, text, column, to: &block)
    case .number(let number, let format):
      block.numbers.append(number)
      block.cells.append(
        Cell(kind: .number, column: column, payload: UInt32(block.numbers.count - 1), detail: format.rawValue))
    case .boolean(let value): block.cells.append(Cell(kind: .boolean, column: column, payload: value ? 1 : 0))
    case .formulaWithoutValue: block.cells.append(Cell(kind: .formulaWithoutValue, column: column))
    }
  }

  private func addInline(_ kind: CellKind, _ text: String, _ column: Int, to block: inout RowBlock) {
    let start = UInt32(block.text.count)
    block.text += text.utf8
    let length = text.utf8.count
    if length >= 255 { block.longTexts[start] = UInt32(length) }
    block.cells.append(Cell(kind: kind, column: column, payload: start, detail: UInt8(min(length, 255))))
  }

  private static func range(_ text: String) -> CellRange? {
    let ends = text.split(separator: ":").compactMap { place($0) }
    guard let first = ends.first, let last = ends.last else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }

  private static func place(_ text: Substring) -> (row: Int, column: Int)? {
    let letters = text.prefix { $0.isLetter }
    guard let row = Int(text.dropFirst(letters.count)) else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
    return (row - 1, column)
  }

  /// The same rows as a CSV file would give them: every text inline, numbers as text.
  package var delimited: Workbook {
    var workbook = self.workbook
    workbook.dialect = CSVDialect(encodingName: "UTF-8", delimiter: UInt8(ascii: ","))
    for index in workbook.sheets.indices { workbook.sheets[index] = Self.inlined(workbook.sheets[index]) }
    return workbook
  }

  private static func inlined(_ sheet: Sheet) -> Sheet {
    var result = sheet
    result.merges = []
    result.blocks = RowBlocks(
      sheet.blocks.map { block in
        var inline = RowBlock()
        for row in block.rows {
          let first = inline.cells.count
          for cell in block.cells(of: row) {
            let text = sheet.rawText(of: cell, in: block)
            guard !text.isEmpty else { continue }
            let start = UInt32(inline.text.count)
            inline.text += text.utf8
            if text.utf8.count >= 255 { inline.longTexts[start] = UInt32(text.utf8.count) }
            inline.cells.append(
              Cell(kind: .text, column: cell.columnIndex, payload: start, detail: UInt8(min(text.utf8.count, 255))))
          }
          inline.rows.append(
            Row(rowIndex: row.rowIndex, firstCell: UInt32(first), cellCount: UInt32(inline.cells.count - first)))
        }
        return inline
      })
    return result
  }
}
