internal import Rulebook
internal import Submissions

/// 备注 of 表3: what a reader of the figures must know (`domain.md` 3.7: 沿用 M月D日, 需更正).
struct EnterpriseRemarks {
  private let night: Night
  private let standings: [Standing]
  private let states: ReportingStates
  /// Only built where a submission names an enterprise that the register does not list.
  private let nearNames: NearNames?

  init(_ standings: [Standing], _ states: ReportingStates, of night: Night) {
    self.night = night
    self.standings = standings
    self.states = states
    let hasStrangers = standings.indices.contains { index in
      night.directory.entries[index].registerIndex == nil && !standings[index].isEmpty
    }
    nearNames = hasStrangers ? night.register.map(NearNames.init) : nil
  }

  func remark(_ enterprise: Int) -> String {
    let standing = standings[enterprise]
    var parts: [String] = []
    if let date = states.carriedFrom[enterprise] { parts.append("沿用 " + CalendarDay.spoken(iso: date)) }
    if !standing.refused.isEmpty { parts.append("需更正") }
    if let undecided = standing.undecidedRosters { parts.append(Self.text(undecided, "名单")) }
    if let undecided = standing.undecidedPlans { parts.append(Self.text(undecided, "方案")) }
    if !standing.outdatedRosters.isEmpty { parts.append("报来的名单日期较早") }
    if standing.withoutBase != nil { parts.append("增补名单无原名单") }
    return (parts + registerRemarks(enterprise)).joined(separator: "；")
  }

  private static func text(_ undecided: Standing.Undecided, _ word: String) -> String {
    "\(undecided.files.count) 份\(word)待确认，\(undecided.kept.phrase)"
  }

  private func registerRemarks(_ enterprise: Int) -> [String] {
    guard let register = night.register else { return [] }
    let entry = night.directory.entries[enterprise]
    guard let index = entry.registerIndex else {
      return ["不在企业名册" + (suggestion(enterprise).map { "，是否为“\($0)”" } ?? "")]
    }
    var parts: [String] = []
    let status = register.entries[index].status
    if !RegisterStatus.isExpected(status) { parts.append("名册状态：\(status)") }
    if entry.hasOtherCode { parts.append("信用代码与名册不一致") }
    return parts
  }

  /// A register name that looks like this one.
  func suggestion(_ enterprise: Int) -> String? {
    nearNames?.suggestion(for: night.directory.entries[enterprise].key)
  }
}
