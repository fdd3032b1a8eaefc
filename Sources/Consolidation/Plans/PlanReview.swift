internal import Rulebook
internal import Submissions

/// 方案核对 of every enterprise with a plan, and what follows from it: PLAN_ROSTER_DIFF and SEAT_SHORT (`domain.md` 7.6).
struct PlanReview {
  /// By number of the enterprise.
  private(set) var lines: [Int: [PlanComparison.Line]] = [:]
  private(set) var buses: [Int: BusRows] = [:]
  private(set) var usableSeats: [Int: Int] = [:]
  /// Enterprises whose 班车 do not hold their riders.
  private(set) var shortOfSeats: [Int] = []
  private(set) var filed: [FiledFinding] = []

  init(_ standings: [Standing], _ counted: CountedRosters, _ counts: EnterpriseCounts, of night: Night) {
    var riders: [Int: BusRiders] = [:]
    for (index, piece) in counted.pieces.enumerated() where standings[piece.enterprise].plan != nil {
      riders[piece.enterprise, default: BusRiders()].add(
        counted.rosters[index], except: counted.repeatedInside[index])
    }
    for (enterprise, standing) in standings.enumerated() {
      guard let file = standing.plan, let figures = night.plan(ofFile: file)?.figures else { continue }
      let tally = counts.tallies[enterprise]
      let comparison = PlanComparison(figures, against: tally)
      lines[enterprise] = comparison.lines
      buses[enterprise] = BusRows(
        figures, riders: riders[enterprise]?.named, unnamed: riders[enterprise]?.unnamed ?? 0)
      usableSeats[enterprise] = PlannedSeats(figures).usable
      for line in comparison.lines where line.isDifference { addDifference(line, file, enterprise) }
      let onBoard = tally?.byMode[Int(TravelMode.shuttleBus.rawValue)] ?? 0
      if let usable = usableSeats[enterprise], usable < onBoard {
        shortOfSeats.append(enterprise)
        addShortage(onBoard, usable, file, enterprise)
      }
    }
  }

  /// The rows of 方案核对, enterprises in the given order.
  func checks(order: [Int], names: [String]) -> [PlanCheck] {
    order.flatMap { enterprise in
      (lines[enterprise] ?? []).map { line in
        PlanCheck(
          enterprise: names[enterprise], item: line.item.name, planFigure: line.plan, rosterFigure: line.roster,
          note: line.note)
      }
    }
  }

  private mutating func addDifference(_ line: PlanComparison.Line, _ file: Int, _ enterprise: Int) {
    let finding = Finding(
      .planRosterDifference, severity: .warning, field: line.item.name, value: String(line.plan),
      message: "“\(line.item.name)”方案为 \(line.plan)，名单为 \(line.roster ?? 0)：\(line.note)。")
    filed.append(FiledFinding(file: file, enterprise: enterprise, finding: finding))
  }

  private mutating func addShortage(_ riders: Int, _ usable: Int, _ file: Int, _ enterprise: Int) {
    let finding = Finding(
      .seatShort, severity: .warning, field: PlanItem.seats.name, value: String(usable),
      message: "名单中乘班车 \(riders) 人，方案的班车可用 \(usable) 座，缺 \(riders - usable) 座。")
    filed.append(FiledFinding(file: file, enterprise: enterprise, finding: finding))
  }
}
