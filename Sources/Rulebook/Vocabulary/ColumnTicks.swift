/// Headings that are themselves a choice: 封控区 under 管控情况, 自驾 under 通勤方式, 朝阳区 under 居住地, or several of them
/// side by side.
struct ColumnTicks: Sendable {
  private let words: [RosterField: Set<String>]

  init(overlay: Settings.Overlay) {
    let zones = Self.zones + overlay.zones.values.joined()
    let modes = ModeWords.choices + overlay.modes.values.joined()
    let modeKeys = Set(modes.map { HeaderLabel($0).whole })
    let units = Set((Self.units + overlay.units.values.joined()).map { HeaderLabel($0).whole })
    words = [
      .unit: units, .address: units,
      .zone: Set(zones.map { HeaderLabel($0).whole }), .commute: modeKeys, .returnMode: modeKeys, .anyMode: modeKeys,
    ]
  }

  private static let units =
    ResidenceUnit.allCases.filter { $0 != .unverified }.map(\.name) + UnitNames.short + [
      "高新区", "净月高新区", "汽车区",
    ]

  private static let zones = [
    "封控区", "管控区", "防范区", "常态化", "封控", "管控", "防范", "无疫小区", "封控小区", "管控小区", "防范小区",
    "封控区（封控楼栋）", "封控区（封控楼）", "封控区（非封控楼栋）", "封控区（非封控楼）",
  ]

  /// The field of which a heading is a choice wherever it stands.
  func field(ofChoice key: String) -> RosterField? {
    [.zone, .anyMode, .unit].first { isChoice(key, of: $0) }
  }

  func isChoice(_ key: String, of field: RosterField) -> Bool { words[field]?.contains(key) == true }
}
