internal import Rulebook

/// What people write where the name of their enterprise is asked for although it names none: 综合部, 一车间, 本公司, 区发改局,
/// 同上, or whoever filled the form in (`domain.md` 3.4.3: it counts as absent).
enum EnterpriseStandIn {
  /// - Parameter mayBePerson: 填报单位 is taken for who fills the form in; 企业名称 asks for nothing but an enterprise, where
  ///   only four characters behind a compound surname are somebody.
  static func isOne(_ text: String, answers: AnswerVocabulary, mayBePerson: Bool) -> Bool {
    let text = text.spaceless
    return pronouns.contains(text) || answers.isBlank(text) || answers.isDitto(text) || isDepartment(text)
      || isPerson(text, hasCompoundSurname: !mayBePerson)
  }

  private static let pronouns: Set = [
    "本公司", "我公司", "该公司", "本单位", "我单位", "本企业", "我企业", "本厂", "我厂", "公司", "单位", "企业", "总公司", "分公司",
  ]

  /// 总装车间, 综合部, 人事科, 二分厂, 区发改局; 长春海科 and 宏达修理部 are enterprises.
  private static func isDepartment(_ text: String) -> Bool {
    if authorities.contains(where: text.ends(with:)) { return true }
    guard text.count <= 8 else { return false }
    return ["车间", "工段", "班组", "部门"].contains(where: text.ends(with:))
      || text.wholeMatch(of: department) != nil
  }

  nonisolated(unsafe) private static let department =
    /第?[一二三四五六七八九十0-9]+号?(?:车间|工段|分厂|厂|部|科|处|组|班|队|线)|(?:综合|模具|加工|数控|培训|检测|人事|人力|人力资源|行政|财务|生产|安全|安环|安全环保|环保|设备|质量|质检|品质|品管|技术|工艺|研发|采购|供应|销售|市场|营销|物流|仓储|后勤|保卫|党群|党政|工会|办公|企管|企业管理|综合管理|运营|工程|项目|装配|焊接|焊装|冲压|涂装|总装|机加|防疫|疫情防控|防控|管理|客服|信息|审计|法务|制造|维修|动力|计划|调度|一线|生产技术|生产管理){1,2}(?:部|科|处|室|组|班|队|专班|中心)|人事|行政|财务|办公室|前台|专班/

  /// Whether a text under 单位 may name an enterprise beside the one of the title: by its ending, or by its city in front.
  ///
  /// 质保部, 仓库, 保安, 公司机关 and whatever else has neither is a part of that one.
  static func isLikeEnterprise(_ text: String) -> Bool {
    let text = text.spaceless
    if EnterpriseNameFinder.isName(text) { return true }
    return (text.count >= 4 && cities.contains(where: text.begins(with:))) || shops.contains(where: text.ends(with:))
  }

  private static let cities = ["长春", "吉林", "一汽", "中国"]
  private static let shops = ["修理部", "门市部", "服务部", "批发部", "店", "超市", "学校", "医院", "银行"]

  private static let authorities = [
    "发改局", "发改委", "发展改革局", "发展和改革局", "工信局", "工信委", "经发局", "经济发展局", "商务局", "卫健局", "应急局", "应急管理局", "市场监管局", "管委会",
    "管理委员会",
    "街道", "街道办", "街道办事处", "社区", "居委会", "政府", "指挥部",
  ]

  /// Two or three characters behind a surname, four behind a compound one; a number beside them is a phone.
  private static func isPerson(_ written: String, hasCompoundSurname: Bool) -> Bool {
    let text = written.filter { !$0.isASCII || $0.isLetter }
    guard text.unicodeScalars.allSatisfy({ $0.properties.isIdeographic }) else { return false }
    if Surnames.beginsCompound(text) { return (3...4).contains(text.count) }
    return !hasCompoundSurname && (2...3).contains(text.count) && Surnames.begins(text)
      && !endings.contains(where: text.ends(with:))
  }

  private static let endings = ["厂", "店", "社", "院", "所", "站", "矿", "场", "行", "馆", "园", "井", "达", "科"]
}
