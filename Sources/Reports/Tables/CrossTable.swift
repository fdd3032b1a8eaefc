internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表6: residence, zone and mode together; only cells that are not zero.
  static func crossing(_ summary: Summary) -> Self {
    let rows = summary.cube.entries.map { entry -> [Cell] in
      [.text(entry.unit.name), .text(entry.zone.name), .text(entry.mode.name), .figure(entry.persons)]
    }
    let columns: [Column] = [
      Column("居住地", .text), Column("管控情况", .text), Column("通勤方式", .text), Column("人数", .figure, width: 6),
    ]
    var table = Self(number: "表6", name: "交叉汇总", unit: "人", columns: columns, rows: rows)
    table.isSortable = true
    return table
  }
}

struct CubeEntry {
  var unit: ResidenceUnit
  var zone: ControlZone
  var mode: TravelMode
  var persons: Int
}

extension Cube {
  /// Cells that are not zero, in report order.
  var entries: [CubeEntry] {
    var entries: [CubeEntry] = []
    for unit in ResidenceUnit.allCases {
      for zone in ControlZone.allCases {
        for mode in TravelMode.allCases where self[unit, zone, mode] != 0 {
          entries.append(CubeEntry(unit: unit, zone: zone, mode: mode, persons: self[unit, zone, mode]))
        }
      }
    }
    return entries
  }
}
