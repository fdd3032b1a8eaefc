internal import OfficeFormats
internal import Rulebook

/// Looks whether a header band begins at a row (`domain.md` 3.4.2): 姓名 and at least two other fields, in one row or in
/// up to three of which the upper group the lower.
struct HeaderProbe: Sendable {
  let grid: SheetGrid
  let headers: HeaderVocabulary
  private let merges: MergeIndex

  /// A heading that is longer is a sentence.
  private static let longestLabel = 60
  /// 基本情况 over 居住情况 over 所在区.
  private static let mostLevels = 3
  /// 姓名 inside a longer heading counts only in a short one: a title may hold 返岗员工 too.
  private static let longestNameLabel = 8

  init(grid: SheetGrid, headers: HeaderVocabulary, merges: MergeIndex) {
    self.grid = grid
    self.headers = headers
    self.merges = merges
  }

  /// The band whose (upper, or only) row with 姓名 is this one.
  func band(at place: RowPosition) -> HeaderBand? {
    let upper = labelCells(at: place)
    guard !haveOneText(upper), upper.contains(where: { isName($0.text, match($0.text, under: nil)) })
    else {
      return nil
    }
    return stacked(upper, at: place) ?? singleRow(upper, at: place)
  }

  /// The band of this row and of one or two rows of narrower headings below it.
  private func stacked(_ upper: [LabelCell], at place: RowPosition) -> HeaderBand? {
    var heads = upper
    var last = place
    var found: HeaderBand?
    for level in 2...Self.mostLevels {
      guard let below = grid.position(after: last), let lower = childCells(at: below, under: heads, at: last) else {
        break
      }
      // A third row with a 姓名 of its own is the page's header printed again.
      if level > 2, lower.contains(where: { !$0.isFromAbove && isName($0.text, match($0.text, under: nil)) }) { break }
      let rows = Int(grid.row(at: place).rowIndex)...Int(grid.row(at: below).rowIndex)
      let labels = joined(heads, lower)
      found = accepted(HeaderBand(rows: rows, first: place, last: below, labels: labels)) ?? found
      heads = covered(heads, by: lower)
      last = below
    }
    return found
  }

  /// The band of this row alone; a row of group headings above it belongs to it.
  private func singleRow(_ cells: [LabelCell], at place: RowPosition) -> HeaderBand? {
    let row = Int(grid.row(at: place).rowIndex)
    if let above = grid.position(before: place), Int(grid.row(at: above).rowIndex) == row - 1 {
      let groups = labelCells(at: above)
      if isGroupRow(groups, above: cells) {
        let labels = joined(groups, cells)
        if let band = accepted(HeaderBand(rows: row - 1...row, first: above, last: place, labels: labels)) {
          return band
        }
      }
    }
    let labels = cells.filter { !$0.isContinued }.map {
      HeaderLabel(column: $0.column, text: $0.text, match: match($0.text, under: nil))
    }
    return accepted(HeaderBand(rows: row...row, first: place, last: place, labels: labels))
  }

  /// 姓名 and two other fields.
  private func accepted(_ band: HeaderBand) -> HeaderBand? {
    var band = band
    ChoiceColumns(headers: headers).mark(&band.labels)
    let fields = Set(band.labels.compactMap { $0.match?.field })
    guard fields.contains(.name), fields.count >= 3, band.labels.contains(where: { isName($0.text, $0.match) }) else {
      return nil
    }
    return band
  }

  private func isName(_ text: String, _ match: HeaderMatch?) -> Bool {
    guard let match, match.field == .name else { return false }
    return match.isExact || text.count <= Self.longestNameLabel
  }

  private func match(_ text: String, under parent: String?) -> HeaderMatch? {
    guard text.utf8.count <= Self.longestLabel || text.count <= Self.longestLabel, !saysSomething(text) else {
      return nil
    }
    return headers.field(for: text, under: parent)
  }

  /// 填报单位：长春甲公司 is a line with a value, no heading.
  private func saysSomething(_ text: String) -> Bool {
    guard text.has("：") || text.has(":"), let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return false
    }
    return !text[text.index(after: colon)...].allSatisfy(\.isWhitespace)
  }
}

/// A heading as it stands over a column, merged ranges filled.
struct LabelCell: Equatable {
  var column: Int
  var text: String
  /// The heading above it, where it stands in a lower row.
  var parent: String?
  /// Merged with columns to its left.
  var isContinued = false
  /// Merged down from a row above.
  var isFromAbove = false
  var isNumeric = false
}

extension HeaderProbe {
  /// The row's texts with every column of a merged range filled, ascending by column.
  private func labelCells(at place: RowPosition) -> [LabelCell] {
    let row = Int(grid.row(at: place).rowIndex)
    var byColumn: [Int: LabelCell] = [:]
    for cell in grid.cells(at: place) {
      byColumn[cell.column] = LabelCell(column: cell.column, text: cell.text, isNumeric: cell.isNumeric)
    }
    for range in merges.covering(row: row) {
      guard let text = text(row: range.rows.lowerBound, column: range.columns.lowerBound) else { continue }
      // Nobody's heading spans more columns than people have fields.
      for column in range.columns.clamped(to: 0...range.columns.lowerBound + 255) where byColumn[column] == nil {
        byColumn[column] = LabelCell(
          column: column, text: text, isContinued: column > range.columns.lowerBound,
          isFromAbove: range.rows.lowerBound < row)
      }
    }
    return byColumn.values.sorted { $0.column < $1.column }
  }

