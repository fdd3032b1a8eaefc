internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表7: how people get back, apart from how they work and commute (`domain.md` 0.9).
  static func returnModes(_ summary: Summary) -> Self {
    let rows = ResidenceUnit.allCases.map { unit -> [Cell] in
      let counts = ReturnModeCounts(summary.returnModesByUnit[Int(unit.rawValue)]).values
      return [.text(unit.name), .figure(summary.totals[unit])] + counts.map { .figure($0) }
    }
    let total = ReturnModeCounts(summary.totals.byReturnMode).values
    var table = Self(
      number: "表7", name: "返岗方式", unit: "人",
      columns: [Column("居住地", .text, width: 6), Column("人数", .figure, width: 5)]
        + ReturnModeCounts.names.map { Column($0, .figure, width: 5, group: "返岗方式") },
      rows: rows, total: [.text("合计"), .figure(summary.totals.persons)] + total.map { .figure($0) })
    table.isSortable = true
    return table
  }
}

/// Ways back as 表7 names them; 驻厂 is none, so whoever writes it there counts as 方式待核实.
struct ReturnModeCounts {
  /// In the order of ``names``.
  let values: [Int]

  private static let modes = TravelMode.allCases.filter { $0 != .closedOnSite }
  static let names = modes.map(\.name) + ["未填报"]

  /// - Parameter counts: one figure a mode, then 未填报.
  init(_ counts: [Int]) {
    var values = Self.modes.map { counts[Int($0.rawValue)] } + [counts[TravelMode.allCases.count]]
    values[Self.modes.count - 1] += counts[Int(TravelMode.closedOnSite.rawValue)]
    self.values = values
  }
}
