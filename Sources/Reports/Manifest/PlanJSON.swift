package import Rulebook

extension JSONValue {
  /// The figures of a plan in the names of `interface.md`, on one line; every key is there, `null` where the plan
  /// states nothing.
  package init(_ plan: PlanFigures) { self = .written(PlanJSON(plan).bytes) }
}

/// Writes a plan's figures without a value in between: a night of plans has a hundred keys for each of them.
private struct PlanJSON {
  private(set) var bytes: [UInt8] = []

  /// Keys ascend, as everywhere in run.json.
  init(_ plan: PlanFigures) {
    bytes.reserveCapacity(3000)
    bytes += #"{"bus":"#.utf8
    append(plan.bus)
    bytes += #","buses":"#.utf8
    append(plan.buses)
    bytes += #","byUnit":"#.utf8
    append(Self.units) { unit, json in json.append(plan.byUnit[unit]) }
    bytes += #","byZone":"#.utf8
    append(Self.zones) { zone, json in json.append(plan.byZone[zone]) }
    bytes += #","closed":"#.utf8
    append(plan.closed)
    bytes += #","loadFactor":"#.utf8
    append(plan.loadFactor)
    bytes += #","plannedDate":"#.utf8
    append(plan.plannedDate?.iso)
    bytes += #","presence":"#.utf8
    append(Self.presence) { item, json in json.append(plan.presence[item] ?? false) }
    bytes += #","responsible":"#.utf8
    append(Self.sections) { section, json in json.append(plan.responsible[section] ?? false) }
    bytes += #","routes":"#.utf8
    append(plan.routes) { route, json in json.append(route) }
    bytes += #","seats":"#.utf8
    append(plan.seats) { seats, json in json.append(seats) }
    bytes += #","sections":"#.utf8
    append(plan.sections) { section, json in json.append(section) }
    bytes += #","total":"#.utf8
    append(plan.total)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ number: Int?) { bytes += (number.map { String($0) } ?? "null").utf8 }

  private mutating func append(_ bool: Bool) { bytes += (bool ? "true" : "false").utf8 }

  private mutating func append(_ text: String?) {
    if let text { bytes += JSONValue.text(text) } else { bytes += "null".utf8 }
  }

  /// A whole number has no decimals.
  private mutating func append(_ number: Double?) {
    guard let number, number.isFinite else { return append(Int?.none) }
    if let whole = Int(exactly: number) { append(whole) } else { bytes += String(number).utf8 }
  }

  private mutating func append(_ route: PlanFigures.Route) {
    bytes += #"{"name":"#.utf8
    append(route.name)
    bytes += #","stops":"#.utf8
    append(route.stops) { stop, json in json.append(stop) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ section: PlanFigures.Section) {
    bytes += #"{"number":"#.utf8
    append(section.number)
    bytes += #","status":"#.utf8
    append(section.status.rawValue)
    bytes += #","title":"#.utf8
    append(section.title)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append<Value>(_ values: [Value], _ write: (Value, inout Self) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(value, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  // MARK: Maps with fixed keys

  /// The keys of a map that every plan has, ascending, each as JSON with the sign before it and the colon behind.
  private typealias Keys<Key> = [(key: Key, text: [UInt8])]

  private mutating func append<Key>(_ keys: Keys<Key>, _ write: (Key, inout Self) -> Void) {
    for (key, text) in keys {
      bytes += text
      write(key, &self)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static let units = keys(ResidenceUnit.allCases, \.name)
  private static let zones = keys(ControlZone.allCases, \.name)
  private static let presence = keys(PresenceItem.allCases, \.rawValue)
  private static let sections = keys(Array(1...10), \.description)

  private static func keys<Key>(_ all: [Key], _ name: (Key) -> String) -> Keys<Key> {
    let sorted = all.sorted { name($0).utf8.lexicographicallyPrecedes(name($1).utf8) }
    return sorted.enumerated().map { index, key in
      (key, [UInt8(ascii: index == 0 ? "{" : ",")] + JSONValue.text(name(key)) + [UInt8(ascii: ":")])
    }
  }
}
