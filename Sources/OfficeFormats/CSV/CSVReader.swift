/// Reads delimited text (requirement 20).
struct CSVReader {
  let limits: ReadLimits

  func read(_ bytes: [UInt8]) throws(ReadError) -> Workbook {
    throw ReadError(.unsupportedFormat(.delimitedText))
  }
}
