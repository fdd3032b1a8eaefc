package import Consolidation
internal import Rulebook

/// A row of 表1, in the order of `interface.md`.
enum Indicator: String, CaseIterable {
  case expected = "应报户数"
  case reported = "已报户数"
  case onTime = "按时户数"
  case carried = "沿用户数"
  case missing = "未报户数"
  case enterprises = "企业户数"
  case persons = "返岗人数"
  case toReturn = "其中：需返岗"
  case onDuty = "其中：当前在岗"
  case dutyUnstated = "其中：在岗状态未注明"
  case sealed = "封控区"
  case openBuilding = "其中：非封控楼栋"
  case sealedBuilding = "其中：封控楼栋"
  case buildingUnstated = "其中：楼栋未注明"
  case controlled = "管控区"
  case precaution = "防范区"
  case normal = "常态化·未划定"
  case zoneUnverified = "管控待核实"
  case closedOnSite = "厂区内封闭生产"
  case shuttleBus = "班车点对点"
  case selfDriving = "自驾"
  case carpool = "合乘"
  case companyVehicle = "企业安排车辆"
  case otherMode = "其他方式"
  case modeUnverified = "方式待核实"
  case buses = "班车台数"
  case busSeats = "班车座位"
  case crossDuplicates = "跨企业重复"
  case clear = "按填报内容未见不符"
  case fail = "不符"
  case unknown = "无法判定"
  case quarantined = "待更正行"

  var unit: String {
    switch self {
    case .expected, .reported, .onTime, .carried, .missing, .enterprises: "户"
    case .buses: "台"
    case .busSeats: "座"
    case .quarantined: "行"
    default: "人"
    }
  }

  /// The figure of this run; absent where nobody states it.
  func value(in summary: Summary) -> Int? {
    let totals = summary.totals
    return switch self {
    case .expected: summary.reporting.expected
    case .reported: summary.reporting.reported
    case .onTime: summary.reporting.onTime
    case .carried: summary.reporting.carried
    case .missing: summary.reporting.missing
    case .enterprises: summary.enterprisesWithRoster
    case .persons: totals.persons
    case .toReturn: totals[.toReturn]
    case .onDuty: totals[.onDuty]
    case .dutyUnstated: totals[DutyStatus.unstated]
    case .sealed: totals[.sealed]
    case .openBuilding: totals[.openBuilding]
    case .sealedBuilding: totals[.sealedBuilding]
    case .buildingUnstated: totals[SealedBuilding.unstated]
    case .controlled: totals[.controlled]
    case .precaution: totals[.precaution]
    case .normal: totals[.normal]
    case .zoneUnverified: totals[ControlZone.unverified]
    case .closedOnSite: totals[.closedOnSite]
    case .shuttleBus: totals[.shuttleBus]
    case .selfDriving: totals[.selfDriving]
    case .carpool: totals[.carpool]
    case .companyVehicle: totals[.companyVehicle]
    case .otherMode: totals[TravelMode.other]
    case .modeUnverified: totals[TravelMode.unverified]
    case .buses: summary.stated(\.buses)
    case .busSeats: summary.statedSeats
    case .crossDuplicates: summary.crossEnterpriseDuplicates
    case .clear: totals[.clear]
    case .fail: totals[.fail]
    case .unknown: totals[ReleaseVerdict.unknown]
    case .quarantined: summary.files.reduce(0) { $0 + ($1.rows?.quarantined ?? 0) }
    }
  }
}

extension Tally {
  subscript(unit: ResidenceUnit) -> Int { byUnit[Int(unit.rawValue)] }
  subscript(zone: ControlZone) -> Int { byZone[Int(zone.rawValue)] }
  subscript(mode: TravelMode) -> Int { byMode[Int(mode.rawValue)] }
  subscript(building: SealedBuilding) -> Int { byBuilding[Int(building.rawValue)] }
  subscript(duty: DutyStatus) -> Int { byDuty[Int(duty.rawValue)] }
  subscript(verdict: ReleaseVerdict) -> Int { byRelease[Int(verdict.rawValue)] }
}

extension Summary {
  /// 企业户数: with a counted roster.
  package var enterprisesWithRoster: Int { enterprises.indices.count { enterprises[$0].tally != nil } }

  /// Sum of a figure over the plans that state it; absent where none does.
  func stated(_ figure: KeyPath<PlanFigures, Int?>) -> Int? {
    let values = enterprises.compactMap { $0.plan?[keyPath: figure] }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  /// 班车座位: seats of all buses whose plans state them.
  var statedSeats: Int? {
    let values = enterprises.compactMap(\.statedSeats)
    return values.isEmpty ? nil : values.reduce(0, +)
  }
}

extension EnterpriseSummary {
  /// 班车座位 of the plan; absent where it states none.
  var statedSeats: Int? {
    guard let seats = plan?.seats, !seats.isEmpty else { return nil }
    return seats.reduce(0, +)
  }
}
