internal import Consolidation

extension ReportTable {
  /// 表5: what is different from 上次, with the reason; no rows on a first run.
  static func changes(_ summary: Summary) -> Self {
    let rows = summary.changes.map { change -> [Cell] in
      [
        .text(change.category), .text(change.item), Cell(change.previous), Cell(change.current), change.difference,
        .text(change.note),
      ]
    }
    let columns: [Column] = [
      Column("类别", .text, width: 6), Column("项目", .text, width: 16), Column("上次", .figure, width: 6),
      Column("本次", .figure, width: 6), Column("增减", .difference, width: 6), Column("说明", .text, width: 16),
    ]
    var table = Self(number: "表5", name: "变化", unit: "人", columns: columns, rows: rows)
    table.isSortable = true
    return table
  }
}

extension ChangeRow {
  /// What one side does not have counts as 0 here: a new enterprise adds all its persons.
  fileprivate var difference: ReportTable.Cell {
    previous == nil && current == nil ? .notStated : .figure((current ?? 0) - (previous ?? 0))
  }
}
