internal import Consolidation
internal import Rulebook

/// Makes up enterprises and their figures from a seed; the sums hold because every person is counted one by one.
struct InventedNight {
  private var random: SeededGenerator
  private var enterprises: [EnterpriseSummary] = []
  private var files: [FileRecord] = []
  private var cube = Cube()
  private var returnModes = [[Int]](
    repeating: [Int](repeating: 0, count: TravelMode.allCases.count + 1), count: ResidenceUnit.allCases.count)
  private var findings: [FindingLine] = []
  private var planChecks: [PlanCheck] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let locations: [ResidenceUnit] = [.lianhuashan, .lianhuashan, .erdao, .jingyue, .economicZone]
  private static let townships = ["泉眼镇", "劝农山镇", "", "新湖镇", "兴隆山镇"]

  mutating func add(_ name: String, persons: Int?, isDetailed: Bool) {
    let index = enterprises.count
    var enterprise = EnterpriseSummary(name: name)
    let place = index % Self.locations.count
    enterprise.location = Self.locations[place]
    enterprise.township = Self.townships[place]
    enterprise.creditCode = index % 4 == 1 ? "" : "9122010" + String(10_000_000 + index * 7919) + "XKA"
    enterprise.isAboveScale = index % 7 == 6 ? nil : index % 2 == 0
    enterprise.tally = persons.map { count($0) }
    enterprise.sources = ["名单/\(name).xlsx"]
    enterprise.planDate = index % 3 == 2 ? "" : "2022-04-1\(index % 8)"
    enterprise.filingDate = index % 3 == 0 ? "2022-04-16" : ""
    enterprise.commitmentDate = index % 3 == 0 ? "2022-04-17" : ""
    enterprise.hasCommitment = index % 3 == 0
    enterprise.previousPersons = index % 5 == 3 ? nil : persons.map { max(0, $0 - index % 9 + 2) }
    if index % 11 == 10 {
      enterprise.carriedFrom = "2022-04-16"
      enterprise.remark = "沿用 4月16日"
    }
    if isDetailed { addPlan(to: &enterprise, persons: persons) }
    addFindings(to: &enterprise, index: index)
    addFile(of: enterprise)
    enterprises.append(enterprise)
  }

  private mutating func count(_ persons: Int) -> Tally {
    var tally = Tally()
    tally.persons = persons
    for _ in 0..<persons {
      let unit = ResidenceUnit.allCases[random.skewed(ResidenceUnit.allCases.count, towards: 15)]
      let zone = ControlZone.allCases[random.skewed(ControlZone.allCases.count, towards: 2)]
      let mode = TravelMode.allCases[random.skewed(TravelMode.allCases.count, towards: 0)]
      let way = random.skewed(TravelMode.allCases.count + 1, towards: 2)
      tally.byUnit[Int(unit.rawValue)] += 1
      tally.byZone[Int(zone.rawValue)] += 1
      tally.byMode[Int(mode.rawValue)] += 1
      tally.byDuty[random.below(3)] += 1
      tally.byRelease[random.skewed(3, towards: 0)] += 1
      tally.byReturnMode[way] += 1
      if zone == .sealed { tally.byBuilding[random.below(3)] += 1 }
      cube[unit, zone, mode] += 1
      returnModes[Int(unit.rawValue)][way] += 1
    }
    return tally
  }

