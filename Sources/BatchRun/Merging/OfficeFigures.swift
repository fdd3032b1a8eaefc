internal import Consolidation
internal import Rulebook

extension PublishedOffice {
  /// Its enterprises as rows of the merged 表3, under the name of the office; those of a report that is itself merged
  /// under both names.
  func enterprises(as label: String) -> [EnterpriseSummary] {
    manifest.enterprises.map { enterprise in
      var summary = summary(enterprise)
      summary.office = [label, enterprise.office ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
      return summary
    }
  }

  private func summary(_ enterprise: OfficeManifest.Enterprise) -> EnterpriseSummary {
    var summary = EnterpriseSummary(name: enterprise.name)
    let row = enterpriseRows[enterprise.name] ?? [:]
    summary.creditCode = enterprise.creditCode
    summary.location = row["属地"].flatMap { ResidenceUnit(name: $0) }
    summary.township = row["乡镇"] ?? ""
    summary.isAboveScale = row["是否规上"].flatMap { ["是": true, "否": false][$0] }
    summary.planDate = row["方案日期"] ?? ""
    summary.filingDate = row["备案日期"] ?? ""
    summary.inspectionDate = row["督导日期"] ?? ""
    summary.commitmentDate = row["承诺日期"] ?? ""
    summary.hasCommitment = !summary.commitmentDate.isEmpty
    summary.hasPlan = enterprise.plan != nil
    summary.plan = enterprise.plan.map(PlanFigures.init)
    summary.usableSeats = summary.plan.flatMap { PlannedSeats($0).usable }
    summary.buses = (busRows[enterprise.name] ?? []).map(BusSummary.init)
    summary.findingCount = row["问题数"].flatMap { Int($0) } ?? 0
    summary.carriedFrom = enterprise.carriedFrom
    summary.remark = row["备注"] ?? ""
    summary.tally = enterprise.persons.map { Tally(enterprise, persons: $0) }
    return summary
  }

  /// Everything that the office counts, buildings, duty and ways back included.
  var totals: Tally {
    var tally = Tally()
    let totals = manifest.totals
    tally.persons = totals.persons
    tally.byUnit = ResidenceUnit.allCases.map { totals.byUnit[$0.name] ?? 0 }
    tally.byZone = ControlZone.allCases.map { totals.byZone[$0.name] ?? 0 }
    tally.byMode = TravelMode.allCases.map { totals.byMode[$0.name] ?? 0 }
    tally.byBuilding = SealedBuilding.allCases.map { totals.byBuilding[$0.name] ?? 0 }
    tally.byDuty = DutyStatus.allCases.map { indicator(Self.dutyIndicator($0)) ?? 0 }
    tally.count(totals.release)
    for counts in returnModes { for index in counts.indices { tally.byReturnMode[index] += counts[index] } }
    return tally
  }

  /// By unit in report order, as 表7 has them.
  var returnModes: [[Int]] {
    ResidenceUnit.allCases.map { unit in
      let row = returnRows[unit.name] ?? [:]
      return (TravelMode.allCases.map(\.name) + ["未填报"]).map { Int(row[$0] ?? "") ?? 0 }
    }
  }

  var cube: [(unit: ResidenceUnit, zone: ControlZone, mode: TravelMode, persons: Int)] {
    manifest.totals.cube.compactMap { entry in
      guard let unit = ResidenceUnit(name: entry.unit),
        let zone = ControlZone.allCases.first(where: { $0.name == entry.zone }),
        let mode = TravelMode.allCases.first(where: { $0.name == entry.mode })
      else { return nil }
      return (unit, zone, mode, entry.persons)
    }
  }

  /// The files that it read, under a name that no other office has.
  func files(as label: String) -> [FileRecord] {
    manifest.files.compactMap { file in
      guard let fate = FileFate(rawValue: file.fate) else { return nil }
      let rows = RowBalance(
        read: file.rows.read, persons: file.rows.persons, duplicates: file.rows.duplicates,
        quarantined: file.rows.quarantined, nonPerson: file.rows.nonPerson, hidden: file.rows.hidden)
      return FileRecord(
        path: label + "：" + file.path, sha256: file.sha256, kind: file.kind, enterprise: file.enterprise, fate: fate,
        rows: file.kind == "roster" ? rows : nil, findings: Dictionary(codes: file.findings),
        note: notes[file.path] ?? "")
    }
  }

  /// Whom it still waits for.
  var missing: [MissingEnterprise] { missingRows.map(MissingEnterprise.init) }

  /// How its plans compare with its rosters.
  var planChecks: [PlanCheck] { planCheckRows.map(PlanCheck.init) }

  /// A figure of 表1; `nil` where the office does not state it.
  func indicator(_ name: String) -> Int? { manifest.indicators[name] ?? nil }

  private static func dutyIndicator(_ duty: DutyStatus) -> String {
    switch duty {
    case .toReturn: "其中：需返岗"
    case .onDuty: "其中：当前在岗"
    case .unstated: "其中：在岗状态未注明"
    }
  }
}

extension Tally {
  fileprivate init(_ enterprise: OfficeManifest.Enterprise, persons: Int) {
    self.init()
    self.persons = persons
    byUnit = ResidenceUnit.allCases.map { enterprise.byUnit[$0.name] ?? 0 }
    byZone = ControlZone.allCases.map { enterprise.byZone[$0.name] ?? 0 }
    byMode = TravelMode.allCases.map { enterprise.byMode[$0.name] ?? 0 }
    count(enterprise.release)
  }

