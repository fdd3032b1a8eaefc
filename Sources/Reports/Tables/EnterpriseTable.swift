internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表3: one row for each enterprise with an accepted submission.
  static func enterprises(_ summary: Summary) -> Self {
    let rows = summary.enterprises.enumerated().map { index, enterprise in
      var cells: [Cell] = []
      // Thousands of rows: each in one place from the beginning.
      cells.reserveCapacity(enterpriseColumns.count)
      cells.append(.figure(index + 1))
      enterprise.appendIdentity(to: &cells)
      enterprise.appendFigures(to: &cells)
      cells.append(
        .change(
          from: enterprise.previousPersons, to: enterprise.tally?.persons,
          hasPredecessor: enterprise.previousPersons != nil))
      cells.append(.text(enterprise.remark))
      return cells
    }
    var table = Self(
      number: "表3", name: "按企业", unit: "人", columns: enterpriseColumns, rows: rows, total: enterpriseTotal(summary))
    table.rowHeadingIndex = 1
    table.isSortable = true
    return table
  }

  private static let enterpriseColumns: [Column] =
    [
      Column("序号", .figure, width: 2.8), Column("企业名称", .text, width: 14),
      Column("统一社会信用代码", .code, width: 6), Column("属地", .text, width: 4.5), Column("乡镇", .text, width: 4),
      Column("是否规上", .text, width: 2.2), Column("方案日期", .date), Column("备案日期", .date),
      Column("督导日期", .date), Column("承诺日期", .date), Column("计划复工日期", .date),
      Column("方案人数", .figure), Column("名单人数", .figure), Column("差异", .difference),
    ] + DimensionColumns.zonesAndModes(width: 2.6) + [
      Column("班车台数", .figure), Column("班车座位", .figure),
      Column("未见不符", .figure, group: "放行条件"), Column("不符", .figure, group: "放行条件"),
      Column("无法判定", .figure, group: "放行条件"), Column("问题数", .figure),
      Column("较上次", .difference, width: 3), Column("备注", .text, width: 6),
    ]

  private static func enterpriseTotal(_ summary: Summary) -> [Cell] {
    let enterprises = summary.enterprises
    let planned = summary.stated(\.total)
    let differences = enterprises.compactMap(\.planDifference)
    let change = Cell.change(
      from: summary.previous?.persons, to: summary.totals.persons, hasPredecessor: summary.previous != nil)
    return [.notStated, .text("合计")] + [Cell](repeating: .notStated, count: 9)
      + [
        Cell(planned), .figure(summary.totals.persons),
        Cell(differences.isEmpty ? nil : differences.reduce(0, +)),
      ] + DimensionColumns.cells(summary.totals) + [Cell(summary.stated(\.buses)), Cell(summary.statedSeats)]
      + summary.totals.byRelease.map { .figure($0) }
      + [.figure(enterprises.reduce(0) { $0 + $1.findingCount }), change, .notStated]
  }
}

extension EnterpriseSummary {
  /// 差异 = 方案人数 − 名单人数.
  var planDifference: Int? {
    guard let planned = plan?.total, let persons = tally?.persons else { return nil }
    return planned - persons
  }

  fileprivate func appendIdentity(to cells: inout [ReportTable.Cell]) {
    for text in [
      name, creditCode, location?.name ?? "", township, isAboveScale.map { $0 ? "是" : "否" } ?? "", planDate,
      filingDate, inspectionDate, commitmentDate, plan?.plannedDate?.iso ?? "",
    ] { cells.append(.text(text)) }
  }

  fileprivate func appendFigures(to cells: inout [ReportTable.Cell]) {
    for figure in [plan?.total, tally?.persons, planDifference] { cells.append(ReportTable.Cell(figure)) }
    cells += DimensionColumns.cells(tally)
    for figure in [plan?.buses, statedSeats] { cells.append(ReportTable.Cell(figure)) }
    for verdict in ReleaseVerdict.allCases.indices { cells.append(ReportTable.Cell(tally?.byRelease[verdict])) }
    cells.append(.figure(findingCount))
  }
}