  private func text(row: Int, column: Int) -> String? {
    guard let place = grid.position(ofRowIndex: row) else { return nil }
    return grid.cells(at: place, in: column..<column + 1).first?.text
  }

  /// The lower row of a two-level band, or `nil` where the row below holds data already.
  private func childCells(at below: RowPosition, under upper: [LabelCell], at place: RowPosition) -> [LabelCell]? {
    guard grid.row(at: below).rowIndex == grid.row(at: place).rowIndex + 1 else { return nil }
    let cells = labelCells(at: below)
    let own = cells.filter { !$0.isFromAbove }
    guard !own.isEmpty, !own.contains(where: \.isNumeric), divides(own, upper) else { return nil }
    let nameColumns = upper.filter { isName($0.text, match($0.text, under: nil)) }.map(\.column)
    for cell in own where nameColumns.contains(cell.column) {
      guard isName(cell.text, match(cell.text, under: nil)) else { return nil }
    }
    let parents = parents(of: own, in: upper)
    let named = zip(own, parents).count { cell, parent in
      match(cell.text, under: parent)?.isExact == true || match(cell.text, under: nil)?.isExact == true
    }
    return named * 2 >= own.count || listZones(own) ? cells : nil
  }

  /// 封控区, 管控区 and 防范区 side by side under whatever heading; a row of data names one of them.
  private func listZones(_ cells: [LabelCell]) -> Bool {
    let zones = cells.map { headers.choice($0.text) }.filter { $0?.field == .zone }
    return zones.count * 2 >= cells.count && Set(zones.map { $0?.tickWord }).count > 1
  }

  /// At least one heading stands over several columns.
  ///
  /// A row with one cell under each heading is somebody's whose name
  /// is missing (朝阳区, 防范区, 班车 are words of headings too), or the header printed again.
  private func divides(_ children: [LabelCell], _ upper: [LabelCell]) -> Bool {
    let heads = Dictionary(upper.map { ($0.column, $0) }) { first, _ in first }
    return children.contains { child in heads[child.column].map(\.isContinued) ?? true }
  }

  /// For each child the heading above it: in its own column, merged over it, or (where nothing is merged, as in CSV)
  /// the nearest one to the left that has no data column of its own.
  private func parents(of children: [LabelCell], in upper: [LabelCell]) -> [String?] {
    let byColumn = Dictionary(upper.map { ($0.column, $0.text) }) { first, _ in first }
    let columns = Set(children.map(\.column))
    return children.map { child in
      var column = child.column
      while column >= 0, columns.contains(column) {
        if let text = byColumn[column] { return text }
        column -= 1
      }
      return nil
    }
  }

  /// Headings over two or more columns each, and no line with values such as 填报单位：….
  private func isGroupRow(_ groups: [LabelCell], above cells: [LabelCell]) -> Bool {
    guard !haveOneText(groups) || groups.contains(where: \.isContinued) else { return false }
    guard !groups.contains(where: { $0.isNumeric || $0.text.has("：") || $0.text.has(":") || Self.isTitle($0.text) })
    else { return false }
    let columns = cells.map(\.column)
    guard let first = columns.first, let last = columns.last else { return false }
    return groups.allSatisfy { $0.column >= first && $0.column <= last }
      && !(haveOneText(groups) && groups.count >= cells.count)
  }

  /// 单位名称 with the enterprise in the next cell, or the titles of tables that stand side by side.
  private static func isTitle(_ text: String) -> Bool {
    let text = text.spaceless
    return ["公司", "集团", "合作社"].contains { text.ends(with: $0) && text.count > 4 }
      || text.has(anyOf: ["有限公司", "有限责任公司", "股份公司"]) || text.has(anyOf: TitleReader.listWords)
  }

  /// A row of one text, if it has any: a title, as a rule.
  private func haveOneText(_ cells: [LabelCell]) -> Bool { cells.allSatisfy { $0.text == cells[0].text } }

  /// The heading nearest to the data over each column, for a further row of headings below.
  private func covered(_ upper: [LabelCell], by lower: [LabelCell]) -> [LabelCell] {
    let own = lower.filter { !$0.isFromAbove }
    var byColumn = Dictionary(upper.map { ($0.column, $0) }) { first, _ in first }
    for (cell, parent) in zip(own, parents(of: own, in: upper)) {
      byColumn[cell.column] = cell
      byColumn[cell.column]?.parent = parent
    }
    return byColumn.values.sorted { $0.column < $1.column }
  }

  private func joined(_ upper: [LabelCell], _ lower: [LabelCell]) -> [HeaderLabel] {
    let own = lower.filter { !$0.isFromAbove }
    let parents = Dictionary(
      zip(own.map(\.column), parents(of: own, in: upper))
    ) { first, _ in first }
    var byColumn: [Int: HeaderLabel] = [:]
    for cell in upper {
      byColumn[cell.column] = HeaderLabel(
        column: cell.column, text: cell.text, parent: cell.parent, match: match(cell.text, under: cell.parent))
    }
    for cell in own where !cell.isContinued {
      let parent = parents[cell.column] ?? nil
      let found = match(cell.text, under: parent) ?? parent.flatMap { match($0, under: nil) }
      byColumn[cell.column] = HeaderLabel(column: cell.column, text: cell.text, parent: parent, match: found)
    }
    let childless = Set(upper.filter(\.isContinued).map(\.column)).subtracting(own.map(\.column))
    return byColumn.values.filter { !childless.contains($0.column) }.sorted { $0.column < $1.column }
  }
}
