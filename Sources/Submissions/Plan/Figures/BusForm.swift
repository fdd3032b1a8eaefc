internal import Rulebook

/// A plan's table that is no list of buses, as lines that each say one thing: 班车数量：3台.
struct BusForm {
  let lines: [String]

  /// Headings of what the template asks of the buses; 班车 alone may head those who ride.
  private static let items: WordSet = [
    "数量", "台数", "辆数", "车辆数", "容纳", "座位", "座数", "核载", "限乘", "载客", "路线", "线路", "站点",
  ]
  private static let counts: WordSet = ["台数", "辆数", "车辆数", "班车数量"]

  init(_ rows: [[PlanCell]]) {
    let texts = Self.answers(below: rows) ?? Self.pairs(rows)
    lines = texts.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// One row of answers below a row of items.
  private static func answers(below rows: [[PlanCell]]) -> [String]? {
    guard rows.count == 2, rows[0].count > 2, !rows[0].contains(where: { $0.text.contains(where: \.isWholeNumber) }),
      rows[0].contains(where: { $0.text.has(anyOf: items) })
    else { return nil }
    return rows[0].compactMap { item in
      guard item.text.has(anyOf: items), let answer = rows[1].first(where: { $0.column == item.column }),
        !answer.text.isEmpty
      else { return nil }
      return item.text.filter { !$0.isNewline } + "：" + answer.text
    }
  }

  /// Each row by itself, its cells side by side.
  private static func pairs(_ rows: [[PlanCell]]) -> [String] {
    let heading = rows.first ?? []
    let personColumns = Set(heading.filter { $0.text.has("人数") }.map(\.column))
    let countColumns = Set(heading.filter { $0.text.has(anyOf: counts) }.map(\.column))
    return rows.map { row in
      row.filter { !$0.text.isEmpty }.map { cell in
        // 班车｜30 below 人数 is no number of buses, but 班车｜2 below 台数 is.
        if personColumns.contains(cell.column), !cell.text.has("人") { return cell.text + "人" }
        if countColumns.contains(cell.column), cell.text.allSatisfy(\.isWholeNumber) { return cell.text + "台" }
        return cell.text
      }.joined(separator: "：")
    }
  }
}
