package import Rulebook

/// Persons counted along every dimension; each dimension sums to ``persons`` (`domain.md` 2, invariant).
package struct Tally: Sendable, Equatable {
  package var persons = 0
  package var byUnit = [Int](repeating: 0, count: ResidenceUnit.allCases.count)
  package var byZone = [Int](repeating: 0, count: ControlZone.allCases.count)
  package var byMode = [Int](repeating: 0, count: TravelMode.allCases.count)
  /// Only persons in 封控区.
  package var byBuilding = [Int](repeating: 0, count: SealedBuilding.allCases.count)
  package var byDuty = [Int](repeating: 0, count: DutyStatus.allCases.count)
  package var byRelease = [Int](repeating: 0, count: ReleaseVerdict.allCases.count)
  /// The way back (`domain.md` 0.9): the modes, then 未填报.
  package var byReturnMode = [Int](repeating: 0, count: TravelMode.allCases.count + 1)

  package init() {}
}

/// Persons by unit, zone and mode together: index `(unit * zones + zone) * modes + mode`.
package struct Cube: Sendable, Equatable {
  package var counts = [Int](
    repeating: 0, count: ResidenceUnit.allCases.count * ControlZone.allCases.count * TravelMode.allCases.count)

  package init() {}

  package subscript(unit: ResidenceUnit, zone: ControlZone, mode: TravelMode) -> Int {
    get { counts[Self.index(unit, zone, mode)] }
    set { counts[Self.index(unit, zone, mode)] = newValue }
  }

  private static func index(_ unit: ResidenceUnit, _ zone: ControlZone, _ mode: TravelMode) -> Int {
    (Int(unit.rawValue) * ControlZone.allCases.count + Int(zone.rawValue)) * TravelMode.allCases.count
      + Int(mode.rawValue)
  }
}

/// What became of one input file (`interface.md`, 处置).
package enum FileFate: String, Sendable, CaseIterable {
  case counted = "计入"
  case partlyCounted = "部分计入"
  case carriedForward = "沿用"
  case superseded = "被替代"
  case duplicate = "重复文件"
  case refused = "拒收"
  case notReady = "未就绪"
  case ignored = "已忽略"
}

/// One input file in the manifest and in 收件清单.
package struct FileRecord: Sendable, Equatable {
  /// Path inside the inbox, with `/`, escaped where it is not UTF-8.
  package var path: String
  /// Lower-case hex; empty where the file was not read.
  package var sha256: String
  /// `roster`, `plan`, `commitment`, `register` or `unknown`.
  package var kind: String
  /// Enterprises that it names, joined by 、; empty where unknown.
  package var enterprise: String
  package var fate: FileFate
  /// ISO date of the report in which a carried-forward file was last new; absent where it lies in the inbox.
  package var carriedFrom: String?
  /// Absent for files that are no rosters.
  package var rows: RowBalance?
  /// Rows concerned, by code.
  package var findings: [FindingCode: Int]
  /// One Chinese sentence: what happened and how to mend it.
  package var note: String

  package init(
    path: String, sha256: String = "", kind: String = "unknown", enterprise: String = "", fate: FileFate,
    rows: RowBalance? = nil, findings: [FindingCode: Int] = [:], note: String = ""
  ) {
    self.path = path
    self.sha256 = sha256
    self.kind = kind
    self.enterprise = enterprise
    self.fate = fate
    self.rows = rows
    self.findings = findings
    self.note = note
  }
}

/// One line of 问题清单: findings of one code, field and raw value in one sheet, already masked.
package struct FindingLine: Sendable, Equatable {
  package var code: FindingCode
  package var enterprise: String
  package var file: String
  package var sheet: String
  /// A1 references and ranges, joined by 、.
  package var cells: String
  package var rowCount: Int
  /// Heading of the column as the vocabulary calls it; empty for rows and files.
  package var field: String
  /// Masked where it is personal.
  package var rawValue: String
  package var message: String
  package var advice: String
  package var severity: Severity

  package init(
    code: FindingCode, severity: Severity, enterprise: String, file: String, sheet: String = "", cells: String = "",
    rowCount: Int = 1,
    field: String = "", rawValue: String = "", message: String, advice: String
  ) {
    self.code = code
    self.severity = severity
    self.enterprise = enterprise
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.rowCount = rowCount
    self.field = field
    self.rawValue = rawValue
    self.message = message
    self.advice = advice
  }
}

