internal import Consolidation
internal import Rulebook

/// The columns that most tables share: zones and modes, always complete and in report order (`interface.md`).
enum DimensionColumns {
  static let zones = ControlZone.allCases.map { ReportTable.Column($0.name, .figure, group: "管控情况") }
  static let modes = TravelMode.allCases.map { ReportTable.Column($0.name, .figure, group: "通勤方式") }

  /// Cells under ``zones`` and ``modes``; empty without a roster.
  static func cells(_ tally: Tally?) -> [ReportTable.Cell] {
    guard let tally else { return [ReportTable.Cell](repeating: .notStated, count: zones.count + modes.count) }
    return (tally.byZone + tally.byMode).map { .figure($0) }
  }
}
