/// Reads a worksheet part (ECMA-376 Part 1, 18.3.1.99) from chunks: the hot path of the whole program.
///
/// Walks the structure that SpreadsheetML has instead of searching for markup. Whatever it does not know to the letter
/// is `.unknown`, and libxml2 reads the part instead.
struct SheetScanner {
  private enum Stage { case prolog, head, rows, tail, done }

  private(set) var assembler: CellAssembler
  private var stage = Stage.prolog
  private var inlineText: [UInt8] = []

  init(assembler: CellAssembler) { self.assembler = assembler }

  var isComplete: Bool { stage == .done }

  /// Scans one chunk.
  /// - Returns: the number of bytes consumed; the rest is to come again with the next chunk.
  mutating func scan(_ bytes: Span<UInt8>) throws(ScanStop) -> Int {
    var index = 0
    do throws(ScanStop) {
      while index < bytes.count {
        var next = index
        switch stage {
        case .prolog: stage = try XMLScan.prolog(bytes, root: "worksheet", &next) ? .done : .head
        case .head, .tail: try scanTag(bytes, &next)
        case .rows: try scanRows(bytes, &next)
        case .done:
          XMLScan.skipSpace(bytes, &next)
          if next < bytes.count, try !XMLScan.skipMiscellaneous(bytes, &next) {
            throw .unknown("content after the root")
          }
        }
        guard next > index else { return index }
        index = next
      }
      return index
    } catch .incomplete {
      return index
    }
  }

  // MARK: Before and after the rows

  /// One tag of what surrounds the rows; only a few elements matter there.
  private mutating func scanTag(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    while try XMLScan.byte(bytes, index) != UInt8(ascii: "<") { index += 1 }
    if try XMLScan.skipMiscellaneous(bytes, &index) { return }
    let second = try XMLScan.byte(bytes, index + 1)
    guard second != UInt8(ascii: "!") else { throw .unknown("markup declaration") }
    if second == UInt8(ascii: "/") {
      if try XMLScan.has("</worksheet", bytes, at: index) {
        try XMLScan.closeTag("worksheet", bytes, &index)
        stage = .done
      } else {
        index += 2
        _ = try XMLScan.skipAttributes(bytes, &index)
      }
      return
    }
    let nameStart = index + 1
    index = nameStart
    while try !XMLScan.nameEnds(bytes, index) { index += 1 }
    let name = nameStart..<index
    if XMLScan.equals(bytes, name, "sheetData") {
      guard stage == .head else { throw .unknown("second sheetData") }
      stage = try XMLScan.skipAttributes(bytes, &index) ? .tail : .rows
    } else if XMLScan.equals(bytes, name, "mergeCell") {
      try scanMerge(bytes, &index)
    } else if XMLScan.equals(bytes, name, "sheetFormatPr") {
      try scanSheetFormat(bytes, &index)
    } else {
      _ = try XMLScan.skipAttributes(bytes, &index)
    }
  }

  private mutating func scanMerge(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    while let (name, value) = try XMLScan.attribute(bytes, &index) {
      guard XMLScan.equals(bytes, name, "ref") else { continue }
      do throws(ReadError) {
        try assembler.builder.addMerge(try CellRange(reference: value.map { bytes[$0] }))
      } catch {
        throw .failed(error)
      }
    }
    _ = try XMLScan.endOfStartTag(bytes, &index)
  }

  private mutating func scanSheetFormat(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    while let (name, value) = try XMLScan.attribute(bytes, &index) {
      if XMLScan.equals(bytes, name, "zeroHeight") {
        assembler.builder.hidesRowsByDefault = XMLScan.isTrue(bytes, value)
      }
    }
    _ = try XMLScan.endOfStartTag(bytes, &index)
  }

  // MARK: Rows

  private mutating func scanRows(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    while true {
      XMLScan.skipSpace(bytes, &index)
      guard index < bytes.count else { return }
      let start = index
      guard try startsRow(bytes, index) else {
        if try XMLScan.skipMiscellaneous(bytes, &index) { continue }
        try XMLScan.closeTag("sheetData", bytes, &index)
        stage = .tail
        return
      }
      let mark = assembler.builder.mark
      do throws(ScanStop) {
        try scanRow(bytes, &index)
      } catch {
        assembler.builder.abandonRow(restoring: mark)
        index = start
        if case .incomplete = error { return }
        throw error
      }
    }
  }

  @inline(__always)
  private func startsRow(_ bytes: Span<UInt8>, _ index: Int) throws(ScanStop) -> Bool {
    guard index + 5 <= bytes.count else { throw .incomplete }
    guard try XMLScan.has("<row", bytes, at: index) else { return false }
    return try XMLScan.nameEnds(bytes, index + 4)
  }

  private mutating func scanRow(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    index += 4
    let isEmpty = try scanRowStart(bytes, &index)
    if !isEmpty {
      while true {
        XMLScan.skipSpace(bytes, &index)
        guard try XMLScan.byte(bytes, index) == UInt8(ascii: "<") else { throw .unknown("text in a row") }
        guard try XMLScan.byte(bytes, index + 1) == UInt8(ascii: "c"), try XMLScan.nameEnds(bytes, index + 2) else {
          break
        }
        index += 2
        try scanCell(bytes, &index)
      }
      try XMLScan.closeTag("row", bytes, &index)
    }
    do throws(ReadError) { try assembler.builder.endRow() } catch { throw .failed(error) }
  }

  private mutating func scanRowStart(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    var number: Int?
    var isHidden: Bool?
    while let (name, value) = try XMLScan.attribute(bytes, &index) {
      if XMLScan.equals(bytes, name, "r") {
        guard let stated = XMLScan.wholeNumber(bytes, value) else { throw .unknown("row number") }
        number = stated
      } else if XMLScan.equals(bytes, name, "hidden") {
        isHidden = XMLScan.isTrue(bytes, value)
      } else if XMLScan.equals(bytes, name, "ht"), isZero(bytes, value) {
        isHidden = true
      }
    }
    let isEmpty = try XMLScan.endOfStartTag(bytes, &index)
    do throws(ReadError) { try assembler.beginRow(number: number, isHidden: isHidden) } catch { throw .failed(error) }
    return isEmpty
  }

  private func isZero(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool { NumberText(bytes, range) == .integer(0) }

  // MARK: Cells

  private mutating func scanCell(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
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
