internal import OfficeFormats
internal import Rulebook

/// Finds the first table of a sheet, and judges whether a header further down begins another (`domain.md` 3.4).
struct TableFinder: Sendable {
  let grid: SheetGrid
  let rulebook: Rulebook
  private let probe: HeaderProbe

  /// A header stands within this many rows of the top.
  private static let deepestHeader = 30
  /// Lines that a table's title and its notes take at most.
  static let tallestTitle = 8

  init(grid: SheetGrid, rulebook: Rulebook, merges: MergeIndex) {
    self.grid = grid
    self.rulebook = rulebook
    probe = HeaderProbe(grid: grid, headers: rulebook.headers, merges: merges)
  }

  func firstTable() -> RosterTable? {
    var place = grid.first
    while let row = place, grid.row(at: row).rowIndex < Self.deepestHeader {
      if let band = probe.band(at: row) { return table(band, from: nil) }
      place = grid.position(after: row)
    }
    return nil
  }

  /// What a header in the middle of a table is.
  enum LaterHeader {
    /// A page header printed again: no persons, and the table goes on below it.
    case repeated(last: RowPosition)
    /// Another table, which begins at its title.
    case table(RosterTable, start: RowPosition)
    /// A list of whom to call, which begins at its header.
    case contacts(start: RowPosition)
  }

  func laterHeader(at place: RowPosition, in table: RosterTable) -> LaterHeader? {
    guard let band = probe.band(at: place) else { return nil }
    if listsContacts(band) { return .contacts(start: band.first) }
    let next = self.table(band, from: table.band.last)
    guard next.lines.isEmpty, band.repeats(table.band) else {
      let start = next.lines.first.flatMap { grid.position(ofRowIndex: $0.rowIndex) } ?? band.first
      return .table(next, start: start)
    }
    return .repeated(last: band.last)
  }

  /// The rows of a list of something else (vehicles, contacts) below a roster, and the roster that follows it.
  func rowsOfOtherList(from start: RowPosition) -> (rows: [RowPosition], next: RosterTable?) {
    var rows: [RowPosition] = []
    var next: RowPosition? = start
    while let place = next {
      let cells = grid.cells(at: place)
      if cells.contains(where: { Self.mayHeadNames($0.text) }), let band = probe.band(at: place), !listsContacts(band) {
        let table = table(band, from: start)
        let first = table.lines.first?.rowIndex ?? band.rows.lowerBound
        return (rows.filter { Int(grid.row(at: $0).rowIndex) < first }, table)
      }
      if !cells.isEmpty { rows.append(place) }
      next = grid.position(after: place)
    }
    return (rows, nil)
  }

  private static let nameMarks = ["姓", "名", "员", "員", "人", "职", "職"]

  /// Looking for a band is dear; without a heading for names there is none.
  private static func mayHeadNames(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.has(anyOf: nameMarks)
  }

  /// 企业联系人 or 领导小组 above a header that asks for nothing about staff: no minimum roster either (`domain.md` 3.2).
  private func listsContacts(_ band: HeaderBand) -> Bool {
    guard let above = grid.position(before: band.first),
      grid.cells(at: above).first.map({ $0.text.has(anyOf: Self.contactTitles) }) == true
    else { return false }
    return band.labels.allSatisfy { $0.match.map { Self.contactFields.contains($0.field) } ?? true }
  }

  static let contactTitles: WordSet = ["联系人", "联络人", "联络员", "通讯录", "负责人", "责任人", "领导小组", "专班", "值班"]
  static let contactFields: Set<RosterField> = [
    .sequence, .name, .gender, .phone, .department, .team, .post, .enterprise, .remark,
  ]

  /// - Parameter end: the header of the table above, whose rows are not this one's title.
  private func table(_ band: HeaderBand, from end: RowPosition?) -> RosterTable {
    RosterTable(
      lines: lines(above: band.first, from: end), band: band, blocks: ColumnMapping.blocks(of: band),
      firstRow: RowPosition(block: band.last.block, row: band.last.row + 1))
  }

  /// Above the first table everything; above a later one the lines that look like a title or name who reports.
  private func lines(above place: RowPosition, from end: RowPosition?) -> [TitleLine] {
    var lines: [TitleLine] = []
    var next = grid.position(before: place)
    while let above = next, end.map({ above > $0 }) ?? true {
      let cells = grid.cells(at: above)
      if end != nil, !cells.isEmpty {
        guard lines.count < Self.tallestTitle, isTitleLine(cells) || isDateLine(cells, below: above) else { break }
      }
      if !cells.isEmpty { lines.append(TitleLine(rowIndex: Int(grid.row(at: above).rowIndex), cells: cells)) }
      next = grid.position(before: above)
    }
    return lines.reversed()
  }

  /// 填报日期：2022年4月18日 between a title and its header; elsewhere it ends the table above.
  private func isDateLine(_ cells: [GridCell], below place: RowPosition) -> Bool {
    guard cells.count <= 2, let first = cells.first,
      TitleReader.dateLabels.contains(where: first.text.spaceless.begins(with:)),
      let above = grid.position(before: place)
    else { return false }
    return isTitleLine(grid.cells(at: above))
  }

  private func isTitleLine(_ cells: [GridCell]) -> Bool {
    guard let first = cells.first, !cells.contains(where: \.isNumeric) else { return false }
    let text = cells.map(\.text).joined()
    if TitleReader.namesReporter(text) { return true }
    let markers = rulebook.rowMarkers
    guard cells.count == 1, !markers.isSubtotal(first.text), !markers.isFooter(first.text), !markers.isNote(first.text)
    else {
      return false
    }
    return TitleReader.looksLikeTitle(first.text)
  }
}
