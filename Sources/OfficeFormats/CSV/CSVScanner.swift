/// Walks delimited text from record to record (RFC 4180, with the liberties that are common) and collects its cells.
///
/// A quote opens a quoted field only at the field's start; `""` inside is one quote; what stands between the closing
/// quote and the delimiter belongs to the field. A quote that is never closed, or closed on a later line in the middle of
/// a field, is an ordinary character: it must not swallow the records behind it.
struct CSVScanner: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var special: SpecialBytes
  private var collector: CSVCollector
  private var unclosedQuotes = 0

  /// Each quote that is never closed costs a look at all the rest; after so many, quotes are ordinary characters.
  private static let maximumUnclosedQuotes = 16
  private static let quote = UInt8(ascii: "\"")

  /// - Parameters:
  ///   - text: the bytes that the cells will refer to.
  ///   - bytes: the same up to where the scanner ends, valid as long as this value.
  ///   - start: offset behind the byte order mark, or of a later record.
  ///   - size: of what lies above that record.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, of text: [UInt8], delimiter: UInt8, from start: Int, limits: ReadLimits,
    below size: CSVCollector.Size
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    special = SpecialBytes(bytes, delimiter: delimiter, from: start)
    collector = CSVCollector(text: text, limits: limits, below: size)
    fieldStart = start
  }

  private var fieldStart: Int

  /// A quote was taken for an ordinary character because none closed it.
  var hasUnclosedQuote: Bool { unclosedQuotes > 0 }

  /// What was scanned, and what lies above it.
  var size: CSVCollector.Size { collector.size }

  mutating func scan() throws(ReadError) -> [RowBlock] {
    while fieldStart < bytes.count {
      if let end = try scanQuoted() { try endField(at: end) } else { try endField(at: try scanPlain()) }
    }
    return try collector.finish()
  }

  /// Steps over the delimiter or line end at `end`.
  private mutating func endField(at end: Int) throws(ReadError) {
    fieldStart = end + 1
    guard end < bytes.count else { return }
    if bytes[end] == delimiter { return try collector.endField() }
    if bytes[end] == 0x0D, fieldStart < bytes.count, bytes[fieldStart] == 0x0A {
      _ = special.next()
      fieldStart += 1
    }
    try collector.endRecord()
  }

  /// Reads the field at `fieldStart` as it stands, and those behind it in its line up to one that begins with a quote.
  ///
  /// - Returns: the end of the last one.
  private mutating func scanPlain() throws(ReadError) -> Int {
    // In registers: for all the compiler knows the cells might be written over what walks the text.
    var (special, start) = (special, fieldStart)
    while true {
      var end = special.next()
      while end < bytes.count, bytes[end] == Self.quote { end = special.next() }
      try collector.add(start..<end)
      start = end + 1
      guard start < bytes.count, bytes[end] == delimiter, bytes[start] != Self.quote else {
        self.special = special
        return end
      }
      try collector.endField()
    }
  }

  /// Reads the quoted field at `fieldStart`.
  ///
  /// - Returns: its end; `nil`, with nothing consumed, where there is none that is closed as it should be.
  private mutating func scanQuoted() throws(ReadError) -> Int? {
    guard bytes[fieldStart] == Self.quote, unclosedQuotes < Self.maximumUnclosedQuotes else { return nil }
    var special = special
    // The opening quote itself.
    var end = special.next()
    var hasEscapes = false
    while true {
      repeat { end = special.next() } while end < bytes.count && bytes[end] != Self.quote
      guard end < bytes.count else {
        unclosedQuotes += 1
        return nil
      }
      guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
      hasEscapes = true
      _ = special.next()
    }
    let closing = end
    repeat { end = special.next() } while end < bytes.count && bytes[end] == Self.quote
    if end != closing + 1, bytes[fieldStart..<closing].contains(0x0A) { return nil }
    if hasEscapes || end != closing + 1 {
      try collector.addRewritten(unescaped(fieldStart + 1..<closing) + bytes[closing + 1..<end])
    } else {
      try collector.add(fieldStart + 1..<closing)
    }
    self.special = special
    return end
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return text
  }
}
