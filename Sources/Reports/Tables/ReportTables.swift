internal import Consolidation

/// The tables of a report, in the order in which they are read.
enum ReportTables {
  /// 表1 to 表7.
  static func published(_ summary: Summary) -> [ReportTable] {
    [
      .totals(summary), .residence(summary), .locations(summary), .enterprises(summary), .buses(summary),
      .changes(summary), .crossing(summary), .returnModes(summary),
    ]
  }

  /// For the office only; masked all the same.
  ///
  /// 问题清单 is no table: see ``FindingsList``.
  static func lists(_ summary: Summary) -> [ReportTable] {
    [.receipts(summary), .planChecks(summary), .missing(summary)]
  }
}
