internal import OfficeFormats

/// Gives every cell of a merged range the range's value (`domain.md` 3.4.5, requirement 21).
///
/// Only stored rows and the table's own columns are touched, so that a range over the whole sheet costs nothing; cells
/// that hold something of their own keep it. Blanks that are not merged stay blank.
struct MergedCells {
  /// The sheet with values filled in below the header.
  let sheet: Sheet
  /// 0-based rows with a range over the name and other columns of the table: headings of groups.
  let banners: Set<Int>
  /// 0-based rows over which one name is merged, each with the first of them: several rows about one person.
  let sharedNames: [Int: Int]
  /// A value was filled in, so that the sheet is not the one that came.
  let isFilled: Bool

  /// - Parameters:
  ///   - columns: the table's mapped columns.
  ///   - nameColumns: those that hold names.
  init(_ sheet: Sheet, merges: MergeIndex, below headerRow: Int, columns: Set<Int>, nameColumns: Set<Int>) {
    let grid = SheetGrid(sheet: sheet)
    var banners: Set<Int> = []
    var sharedNames: [Int: Int] = [:]
    var fills: [Int: [Fill]] = [:]
    // Honest ranges do not overlap, so that no row is touched more often than it has columns.
    var budget = max(1 << 20, grid.rowCount * columns.count)
    for range in merges.beginning(below: headerRow) {
      let covered = columns.filter { range.columns.contains($0) }
      guard !covered.isEmpty, budget > 0 else { continue }
      let places = Self.places(of: range, in: grid)
      budget -= places.count * covered.count
      if covered.count > 1, !nameColumns.isDisjoint(with: covered) {
        for place in places { banners.insert(Int(grid.row(at: place).rowIndex)) }
        continue
      }
      if places.count > 1, !nameColumns.isDisjoint(with: covered) {
        for place in places { sharedNames[Int(grid.row(at: place).rowIndex)] = range.rows.lowerBound }
      }
      Self.note(range, covered, at: places, in: grid, &fills)
    }
    self.banners = banners
    self.sharedNames = sharedNames
    isFilled = !fills.isEmpty
    self.sheet = isFilled ? Self.filled(sheet, fills) : sheet
  }

  /// A value to be put into a stored row.
  private struct Fill {
    var row: Int
    var column: Int
    var source: RowPosition
    var sourceColumn: Int
  }

  /// Stored rows of a range, from the first on.
  private static func places(of range: CellRange, in grid: SheetGrid) -> [RowPosition] {
    var places: [RowPosition] = []
    var next = grid.position(atOrBelowRowIndex: range.rows.lowerBound)
    while let place = next, Int(grid.row(at: place).rowIndex) <= range.rows.upperBound {
      places.append(place)
      next = grid.position(after: place)
    }
    return places
  }

  private static func note(
    _ range: CellRange, _ covered: Set<Int>, at places: [RowPosition], in grid: SheetGrid, _ fills: inout [Int: [Fill]]
  ) {
    let (topRow, topColumn) = (range.rows.lowerBound, range.columns.lowerBound)
    guard let source = grid.position(ofRowIndex: topRow), let cell = grid.cell(at: source, column: topColumn),
      cell.hasContent
    else { return }
    for place in places {
      for column in covered where !(place == source && column == topColumn) {
        fills[place.block, default: []].append(
          Fill(row: place.row, column: column, source: source, sourceColumn: topColumn))
      }
    }
  }

  private static func filled(_ sheet: Sheet, _ fills: [Int: [Fill]]) -> Sheet {
    var blocks = Array(sheet.blocks)
    for (index, fills) in fills.sorted(by: { $0.key < $1.key }) {
      blocks[index] = filled(blocks[index], fills, in: sheet)
    }
    var result = sheet
    result.blocks = RowBlocks(blocks)
    return result
  }

  private static func filled(_ block: RowBlock, _ fills: [Fill], in sheet: Sheet) -> RowBlock {
    let byRow = Dictionary(grouping: fills, by: \.row)
    var result = block
    result.cells = []
    result.cells.reserveCapacity(block.cells.count + fills.count)
    for index in block.rows.indices {
      let row = block.rows[index]
      result.rows[index].firstCell = UInt32(truncatingIfNeeded: result.cells.count)
      var cells = Array(block.cells(of: row))
      for fill in byRow[index] ?? [] where !cells.contains(where: { $0.columnIndex == fill.column && $0.hasContent }) {
        cells.removeAll { $0.columnIndex == fill.column }
        if let cell = copied(fill, from: sheet, into: &result) { cells.append(cell) }
      }
      cells.sort { $0.columnIndex < $1.columnIndex }
      result.cells.append(contentsOf: cells)
      result.rows[index].cellCount = UInt32(truncatingIfNeeded: cells.count)
    }
    return result
  }

  private static func copied(_ fill: Fill, from sheet: Sheet, into block: inout RowBlock) -> Cell? {
    let source = sheet.blocks[fill.source.block]
    guard
      var cell = source.cells(of: source.rows[fill.source.row]).first(where: { $0.columnIndex == fill.sourceColumn })
    else { return nil }
    cell.columnAndFlags = UInt16(truncatingIfNeeded: fill.column) | (cell.columnAndFlags & 0x8000)
    switch cell.kind {
    case .text, .error:
      let bytes = source.withTextBytes(of: cell) { Array($0) }
      let offset = UInt32(truncatingIfNeeded: block.text.count + block.rewritten.count)
      if bytes.count >= 255 { block.longTexts[offset] = UInt32(truncatingIfNeeded: bytes.count) }
      block.rewritten.append(contentsOf: bytes)
      cell.payload = offset
    case .number:
      block.numbers.append(source.numbers[Int(cell.payload)])
      cell.payload = UInt32(truncatingIfNeeded: block.numbers.count - 1)
    case .sharedText, .integer, .boolean, .formulaWithoutValue, .image: break
    }
    return cell
  }
}
