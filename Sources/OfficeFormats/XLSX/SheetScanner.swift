/// Reads a worksheet part (ECMA-376 Part 1, 18.3.1.99) from chunks: the hot path of the whole program.
///
/// Walks the structure that SpreadsheetML has instead of searching for markup. Whatever it does not know to the letter
/// is `.unknown`, and libxml2 reads the part instead.
struct SheetScanner: PartScanner {
  private enum Stage { case prolog, head, rows, tail, done }

  var assembler: CellAssembler
  private var stage = Stage.prolog
  var inlineText: [UInt8] = []
  /// Of the row at hand.
  private(set) var rowReference = RowReference(rowNumber: 0)

  init(assembler: CellAssembler) { self.assembler = assembler }

  var isComplete: Bool { stage == .done }

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

  // MARK: A chunk of rows by itself

  var continuation: SheetScanner? {
    guard stage == .rows else { return nil }
    var scanner = SheetScanner(assembler: assembler)
    scanner.assembler.builder = assembler.builder.continuation
    scanner.stage = .rows
    return scanner
  }

  mutating func close() throws(ReadError) { try assembler.builder.closeBlock() }

  mutating func join(_ next: consuming SheetScanner) throws(ReadError) {
    try assembler.builder.join(next.assembler.builder)
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
        if takePlainCell(bytes, &index) { continue }
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
    rowReference = RowReference(rowNumber: assembler.builder.rowNumber)
    return isEmpty
  }

  private func isZero(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool { NumberText(bytes, range) == .integer(0) }
}
