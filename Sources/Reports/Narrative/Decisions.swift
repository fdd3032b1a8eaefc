internal import Consolidation
internal import Rulebook

/// What needs somebody's decision today: the alerts of the night (files, jumps, seats …), then what the totals show.
struct Decisions {
  struct Item: Equatable {
    /// To be acted on the same day: a positive result (`domain.md` 7.3).
    var isUrgent = false
    var text: String
  }

  let items: [Item]

  init(_ summary: Summary) {
    items =
      summary.alerts.map { Item(isUrgent: $0.contains("阳性"), text: $0) }
      + [
        Self.missing, Self.quarantined, Self.unverified, Self.release, Self.planDifferences, Self.carried,
        Self.duplicates,
      ].compactMap { $0(summary) }.map { Item(text: $0) }
  }

  private static func missing(_ summary: Summary) -> String? {
    guard let missing = summary.reporting.missing, missing > 0 else { return nil }
    return "未报 \(missing) 户，请督促报送（名单见“未报名单”）。"
  }

  private static func quarantined(_ summary: Summary) -> String? {
    guard let rows = Indicator.quarantined.value(in: summary), rows > 0 else { return nil }
    return "待更正行 \(rows) 行未计入人数，已列入退回单，请企业更正。"
  }

  private static func unverified(_ summary: Summary) -> String? {
    let totals = summary.totals
    let counts = [
      ("居住地", totals[ResidenceUnit.unverified]), ("管控情况", totals[ControlZone.unverified]),
      ("通勤方式", totals[TravelMode.unverified]),
    ].filter { $0.1 > 0 }
    guard !counts.isEmpty else { return nil }
    return "待核实：" + counts.map { "\($0.0) \($0.1) 人" }.joined(separator: "、") + "，已计入总数，请企业补报。"
  }

  private static func release(_ summary: Summary) -> String? {
    let totals = summary.totals
    let undecided = totals[ReleaseVerdict.unknown]
    guard totals[.fail] + undecided > 0 else { return nil }
    return "放行条件按填报内容：不符 \(totals[.fail]) 人、无法判定 \(undecided) 人，由社区和卡点核实。"
  }

  private static func planDifferences(_ summary: Summary) -> String? {
    let enterprises = summary.enterprises.count { ($0.planDifference ?? 0) != 0 }
    return enterprises == 0 ? nil : "方案人数与名单人数不一致 \(enterprises) 户，请企业核对（见“方案核对”）。"
  }

  private static func carried(_ summary: Summary) -> String? {
    let carried = summary.reporting.carried
    return carried == 0 ? nil : "\(carried) 户沿用以前的名单，请确认人员没有变化。"
  }

  private static func duplicates(_ summary: Summary) -> String? {
    let persons = summary.crossEnterpriseDuplicates
    return persons == 0 ? nil : "跨企业重复 \(persons) 人，两家名单均保留，请企业确认用工单位。"
  }
}
