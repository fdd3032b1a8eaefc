internal import Consolidation
internal import Rulebook

/// The columns that most tables share: zones and modes, always complete and in report order (`interface.md`).
enum DimensionColumns {
  /// - Parameter width: of each column, in Chinese characters.
  static func zonesAndModes(width: Double) -> [ReportTable.Column] {
    ControlZone.allCases.map { ReportTable.Column($0.name, .figure, width: width, group: "管控情况") }
      + TravelMode.allCases.map { ReportTable.Column($0.name, .figure, width: width, group: "通勤方式") }
  }

  /// Cells under ``zonesAndModes(width:)``; empty without a roster.
  static func cells(_ tally: Tally?) -> [ReportTable.Cell] {
    guard let tally else {
      return [ReportTable.Cell](repeating: .notStated, count: ControlZone.allCases.count + TravelMode.allCases.count)
    }
    return (tally.byZone + tally.byMode).map { .figure($0) }
  }
}
