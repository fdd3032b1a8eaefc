internal import OfficeFormats

/// Cells of one column as A1 references and ranges: `K7:K60、K63`.
enum CellRanges {
  private static let separator = Array("、".utf8)

  /// Appends the rows of a column; rows out of order, or met twice, are put in order first.
  ///
  /// - Parameter column: 0-based.
  static func append(column: Int, rowNumbers: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let letters = Array(columnLetters(column).utf8)
    let rows = isAscending(rowNumbers) ? rowNumbers : Set(rowNumbers).sorted()[...]
    guard var start = rows.first else { return }
    var end = start
    for row in rows.dropFirst() {
      if row == end || row == end &+ 1 {
        end = row
      } else {
        append(letters, start...end, to: &bytes)
        bytes += separator
        (start, end) = (row, row)
      }
    }
    append(letters, start...end, to: &bytes)
  }

  private static func append(_ letters: [UInt8], _ rows: ClosedRange<UInt32>, to bytes: inout [UInt8]) {
    bytes += letters
    bytes.append(decimal: Int(rows.lowerBound))
    guard rows.count > 1 else { return }
    bytes.append(UInt8(ascii: ":"))
    bytes += letters
    bytes.append(decimal: Int(rows.upperBound))
  }

  private static func isAscending(_ rows: ArraySlice<UInt32>) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { $0 <= $1 }
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

extension [UInt8] {
  /// Appends a whole number that is not negative.
  package mutating func append(decimal number: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = digits.count
    var rest = number.magnitude
    repeat {
      start &-= 1
      digits[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in start..<digits.count { append(digits[index]) }
  }
}
