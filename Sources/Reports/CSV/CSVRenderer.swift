/// Writes a table as CSV that Excel in China opens by a double click (requirement 30, RFC 4180).
///
/// UTF-8 with BOM, CRLF, headings in row 1, plain integers; a cell of words that a program might run as a formula
/// gets a leading `'`, a figure never does (pitfall 9).
enum CSVRenderer {
  static func render(_ table: ReportTable) -> [UInt8] {
    var csv = CSVText(headings: table.columns.map(\.heading))
    for row in table.allRows {
      for (index, cell) in row.enumerated() {
        if index > 0 { csv.endField() }
        csv.append(cell)
      }
      csv.endRow()
    }
    return csv.bytes
  }
}

/// CSV under construction.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(headings: [String]) {
    for (index, heading) in headings.enumerated() {
      if index > 0 { endField() }
      text(heading)
    }
    endRow()
  }

  private init() { bytes = [] }

  /// Room for pieces of rows that are appended many times.
  static var pieces: Self { Self() }

  /// Writes a piece behind the others and tells where it lies.
  mutating func piece(_ write: (inout Self) -> Void) -> Range<Int> {
    let start = bytes.count
    write(&self)
    return start..<bytes.count
  }

  mutating func reserve(_ size: Int) { bytes.reserveCapacity(bytes.count + size) }

  mutating func endField() { bytes.append(Self.comma) }

  mutating func endRow() {
    bytes.append(Self.carriageReturn)
    bytes.append(Self.lineFeed)
  }

  mutating func append(_ cell: ReportTable.Cell) {
    switch cell {
    case .text(let string): text(string)
    case .figure(let number): figure(number)
    case .notStated: break
    case .noPredecessor: text("—")
    }
  }

  /// Words, guarded and quoted where they have to be.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8($0) }
  }

  /// The same for words as UTF-8.
  mutating func utf8(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = Self.mayBeFormula(text)
    guard Self.holdsMark(text) else {
      if isFormula { bytes.append(Self.apostrophe) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(Self.quote)
    if isFormula { bytes.append(Self.apostrophe) }
    for byte in text {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Adds what ``piece(_:)`` made.
  mutating func written(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func figure(_ figure: Int) { bytes.append(decimal: figure) }

  /// Half-width and full-width: spreadsheets fold the latter before they look for a formula.
  private static func mayBeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, carriageReturn: return true
    case 0xEF where text.count >= 3:
      switch (text[1], text[2]) {
      // ＝, ＋, － and ＠.
      case (0xBC, 0x9D), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0xA0): return true
      default: return false
      }
    default: return false
    }
  }

  /// Looks at every byte and does not stop early, so that the compiler may take sixteen at once.
  private static func holdsMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks: UInt8 = 0
    for byte in text {
      let isMark = byte == comma || byte == quote || byte == carriageReturn || byte == lineFeed
      marks |= isMark ? 1 : 0
    }
    return marks != 0
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let carriageReturn: UInt8 = 13
  private static let lineFeed: UInt8 = 10
}
