internal import Rulebook

/// Reads figures from a plan's table: a label beside or above a number, and sums over cross tables.
struct TableFigures {
  let tokenizer: FigureTokenizer
  private(set) var statements: [FigureStatement] = []

  /// What a cell holds.
  private enum Content {
    case label(PlanLabel)
    case number(StatedNumber)
    case nothing
    case sentence
    case blank
  }

  /// What stands below one heading in rows that name nothing of the plan: one part each (一车间, 二车间), or their sum.
  private struct ColumnFigure {
    var label: PlanLabel
    var parts: [StatedNumber] = []
    var sum: StatedNumber?
    /// A row that is no part of its own (小计, 其中, 4月25日), so that nobody can add the others up.
    var hasOtherRows = false
  }

  private enum RowHead { case part, sum, other }

  private var columns: [ColumnFigure] = []
  /// Sums over a cross table, by label, and the labels in the order in which they came.
  private var cross: [PlanLabel: (count: Int, isApproximate: Bool)] = [:]
  private var crossOrder: [PlanLabel] = []

  private struct Cell {
    var column: Int
    var text: String
    var content: Content
  }

  init(tokenizer: FigureTokenizer) { self.tokenizer = tokenizer }

  /// - Parameter rows: the rows of one table that lie in the section, without the section's heading.
  mutating func read(_ rows: [[PlanCell]]) {
    let cells = rows.map { row in
      row.map { Cell(column: $0.column, text: $0.text, content: content(of: $0.text)) }
    }
    let hasSerial = cells.first?.first?.text.has("序") == true
    for (index, row) in cells.enumerated() {
      for (position, cell) in row.enumerated() {
        switch cell.content {
        case .number(let number):
          place(
            number, rowLabel(row, position), columnLabel(cells, index, cell.column),
            Self.head(of: row, position, hasSerial: hasSerial))
        case .nothing:
          let said = rowLabel(row, position) ?? columnLabel(cells, index, cell.column)
          if let label = said == .vehicles ? .bus : said, label.isSpecific {
            statements.append(FigureStatement(label: label, amount: .nothing))
          }
        case .sentence: readSentence(cell.text, in: row, position)
        case .label, .blank: break
        }
      }
    }
    addColumns()
    addCrossSums()
  }

  private func content(of text: String) -> Content {
    guard !text.isEmpty else { return .blank }
    if let value = ChineseNumeral.value(of: text.filter { !$0.isWhitespace }) {
      return .number(StatedNumber(value: value, measure: .bare, isApproximate: false))
    }
    if ["其他", "其它", "其余"].contains(text) { return .label(.otherPlaces) }
    let tokens = tokenizer.tokens(of: FigureText(text))
    let labels = tokens.compactMap(\.label)
    let numbers = tokens.filter(\.isNumber)
    if numbers.isEmpty, labels.isEmpty, tokens.contains(.nothing), text.count <= 4 { return .nothing }
    if numbers.count == 1, labels.isEmpty, let number = tokens.first?.personCount, tokens.count == 1 {
      return .number(number)
    }
    guard numbers.isEmpty, let label = labels.last(where: \.isSpecific) ?? labels.last, text.count <= 24,
      !tokens.contains(where: { $0 == .all || $0 == .rest || $0 == .nothing })
    else { return numbers.isEmpty && labels.isEmpty && text.count < 12 ? .blank : .sentence }
    // 班车（台） heads a number of vehicles.
    if label == .bus, ["台）", "台)", "辆）", "辆)"].contains(where: text.ends(with:)) { return .label(.vehicles) }
    return .label(Set(labels.filter(\.isSpecific)).count > 1 ? .aside : label)
  }

  private func rowLabel(_ row: [Cell], _ position: Int) -> PlanLabel? {
    for cell in row[..<position].reversed() { if case .label(let label) = cell.content { return label } }
    return nil
  }

