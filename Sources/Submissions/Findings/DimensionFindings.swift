internal import Rulebook

/// What is said of a word in the 管控情况 column (`domain.md` 5.1).
enum ZoneFinding {
  /// - Parameter shown: the word as it may be shown.
  static func describe(_ reading: ZoneReading, shown: String) -> (message: String, advice: String) {
    switch reading.code {
    case .zoneTransition: return ("“\(shown)”按调整后的\(reading.zone.name)计", "请只填写现行的管控情况")
    case .zoneDerived: return ("“\(shown)”按\(reading.zone.name)计", "")
    default: break
    }
    let candidates = reading.candidates.map(\.name).joined(separator: "、")
    let message = "管控情况“\(shown)”不能归入封控区、管控区、防范区" + (candidates.isEmpty ? "" : "，可能是：\(candidates)")
    var advice = "请按社区通知改填封控区、管控区、防范区或常态化"
    if reading.isUnknownWord, VocabularyLine.isTerm(shown) {
      advice += VocabularyLine.advice("zones", means: reading.candidates.map(\.name), shown)
    }
    return (message, advice)
  }
}

/// What is said of a word in a column of modes (`domain.md` 5.2).
enum ModeFinding {
  /// - Parameter shown: the word as it may be shown.
  static func describe(_ reading: ModeReading, shown: String) -> (message: String, advice: String) {
    let candidates = reading.candidates.map(\.name).joined(separator: "、")
    let message = "方式“\(shown)”不明确" + (candidates.isEmpty ? "" : "，可能是：\(candidates)")
    var advice = "请改填厂区内封闭生产、班车点对点、自驾、合乘、企业安排车辆或其他方式"
    if reading.isUnknownWord, VocabularyLine.isTerm(shown) {
      advice += VocabularyLine.advice("modes", means: reading.candidates.map(\.name), shown)
    }
    return (message, advice)
  }
}

/// What is said of where somebody lives (`domain.md` 4).
enum UnitFinding {
  static func describe(
    _ code: FindingCode, _ reading: PlaceReading, isHouseholdOnly: Bool
  ) -> (message: String, advice: String) {
    let candidates = reading.candidates.map(\.name).joined(separator: "、")
    let listed = candidates.isEmpty ? "" : "，可能是：\(candidates)"
    switch code {
    case .unitManaged: return ("所填区县与管理单位不同，按管理单位\(reading.unit.name)计", "")
    case .unitOutdated: return ("所填为旧地名，按\(reading.unit.name)计", "")
    case .unitConflict: return ("区县、街道和住址互相矛盾" + listed, "请核对居住区县和住址")
    case .unitMissing where isHouseholdOnly: return ("只填了户籍地址，户籍不能代替现居住地", "请填写现居住地的区县和住址")
    case .unitMissing: return ("看不出居住在哪个区县", "请填写居住地的县（市）区、开发区")
    default: return ("居住地写法不能确定区县" + listed, "请写明县（市）区、开发区全称")
    }
  }
}
