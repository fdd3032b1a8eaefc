package import Rulebook

extension PlanFigures {
  /// `plan` of run.json and of `fugong check --json`: every key is there, a figure that is not stated is null.
  package var json: JSONValue {
    .object([
      "sections": .array(sections.map(\.json)), "total": JSONValue(total), "plannedDate": JSONValue(plannedDate?.iso),
      "byUnit": Self.map(ResidenceUnit.allCases.map { ($0.name, byUnit[$0]) }),
      "byZone": Self.map(ControlZone.allCases.map { ($0.name, byZone[$0]) }), "closed": JSONValue(closed),
      "bus": JSONValue(bus), "buses": JSONValue(buses), "seats": .array(seats.map(JSONValue.integer)),
      "loadFactor": loadFactor.map(JSONValue.number) ?? .null, "routes": .array(routes.map(\.json)),
      "presence": .object(
        Dictionary(uniqueKeysWithValues: PresenceItem.allCases.map { ($0.rawValue, .bool(presence[$0] ?? false)) })),
      "responsible": .object(
        Dictionary(uniqueKeysWithValues: (1...10).map { (String($0), .bool(responsible[$0] ?? false)) })),
    ])
  }

  private static func map(_ figures: [(name: String, figure: Int?)]) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: figures.map { ($0.name, JSONValue($0.figure)) }))
  }
}

extension PlanFigures.Section {
  fileprivate var json: JSONValue {
    .object(["number": .integer(number), "title": JSONValue(title), "status": .string(status.rawValue)])
  }
}

extension PlanFigures.Route {
  fileprivate var json: JSONValue { .object(["name": .string(name), "stops": .array(stops.map(JSONValue.string))]) }
}
