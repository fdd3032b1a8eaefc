/// Reads delimited text: UTF-8, GB18030, or UTF-16 and UTF-32 in either byte order (requirement 20).
///
/// The text is cut into fields in its own encoding; only wide forms are transcoded, because their commas are no bytes.
struct CSVReader {
  let limits: ReadLimits
  let faults: TextFaults

  /// Below this size a second thread costs more than it saves.
  private static let concurrencyFloorBytes = 1 << 20

  func read(_ bytes: [UInt8]) throws(ReadError) -> Workbook {
    let mark = UnicodeForm(mark: bytes)
    if let form = mark ?? UnicodeForm(zeroBytesIn: bytes), form != .utf8 {
      let text = form.utf8(of: bytes[(mark == nil ? 0 : form.markSize)...])
      return try table(of: text, from: 0, mark: form)
    }
    return try table(of: bytes, from: mark == nil ? 0 : 3, mark: mark)
  }

  private func table(of text: [UInt8], from start: Int, mark: UnicodeForm?) throws(ReadError) -> Workbook {
    guard UInt32(exactly: text.count * 2) != nil else {
      throw ReadError(.overLimit(.fileBytes, allowed: limits.fileBytes))
    }
    let declared = SeparatorLine(text[start...])
    let delimiter = declared?.delimiter ?? DelimiterSniffer.delimiter(of: text[start...])
    let (blocks, encoding) = try scanAndCheck(
      text, from: start + (declared?.size ?? 0), delimiter: delimiter, isMarked: mark != nil)
    let name = mark.map { $0 == .utf8 ? "UTF-8 BOM" : $0.name } ?? encoding.rawValue
    let sheet = Sheet(name: "", blocks: blocks, encoding: encoding)
    return Workbook(sheets: [sheet], dialect: CSVDialect(encodingName: name, delimiter: delimiter))
  }

  /// Cuts the text into fields and decides its encoding; neither needs the other, so that a large file gets a thread
  /// for each.
  private func scanAndCheck(
    _ text: [UInt8], from start: Int, delimiter: UInt8, isMarked: Bool
  ) throws(ReadError) -> (blocks: [RowBlock], encoding: TextEncoding) {
    guard text.count >= Self.concurrencyFloorBytes else {
      let encoding = try TextEncoding(of: text, isMarked: isMarked, faults: faults)
      return (try scan(text, from: start, delimiter: delimiter), encoding)
    }
    let faults = faults
    let verdict = Eventual {
      Result { () throws(ReadError) in try TextEncoding(of: text, isMarked: isMarked, faults: faults) }
    }
    let blocks = try scan(text, from: start, delimiter: delimiter)
    return (blocks, try verdict.get().get())
  }

  private func scan(_ text: [UInt8], from start: Int, delimiter: UInt8) throws(ReadError) -> [RowBlock] {
    try CSVPieces(text: text, start: start, delimiter: delimiter, limits: limits).scan()
  }
}
