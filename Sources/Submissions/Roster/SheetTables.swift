internal import OfficeFormats
internal import Rulebook

/// All tables of one sheet, each read with its own columns.
struct SheetTables {
  /// The sheet as it was read: merged ranges filled.
  var sheet: Sheet
  var tables: [TableReading] = []
  var titles: [TableTitle] = []
  /// Tables that were left out as lists of people who do not return.
  var absence: AbsentLists.Absence?
}

/// Reads a sheet table by table (`domain.md` 3.4.4).
struct SheetTablesReader {
  let rulebook: Rulebook
  let cutOff: CutOff
  let isDelimited: Bool
  let experiences: Experiences

  /// Tables of one sheet at most; a sheet of headers alone is no roster.
  private static let mostTables = 10_000

  func read(_ sheet: Sheet) -> SheetTables {
    let merges = MergeIndex(sheet.merges)
    var result = SheetTables(sheet: sheet)
    let titles = TitleReader(rulebook: rulebook, cutOff: cutOff)
    // Headers are looked for in the sheet as it came: filled ranges would look like headings of their own.
    let finder = TableFinder(grid: SheetGrid(sheet: sheet), rulebook: rulebook, merges: merges)
    var next = finder.firstTable()
    while let table = next, result.titles.count < Self.mostTables {
      let title = titles.read(table.lines)
      let filled = fill(sheet, table, merges)
      result.sheet = filled.sheet
      next = read(table, title, filled, finder, into: &result)
    }
    return result
  }

  private func fill(_ sheet: Sheet, _ table: RosterTable, _ merges: MergeIndex) -> MergedCells {
    let mapped = table.blocks.flatMap(\.mapped)
    return MergedCells(
      sheet, merges: merges, below: table.band.rows.upperBound, columns: Set(mapped.map(\.column)),
      nameColumns: Set(mapped.filter { $0.field == .name }.map(\.column)))
  }

  /// - Returns: the table that follows.
  private func read(
    _ table: RosterTable, _ title: TableTitle, _ filled: MergedCells, _ finder: TableFinder,
    into result: inout SheetTables
  ) -> RosterTable? {
    let context = RosterContext(
      rulebook: rulebook, cutOff: cutOff, reportDate: title.reportDate, isDelimited: isDelimited,
      experiences: experiences)
    let first = result.tables.count
    var following: (table: RosterTable?, start: RowPosition)?
    for (index, mapping) in table.blocks.enumerated() {
      let grid = SheetGrid(sheet: filled.sheet)
      let plan = SlotPlan(mapping).markingBinaryColumns(of: grid, from: table.firstRow) { row in
        grid.cells(at: row).prefix(3).contains { rulebook.rowMarkers.isSubtotal($0.text) }
      }
      var pass = TablePass(
        table, mapping, of: filled.sheet, end: following?.start,
        lastingColumns: table.blocks.count == 1 && !filled.isFilled ? mapping.lastingColumns : nil
      ) {
        RowInterpreter(
          context: context, sheet: filled.sheet, table: table, finder: finder, mapping: mapping, plan: plan,
          banners: filled.banners, sharedNames: filled.sharedNames, endsAtHeaders: index == 0)
      }
      let (reading, next) = pass.run()
      if index == 0 { following = next }
      var title = title
      if title.creditCode.isEmpty {
        let column = CreditCodeColumn(of: reading, in: filled.sheet, answers: rulebook.answers)
        title.creditCode = column?.code.text ?? ""
      }
      if title.reportDate == nil { title.reportDate = reading.reportDate }
      result.tables.append(reading)
      result.titles.append(title)
    }
    guard let following else { return nil }
    return following.table ?? passOver(following.start, finder, noting: &result.tables[first])
  }

  /// A list of something else under the roster: none of its rows is a person.
  private func passOver(_ start: RowPosition, _ finder: TableFinder, noting reading: inout TableReading) -> RosterTable?
  {
    let (rows, next) = finder.rowsOfOtherList(from: start)
    let hidden = rulebook.settings.hiddenRows == .count ? 0 : rows.count { finder.grid.row(at: $0).isHidden }
    reading.rows.read += rows.count
    reading.rows.hidden += hidden
    reading.rows.nonPerson += rows.count - hidden
    return next
  }
}
