/// The sheet's edges (ECMA-376 Part 1, 18.3.1.4, and Excel's specifications): 1,048,576 rows, 16,384 columns.
enum SheetBounds {
  static let rows = 1_048_576
  static let columns = 16_384
}

/// A1-style references, with or without `$` (ECMA-376 Part 1, 18.18.7).
struct CellReference: Equatable {
  /// 0-based.
  var columnIndex: Int
  /// 0-based.
  var rowIndex: Int

  /// - Throws: `.cellOutsideSheet` with the reference where it lies outside, `.corrupt` where it is none.
  init(_ text: some Collection<UInt8>) throws(ReadError) {
    var column = 0
    var row = 0
    var hasDigit = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigit:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigit:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: throw ReadError(.corrupt("cell reference"))
      }
      guard column <= SheetBounds.columns, row <= SheetBounds.rows else {
        throw ReadError(.cellOutsideSheet(String(decoding: text.prefix(20), as: UTF8.self)))
      }
    }
    guard column > 0, row > 0 else { throw ReadError(.corrupt("cell reference")) }
    columnIndex = column - 1
    rowIndex = row - 1
  }
}

extension CellRange {
  /// `A1:B2` or `A1`, corners in any order (ECMA-376 Part 1, 18.18.62).
  init(reference text: some Collection<UInt8>) throws(ReadError) {
    let corners = text.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard let first = corners.first, let last = corners.last else { throw ReadError(.corrupt("cell range")) }
    let a = try CellReference(first)
    let b = try CellReference(last)
    self.init(
      rows: min(a.rowIndex, b.rowIndex)...max(a.rowIndex, b.rowIndex),
      columns: min(a.columnIndex, b.columnIndex)...max(a.columnIndex, b.columnIndex))
  }
}

/// The letters of a column, `A` for 0 (ECMA-376 Part 1, 18.3.1.4).
package func columnLetters(_ columnIndex: Int) -> String {
  var letters: [UInt8] = []
  var rest = columnIndex + 1
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  letters.reverse()
  return String(decoding: letters, as: UTF8.self)
}
