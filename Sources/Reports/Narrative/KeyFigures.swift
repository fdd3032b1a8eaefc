internal import Consolidation
internal import Rulebook

/// The few figures that stand large on the first screen, each with what puts it in proportion.
struct KeyFigures {
  struct Item: Equatable {
    var label: String
    var value: String
    var unit: String
    var detail: String
  }

  let items: [Item]

  init(_ summary: Summary) {
    items = [Self.reported(summary), Self.persons(summary), Self.controlled(summary), Self.unverified(summary)]
  }

  var context: [[String: String]] {
    items.map { ["label": $0.label, "value": $0.value, "unit": $0.unit, "detail": $0.detail] }
  }

  private static func reported(_ summary: Summary) -> Item {
    let reporting = summary.reporting
    let detail =
      reporting.expected.map { "应报 \($0) 户，未报 \(reporting.missing ?? 0) 户" } ?? "未配置企业名册"
    return Item(label: "已报户数", value: String(reporting.reported), unit: "户", detail: detail)
  }

  private static func persons(_ summary: Summary) -> Item {
    let change = summary.previous.map { "较上次" + signed(summary.totals.persons - $0.persons) } ?? "较上次 —"
    return Item(label: "返岗人数", value: String(summary.totals.persons), unit: "人", detail: change)
  }

  private static func controlled(_ summary: Summary) -> Item {
    let sealed = summary.totals[.sealed]
    let controlled = summary.totals[.controlled]
    return Item(
      label: "封控区和管控区", value: String(sealed + controlled), unit: "人",
      detail: "封控区 \(sealed) 人，管控区 \(controlled) 人")
  }

  private static func unverified(_ summary: Summary) -> Item {
    let totals = summary.totals
    return Item(
      label: "管控待核实", value: String(totals[ControlZone.unverified]), unit: "人",
      detail: OfficialWording.share(totals[ControlZone.unverified], of: totals.persons).map { "占返岗人数 \($0)" }
        ?? "—")
  }

  private static func signed(_ difference: Int) -> String {
    difference == 0 ? "持平" : (difference > 0 ? " +" : " −") + "\(difference.magnitude) 人"
  }
}
