internal import Rulebook

/// Holds every figure that a plan states against the roster and corrects neither (`domain.md` 7.6).
struct PlanComparison {
  struct Line: Equatable {
    var item: PlanItem
    var plan: Int
    /// Absent without a roster: then nothing is compared (`domain.md` 12.22).
    var roster: Int?
    var isApproximate: Bool
    var note: String

    /// Worth a PLAN_ROSTER_DIFF; seats have their own check, and 约 is never compared exactly.
    var isDifference: Bool {
      guard let roster, !isApproximate, item != .seats else { return false }
      return roster != plan
    }
  }

  /// Only figures that the plan states, equal ones too: total, units, zones, modes, seats.
  private(set) var lines: [Line] = []

  init(_ figures: PlanFigures, against tally: Tally?) {
    add(.total, figures.total, tally?.persons, figures)
    for unit in ResidenceUnit.allCases {
      add(
        .unit(unit), figures.byUnit[unit], tally?.byUnit[Int(unit.rawValue)], figures, unreadable: tally?.unitsUnknown)
    }
    for zone in ControlZone.allCases {
      add(
        .zone(zone), figures.byZone[zone], tally?.byZone[Int(zone.rawValue)], figures, unreadable: tally?.zonesUnknown)
    }
    for mode in figures.comparableModes(with: tally) {
      add(
        .mode(mode), figures.count(of: mode), tally?.byMode[Int(mode.rawValue)], figures,
        unreadable: tally?.modesUnknown)
    }
    addSeats(figures, riders: tally?.byMode[Int(TravelMode.shuttleBus.rawValue)])
  }

  private mutating func add(
    _ item: PlanItem, _ plan: Int?, _ roster: Int?, _ figures: PlanFigures, unreadable: Int? = nil
  ) {
    guard let plan else { return }
    var line = Line(
      item: item, plan: plan, roster: roster, isApproximate: figures.approximate.contains(item.name), note: "")
    line.note = note(line, unreadable: unreadable ?? 0)
    lines.append(line)
  }

  private mutating func addSeats(_ figures: PlanFigures, riders: Int?) {
    let seats = PlannedSeats(figures)
    guard let stated = seats.stated, let usable = seats.usable else { return }
    var note = "未收到名单，未核对"
    if let riders {
      let part = usable == stated ? "" : "按上座率可用 \(usable) 座，"
      note = part + (riders > usable ? "缺 \(riders - usable) 座" : "座位够用")
    }
    lines.append(
      Line(
        item: .seats, plan: stated, roster: riders,
        isApproximate: figures.approximate.contains(PlanItem.seats.name), note: note))
  }

  private func note(_ line: Line, unreadable: Int) -> String {
    guard let roster = line.roster else { return "未收到名单，未核对" }
    if line.isApproximate { return "方案为约数，不作精确核对" }
    if roster == line.plan { return "一致" }
    let difference = line.plan > roster ? "方案多 \(line.plan - roster) 人" : "名单多 \(roster - line.plan) 人"
    return unreadable > 0 && !line.item.isUnverified ? difference + "，名单另有 \(unreadable) 人待核实" : difference
  }
}

extension PlanItem {
  fileprivate var isUnverified: Bool {
    switch self {
    case .unit(.unverified), .zone(.unverified), .mode(.unverified): true
    default: false
    }
  }
}

extension Tally {
  fileprivate var unitsUnknown: Int { byUnit[Int(ResidenceUnit.unverified.rawValue)] }
  fileprivate var zonesUnknown: Int { byZone[Int(ControlZone.unverified.rawValue)] }
  fileprivate var modesUnknown: Int { byMode[Int(TravelMode.unverified.rawValue)] }
}

extension PlanFigures {
  /// The modes whose figures are compared.
  ///
  /// 自驾 and the like may be how those who stay in the factory come to it (`domain.md` 0, item 9): they are ways of
  /// commuting where they make the total together with 厂区内封闭生产 or 班车. 步行, 酒店 and so on are no mode of 附件5.
  fileprivate func comparableModes(with tally: Tally?) -> [TravelMode] {
    let asked = (closed ?? 0) + (bus ?? 0)
    guard asked > 0, asked + otherModes.values.reduce(0, +) == total else { return [.closedOnSite, .shuttleBus] }
    // 自驾（含合乘）20人.
    let driving = [TravelMode.selfDriving, .carpool]
    let stated = driving.compactMap { otherModes[$0] }
    let listed = driving.reduce(0) { $0 + (tally?.byMode[Int($1.rawValue)] ?? 0) }
    let isTogether = stated.count == 1 && stated[0] == listed
    return [.closedOnSite, .shuttleBus] + (isTogether ? [] : driving) + [.companyVehicle]
  }

  fileprivate func count(of mode: TravelMode) -> Int? {
    switch mode {
    case .closedOnSite: closed
    case .shuttleBus: bus
    case .selfDriving, .carpool, .companyVehicle, .other, .unverified: otherModes[mode]
    }
  }
}
