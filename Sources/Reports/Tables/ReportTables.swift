internal import Consolidation

/// All tables of a report, in the order in which they are read.
struct ReportTables: Sendable {
  /// 表1 to 表7.
  let published: [ReportTable]
  /// For the office only; masked all the same.
  ///
  /// 问题清单 is no table: see ``FindingsList``.
  let lists: [ReportTable]

  init(_ summary: Summary) {
    published = [
      .totals(summary), .residence(summary), .locations(summary), .enterprises(summary), .buses(summary),
      .changes(summary), .crossing(summary), .returnModes(summary),
    ]
    lists = [.receipts(summary), .planChecks(summary), .missing(summary)]
  }

  var all: [ReportTable] { published + lists }
}
