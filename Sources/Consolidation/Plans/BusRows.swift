internal import Rulebook
internal import Submissions

/// The buses of a plan with the riders that the roster puts on them (表4, `interface.md`).
struct BusRows {
  /// Beyond this many, a plan's number of buses is no list of rows.
  private static let mostRows = 500

  private(set) var rows: [BusSummary] = []
  /// 班车点对点 riders whom the roster puts on no bus of the plan.
  private(set) var unassigned = 0
  private var labels: [(plate: BusLabel?, route: BusLabel?, number: Int)] = []

  /// - Parameter riders: riders by the bus label of the roster; `nil` where there is no roster.
  /// - Parameter unnamed: riders for whom the roster names no bus.
  init(_ figures: PlanFigures, riders: [String: Int]?, unnamed: Int) {
    let seats = PlannedSeats(figures)
    for (index, bus) in Self.buses(figures).enumerated() { add(bus, at: index) }
    unassigned = unnamed
    guard let riders else { return }
    let namesBuses = !riders.isEmpty
    for index in rows.indices where namesBuses { rows[index].riders = 0 }
    for (label, count) in riders {
      if let index = row(of: BusLabel(label)) {
        rows[index].riders = (rows[index].riders ?? 0) + count
      } else {
        unassigned += count
      }
    }
    for index in rows.indices {
      guard let onBoard = rows[index].riders, let own = rows[index].seats else { continue }
      rows[index].shortage = max(0, onBoard - seats.usable(of: own))
    }
  }

  private mutating func add(_ bus: PlanFigures.Bus, at index: Int) {
    let label = bus.plate.isEmpty ? "\(index + 1)号车" : bus.plate
    rows.append(BusSummary(label: label, route: bus.route, seats: bus.seats, riders: nil, shortage: 0))
    let route = bus.route.isEmpty ? nil : BusLabel(bus.route)
    let plate = bus.plate.isEmpty ? nil : BusLabel(bus.plate)
    labels.append((plate, route, plate?.number ?? route?.number ?? index + 1))
  }

  /// The one bus that a label means: by plate, then by route, then by number; several decide nothing.
  private func row(of label: BusLabel) -> Int? {
    let byPlate = labels.indices.filter { labels[$0].plate?.key == label.key }
    if byPlate.count == 1 { return byPlate[0] }
    let byRoute = labels.indices.filter { labels[$0].route?.key == label.key }
    if byRoute.count == 1 { return byRoute[0] }
    guard let number = label.number else { return nil }
    let byNumber = labels.indices.filter { labels[$0].number == number }
    return byNumber.count == 1 ? byNumber[0] : nil
  }

  /// As listed; where the plan lists none, one for each seat figure or as many as it counts.
  private static func buses(_ figures: PlanFigures) -> [PlanFigures.Bus] {
    let count = max(figures.busList.count, figures.seats.count, min(figures.buses ?? 0, mostRows))
    return (0..<count).map { index in
      var bus =
        figures.busList.indices.contains(index)
        ? figures.busList[index] : PlanFigures.Bus(plate: "", route: "", seats: nil, riders: nil)
      if bus.seats == nil, figures.seats.count == count { bus.seats = figures.seats[index] }
      if bus.route.isEmpty, figures.routes.count == count { bus.route = routeText(figures.routes[index]) }
      return bus
    }
  }

  private static func routeText(_ route: PlanFigures.Route) -> String {
    route.name.isEmpty ? route.stops.joined(separator: "—") : route.name
  }
}
