internal import Submissions

/// Cells that are gathered in any order, as ``CellRanges`` writes them.
struct CellList {
  /// 1-based rows by 0-based column.
  private var rows: [Int: [UInt32]] = [:]
  private(set) var count = 0

  mutating func add(column: Int, row: UInt32) {
    rows[column, default: []].append(row)
    count += 1
  }

  var text: String {
    var bytes: [UInt8] = []
    CellRanges.append(rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value[...]) }, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
