internal import OfficeFormats

/// Cells as A1 references and ranges joined by 、: `K7:K60、K63` (`interface.md`).
package enum CellRanges {
  private static let separator: [UInt8] = Array("、".utf8)

  /// Appends the cells of several columns.
  ///
  /// - Parameter columns: 0-based, ascending, each with its 1-based rows.
  package static func append(_ columns: [(column: Int, rows: ArraySlice<UInt32>)], to bytes: inout [UInt8]) {
    for (index, cells) in columns.enumerated() {
      if index > 0 { bytes += separator }
      append(column: cells.column, rowNumbers: cells.rows, to: &bytes)
    }
  }

  /// Appends the rows of a column; rows out of order, or met twice, are put in order first.
  ///
  /// - Parameter column: 0-based.
  package static func append(column: Int, rowNumbers: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let rows = isAscending(rowNumbers) ? rowNumbers : Set(rowNumbers).sorted()[...]
    guard var start = rows.first else { return }
    var text = ReferenceText(column: column)
    var end = start
    for row in rows.dropFirst() {
      if row == end || row == end &+ 1 {
        end = row
      } else {
        text.write(start, end, isLast: false, to: &bytes)
        (start, end) = (row, row)
      }
    }
    text.write(start, end, isLast: true, to: &bytes)
  }

  private static func isAscending(_ rows: ArraySlice<UInt32>) -> Bool {
    var last: UInt32 = 0
    for row in rows {
      if row < last { return false }
      last = row
    }
    return true
  }

  /// `K7:K60、K63` gives row 7 and column 11, both 1-based; 0 and 0 where no cell is meant.
  static func firstCell(_ cells: String) -> FindingList.FirstCell {
    var (row, column) = (0, 0)
    loop: for byte in cells.utf8.prefix(10) {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      default: break loop
      }
    }
    return FindingList.FirstCell(row: UInt32(clamping: row), column: UInt16(clamping: column))
  }
}

/// One reference, put together from its end in a buffer of its own: a large roster has a million of them.
private struct ReferenceText {
  private static let size = 48
  private var buffer = InlineArray<48, UInt8>(repeating: 0)
  private var start = size
  private let column: Int

  /// - Parameter column: 0-based.
  init(column: Int) { self.column = column }

  mutating func write(_ first: UInt32, _ last: UInt32, isLast: Bool, to bytes: inout [UInt8]) {
    start = Self.size
    if !isLast { prepend(separator: (0xE3, 0x80, 0x81)) }
    prepend(last)
    if first != last {
      prepend(UInt8(ascii: ":"))
      prepend(first)
    }
    buffer.span.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// The UTF-8 of 、.
  private mutating func prepend(separator: (UInt8, UInt8, UInt8)) {
    prepend(separator.2)
    prepend(separator.1)
    prepend(separator.0)
  }

  private mutating func prepend(_ row: UInt32) {
    var rest = row
    repeat {
      prepend(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    prependLetters()
  }

  /// As ``columnLetters(_:)``; a sheet has no column beyond XFD.
  private mutating func prependLetters() {
    var rest = min(column, 16_383) + 1
    while rest > 0 {
      prepend(UInt8(ascii: "A") &+ UInt8(truncatingIfNeeded: (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
  }

  @inline(__always)
  private mutating func prepend(_ byte: UInt8) {
    start &-= 1
    buffer[start] = byte
  }
}
