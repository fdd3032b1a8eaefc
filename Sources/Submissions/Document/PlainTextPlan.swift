package import OfficeFormats

extension TextDocument {
  /// A text file that was read as a table, put back into lines: a plan in plain text has no columns.
  package init(plainText workbook: Workbook) {
    let delimiter = workbook.dialect.map { String(UnicodeScalar($0.delimiter)) } ?? ","
    var lines: [String] = []
    for sheet in workbook.sheets {
      for block in sheet.blocks {
        for row in block.rows {
          let cells = block.cells(of: row).map { sheet.rawText(of: $0, in: block) }
          lines.append(cells.joined(separator: delimiter))
        }
      }
    }
    self.init(plainText: lines.joined(separator: "\n"))
  }
}
