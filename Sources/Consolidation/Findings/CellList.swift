/// Cells as A1 references and ranges joined by 、: `K7:K60、K63` (`interface.md`).
struct CellList {
  /// 0-based column, 1-based row.
  private var cells: [(column: Int, row: Int)] = []

  mutating func add(column: Int, row: Int) { cells.append((column, row)) }

  var count: Int { cells.count }

  var text: String {
    var pieces: [String] = []
    var start = 0
    let sorted = cells.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
    for index in sorted.indices.dropFirst() + [sorted.count] {
      if index < sorted.count, sorted[index].column == sorted[index - 1].column,
        sorted[index].row - sorted[index - 1].row <= 1
      {
        continue
      }
      guard index > start else { continue }
      let (first, last) = (Self.name(sorted[start]), Self.name(sorted[index - 1]))
      pieces.append(first == last ? first : first + ":" + last)
      start = index
    }
    return pieces.joined(separator: "、")
  }

  private static func name(_ cell: (column: Int, row: Int)) -> String {
    var letters = ""
    var rest = cell.column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(cell.row)
  }
}
