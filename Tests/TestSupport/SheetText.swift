package import OfficeFormats

/// A sheet as tests compare it: every cell with its place, its kind and its raw text.
package func describe(_ sheet: Sheet) -> [String] {
  var lines: [String] = []
  for block in sheet.blocks {
    for row in block.rows {
      for cell in block.cells(of: row) {
        let place = columnLetters(cell.columnIndex) + String(row.rowNumber)
        let marks = (cell.isStruck ? " struck" : "") + (row.isHidden ? " hidden" : "")
        lines.append("\(place) \(describe(cell.kind)) \(sheet.rawText(of: cell, in: block))\(marks)")
      }
    }
  }
  return lines
}

/// Shared and own texts are the same to a reader, and so are the two ways to keep a number.
private func describe(_ kind: CellKind) -> String {
  switch kind {
  case .sharedText, .text: "text"
  case .number, .integer: "number"
  case .boolean: "boolean"
  case .error: "error"
  case .formulaWithoutValue: "uncalculated"
  case .image: "image"
  }
}
