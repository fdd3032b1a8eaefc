internal import OfficeFormats
internal import Rulebook

/// Takes a row's cells apart by what their columns mean, and decides which way the row is read.
extension RowInterpreter {
  /// Puts the row's cells into their slots.
  @inline(__always)
  mutating func gather(_ row: Row) {
    // Counted in registers: for all the compiler knows the cells might be written over what is counted.
    var present: UInt64 = 0
    var contentCells = 0
    var valueless: UInt64 = 0
    let columns = mapping.columns
    let first = plan.firstColumn
    plan.slotOfColumn.withUnsafeBufferPointer { slots in
      let stored = bytes.cells(of: row)
      for place in stored.indices {
        let cell = stored[place]
        let column = cell.column
        guard column >= columns.lowerBound, column < columns.upperBound else { continue }
        let offset = column &- first
        guard cell.hasContent else {
          let slot = offset >= 0 && offset < slots.count ? slots[offset] : -1
          valueless |= Self.noteValueless(cell, at: place, slot: slot, plan, cells)
          continue
        }
        contentCells &+= 1
        guard offset >= 0, offset < slots.count, slots[offset] >= 0 else { continue }
        cells.put(cell, at: place, in: Int(slots[offset]))
        present |= 1 &<< UInt64(slots[offset])
      }
    }
    self.present = present
    self.valueless = valueless
    self.contentCells = contentCells
  }

  @inline(__always)
  func holds(_ slot: Int) -> Bool { slot >= 0 && present & (1 &<< UInt64(slot)) != 0 }

  /// - Returns: the place of the next row.
  mutating func read(_ stored: Row) -> Int {
    if stored.isHidden, context.rulebook.settings.hiddenRows == .exclude { return readHidden() }
    fetchTextsAhead()
    if isPlainPerson() {
      result.rows.read += 1
      fetchTimesAhead()
      readPerson()
      return currentRow + 1
    }
    return readInFull(stored)
  }

  /// Names and vehicles repeat, but seldom: their texts lie all over those that a workbook shares.
  @inline(__always)
  private func fetchTextsAhead() {
    guard sheet.sharedStrings.count > Self.manyTexts else { return }
    if plan.name >= 0 { bytes.fetchAhead(cells.place(of: plan.name), from: currentRow) }
    for slot in fields.route { bytes.fetchAhead(cells.place(of: slot), from: currentRow) }
    for slot in fields.plate { bytes.fetchAhead(cells.place(of: slot), from: currentRow) }
  }

  /// Fewer texts than this stay in the caches by themselves.
  private static let manyTexts = 1 << 14

  /// Times differ from row to row as few other words do; they are needed last.
  @inline(__always)
  private func fetchTimesAhead() {
    for slot in fields.times.intersection(present) { memos[slot].fetchAhead(bytes.key(of: cells[slot])) }
  }

  /// A hidden row is a hidden row whatever it holds (`domain.md` 3.4.7); the stamped print does not show it.
  private mutating func readHidden() -> Int {
    guard hasVisibleContent() else { return currentRow + 1 }
    result.rows.read += 1
    result.rows.hidden += 1
    note(.rowHidden, .warning, column: mapping.nameColumn) {
      ("该行被隐藏或筛掉，未计入", "如应计入，请取消隐藏或清除筛选后重新报送")
    }
    return currentRow + 1
  }

  private func hasVisibleContent() -> Bool {
    !grid.cells(at: RowPosition(block: blockIndex, row: currentRow), in: mapping.columns).isEmpty
  }

  /// The text of the cell lies in UTF-8.
  @inline(__always)
  func isUTF8(_ cell: Cell) -> Bool {
    switch (cell.kind, sheet.encoding) {
    case (.sharedText, _), (_, .utf8): true
    case (_, .gb18030): false
    }
  }

  /// The value of a cell of the block at hand as text; for what is rare.
  func rawText(of cell: Cell) -> String { bytes.rawText(of: cell, of: sheet) }
}
