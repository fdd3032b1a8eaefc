internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表4: the buses of each plan, then the enterprise's 合计.
  ///
  /// 缺口 = riders − usable seats where positive, else 0; it stays empty where either is unknown.
  static func buses(_ summary: Summary) -> Self {
    let rows = summary.enterprises.flatMap { enterprise -> [[Cell]] in
      guard enterprise.hasBusFigures else { return [] }
      return enterprise.buses.map { $0.cells(enterprise: enterprise.name) } + [enterprise.busTotal]
    }
    let columns: [Column] = [
      Column("企业名称", .text, width: 16), Column("车号", .code, width: 7), Column("线路", .text, width: 16),
      Column("核载", .figure, width: 5), Column("乘坐人数", .figure, width: 5), Column("缺口", .figure, width: 5),
    ]
    return Self(number: "表4", name: "班车", unit: "座、人", columns: columns, rows: rows)
  }
}

extension BusSummary {
  fileprivate func cells(enterprise: String) -> [ReportTable.Cell] {
    let isKnown = seats != nil && riders != nil
    return [
      .text(enterprise), .text(label), .text(route), ReportTable.Cell(seats), ReportTable.Cell(riders),
      isKnown ? .figure(shortage) : .notStated,
    ]
  }
}

extension EnterpriseSummary {
  /// Riders beyond the usable seats; absent where either is unknown.
  var seatShortage: Int? {
    guard let riders = tally?[.shuttleBus], let usableSeats else { return nil }
    return max(0, riders - usableSeats)
  }

  /// A plan with buses or a roster with riders.
  fileprivate var hasBusFigures: Bool {
    !buses.isEmpty || statedSeats != nil || (plan?.buses ?? 0) > 0 || (tally?[.shuttleBus] ?? 0) > 0
  }

  fileprivate var busTotal: [ReportTable.Cell] {
    [
      .text(name), .text("合计"), .text(""), ReportTable.Cell(statedSeats),
      ReportTable.Cell(tally?[.shuttleBus]), ReportTable.Cell(seatShortage),
    ]
  }
}
