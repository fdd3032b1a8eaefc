package import Rulebook

/// One enterprise with an accepted submission: a row of 表3 and an entry of run.json.
package struct EnterpriseSummary: Sendable, Equatable {
  package var name: String
  /// In a merged report, the office that it comes from, as in the paths of its files; else empty.
  package var office = ""
  package var creditCode = ""
  /// 属地: where the enterprise itself is; absent where no title or register says so.
  package var location: ResidenceUnit?
  /// 乡镇 of the enterprise, from the register.
  package var township = ""
  /// 是否规上; absent where no register says so.
  package var isAboveScale: Bool?
  /// 方案, 备案, 督导 and 承诺 dates, ISO 8601; empty where unknown.
  package var planDate = ""
  package var filingDate = ""
  package var inspectionDate = ""
  package var commitmentDate = ""
  package var hasCommitment = false
  /// A plan has come in, with figures or without, or the register has a date for one.
  package var hasPlan = false
  package var plan: PlanFigures?
  /// Absent where there is no roster.
  package var tally: Tally?
  /// 表4: a row per bus of the plan; the total row is made from these and the plan's figures.
  package var buses: [BusSummary] = []
  /// Riders of 班车点对点 who stand on no bus of the plan.
  package var unassignedRiders = 0
  /// Usable seats: Σ seats × load factor, each bus rounded down; absent where the plan states no seats.
  package var usableSeats: Int?
  package var findingCount = 0
  /// Persons of the last report with an earlier cut-off; absent where it had no roster of this enterprise.
  package var previousPersons: Int?
  /// ISO date of the report in which the roster was last new; absent where it is new now.
  package var carriedFrom: String?
  /// The files that count for it, by path.
  package var sources: [String] = []
  /// SHA-256 of the same files in the same order: what a later night reads again when it is silent.
  package var sourceDigests: [String] = []
  /// 备注: 沿用 M月D日, 需更正 and the like.
  package var remark = ""

  package init(name: String) { self.name = name }
}

/// One bus of a plan with its riders (表4-班车).
package struct BusSummary: Sendable, Equatable {
  /// 车号; where the plan numbers or plates none, 1号车 and so on.
  package var label: String
  package var route: String
  package var seats: Int?
  /// Absent where the roster names no bus.
  package var riders: Int?
  /// Riders beyond the usable seats, or 0.
  package var shortage: Int

  package init(label: String, route: String, seats: Int?, riders: Int?, shortage: Int) {
    self.label = label
    self.route = route
    self.seats = seats
    self.riders = riders
    self.shortage = shortage
  }
}
