internal import OfficeFormats

/// One sheet as CSV of raw values, rows and columns from A1, empty trailing cells cut.
struct SheetDump {
  private let sheet: Sheet

  init(_ sheet: Sheet) { self.sheet = sheet }

  func write() throws {
    var output = StandardOutput()
    var nextRow = 0
    for block in sheet.blocks {
      for row in block.rows {
        while nextRow < Int(row.rowIndex) {
          output.write("\n")
          nextRow += 1
        }
        write(row, of: block, to: &output)
        nextRow += 1
      }
    }
    try output.finish()
  }

  private func write(_ row: Row, of block: RowBlock, to output: inout StandardOutput) {
    var column = 0
    for cell in block.cells(of: row) {
      let text = sheet.rawText(of: cell, in: block)
      // An empty text would only lengthen the row.
      guard !text.isEmpty else { continue }
      while column < cell.columnIndex {
        output.write(",")
        column += 1
      }
      output.write(Self.quoted(text))
    }
    output.write("\n")
  }

  /// RFC 4180 quoting by bytes: a quote with a combining mark behind it is still a quote.
  private static func quoted(_ text: String) -> String {
    let special: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard text.utf8.contains(where: special.contains) else { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 { bytes.append(contentsOf: repeatElement(byte, count: byte == UInt8(ascii: "\"") ? 2 : 1)) }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
