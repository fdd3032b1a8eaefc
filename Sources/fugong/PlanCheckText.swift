internal import Rulebook

/// A plan as it was understood, for a person at a desk: its sections, its figures, what it speaks of.
///
/// A figure that the plan does not state reads 未填报, never 0.
struct PlanCheckText {
  let figures: PlanFigures

  private static let missing = "未填报"

  var lines: [String] {
    [
      "  各部分：" + figures.sections.map(section).joined(separator: "，"),
      "  计划复工时间：\(figures.plannedDate?.iso ?? Self.missing)",
      "  需返岗总数：\(persons(figures.total, .total))",
      "  居住地：" + stated(ResidenceUnit.allCases, \.name) { persons(figures.byUnit[$0], .unit($0)) },
      "  管控：" + stated(ControlZone.allCases, \.name) { persons(figures.byZone[$0], .zone($0)) },
      "  方式：厂区内封闭生产 \(persons(figures.closed, .mode(.closedOnSite)))，"
        + "班车点对点 \(persons(figures.bus, .mode(.shuttleBus)))" + otherModes,
      "  班车：" + buses,
    ] + routes + measures
  }

  private func section(_ section: PlanFigures.Section) -> String {
    switch section.status {
    case .answered: "\(section.number) 已填写"
    case .templateText: "\(section.number) 只有模板原文"
    case .missing: "\(section.number) 缺少"
    }
  }

  private func persons(_ value: Int?, _ item: PlanItem) -> String {
    guard let value else { return Self.missing }
    return figures.approximate.contains(item.name) ? "约 \(value)" : "\(value)"
  }

  private func stated<Value>(_ all: [Value], _ name: (Value) -> String, _ value: (Value) -> String) -> String {
    let stated = all.map { (name($0), value($0)) }.filter { $0.1 != Self.missing }
    return stated.isEmpty ? Self.missing : stated.map { "\($0.0) \($0.1)" }.joined(separator: "，")
  }

  /// Nobody is asked for these, so that what is not stated is not 未填报.
  private var otherModes: String {
    TravelMode.allCases.map { mode in
      figures.otherModes[mode].map { "，\(mode.name) \(persons($0, .mode(mode)))" } ?? ""
    }.joined()
  }

  private var buses: String {
    guard let count = figures.buses else { return Self.missing }
    var parts = ["\(count) 台"]
    if !figures.seats.isEmpty { parts.append("座位 " + figures.seats.map(String.init).joined(separator: "、")) }
    if let factor = figures.loadFactor { parts.append("上座率 \(Int((factor * 100).rounded()))%") }
    return parts.joined(separator: "，")
  }

  private var routes: [String] {
    figures.routes.map { route in
      let name = route.name.isEmpty ? "" : route.name + "："
      return "    线路：" + name + route.stops.joined(separator: "—")
    }
  }

  private var measures: [String] {
    let absent = PresenceItem.allCases.filter { figures.presence[$0] != true }.map(\.rawValue)
    let unnamed = (1...10).filter { figures.responsible[$0] != true }.map(String.init)
    return [
      "  无相关表述：" + (absent.isEmpty ? "无" : absent.joined(separator: "、")),
      "  未写明责任人的部分：" + (unnamed.isEmpty ? "无" : unnamed.joined(separator: "、")),
    ]
  }
}
