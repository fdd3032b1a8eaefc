/// A plan's figures in the shape that `interface.md` promises for `plan`: every key is always there, `null` where the
/// plan states nothing.
package struct PlanFiguresJSON: Encodable, Sendable {
  private let figures: PlanFigures

  package init(_ figures: PlanFigures) { self.figures = figures }

  private enum Key: String, CodingKey {
    case sections, total, plannedDate, byUnit, byZone, closed, bus, buses, seats, loadFactor, routes, presence
    case responsible
  }

  package func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(figures.sections.map(SectionJSON.init), forKey: .sections)
    // `encode` of an optional writes null where `encodeIfPresent` would drop the key.
    try object.encode(figures.total, forKey: .total)
    try object.encode(figures.plannedDate?.iso, forKey: .plannedDate)
    try object.encode(byUnit, forKey: .byUnit)
    try object.encode(byZone, forKey: .byZone)
    try object.encode(figures.closed, forKey: .closed)
    try object.encode(figures.bus, forKey: .bus)
    try object.encode(figures.buses, forKey: .buses)
    try object.encode(figures.seats, forKey: .seats)
    try object.encode(figures.loadFactor, forKey: .loadFactor)
    try object.encode(figures.routes.map(RouteJSON.init), forKey: .routes)
    try object.encode(presence, forKey: .presence)
    try object.encode(responsible, forKey: .responsible)
  }

  private var byUnit: [String: Int?] {
    Dictionary(uniqueKeysWithValues: ResidenceUnit.allCases.map { ($0.name, figures.byUnit[$0]) })
  }

  private var byZone: [String: Int?] {
    Dictionary(uniqueKeysWithValues: ControlZone.allCases.map { ($0.name, figures.byZone[$0]) })
  }

  private var presence: [String: Bool] {
    Dictionary(uniqueKeysWithValues: PresenceItem.allCases.map { ($0.rawValue, figures.presence[$0] ?? false) })
  }

  /// Keys "1" to "10", as `interface.md` has them.
  private var responsible: [String: Bool] {
    Dictionary(uniqueKeysWithValues: (1...10).map { (String($0), figures.responsible[$0] ?? false) })
  }
}

private struct SectionJSON: Encodable {
  let section: PlanFigures.Section

  private enum Key: String, CodingKey { case number, title, status }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(section.number, forKey: .number)
    try object.encode(section.title, forKey: .title)
    try object.encode(section.status.rawValue, forKey: .status)
  }
}

private struct RouteJSON: Encodable {
  let name: String
  let stops: [String]

  init(_ route: PlanFigures.Route) {
    name = route.name
    stops = route.stops
  }
}
