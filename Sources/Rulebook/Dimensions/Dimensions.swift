/// Where a person lives, in report order (`interface.md`, units): the 17 local units of Changchun, then the others.
package enum ResidenceUnit: UInt8, CaseIterable, Sendable, Hashable {
  case chaoyang, nanguan, kuancheng, erdao, luyuan, shuangyang, jiutai, yushu, dehui, gongzhuling, nongan
  case newArea, economicZone, jingyue, automotiveZone, lianhuashan, sinoKorean
  case elsewhereInProvince, otherProvince, abroad, unverified

  /// The name in tables and in JSON.
  package var name: String { Self.names[Int(rawValue)] }

  /// One of the 17 units that the city counts by.
  package var isLocal: Bool { rawValue <= Self.sinoKorean.rawValue }

  private static let names = [
    "朝阳区", "南关区", "宽城区", "二道区", "绿园区", "双阳区", "九台区", "榆树市", "德惠市", "公主岭市", "农安县",
    "长春新区", "经开区", "净月区", "汽开区", "莲花山度假区", "中韩示范区", "市外省内", "省外", "境外", "待核实",
  ]

  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}

/// The control zone of a home (方案 §五(一); `domain.md` 5.1), in report order.
package enum ControlZone: UInt8, CaseIterable, Sendable, Hashable {
  case sealed, controlled, precaution, normal, unverified

  package var name: String {
    switch self {
    case .sealed: "封控区"
    case .controlled: "管控区"
    case .precaution: "防范区"
    case .normal: "常态化·未划定"
    case .unverified: "管控待核实"
    }
  }
}

/// Whether a home in 封控区 lies in a sealed building: it decides release (方案 §五(一)).
package enum SealedBuilding: UInt8, CaseIterable, Sendable, Hashable {
  case openBuilding, sealedBuilding, unstated

  package var name: String {
    switch self {
    case .openBuilding: "非封控楼栋"
    case .sealedBuilding: "封控楼栋"
    case .unstated: "未注明"
    }
  }
}

/// How a person works and commutes, or travels back (`domain.md` 5.2), in report order.
package enum TravelMode: UInt8, CaseIterable, Sendable, Hashable {
  case closedOnSite, shuttleBus, selfDriving, carpool, companyVehicle, other, unverified

  package var name: String {
    switch self {
    case .closedOnSite: "厂区内封闭生产"
    case .shuttleBus: "班车点对点"
    case .selfDriving: "自驾"
    case .carpool: "合乘"
    case .companyVehicle: "企业安排车辆"
    case .other: "其他方式"
    case .unverified: "方式待核实"
    }
  }
}

/// Contact with a case (方案 §五(一)); blank is `.unknown`, never `.none` (`domain.md` 5.3).
package enum ContactStatus: UInt8, CaseIterable, Sendable, Hashable {
  case notContact, closeContact, secondaryContact
  /// 是 in a column that asks for 密接 and 次密接 together: cannot tell which, yet still 不符.
  case closeOrSecondary
  case released, ambiguous, unknown
}

/// Result of a nucleic acid or antigen test (`domain.md` 5.3).
package enum TestResult: UInt8, CaseIterable, Sendable, Hashable {
  case negative, positive, notTested, pending, ambiguous, unstated
}

/// Whether somebody is to return or is already at work (`domain.md` 2).
package enum DutyStatus: UInt8, CaseIterable, Sendable, Hashable {
  case toReturn, onDuty, unstated

  package var name: String {
    switch self {
    case .toReturn: "需返岗"
    case .onDuty: "当前在岗"
    case .unstated: "在岗状态未注明"
    }
  }
}

/// What the roster says about the release conditions (`domain.md` 7.2); never a permission.
package enum ReleaseVerdict: UInt8, CaseIterable, Sendable, Hashable {
  case clear, fail, unknown

  package var name: String {
    switch self {
    case .clear: "按填报内容未见不符"
    case .fail: "不符"
    case .unknown: "无法判定"
    }
  }
}