  private func columnLabel(_ cells: [[Cell]], _ row: Int, _ column: Int) -> PlanLabel? {
    for above in cells[..<row].reversed() {
      guard let cell = above.last(where: { $0.column <= column }), cell.column == column else { continue }
      if case .label(let label) = cell.content { return label }
    }
    return nil
  }

  private mutating func place(
    _ number: StatedNumber, _ left: PlanLabel?, _ above: PlanLabel?, _ head: RowHead?
  ) {
    if let head, let above, above.isSpecific || above == .total || above == .onDuty,
      left == nil || left == .sum || left?.isAside == true
    {
      return placeBelow(above, number, head)
    }
    let labels = [left, above].compactMap { $0 }
    guard !labels.contains(where: \.isAside), let first = labels.first else { return }
    let specific = labels.filter(\.isSpecific)
    if specific.count == 2, specific[0].dimension != specific[1].dimension {
      for label in specific {
        if cross[label] == nil { crossOrder.append(label) }
        let known = cross[label] ?? (0, false)
        cross[label] = (known.count + number.value, known.isApproximate || number.isApproximate)
      }
      return
    }
    statements.append(
      FigureStatement(
        label: specific.first ?? first, amount: .count(number.value), isApproximate: number.isApproximate))
  }

  /// What the words at the head of a row say of its figures; `nil` where it has none but a figure.
  ///
  /// - Parameter hasSerial: the first column counts the rows.
  private static func head(of row: [Cell], _ position: Int, hasSerial: Bool) -> RowHead? {
    let words = row[..<position].filter { if case .number = $0.content { false } else { !$0.text.isEmpty } }
    if words.isEmpty { return hasSerial && position > 0 ? .part : nil }
    let text = words.map(\.text).joined().filter { !$0.isWhitespace }
    if ["合计", "总计", "共计", "总人数", "总数", "全厂", "全部", "全公司"].contains(where: text.has) || text == "共" { return .sum }
    let isOther =
      ["小计", "其中", "累计", "占比", "比例", "备注"].contains(where: text.has)
      || text.prefixMatch(of: /(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]|第.{1,2}(?:批|阶段)|首批/) != nil
    return isOther ? .other : .part
  }

  private mutating func placeBelow(_ label: PlanLabel, _ number: StatedNumber, _ head: RowHead) {
    let place = columns.firstIndex { $0.label == label } ?? columns.count
    if place == columns.count { columns.append(ColumnFigure(label: label)) }
    switch head {
    case .part: columns[place].parts.append(number)
    case .sum: columns[place].sum = number
    case .other: columns[place].hasOtherRows = true
    }
  }

  /// The 合计 of a column where there is one, else its parts together, where nothing but parts stands in it.
  private mutating func addColumns() {
    for column in columns {
      let parts = column.sum.map { [$0] } ?? column.parts
      guard column.sum != nil || !column.hasOtherRows, !parts.isEmpty else { continue }
      statements.append(
        FigureStatement(
          label: column.label, amount: .count(parts.reduce(0) { $0 + $1.value }),
          isApproximate: parts.contains(where: \.isApproximate)))
    }
    columns = []
  }

  /// Cells of a cross table count only for labels that no 合计 states.
  private mutating func addCrossSums() {
    for label in crossOrder {
      guard let sum = cross[label], !statements.contains(where: { $0.label == label }) else { continue }
      statements.append(
        FigureStatement(label: label, amount: .count(sum.count), isApproximate: sum.isApproximate))
    }
    (cross, crossOrder) = ([:], [])
  }

  /// A sentence in a cell, with the label of the cell beside it in front: 需返岗人数 ｜ 156人（其中在厂40人）.
  private mutating func readSentence(_ text: String, in row: [Cell], _ position: Int) {
    var prefix = ""
    if let left = row[..<position].last, case .label = left.content { prefix = left.text + "：" }
    for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let tokens = tokenizer.tokens(of: FigureText(index == 0 ? prefix + line : String(line)))
      statements += SentenceReader.statements(in: tokens)
    }
  }
}
