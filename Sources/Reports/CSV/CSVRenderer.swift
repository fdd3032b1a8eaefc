/// Writes a table as CSV that Excel in China opens by a double click (requirement 30, RFC 4180).
///
/// UTF-8 with BOM, CRLF, headings in row 1, plain integers; a cell of words that a program might run as a formula
/// gets a leading `'`, a figure never does (pitfall 9).
enum CSVRenderer {
  static func render(_ table: ReportTable) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(table.columns.map(\.heading), to: &bytes)
    for row in table.allRows { append(row.map(text), to: &bytes) }
    return bytes
  }

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(comma) }
      append(quoting: field, to: &bytes)
    }
    bytes += [carriageReturn, lineFeed]
  }

  private static func text(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .text(let text): guarded(text)
    case .figure(let figure): String(figure)
    case .notStated: ""
    case .noPredecessor: "—"
    }
  }

  /// Half-width and full-width: spreadsheets fold the latter before they look for a formula.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  private static func append(quoting field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { $0 == comma || $0 == quote || $0 == carriageReturn || $0 == lineFeed }
    guard needsQuotes else {
      bytes += field.utf8
      return
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn: UInt8 = 13
  private static let lineFeed: UInt8 = 10
}
