internal import OfficeFormats

/// Where a stored row lies: its block, and its place among the block's rows.
struct RowPosition: Sendable, Hashable, Comparable {
  var block: Int
  var row: Int

  static func < (left: Self, right: Self) -> Bool { (left.block, left.row) < (right.block, right.row) }
}

/// A cell with something in it, as text; for headings and oddities, not for the hot path.
struct GridCell: Sendable, Equatable {
  /// 0-based.
  var column: Int
  /// Without the space around it.
  var text: String
  var isNumeric: Bool
}

/// The stored rows of a sheet in order, with their texts on demand.
struct SheetGrid: Sendable {
  let sheet: Sheet

  var rowCount: Int { sheet.blocks.indices.reduce(0) { $0 + sheet.blocks.rowCount(of: $1) } }

  var first: RowPosition? { position(from: RowPosition(block: 0, row: 0)) }

  /// The first stored row at or behind a place that may lie behind the end of its block.
  func position(from place: RowPosition) -> RowPosition? {
    var place = place
    while place.block < sheet.blocks.count {
      if place.row < sheet.blocks.rowCount(of: place.block) { return place }
      place = RowPosition(block: place.block + 1, row: 0)
    }
    return nil
  }

  func position(after place: RowPosition) -> RowPosition? {
    position(from: RowPosition(block: place.block, row: place.row + 1))
  }

  func position(before place: RowPosition) -> RowPosition? {
    if place.row > 0 { return RowPosition(block: place.block, row: place.row - 1) }
    var block = place.block - 1
    while block >= 0 {
      let count = sheet.blocks.rowCount(of: block)
      if count > 0 { return RowPosition(block: block, row: count - 1) }
      block -= 1
    }
    return nil
  }

  /// The stored row with this 0-based index; O(log rows).
  func position(ofRowIndex rowIndex: Int) -> RowPosition? {
    guard let place = position(atOrBelowRowIndex: rowIndex), Int(row(at: place).rowIndex) == rowIndex else {
      return nil
    }
    return place
  }

  /// The first stored row from this 0-based index on; O(log rows).
  func position(atOrBelowRowIndex rowIndex: Int) -> RowPosition? {
    row(atOrBelowRowIndex: rowIndex)?.place
  }

  /// The same with its block, for those who go on to read a cell of it.
  private func row(atOrBelowRowIndex rowIndex: Int) -> (place: RowPosition, block: RowBlock)? {
    let number = sheet.blocks.lastRowIndices.partitioningIndex { Int($0) >= rowIndex }
    guard number < sheet.blocks.count else { return nil }
    let block = sheet.blocks[number]
    let row = block.rows.partitioningIndex { Int($0.rowIndex) >= rowIndex }
    return row < block.rows.count ? (RowPosition(block: number, row: row), block) : nil
  }

  /// What a cell holds as text, without the space around it; empty where there is none.
  ///
  /// O(log rows).
  func text(rowIndex: Int, column: Int) -> String {
    guard let (place, block) = row(atOrBelowRowIndex: rowIndex), Int(block.rows[place.row].rowIndex) == rowIndex,
      let cell = block.cells(of: block.rows[place.row]).first(where: { $0.columnIndex == column })
    else { return "" }
    return gridCell(cell, in: block)?.text ?? ""
  }

  func row(at place: RowPosition) -> Row { sheet.blocks[place.block].rows[place.row] }

  /// What the row holds in these columns; errors, pictures and uncalculated formulas are blanks (`domain.md` 3.4.6).
  func cells(at place: RowPosition, in columns: Range<Int> = 0..<Int.max) -> [GridCell] {
    let block = sheet.blocks[place.block]
    return block.cells(of: block.rows[place.row]).compactMap { cell in
      columns.contains(cell.columnIndex) ? gridCell(cell, in: block) : nil
    }
  }

  func cell(at place: RowPosition, column: Int) -> Cell? {
    let block = sheet.blocks[place.block]
    return block.cells(of: block.rows[place.row]).first { $0.columnIndex == column }
  }

  private func gridCell(_ cell: Cell, in block: RowBlock) -> GridCell? {
    let isNumeric = cell.kind == .number || cell.kind == .integer
    switch cell.kind {
    case .error, .image, .formulaWithoutValue: return nil
    case .sharedText, .text, .number, .integer, .boolean:
      let text = sheet.rawText(of: cell, in: block).trimmed
      return text.isEmpty ? nil : GridCell(column: cell.columnIndex, text: text, isNumeric: isNumeric)
    }
  }
}

extension String {
  /// Without white space at both ends, full-width space and byte order mark included.
  var trimmed: String { isPlainAtBothEnds ? self : trimmedInFull }

  private var isPlainAtBothEnds: Bool {
    var text = self
    return text.withUTF8(\.isPlainAtBothEnds)
  }

  private var trimmedInFull: String {
    let isSpace = { (character: Character) in
      character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
    guard first.map(isSpace) ?? false || last.map(isSpace) ?? false else { return self }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// UTF-8 that begins and ends with a visible character of ASCII or a common Chinese one, as nearly all texts do.
  @inline(__always)
  var isPlainAtBothEnds: Bool {
    guard let first, let last else { return true }
    let beginsPlain = (first > 0x20 && first < 0x7F) || (first >= 0xE4 && first <= 0xE9)
    // In well-formed text the lead byte of a character of three bytes stands third from the end.
    let isThree = last >= 0x80 && count >= 3 && self[count - 3] >= 0xE4 && self[count - 3] <= 0xE9
    return beginsPlain && (isThree || (last > 0x20 && last < 0x7F))
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for a tail of the array; O(log n).
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
