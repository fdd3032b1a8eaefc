/// The cells of a row (ECMA-376 Part 1, 18.3.1.4): the innermost part of the hot path.
extension SheetScanner {
  @inline(__always)
  mutating func takePlainCell(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    var next = index
    guard let cell = PlainCell(bytes, &next, row: rowReference), assembler.add(cell) else { return false }
    index = next
    return true
  }

  mutating func scanCell(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    var markup = CellMarkup()
    let column = try scanCellStart(bytes, &index, &markup)
    do throws(ReadError) { try assembler.place(column: column) } catch { throw .failed(error) }
    if try XMLScan.endOfStartTag(bytes, &index) { return }
    var value: Range<Int>?
    var hasInline = false
    while true {
      XMLScan.skipSpace(bytes, &index)
      guard try XMLScan.byte(bytes, index) == UInt8(ascii: "<") else { throw .unknown("text in a cell") }
      switch try XMLScan.byte(bytes, index + 1) {
      case UInt8(ascii: "v"): value = try scanValue(bytes, &index)
      case UInt8(ascii: "f"): try scanFormula(bytes, &index, &markup)
      case UInt8(ascii: "i"):
        try scanInline(bytes, &index, markup)
        hasInline = true
      default:
        try XMLScan.closeTag("c", bytes, &index)
        // A cell with both goes by its inline string.
        if !hasInline { try add(markup, bytes, value) }
        return
      }
    }
  }

  /// Reads the attributes of `<c`, in any order, up to `>` or `/>`.
  /// - Returns: the 0-based column, or nil where the cell does not say.
  private func scanCellStart(
    _ bytes: Span<UInt8>, _ index: inout Int, _ markup: inout CellMarkup
  ) throws(ScanStop) -> Int? {
    var column: Int?
    while true {
      let next = try XMLScan.byte(bytes, index)
      if next == UInt8(ascii: ">") || next == UInt8(ascii: "/") { return column }
      if XMLScan.isSpace(next) {
        index += 1
        continue
      }
      let second = try XMLScan.byte(bytes, index + 1)
      let third = try XMLScan.byte(bytes, index + 2)
      guard second == UInt8(ascii: "="), third == UInt8(ascii: "\"") else {
        guard try XMLScan.attribute(bytes, &index) != nil else { return column }
        if second == UInt8(ascii: "=") || XMLScan.isSpace(second) { throw .unknown("cell attribute") }
        continue
      }
      index += 3
      if next == UInt8(ascii: "r") {
        column = try scanReference(bytes, &index)
      } else {
        let start = index
        while try XMLScan.byte(bytes, index) != UInt8(ascii: "\"") { index += 1 }
        try apply(attribute: next, bytes, start..<index, to: &markup)
        index += 1
      }
    }
  }

  @inline(__always)
  private func apply(
    attribute name: UInt8, _ bytes: Span<UInt8>, _ value: Range<Int>, to markup: inout CellMarkup
  ) throws(ScanStop) {
    if name == UInt8(ascii: "s") {
      guard let style = XMLScan.wholeNumber(bytes, value) else { throw .unknown("style index") }
      markup.styleIndex = style
    } else if name == UInt8(ascii: "t") {
      guard let type = CellType(bytes, value) else { throw .unknown("cell type") }
      markup.type = type
    }
  }

  /// Reads `AB12"`; a reference into another row is for libxml2.
  @inline(__always)
  private func scanReference(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Int {
    let start = index
    var column = 0
    while case let letter = try XMLScan.byte(bytes, index) &- UInt8(ascii: "A"), letter < 26 {
      column = min(column * 26 + Int(letter) + 1, 1 << 20)
      index += 1
    }
    var row = 0
    while case let digit = try XMLScan.byte(bytes, index) &- UInt8(ascii: "0"), digit < 10 {
      row = min(row * 10 + Int(digit), 1 << 40)
      index += 1
    }
    guard try XMLScan.byte(bytes, index) == UInt8(ascii: "\""), column > 0 else { throw .unknown("cell reference") }
    guard column <= SheetBounds.columns, row <= SheetBounds.rows else {
      let reference = String(decoding: (start..<min(index, start + 20)).map { bytes[$0] }, as: UTF8.self)
      throw .failed(ReadError(.cellOutsideSheet(reference), rowNumber: assembler.builder.rowNumber))
    }
    guard row == assembler.builder.rowNumber else { throw .unknown("cell of another row") }
    index += 1
    return column - 1
  }

  @inline(__always)
  private func scanValue(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Range<Int> {
    guard try XMLScan.nameEnds(bytes, index + 2) else { throw .unknown("element in a cell") }
    index += 2
    if try XMLScan.byte(bytes, index) == UInt8(ascii: ">") {
      index += 1
    } else if try XMLScan.skipAttributes(bytes, &index) {
      return index..<index
    }
    let range = try XMLScan.text(bytes, &index)
    try XMLScan.closeTag("v", bytes, &index)
    return range
  }

  private func scanFormula(_ bytes: Span<UInt8>, _ index: inout Int, _ markup: inout CellMarkup) throws(ScanStop) {
    guard try XMLScan.nameEnds(bytes, index + 2) else { throw .unknown("element in a cell") }
    markup.hasFormula = true
    index += 2
    if try XMLScan.skipAttributes(bytes, &index) { return }
    let range = try XMLScan.text(bytes, &index)
    if PictureFormula.stands(in: bytes, range) { markup.isImage = true }
    try XMLScan.closeTag("f", bytes, &index)
  }

  private mutating func scanInline(
    _ bytes: Span<UInt8>, _ index: inout Int, _ markup: CellMarkup
  ) throws(ScanStop) {
    guard try XMLScan.has("<is", bytes, at: index), try XMLScan.nameEnds(bytes, index + 3), markup.type == .inlineString
    else { throw .unknown("element in a cell") }
    index += 3
    guard try !XMLScan.skipAttributes(bytes, &index) else { return }
    inlineText.removeAll(keepingCapacity: true)
    try RichTextScanner.scan(bytes, &index, element: "is", into: &inlineText)
    do throws(ReadError) { try assembler.addInline(inlineText, markup) } catch { throw .failed(error) }
  }

  @inline(__always)
  private mutating func add(_ markup: CellMarkup, _ bytes: Span<UInt8>, _ value: Range<Int>?) throws(ScanStop) {
    if markup.type == .inlineString, value == nil { return }
    var markup = markup
    if markup.type == .formulaString, let value, PictureFormula.stands(in: bytes, value) { markup.isImage = true }
    do throws(ReadError) {
      if try assembler.add(markup, bytes, value: value, isResolved: false) { return }
    } catch {
      throw .failed(error)
    }
    throw .unknown("cell value")
  }
}
