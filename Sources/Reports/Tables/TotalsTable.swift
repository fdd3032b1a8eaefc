internal import Consolidation

extension ReportTable {
  /// 表1: every indicator beside 上次 and 基期.
  static func totals(_ summary: Summary) -> Self {
    let rows = Indicator.allCases.map { indicator -> [Cell] in
      let current = indicator.value(in: summary)
      return [.text(indicator.rawValue), .text(indicator.unit), Cell(current)]
        + comparison(indicator, current, with: summary.previous)
        + comparison(indicator, current, with: summary.baseline)
    }
    let columns: [Column] = [
      Column("指标", .text, width: 12), Column("单位", .text, width: 3), Column("本次", .figure, width: 6),
      Column("上次", .figure, width: 6), Column("增减", .difference, width: 6), Column("基期", .figure, width: 6),
      Column("较基期", .difference, width: 6),
    ]
    return Self(number: "表1", name: "总表", unit: "户、人", columns: columns, rows: rows)
  }

  private static func comparison(
    _ indicator: Indicator, _ current: Int?, with report: PublishedFigures?
  ) -> [Cell] {
    guard let report else { return [.noPredecessor, .noPredecessor] }
    let earlier = report.indicators[indicator.rawValue]
    return [Cell(earlier), .change(from: earlier, to: current, hasPredecessor: true)]
  }
}
