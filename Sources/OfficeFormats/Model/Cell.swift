/// What a cell holds, and how to read ``Cell/payload`` and ``Cell/detail``.
///
/// An empty cell has no representation: it is not stored.
@frozen
package enum CellKind: UInt8, Sendable {
  /// Text in the workbook's ``SharedStrings``: `payload` is the string's index.
  case sharedText
  /// Text in the block's own buffer: `payload` is the byte offset in ``RowBlock/text``, `detail` the byte length
  /// (see ``RowBlock/withTextBytes(of:_:)`` for texts of 255 bytes and more).
  case text
  /// A number: `payload` is the index in ``RowBlock/numbers``, `detail` the raw value of its ``NumberFormat``.
  case number
  /// A whole number that fits 32 bits: `payload` is its bit pattern, `detail` the raw value of its ``NumberFormat``.
  case integer
  /// TRUE or FALSE: `payload` is 1 or 0.
  case boolean
  /// An error value such as `#N/A`, stored like `text`.
  case error
  /// A formula without a cached value; nobody has calculated it (requirement 15).
  case formulaWithoutValue
  /// A picture placed in a cell (WPS `DISPIMG`): never text (requirement 15).
  case image
}

/// How a number format displays a number, as far as reading cares (ECMA-376 Part 1, 18.8.30 and 18.8.31).
@frozen
package enum NumberFormat: UInt8, Sendable {
  case general
  case date
  case dateTime
  case time
  /// Elapsed time, `[h]:mm`.
  case duration
}

/// One non-empty cell in eight bytes; a sheet of 15 million cells has to fit beside everything else.
@frozen
package struct Cell: Sendable, Equatable {
  /// Meaning depends on ``kind``.
  package var payload: UInt32
  /// Column in the low 14 bits, struck-through in bit 15.
  package var columnAndFlags: UInt16
  package var kind: CellKind
  /// Meaning depends on ``kind``.
  package var detail: UInt8

  @inlinable
  package init(kind: CellKind, column: Int, payload: UInt32 = 0, detail: UInt8 = 0, isStruck: Bool = false) {
    self.payload = payload
    self.columnAndFlags = UInt16(truncatingIfNeeded: column & 0x3FFF) | (isStruck ? 0x8000 : 0)
    self.kind = kind
    self.detail = detail
  }

  /// 0-based; column A is 0.
  @inlinable package var columnIndex: Int { Int(columnAndFlags & 0x3FFF) }

  /// The cell's font is struck through, which offices use for "no longer valid".
  @inlinable package var isStruck: Bool { columnAndFlags & 0x8000 != 0 }

  @inlinable package var numberFormat: NumberFormat { NumberFormat(rawValue: detail) ?? .general }
}

/// One stored row: a run of cells in its block.
@frozen
package struct Row: Sendable, Equatable {
  /// 0-based; the row that Excel shows as 1 is 0.
  package var rowIndex: Int32
  /// Index of the row's first cell in ``RowBlock/cells``; its cells lie together, in ascending columns.
  package var firstCell: UInt32
  package var cellCount: UInt32
  /// Filtered out, hidden by hand, or of zero height.
  package var isHidden: Bool

  @inlinable
  package init(rowIndex: Int32, firstCell: UInt32, cellCount: UInt32, isHidden: Bool = false) {
    self.rowIndex = rowIndex
    self.firstCell = firstCell
    self.cellCount = cellCount
    self.isHidden = isHidden
  }

  /// 1-based, as Excel shows it.
  @inlinable package var rowNumber: Int { Int(rowIndex) + 1 }

  @inlinable package var cellRange: Range<Int> { Int(firstCell)..<Int(firstCell) + Int(cellCount) }
}
