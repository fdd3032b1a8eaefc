/// A figure of a plan by the name it has in 方案核对 and in ``PlanFigures/approximate`` (`interface.md`).
package enum PlanItem: Sendable, Hashable {
  case total
  case unit(ResidenceUnit)
  case zone(ControlZone)
  /// `closedOnSite` and `shuttleBus` are the two that 附件4 asks for.
  case mode(TravelMode)
  case buses
  case seats

  package var name: String {
    switch self {
    case .total: "需返岗总数"
    case .unit(let unit): "居住地·" + unit.name
    case .zone(let zone): "管控·" + zone.name
    case .mode(let mode): "方式·" + mode.name
    case .buses: "班车台数"
    case .seats: "班车座位"
    }
  }
}