  private mutating func addPlan(to enterprise: inout EnterpriseSummary, persons: Int?) {
    var plan = PlanFigures()
    let riders = enterprise.tally?.byMode[Int(TravelMode.shuttleBus.rawValue)] ?? 20
    plan.total = (persons ?? 64) + enterprises.count % 3 - 1
    plan.plannedDate = CalendarDay(iso: "2022-04-20")
    plan.buses = 2
    plan.seats = [33, 49]
    plan.loadFactor = 0.5
    plan.byZone = [.controlled: 12, .precaution: 40]
    plan.sections = (1...10).map { PlanFigures.Section(number: $0, title: "第\($0)部分", status: .answered) }
    enterprise.plan = plan
    enterprise.usableSeats = 40
    enterprise.buses = [
      BusSummary(label: "1号车", route: "卫星广场—净月大街—厂区", seats: 33, riders: nil, shortage: 0),
      BusSummary(
        label: "吉A·12345", route: "东盛大街—厂区", seats: 49, riders: min(30, riders), shortage: max(0, min(30, riders) - 24)),
    ]
    planChecks.append(
      PlanCheck(
        enterprise: enterprise.name, item: "需返岗总数", planFigure: plan.total, rosterFigure: persons,
        note: plan.total == persons ? "" : "方案与名单不一致，请企业核对。"))
  }

  private mutating func addFindings(to enterprise: inout EnterpriseSummary, index: Int) {
    guard index % 2 == 0 else { return }
    let file = "名单/\(enterprise.name).xlsx"
    findings += [
      FindingLine(
        code: .zoneAmbiguous, severity: .unverified, enterprise: enterprise.name, file: file, sheet: "返岗人员",
        cells: "K7:K9、K12", rowCount: 4, field: "管控情况", rawValue: "低风险区", message: "“低风险区”不是三区名称，无法确定管控情况。",
        advice: "请填写封控区、管控区、防范区之一。"),
      FindingLine(
        code: .idChecksum, severity: .warning, enterprise: enterprise.name, file: file, sheet: "返岗人员",
        cells: "D15", field: "身份证号", rawValue: "220104********1234", message: "身份证号校验位不符。", advice: "请对照证件重新填写。"),
    ]
    enterprise.findingCount = 2
  }

  private mutating func addFile(of enterprise: EnterpriseSummary) {
    let persons = enterprise.tally?.persons ?? 0
    let digest = String(repeating: "0123456789abcdef", count: 4)
    let rows = RowBalance(
      read: persons + 5, persons: persons, duplicates: 1, quarantined: 1, nonPerson: 2, hidden: 1)
    files.append(
      FileRecord(
        path: "名单/\(enterprise.name).xlsx", sha256: digest, kind: enterprise.tally == nil ? "plan" : "roster",
        enterprise: enterprise.name, fate: enterprise.carriedFrom == nil ? .partlyCounted : .carriedForward,
        rows: enterprise.tally == nil ? nil : rows,
        findings: enterprise.findingCount > 0 ? [.zoneAmbiguous: 4, .idChecksum: 1] : [:],
        note: enterprise.findingCount > 0 ? "1 行待更正：第15行没有姓名。" : ""))
  }
}

extension InventedNight {
  func summary(cutOff: String) -> Summary {
    var mail = Settings.Mail()
    mail.to = ["市工信局 <gxj@example.gov.cn>"]
    mail.cc = ["bangongshi@example.gov.cn"]
    var summary = Summary(
      office: Settings.Office(), mail: mail, cutOff: cutOff, stage: 2,
      settingsSHA256: String(repeating: "ab", count: 32))
    summary.files = files + otherFiles
    summary.enterprises = enterprises
    summary.cube = cube
    summary.returnModesByUnit = returnModes
    for tally in enterprises.compactMap(\.tally) { summary.totals.add(tally) }
    summary.crossEnterpriseDuplicates = 3
    summary.findings = FindingLines(findings)
    summary.findingCounts = [.zoneAmbiguous: findings.count * 2, .idChecksum: findings.count / 2, .releaseFail: 12]
    summary.planChecks = planChecks
    addReporting(to: &summary)
    addLocations(to: &summary)
    addHistory(to: &summary)
    return summary
  }

  private var otherFiles: [FileRecord] {
    [
      FileRecord(path: "~$名单.xlsx", fate: .ignored, note: "办公软件的锁文件，可以删除。"),
      FileRecord(
        path: "加密.xlsx", sha256: String(repeating: "cd", count: 32), fate: .refused, findings: [.fileEncrypted: 1],
        note: "文件已加密，请去除密码后重新报送。"),
    ]
  }

