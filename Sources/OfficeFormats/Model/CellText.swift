extension Sheet {
  /// Gives the bytes of a text or error cell to `body` without a copy, in the sheet's ``encoding``.
  ///
  /// Cells of other kinds have no bytes. The pointer must not escape.
  @inlinable
  package func withTextBytes<Result>(
    of cell: Cell, in block: RowBlock, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch cell.kind {
    case .sharedText:
      let range = sharedStrings.range(of: Int(cell.payload))
      return sharedStrings.utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    case .text, .error:
      return block.withTextBytes(of: cell, body)
    case .number, .integer, .boolean, .formulaWithoutValue, .image:
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  /// The text of a text or error cell; empty for cells of other kinds (see ``rawText(of:in:)``).
  package func text(of cell: Cell, in block: RowBlock) -> String {
    withTextBytes(of: cell, in: block) { bytes in
      guard cell.kind != .sharedText, encoding == .gb18030 else { return String(decoding: bytes, as: UTF8.self) }
      return String(gb18030: bytes)
    }
  }

  /// The value of any cell as text: numbers in the shortest form that reads back as the same number, dates as
  /// ISO 8601, TRUE and FALSE, errors as their name.
  ///
  /// A picture and a formula without a value are empty.
  package func rawText(of cell: Cell, in block: RowBlock) -> String {
    switch cell.kind {
    case .sharedText, .text, .error: text(of: cell, in: block)
    case .integer where cell.numberFormat == .general: String(Int32(bitPattern: cell.payload))
    case .number, .integer:
      rawNumberText(block.number(of: cell), format: cell.numberFormat, uses1904Dates: uses1904Dates)
    case .boolean: cell.payload == 0 ? "FALSE" : "TRUE"
    case .formulaWithoutValue, .image: ""
    }
  }
}

extension RowBlock {
  /// The cells of one row in ascending columns, without a copy.
  @inlinable
  package func cells(of row: Row) -> ArraySlice<Cell> { cells[row.cellRange] }
}

extension SharedStrings {
  /// One text by its index; O(length).
  package func text(at index: Int) -> String {
    utf8.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range(of: index)]), as: UTF8.self)
    }
  }
}