  fileprivate mutating func count(_ release: OfficeManifest.Release) {
    byRelease[Int(ReleaseVerdict.clear.rawValue)] = release.clear
    byRelease[Int(ReleaseVerdict.fail.rawValue)] = release.fail
    byRelease[Int(ReleaseVerdict.unknown.rawValue)] = release.unknown
  }
}

extension BusSummary {
  /// A row of 表4.
  fileprivate init(_ row: [String: String]) {
    func figure(_ column: String) -> Int? { row[column].flatMap { Int($0) } }
    self.init(
      label: row["车号"] ?? "", route: row["线路"] ?? "", seats: figure("核载"), riders: figure("乘坐人数"),
      shortage: figure("缺口") ?? 0)
  }
}

extension MissingEnterprise {
  /// A row of 未报名单.
  fileprivate init(_ row: [String: String]) {
    self.init(
      name: row["企业名称"] ?? "", creditCode: row["统一社会信用代码"] ?? "",
      location: row["属地"].flatMap { ResidenceUnit(name: $0) }, lacksRoster: row["缺名单"] == "是",
      lacksPlan: row["缺方案"] == "是", lacksCommitment: row["缺承诺"] == "是", lastReported: row["最近一次报送"] ?? "")
  }
}

extension PlanCheck {
  /// A row of 方案核对.
  fileprivate init(_ row: [String: String]) {
    self.init(
      enterprise: row["企业名称"] ?? "", item: row["项目"] ?? "", planFigure: row["方案数"].flatMap { Int($0) },
      rosterFigure: row["名单数"].flatMap { Int($0) }, note: row["说明"] ?? "")
  }
}

extension PlanFigures {
  fileprivate init(_ plan: OfficeManifest.Enterprise.Plan) {
    self.init()
    total = plan.total
    plannedDate = plan.plannedDate.flatMap { CalendarDay(iso: $0) }
    buses = plan.buses
    seats = plan.seats
    loadFactor = plan.loadFactor
  }
}

extension Dictionary where Key == FindingCode, Value == Int {
  init(codes: [String: Int]) {
    self.init(
      codes.compactMap { code, count in FindingCode(rawValue: code).map { ($0, count) } }, uniquingKeysWith: { $1 })
  }
}