  private func addReporting(to summary: inout Summary) {
    summary.reporting.expected = enterprises.count + 3
    summary.reporting.reported = enterprises.count - 1
    summary.reporting.onTime = max(0, enterprises.count - 2)
    summary.reporting.carried = 1
    summary.reporting.missing = 3
    summary.missing = ["长春未报甲厂", "长春未报乙厂", "长春未报丙厂"].map {
      MissingEnterprise(
        name: $0, creditCode: "", location: .lianhuashan, lacksRoster: true, lacksPlan: true, lacksCommitment: false,
        lastReported: "2022-04-15")
    }
    summary.alerts = [
      "长春启明精密机械有限公司：名单中有 1 人核酸结果填为阳性，请立即按程序报告。", "长春瑞达模具有限公司：返岗人数较上次增加 42%，请核实。",
    ]
  }

  private func addLocations(to summary: inout Summary) {
    for (place, location) in zip(Self.locations, Self.townships).enumerated() {
      var row = LocationSummary(location: location.0, township: location.1)
      for enterprise in enterprises where enterprise.location == location.0 && enterprise.township == location.1 {
        guard let tally = enterprise.tally else { continue }
        row.enterprises += 1
        row.aboveScale += enterprise.isAboveScale == true ? 1 : 0
        row.plans += enterprise.plan == nil ? 0 : 1
        row.filed += enterprise.filingDate.isEmpty ? 0 : 1
        row.committed += enterprise.hasCommitment ? 1 : 0
        row.tally.add(tally)
        if let previous = enterprise.previousPersons { row.previousPersons = (row.previousPersons ?? 0) + previous }
      }
      if place >= 0, row.tally.persons > 0 { summary.locations.append(row) }
    }
  }

  private func addHistory(to summary: inout Summary) {
    let persons = summary.totals.persons
    for (index, day) in (10...17).enumerated() {
      summary.history.append(published("2022-04-\(day)", persons: persons * (40 + 7 * index) / 100))
    }
    summary.previous = summary.history.last
    summary.baseline = summary.history.first
    summary.changeReason = "新增 3 家，2 家重报，1 家沿用"
    summary.changes = enterprises.prefix(3).map {
      ChangeRow(category: "企业", item: $0.name, previous: nil, current: $0.tally?.persons, note: "新增")
    }
    let zone = summary.totals.byZone[1]
    summary.changes.append(
      ChangeRow(category: "管控情况", item: "管控区", previous: zone - 4, current: zone, note: ""))
  }

  private func published(_ date: String, persons: Int) -> PublishedFigures {
    var indicators = ["返岗人数": persons, "企业户数": enterprises.count - 3, "封控区": persons / 12]
    indicators["已报户数"] = enterprises.count - 3
    for zone in ControlZone.allCases { indicators[zone.name] = persons / 5 + Int(zone.rawValue) }
    for mode in TravelMode.allCases { indicators[mode.name] = persons / 7 + Int(mode.rawValue) }
    return PublishedFigures(
      date: date, enterprises: enterprises.count - 3, persons: persons,
      byUnit: Dictionary(uniqueKeysWithValues: ResidenceUnit.allCases.map { ($0, persons / 21) }),
      byZone: Dictionary(uniqueKeysWithValues: ControlZone.allCases.map { ($0, persons / 5) }),
      byMode: Dictionary(uniqueKeysWithValues: TravelMode.allCases.map { ($0, persons / 7) }), indicators: indicators)
  }
}

/// SplitMix64: the same numbers everywhere from the same seed.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// Three times in five `favourite`, else any.
  mutating func skewed(_ bound: Int, towards favourite: Int) -> Int {
    below(5) < 3 ? favourite : below(bound)
  }
}
