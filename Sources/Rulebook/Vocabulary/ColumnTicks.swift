/// Headings that are themselves a choice of the column above them: 封控区 under 管控情况, 自驾 under 通勤方式.
struct ColumnTicks: Sendable {
  private let words: [RosterField: Set<String>]

  init(overlay: Settings.Overlay) {
    let zones = ["封控区", "管控区", "防范区", "常态化", "封控", "管控", "防范", "无疫小区"] + overlay.zones.values.joined()
    let modes = ModeWords.choices + overlay.modes.values.joined()
    let modeKeys = Set(modes.map { HeaderLabel($0).whole })
    words = [
      .zone: Set(zones.map { HeaderLabel($0).whole }), .commute: modeKeys, .returnMode: modeKeys, .anyMode: modeKeys,
    ]
  }

  func isChoice(_ key: String, of field: RosterField) -> Bool { words[field]?.contains(key) == true }
}
