internal import Rulebook

/// Collects what a plan's reader has to say, one finding a code; counts are figures or sections (`interface.md`).
struct PlanNotes {
  private var entries: [(code: FindingCode, subjects: [String])] = []

  private static let order: [FindingCode] = [
    .planSectionMissing, .planTemplateText, .planFigureMissing, .planSumMismatch, .planConflict, .planApproximate,
    .planDerived, .planResponsibleMissing,
  ]
  private static let names = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  static let sectionTitles = [
    "", "复工复产原因及计划时间", "需返岗（当前在岗）员工情况", "复工复产方式组织", "员工进场管理", "员工厂内管理", "运输车辆通行", "核酸、抗原检测", "防疫消杀", "应急措施", "安全生产",
  ]

  private mutating func note(_ code: FindingCode, _ subject: String) {
    if let index = entries.firstIndex(where: { $0.code == code }) {
      entries[index].subjects.append(subject)
    } else {
      entries.append((code, [subject]))
    }
  }

  private static func name(of section: Int) -> String { "第\(names[section])部分“\(sectionTitles[section])”" }

  mutating func noteSections(_ sections: [PlanFigures.Section]) {
    for section in sections {
      switch section.status {
      case .answered: break
      case .templateText: note(.planTemplateText, Self.name(of: section.number))
      case .missing: note(.planSectionMissing, Self.name(of: section.number))
      }
    }
  }

  /// What the plan states only together with something else of its kind.
  mutating func noteShared(_ item: String) { note(.planFigureMissing, item) }

  /// - Parameter values: the one that is taken first.
  mutating func noteConflict(_ item: String, _ values: [String]) {
    note(.planConflict, "\(item)（\(values.joined(separator: "、"))）")
  }

  mutating func noteMismatch(_ name: String, sum: Int, total: Int) {
    note(.planSumMismatch, "\(name)合计 \(sum) 人，需返岗总数 \(total) 人")
  }

  mutating func noteApproximate(_ item: String, _ value: Int) { note(.planApproximate, "\(item)（\(value)）") }

  mutating func noteDerived(_ item: String, _ value: Int) { note(.planDerived, "\(item)（\(value)）") }

  /// What the template asks for and the plan does not state; buses are not asked for where nobody rides them.
  mutating func noteMissing(_ figures: PlanFigures) {
    if figures.total == nil { note(.planFigureMissing, "需返岗总数") }
    if figures.plannedDate == nil { note(.planFigureMissing, "计划复工时间") }
    if figures.byUnit.isEmpty { note(.planFigureMissing, "居住地分布人数") }
    let deniesZones = figures.byZone[.precaution] == nil && figures.byZone.values.allSatisfy { $0 == 0 }
    if deniesZones, figures.byZone.isEmpty || figures.total != 0 { note(.planFigureMissing, "管控情况人数") }
    if figures.closed == nil, !isWhole(figures.bus, figures) { note(.planFigureMissing, "厂区内封闭生产人数") }
    let hasNoBus = figures.bus == 0 || figures.buses == 0 || isWhole(figures.closed, figures)
    guard !hasNoBus else { return }
    if figures.bus == nil { note(.planFigureMissing, "班车点对点通勤人数") }
    if figures.buses == nil { note(.planFigureMissing, "班车数量") }
    if figures.seats.isEmpty { note(.planFigureMissing, "每台班车容纳人数") }
    if figures.routes.isEmpty { note(.planFigureMissing, "班车行车路线") }
  }

  private func isWhole(_ part: Int?, _ figures: PlanFigures) -> Bool { part != nil && part == figures.total }

  mutating func noteResponsible(_ figures: PlanFigures) {
    for section in figures.sections where section.status == .answered && figures.responsible[section.number] != true {
      note(.planResponsibleMissing, Self.name(of: section.number))
    }
  }

  var findings: [Finding] {
    Self.order.compactMap { code in
      guard let subjects = entries.first(where: { $0.code == code })?.subjects else { return nil }
      return Finding(
        code, severity: code.usualSeverity, count: subjects.count, field: Self.field(of: code),
        message: Self.message(code, subjects.joined(separator: "、")))
    }
  }

  private static func field(of code: FindingCode) -> String {
    switch code {
    case .planSectionMissing, .planTemplateText, .planResponsibleMissing: "方案部分"
    default: "方案数据"
    }
  }

  private static func message(_ code: FindingCode, _ subjects: String) -> String {
    switch code {
    case .planSectionMissing: "方案缺少：\(subjects)。"
    case .planTemplateText: "方案中只有标题或模板原文，没有填写：\(subjects)。"
    case .planFigureMissing: "方案中没有写明：\(subjects)；按未填报处理，不按 0 计。"
    case .planSumMismatch: "方案中各项之和与总数不一致：\(subjects)。"
    case .planConflict: "方案中同一数据前后不一致：\(subjects)；采用所列的第一个数。"
    case .planApproximate: "方案中的数据是约数，不作精确比对：\(subjects)。"
    case .planDerived: "方案中的数据由其他数据推算得出：\(subjects)。"
    case .planResponsibleMissing: "方案中没有写明具体责任人：\(subjects)。"
    default: subjects
    }
  }
}
