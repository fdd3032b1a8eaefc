internal import OfficeFormats
internal import Rulebook

/// The table of one sheet of a register: its header found, its rows as text by column.
struct RegisterTable {
  struct Row {
    /// 1-based, as Excel shows it.
    var number: Int
    /// Only columns that are filled.
    var values: [RegisterField: String]
  }

  /// A header further down belongs to something else.
  private static let headerRows = 30

  let sheetName: String
  private(set) var rows: [Row] = []
  private var columns: [Int: RegisterField] = [:]

  /// - Parameter fewestHeadings: of a register, 企业名称 among them.
  /// - Returns: `nil` where no row has so many, or has a heading for 姓名, which makes a roster of it.
  init?(_ sheet: Sheet, headers: HeaderVocabulary, fewestHeadings: Int) {
    sheetName = sheet.name
    guard let headerNumber = findHeader(in: sheet, headers, fewestHeadings) else { return nil }
    for block in sheet.blocks {
      for row in block.rows where row.rowNumber > headerNumber { take(row, block, sheet) }
    }
    fillMerges(sheet)
  }

  private mutating func findHeader(in sheet: Sheet, _ headers: HeaderVocabulary, _ fewestHeadings: Int) -> Int? {
    for block in sheet.blocks {
      for row in block.rows {
        if row.rowNumber > Self.headerRows { return nil }
        let texts = block.cells(of: row).map { ($0.columnIndex, sheet.rawText(of: $0, in: block)) }
        columns = Self.columns(texts)
        guard columns.values.contains(.name), columns.count >= fewestHeadings else { continue }
        return texts.contains { headers.field(for: $0.1)?.field == .name } ? nil : row.rowNumber
      }
    }
    return nil
  }

  /// The first column of each heading.
  private static func columns(_ texts: [(Int, String)]) -> [Int: RegisterField] {
    var columns: [Int: RegisterField] = [:]
    for (column, text) in texts {
      guard let field = RegisterField(heading: text), !columns.values.contains(field) else { continue }
      columns[column] = field
    }
    return columns
  }

  private mutating func take(_ row: OfficeFormats.Row, _ block: RowBlock, _ sheet: Sheet) {
    var values: [RegisterField: String] = [:]
    for cell in block.cells(of: row) {
      guard let field = columns[cell.columnIndex] else { continue }
      let text = Self.trimmed(sheet.rawText(of: cell, in: block))
      if !text.isEmpty { values[field] = text }
    }
    if !values.isEmpty { rows.append(Row(number: row.rowNumber, values: values)) }
  }

  /// A value merged over several rows holds for each of them (requirement 21).
  private mutating func fillMerges(_ sheet: Sheet) {
    for merge in sheet.merges where merge.rows.count > 1 {
      guard let field = columns[merge.columns.lowerBound],
        let start = rows.firstIndex(where: { $0.number == merge.rows.lowerBound + 1 }),
        let value = rows[start].values[field]
      else { continue }
      for index in rows[start...].indices {
        guard rows[index].number <= merge.rows.upperBound + 1 else { break }
        rows[index].values[field] = value
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let rest = text.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