/// One enterprise with an accepted submission: a row of 表3 and an entry of run.json.
package struct EnterpriseSummary: Sendable, Equatable {
  package var name: String
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

/// Who has reported (表1, first screen); the expected numbers are absent without a register.
package struct Reporting: Sendable, Equatable {
  /// 应报户数.
  package var expected: Int?
  /// 已报户数: enterprises with an accepted submission today.
  package var reported = 0
  /// 按时户数.
  package var onTime = 0
  /// 沿用户数.
  package var carried = 0
  /// 未报户数: expected enterprises that have neither reported nor are carried forward; absent without a register.
  package var missing: Int?
  /// Expected enterprises among ``reported`` and among ``onTime``, for rates against ``expected``; absent without a
  /// register.
  package var expectedReported: Int?
  package var expectedOnTime: Int?

  package init() {}
}

/// A row of 未报名单.
package struct MissingEnterprise: Sendable, Equatable {
  package var name: String
  package var creditCode: String
  package var location: ResidenceUnit?
  package var lacksRoster: Bool
  package var lacksPlan: Bool
  package var lacksCommitment: Bool
  /// 最近一次报送, ISO date; empty where there was none.
  package var lastReported: String

  package init(
    name: String, creditCode: String, location: ResidenceUnit?, lacksRoster: Bool, lacksPlan: Bool,
    lacksCommitment: Bool, lastReported: String
  ) {
    self.name = name
    self.creditCode = creditCode
    self.location = location
    self.lacksRoster = lacksRoster
    self.lacksPlan = lacksPlan
    self.lacksCommitment = lacksCommitment
    self.lastReported = lastReported
  }
}

/// A row of 方案核对: one stated figure against what the roster counts.
package struct PlanCheck: Sendable, Equatable {
  package var enterprise: String
  /// 需返岗总数, 居住地·朝阳区, 管控·封控区, 方式·班车点对点, 班车座位.
  package var item: String
  package var planFigure: Int?
  package var rosterFigure: Int?
  package var note: String

  package init(enterprise: String, item: String, planFigure: Int?, rosterFigure: Int?, note: String) {
    self.enterprise = enterprise
    self.item = item
    self.planFigure = planFigure
    self.rosterFigure = rosterFigure
    self.note = note
  }
}

/// A row of 表5-变化.
package struct ChangeRow: Sendable, Equatable {
  /// 企业, 居住地, 管控情况 or 通勤方式.
  package var category: String
  package var item: String
  package var previous: Int?
  package var current: Int?
  /// The reason: 新增, 重报, 沿用, 撤销.
  package var note: String

  package init(category: String, item: String, previous: Int?, current: Int?, note: String) {
    self.category = category
    self.item = item
    self.previous = previous
    self.current = current
    self.note = note
  }
}

/// A row of 表2b: the enterprises of one 属地 and 乡镇.
package struct LocationSummary: Sendable, Equatable {
  /// Absent where unknown.
  package var location: ResidenceUnit?
  package var township: String
  /// With a counted roster.
  package var enterprises = 0
  package var aboveScale = 0
  package var plans = 0
  package var filed = 0
  package var committed = 0
  package var tally = Tally()
  package var previousPersons: Int?

  package init(location: ResidenceUnit?, township: String) {
    self.location = location
    self.township = township
  }
}

/// Figures of one published report, for 上次, 较基期 and the trend.
package struct PublishedFigures: Sendable, Equatable {
  /// ISO date of its folder.
  package var date: String
  package var enterprises: Int
  package var persons: Int
  package var byUnit: [ResidenceUnit: Int]
  package var byZone: [ControlZone: Int]
  package var byMode: [TravelMode: Int]
  /// The figures of 表1 by their 指标.
  package var indicators: [String: Int]

  package init(
    date: String, enterprises: Int, persons: Int, byUnit: [ResidenceUnit: Int] = [:], byZone: [ControlZone: Int] = [:],
    byMode: [TravelMode: Int] = [:], indicators: [String: Int] = [:]
  ) {
    self.date = date
    self.enterprises = enterprises
    self.persons = persons
    self.byUnit = byUnit
    self.byZone = byZone
    self.byMode = byMode
    self.indicators = indicators
  }
}

/// Everything that the reports say, and the only thing they know.
package struct Summary: Sendable {
  package var office: Settings.Office
  package var mail: Settings.Mail
  /// ISO 8601 to the minute, in the office's time zone: `2022-04-18T18:00`.
  package var cutOff: String
  package var stage: Int
  package var settingsSHA256: String
  package var reporting = Reporting()
  /// By path.
  package var files: [FileRecord] = []
  /// In report order: by 属地, then by name.
  package var enterprises: [EnterpriseSummary] = []
  /// By 属地 in report order, then 乡镇; unknown last.
  package var locations: [LocationSummary] = []
  package var totals = Tally()
  package var cube = Cube()
  /// Persons by unit and way back: `[unit][mode]`, the last column being 未填报.
  package var returnModesByUnit = [[Int]](
    repeating: [Int](repeating: 0, count: TravelMode.allCases.count + 1), count: ResidenceUnit.allCases.count)
  package var crossEnterpriseDuplicates = 0
  package var missing: [MissingEnterprise] = []
  package var planChecks: [PlanCheck] = []
  /// 上次: the last published report with an earlier cut-off date; absent on a first run.
  package var previous: PublishedFigures?
  /// 基期, by the settings.
  package var baseline: PublishedFigures?
  /// 较上次 in one sentence with its reasons: 新增 3 家, 2 家重报, 1 家沿用; empty on a first run.
  package var changeReason = ""
  package var changes: [ChangeRow] = []
  /// Published reports before this one, oldest first, for the trend.
  package var history: [PublishedFigures] = []
  /// In the order of 问题清单: severity, then enterprise, file, sheet and place.
  package var findings: [FindingLine] = []
  /// Rows concerned, by code, REL_FAIL and REL_UNKNOWN included.
  package var findingCounts: [FindingCode: Int] = [:]
  /// What an operator must act on today (positive results, a jump over the threshold …), in Chinese sentences without
  /// anything personal.
  package var alerts: [String] = []

  package init(
    office: Settings.Office, mail: Settings.Mail = Settings.Mail(), cutOff: String, stage: Int, settingsSHA256: String
  ) {
    self.office = office
    self.mail = mail
    self.cutOff = cutOff
    self.stage = stage
    self.settingsSHA256 = settingsSHA256
  }
}
