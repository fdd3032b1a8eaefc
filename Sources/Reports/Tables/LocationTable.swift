internal import Consolidation
internal import Rulebook

extension ReportTable {
  /// 表2b: where enterprises are, by 属地 and 乡镇 (方案 二: townships answer for the enterprises on their land).
  static func locations(_ summary: Summary) -> Self {
    var rows: [[Cell]] = []
    for group in groups(summary.locations) {
      rows += group.map { $0.cells(township: $0.township) }
      if group.count > 1 {
        rows.append(LocationSummary(sumOf: group).cells(township: "小计"))
      }
    }
    var total = LocationSummary(sumOf: summary.locations)
    total.previousPersons = summary.previous?.persons
    var totalCells = total.cells(township: "")
    totalCells[0] = .text("合计")
    return Self(
      number: "表2b", name: "按企业属地", unit: "户、人", columns: locationColumns, rows: rows, total: totalCells)
  }

  private static let locationColumns: [Column] =
    [
      Column("属地", .text, width: 6.6), Column("乡镇", .text, width: 5), Column("企业户数", .figure),
      Column("规上户数", .figure), Column("方案已报", .figure), Column("备案", .figure), Column("承诺", .figure),
      Column("人数", .figure, width: 3.6),
    ] + DimensionColumns.zonesAndModes(width: 3.2) + [Column("较上次", .difference, width: 3.6)]

  /// Neighbours of one 属地 together.
  private static func groups(_ locations: [LocationSummary]) -> [[LocationSummary]] {
    var groups: [[LocationSummary]] = []
    for location in locations {
      if let last = groups.last?.last, last.location == location.location {
        groups[groups.count - 1].append(location)
      } else {
        groups.append([location])
      }
    }
    return groups
  }
}

extension LocationSummary {
  fileprivate init(sumOf parts: [LocationSummary]) {
    self.init(location: parts.first?.location, township: "")
    for part in parts {
      enterprises += part.enterprises
      aboveScale += part.aboveScale
      plans += part.plans
      filed += part.filed
      committed += part.committed
      tally.add(part.tally)
      if let persons = part.previousPersons { previousPersons = (previousPersons ?? 0) + persons }
    }
  }

  fileprivate func cells(township: String) -> [ReportTable.Cell] {
    [.text(location?.name ?? ""), .text(township)]
      + [enterprises, aboveScale, plans, filed, committed, tally.persons].map { .figure($0) }
      + DimensionColumns.cells(tally)
      + [.change(from: previousPersons, to: tally.persons, hasPredecessor: previousPersons != nil)]
  }
}
