/// ST_CellType (ECMA-376 Part 1, 18.18.11).
enum CellType {
  case boolean, date, error, inlineString, number, shared, formulaString

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    switch range.count {
    case 1:
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "s"): self = .shared
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: return nil
      }
    case 3 where XMLScan.equals(bytes, range, "str"): self = .formulaString
    case 9 where XMLScan.equals(bytes, range, "inlineStr"): self = .inlineString
    default: return nil
    }
  }
}

/// What the markup of one cell said, before it becomes a ``Cell``.
struct CellMarkup {
  var type = CellType.number
  var styleIndex = 0
  var hasFormula = false
  var isImage = false
}

/// Turns the markup of cells into cells; the same for the scanner and for libxml2.
struct CellAssembler {
  var builder: SheetBuilder
  private let styles: [CellStyle]
  private let sharedStringCount: Int
  private let uses1904Dates: Bool

  init(limits: ReadLimits, styles: [CellStyle], sharedStringCount: Int, uses1904Dates: Bool) {
    builder = SheetBuilder(limits: limits)
    self.uses1904Dates = uses1904Dates
    self.styles = styles
    self.sharedStringCount = sharedStringCount
  }

  /// Begins a row.
  /// - Parameters:
  ///   - number: 1-based, or nil where the row follows the last one.
  ///   - isHidden: nil where the row does not say.
  mutating func beginRow(number: Int?, isHidden: Bool?) throws(ReadError) {
    guard let index = number.map({ $0 - 1 }) ?? builder.nextRowIndex else { throw ReadError(.corrupt("row number")) }
    guard index >= 0, index < SheetBounds.rows else { throw ReadError(.cellOutsideSheet("\(index + 1)")) }
    builder.beginRow(index: index, isHidden: isHidden ?? builder.hidesRowsByDefault)
  }

  /// Puts the next cell in its column, or behind the last one where it does not say.
  @inline(__always)
  mutating func place(column: Int?) throws(ReadError) {
    let index = column ?? builder.nextColumn
    guard index < SheetBounds.columns else {
      throw ReadError(.cellOutsideSheet(columnLetters(index)), rowNumber: builder.rowNumber)
    }
    builder.place(column: index)
  }

  /// Adds the cell that was placed last.
  /// - Parameters:
  ///   - value: the bytes of `<v>`, or nil where there is none.
  ///   - isResolved: entities are resolved already.
  /// - Returns: false where the bytes are not what the type promises.
  @inline(__always)
  mutating func add(
    _ markup: CellMarkup, _ bytes: Span<UInt8>, value: Range<Int>?, isResolved: Bool
  ) throws(ReadError) -> Bool {
    let style = markup.styleIndex < styles.count ? styles[markup.styleIndex] : CellStyle()
    guard !markup.isImage else {
      builder.add(.image, payload: 0, isStruck: style.isStruck)
      return true
    }
    guard let value, !(value.isEmpty && markup.type == .number) else {
      if markup.hasFormula { builder.add(.formulaWithoutValue, payload: 0, isStruck: style.isStruck) }
      return true
    }
    guard !value.isEmpty else { return true }
    switch markup.type {
    case .shared: return try addShared(bytes, value, style)
    case .number: return try addNumber(bytes, value, style, isResolved: isResolved)
    case .boolean: return addBoolean(bytes, value, style)
    case .error: return try addText(.error, bytes, value, style, isResolved: isResolved)
    case .date: return try addDate(bytes, value, style, isResolved: isResolved)
    case .formulaString, .inlineString: return try addText(.text, bytes, value, style, isResolved: isResolved)
    }
  }

  /// Adds a cell that says where it stands.
  /// - Returns: false where it names a string that there is not.
  @inline(__always)
  mutating func add(_ cell: PlainCell) -> Bool {
    if case .shared(let index) = cell.content, index >= sharedStringCount { return false }
    let style = cell.styleIndex < styles.count ? styles[cell.styleIndex] : CellStyle()
    builder.place(column: cell.column)
    switch cell.content {
    case .blank: break
    case .shared(let index):
      builder.add(.sharedText, payload: UInt32(truncatingIfNeeded: index), isStruck: style.isStruck)
    case .integer(let value):
      builder.add(
        .integer, payload: UInt32(truncatingIfNeeded: value), detail: style.format.rawValue, isStruck: style.isStruck)
    case .double(let value): builder.addNumber(value, format: style.format, isStruck: style.isStruck)
    }
    return true
  }

  /// Adds an inline string whose text was put together from its runs.
  mutating func addInline(_ text: [UInt8], _ markup: CellMarkup) throws(ReadError) {
    _ = try builder.addText(.text, isStruck: isStruck(markup)) { output in
      output.append(contentsOf: text)
      return true
    }
  }

  private func isStruck(_ markup: CellMarkup) -> Bool {
    markup.styleIndex < styles.count && styles[markup.styleIndex].isStruck
  }

  @inline(__always)
  private mutating func addShared(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ style: CellStyle
  ) throws(ReadError) -> Bool {
    guard let index = XMLScan.wholeNumber(bytes, Self.trimmed(bytes, value)) else { return false }
    guard index < sharedStringCount else {
      throw ReadError(
        .corrupt("shared string \(index) of \(sharedStringCount)"), rowNumber: builder.rowNumber)
    }
    builder.add(.sharedText, payload: UInt32(truncatingIfNeeded: index), isStruck: style.isStruck)
    return true
  }

  private mutating func addNumber(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ style: CellStyle, isResolved: Bool
  ) throws(ReadError) -> Bool {
    switch NumberText(bytes, Self.trimmed(bytes, value)) {
    case .integer(let whole):
      builder.add(
        .integer, payload: UInt32(bitPattern: whole), detail: style.format.rawValue, isStruck: style.isStruck)
    case .double(let number): builder.addNumber(number, format: style.format, isStruck: style.isStruck)
    case .notANumber: return try addText(.text, bytes, value, style, isResolved: isResolved)
    }
    return true
  }

  private mutating func addBoolean(_ bytes: Span<UInt8>, _ value: Range<Int>, _ style: CellStyle) -> Bool {
    let trimmed = Self.trimmed(bytes, value)
    let isTrue = XMLScan.isTrue(bytes, trimmed)
    guard isTrue || XMLScan.equals(bytes, trimmed, "0") || XMLScan.equals(bytes, trimmed, "false") else { return false }
    builder.add(.boolean, payload: isTrue ? 1 : 0, isStruck: style.isStruck)
    return true
  }

  private mutating func addDate(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ style: CellStyle, isResolved: Bool
  ) throws(ReadError) -> Bool {
    let text = String(decoding: value.map { bytes[$0] }, as: UTF8.self)
    guard let serial = ISODate.serial(text, uses1904Dates: uses1904Dates) else {
      return try addText(.text, bytes, value, style, isResolved: isResolved)
    }
    builder.addNumber(serial.value, format: serial.format, isStruck: style.isStruck)
    return true
  }

  private mutating func addText(
    _ kind: CellKind, _ bytes: Span<UInt8>, _ value: Range<Int>, _ style: CellStyle, isResolved: Bool
  ) throws(ReadError) -> Bool {
    try builder.addText(kind, isStruck: style.isStruck) { output in
      let start = output.count
      guard !isResolved else {
        for index in value { output.append(bytes[index]) }
        XMLText.unescape(&output, from: start)
        return true
      }
      return XMLText.append(bytes, value, to: &output)
    }
  }

  @inline(__always)
  private static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, XMLScan.isSpace(bytes[start]) { start += 1 }
    while end > start, XMLScan.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
