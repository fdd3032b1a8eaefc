internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表2a: where people live, by zone and mode (附件4 二.1; `domain.md` 0.2).
  static func residence(_ summary: Summary) -> Self {
    let rows = ResidenceUnit.allCases.map { unit -> [Cell] in
      let persons = summary.totals[unit]
      let zones = ControlZone.allCases.map { Cell.figure(summary.cube.persons(unit, $0)) }
      let modes = TravelMode.allCases.map { Cell.figure(summary.cube.persons(unit, $0)) }
      let change = Cell.change(
        from: summary.previous?.byUnit[unit], to: persons, hasPredecessor: summary.previous != nil)
      return [.text(unit.name), .figure(persons)] + zones + modes + [change]
    }
    let change = Cell.change(
      from: summary.previous?.persons, to: summary.totals.persons, hasPredecessor: summary.previous != nil)
    var table = Self(
      number: "表2a", name: "按居住地", unit: "人",
      columns: [Column("居住地", .text, width: 6.6), Column("人数", .figure, width: 3.6)]
        + DimensionColumns.zonesAndModes(width: 3.4)
        + [Column("较上次", .difference, width: 3.6)],
      rows: rows,
      total: [.text("合计"), .figure(summary.totals.persons)] + DimensionColumns.cells(summary.totals) + [change])
    table.isSortable = true
    return table
  }
}

extension Cube {
  func persons(_ unit: ResidenceUnit, _ zone: ControlZone) -> Int {
    TravelMode.allCases.reduce(0) { $0 + self[unit, zone, $1] }
  }

  func persons(_ unit: ResidenceUnit, _ mode: TravelMode) -> Int {
    ControlZone.allCases.reduce(0) { $0 + self[unit, $1, mode] }
  }
}
