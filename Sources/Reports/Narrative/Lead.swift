internal import Consolidation
internal import Rulebook

/// The sentences that a reader in a hurry reads: who has reported, how many, from where, which zones, how they travel,
/// and what changed.
struct Lead {
  let summary: Summary

  /// All of them, for where there are no pictures.
  var sentences: [String] { [reporting, persons, zones, modes, change] }
  /// Without those that the page's bars say.
  var pageSentences: [String] { [reporting, persons, change] }

  private var reporting: String {
    let reporting = summary.reporting
    guard let expected = reporting.expected else {
      return "已报 \(reporting.reported) 户（按时 \(reporting.onTime) 户），沿用上次 \(reporting.carried) 户；未配置企业名册，不计算应报、未报户数。"
    }
    let onTime = OfficialWording.share(reporting.onTime, of: expected).map { "，按时率 \($0)" } ?? ""
    return "应报 \(expected) 户，已报 \(reporting.reported) 户（按时 \(reporting.onTime) 户）\(onTime)；沿用上次 \(reporting.carried) 户，"
      + "未报 \(reporting.missing ?? 0) 户。"
  }

  private var persons: String {
    let totals = summary.totals
    let places = Self.largest(ResidenceUnit.allCases.map { ($0.name, totals[$0]) }, limit: 3)
    let from = places.isEmpty ? "" : "；居住地以\(places)为主"
    return "\(summary.enterprisesWithRoster) 户企业名单共 \(totals.persons) 人返岗（需返岗 \(totals[.toReturn]) 人、"
      + "当前在岗 \(totals[.onDuty]) 人、未注明 \(totals[DutyStatus.unstated]) 人）\(from)。"
  }

  private var zones: String {
    "管控情况：" + ControlZone.allCases.map { "\($0.name) \(summary.totals[$0]) 人" }.joined(separator: "、") + "。"
  }

  private var modes: String {
    "通勤方式：" + TravelMode.allCases.map { "\($0.name) \(summary.totals[$0]) 人" }.joined(separator: "、") + "。"
  }

  private var change: String {
    guard let previous = summary.previous else { return "首次汇总，没有可比较的上次数据。" }
    let difference = summary.totals.persons - previous.persons
    let reason = summary.changeReason.isEmpty ? "" : "（\(summary.changeReason)）"
    return "较上次（\(TrendChart.short(previous.date))，\(previous.persons) 人）"
      + OfficialWording.change(difference, unit: "人") + reason + "。" + baseline
  }

  private var baseline: String {
    guard let baseline = summary.baseline else { return "" }
    let difference = summary.totals.persons - baseline.persons
    return "较基期（\(TrendChart.short(baseline.date))，\(baseline.persons) 人）"
      + OfficialWording.change(difference, unit: "人") + "。"
  }

  /// 莲花山度假区 120 人、净月区 40 人, largest first; 待核实 is no place.
  private static func largest(_ counts: [(name: String, count: Int)], limit: Int) -> String {
    let known = counts.enumerated().filter { $0.element.count > 0 && $0.element.name != ResidenceUnit.unverified.name }
    let sorted = known.sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    return sorted.prefix(limit).map { "\($0.element.name) \($0.element.count) 人" }.joined(separator: "、")
  }
}
