internal import Rulebook

/// What people write where the name of their enterprise is asked for although it names none: 综合部, 一车间, 本公司, 区发改局,
/// 同上, or whoever filled the form in (`domain.md` 3.4.3: it counts as absent).
enum EnterpriseStandIn {
  static func isOne(_ text: String, answers: AnswerVocabulary) -> Bool {
    let text = text.spaceless
    return pronouns.contains(text) || answers.isBlank(text) || answers.isDitto(text) || isDepartment(text)
      || isPerson(text)
  }

  private static let pronouns: Set = [
    "本公司", "我公司", "该公司", "本单位", "我单位", "本企业", "我企业", "本厂", "我厂", "公司", "单位", "企业", "总公司", "分公司",
  ]

  /// 总装车间 under 所在单位 is no enterprise.
  private static func isDepartment(_ text: String) -> Bool {
    if shops.contains(where: text.hasSuffix) { return false }
    return text.count <= 8 && departments.contains(where: text.hasSuffix) || authorities.contains(where: text.hasSuffix)
  }

  private static let departments = [
    "车间", "部", "科", "班", "组", "处", "室", "工段", "分厂", "部门", "人事", "行政", "财务", "办公", "前台", "专班",
  ]
  private static let shops = ["加工部", "经营部", "门市部", "服务部", "经销部", "维修部"]
  private static let authorities = [
    "发改局", "发改委", "发展改革局", "发展和改革局", "工信局", "工信委", "经发局", "经济发展局", "商务局", "卫健局", "应急局", "应急管理局", "市场监管局", "管委会",
    "管理委员会",
    "街道", "街道办", "街道办事处", "社区", "居委会", "政府", "指挥部",
  ]

  /// Two or three characters behind a surname, four behind a compound one: no enterprise is registered by so short a
  /// name.
  private static func isPerson(_ written: String) -> Bool {
    // 张某 13900000001 is one as well.
    let text = written.filter { !$0.isASCII }
    guard text.unicodeScalars.allSatisfy({ $0.properties.isIdeographic }), Surnames.begins(text) else { return false }
    return text.count <= (Surnames.beginsCompound(text) ? 4 : 3) && !endings.contains(where: text.hasSuffix)
  }

  private static let endings = ["厂", "店", "社", "院", "所", "站", "矿", "场", "行", "馆", "园"]
}
