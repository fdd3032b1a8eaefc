/// A run of consecutive rows with everything their cells refer to, so that blocks can be read in parallel.
package struct RowBlock: Sendable {
  /// Ascending by row; rows without any cell are not stored.
  package var rows: [Row]
  package var cells: [Cell]
  package var numbers: [Double]
  /// Bytes of the texts in this block, encoded as the sheet says.
  ///
  /// See ``Sheet/encoding`` and ``withTextBytes(of:_:)``. The blocks of a CSV file share one array.
  package var text: [UInt8]
  /// Texts that do not stand in ``text`` as they are, such as CSV fields with doubled quotes; their offsets go on behind
  /// those of ``text``.
  package var rewritten: [UInt8]
  /// Byte lengths of the texts of 255 bytes and more, by their offset.
  package var longTexts: [UInt32: UInt32]

  package init(
    rows: [Row] = [], cells: [Cell] = [], numbers: [Double] = [], text: [UInt8] = [], rewritten: [UInt8] = [],
    longTexts: [UInt32: UInt32] = [:]
  ) {
    self.rows = rows
    self.cells = cells
    self.numbers = numbers
    self.text = text
    self.rewritten = rewritten
    self.longTexts = longTexts
  }

  /// Gives the bytes of a `text` or `error` cell to `body` without a copy; the pointer must not escape.
  @inlinable
  package func withTextBytes<Result>(of cell: Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = Int(cell.payload)
    let length = cell.detail == 255 ? Int(longTexts[cell.payload] ?? 255) : Int(cell.detail)
    if start < text.count || rewritten.isEmpty {
      return text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<start + length])) }
    }
    let shifted = start - text.count
    return rewritten.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[shifted..<shifted + length])) }
  }

  /// The number in a `number` or `integer` cell.
  @inlinable
  package func number(of cell: Cell) -> Double {
    cell.kind == .integer ? Double(Int32(bitPattern: cell.payload)) : numbers[Int(cell.payload)]
  }
}

/// The texts that the cells of all sheets share (ECMA-376 Part 1, 18.4.9), as UTF-8 in one buffer.
package struct SharedStrings: Sendable {
  package var utf8: [UInt8]
  /// String `i` is `utf8[offsets[i]..<offsets[i + 1]]`; one more offset than strings.
  package var offsets: [UInt32]

  package init(utf8: [UInt8] = [], offsets: [UInt32] = [0]) {
    self.utf8 = utf8
    self.offsets = offsets
  }

  @inlinable package var count: Int { offsets.count - 1 }

  @inlinable
  package func range(of index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }
}

package enum SheetVisibility: String, Sendable {
  case visible
  case hidden
  case veryHidden
}

/// A rectangle of cells, 0-based and inclusive at both ends.
package struct CellRange: Sendable, Hashable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// How the bytes of a sheet's texts are to be read.
package enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
}

/// One worksheet, or the one table of a CSV file.
package struct Sheet: Sendable {
  package var name: String
  /// 1-based position among the worksheets of the workbook, hidden ones included, chart sheets not.
  package var number: Int
  package var visibility: SheetVisibility
  /// Ascending by row.
  package var blocks: RowBlocks
  package var sharedStrings: SharedStrings
  package var merges: [CellRange]
  /// Dates count from 1904-01-01 instead of 1899-12-30 (ECMA-376 Part 1, 18.17.4.1).
  package var uses1904Dates: Bool
  package var encoding: TextEncoding

  package init(
    name: String, number: Int = 1, visibility: SheetVisibility = .visible, blocks: [RowBlock] = [],
    sharedStrings: SharedStrings = SharedStrings(), merges: [CellRange] = [], uses1904Dates: Bool = false,
    encoding: TextEncoding = .utf8
  ) {
    self.name = name
    self.number = number
    self.visibility = visibility
    self.blocks = RowBlocks(blocks)
    self.sharedStrings = sharedStrings
    self.merges = merges
    self.uses1904Dates = uses1904Dates
    self.encoding = encoding
  }
}

/// How a CSV file was understood, to be shown to whoever sent it.
package struct CSVDialect: Sendable, Equatable {
  /// "UTF-8", "UTF-8 BOM", "GB18030", "UTF-16LE" or "UTF-16BE".
  package var encodingName: String
  /// An ASCII byte: comma, semicolon or tab.
  package var delimiter: UInt8

  package init(encodingName: String, delimiter: UInt8) {
    self.encodingName = encodingName
    self.delimiter = delimiter
  }
}

/// A spreadsheet file as read: its worksheets in workbook order.
package struct Workbook: Sendable {
  package var sheets: [Sheet]
  /// Present where the file was delimited text.
  package var dialect: CSVDialect?

  package init(sheets: [Sheet], dialect: CSVDialect? = nil) {
    self.sheets = sheets
    self.dialect = dialect
  }
}
