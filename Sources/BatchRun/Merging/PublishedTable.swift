internal import OfficeFormats

/// A table of ours read back from its CSV: one dictionary of heading and text for each row.
///
/// run.json has every count; what only tables say (属地, dates, 表7 by unit) is taken from them.
struct PublishedTable {
  let rows: [[String: String]]

  /// `nil` where it is no table of ours.
  init?(_ bytes: [UInt8]) {
    guard case .workbook(let workbook)? = try? OfficeReader(limits: ReadLimits()).read(bytes),
      let sheet = workbook.sheets.first
    else { return nil }
    var lines = sheet.blocks.flatMap { block in
      block.rows.map { row in
        Dictionary(
          block.cells(of: row).map { ($0.columnIndex, sheet.rawText(of: $0, in: block)) }, uniquingKeysWith: { $1 })
      }
    }
    guard !lines.isEmpty else { return nil }
    let headings = lines.removeFirst()
    rows = lines.map { line in
      Dictionary(line.compactMap { column, text in headings[column].map { ($0, text) } }, uniquingKeysWith: { $1 })
    }
  }
}
