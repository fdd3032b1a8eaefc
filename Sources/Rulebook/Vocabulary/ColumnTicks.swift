/// Headings that are themselves a choice: 封控区 under 管控情况, 自驾 under 通勤方式, 朝阳区 under 居住地, or several of them
/// side by side.
package struct ColumnTicks: Sendable {
  private let words: [RosterField: Set<String>]
  private let modes: ModeVocabulary

  init(overlay: Settings.Overlay, modes vocabulary: ModeVocabulary) {
    self.modes = vocabulary
    let zones = Self.zones + overlay.zones.values.joined()
    let modes = ModeWords.choices + overlay.modes.values.joined()
    let modeKeys = Set(modes.map { HeaderLabel($0).whole })
    let units = Set((Self.units + overlay.units.values.joined()).map { HeaderLabel($0).whole })
    words = [
      .unit: units, .address: units,
      .zone: Set(zones.map { HeaderLabel($0).whole }), .commute: modeKeys, .returnMode: modeKeys, .anyMode: modeKeys,
    ]
  }

  private static let units: [String] = {
    let names = ResidenceUnit.allCases.filter { $0 != .unverified }.map(\.name)
    // 北湖 and 空港 may as well be plants or lines.
    return names + UnitNames.short.filter { short in names.contains { $0.begins(with: short) } }
      + ["高新", "高新区", "净月高新区", "汽车区"]
  }()

  private static let zones = [
    "封控区", "管控区", "防范区", "常态化", "封控", "管控", "防范", "无疫小区", "封控小区", "管控小区", "防范小区",
    "封控区（封控楼栋）", "封控区（封控楼）", "封控区（非封控楼栋）", "封控区（非封控楼）",
  ]

  /// What is left over beside the other choices; whoever is meant may say what it is.
  package static let remainders: Set = ["其他", "其它", "其他方式", "其他区", "其他地区", "其它方式", "其它地区"]

  private static let fieldsOfModes: Set<RosterField> = [.commute, .returnMode, .anyMode]

  /// The field of which a heading is a choice wherever it stands.
  func field(ofChoice key: String) -> RosterField? {
    [.zone, .anyMode, .unit].first { words[$0]?.contains(key) == true }
  }

  /// 是否自驾, 是否乘坐班车, 是否位于管控区: the choice that is asked about, with its field.
  func asked(by key: String) -> (field: RosterField, choice: String)? {
    let place = Self.places.first { key.begins(with: $0) && key.dropFirst($0.count).begins(with: "是否") }
    let asked = place.map { key.dropFirst($0.count) } ?? key[...]
    guard let question = Self.questions.first(where: asked.begins(with:)) else { return nil }
    let choice = String(asked.dropFirst(question.count))
    // 小区是否封闭 and 居住地是否自驾 ask for nothing that lies there.
    if place != nil, field(ofChoice: choice) != .zone { return nil }
    if let field = field(ofChoice: choice) { return (field, choice) }
    return modes.read(choice).mode == .unverified ? nil : (.anyMode, choice)
  }

  private static let places = ["居住地", "居住小区", "所在小区", "所住小区", "现住小区", "小区"]
  private static let questions = ["是否位于", "是否属于", "是否处于", "是否居住在", "是否在", "是否为", "是否"]

  /// Whether a heading under one of the field is a choice of it; a mode in whatever words.
  func isChoice(_ key: String, of field: RosterField) -> Bool {
    if words[field]?.contains(key) == true { return true }
    return Self.fieldsOfModes.contains(field) && modes.read(key).mode != .unverified
  }
}
