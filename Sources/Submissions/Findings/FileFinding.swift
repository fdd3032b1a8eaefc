internal import OfficeFormats
internal import Rulebook

/// Why a roster file cannot be used as a whole (`domain.md` 3.4.3 and 10).
enum FileFinding {
  static func mixed(_ mixed: EnterpriseAssignment.Mixed, _ parts: [RosterDraft.Part]) -> Finding {
    let names = mixed.names.joined(separator: "、")
    return Finding(
      .fileEnterpriseMixed, severity: .error, sheet: parts[mixed.table].sheet.name, field: RosterField.enterprise.title,
      value: names, message: "同一张表里出现了不同的企业名称：\(names)，全表未计入",
      advice: "请每家企业单独一张表（各有标题和表头），或统一企业名称后重新报送")
  }

  /// The only rosters stand in sheets that are left alone (`domain.md` 3.4.1), hidden or by their name.
  static func passedOver(_ sheets: [Sheet]) -> Finding {
    func names(_ sheets: [Sheet]) -> String { sheets.map { "“\($0.name)”" }.joined(separator: "、") }
    let hidden = sheets.filter { $0.visibility != .visible }
    let named = sheets.filter { $0.visibility == .visible }
    let reasons = [
      hidden.isEmpty ? nil : "工作表\(names(hidden))是隐藏的",
      named.isEmpty ? nil : "工作表\(names(named))按表名判断是汇总、说明或样表",
    ].compactMap(\.self)
    let mending = [
      hidden.isEmpty ? nil : "取消隐藏", named.isEmpty ? nil : "改工作表名（不用汇总、说明、样表、示例、模板、字典等字样）",
    ].compactMap(\.self)
    return Finding(
      .fileNoHeader, severity: .error, sheet: sheets.first?.name ?? "",
      message: "没有可以读取的名单：\(reasons.joined(separator: "，"))，像是名单但未读取",
      advice: "如应计入，请\(mending.joined(separator: "、"))后重新报送")
  }

  /// A list of people who do not return beside the roster.
  static func absent(_ absence: AbsentLists.Absence) -> Finding {
    let subject = absence.sheetName.isEmpty ? "" : "工作表“\(absence.sheetName)”"
    let mending = absence.sign == .sheetName ? "工作表名" : absence.sign.rawValue
    return Finding(
      .rowNotReturning, severity: .information, sheet: absence.sheetName,
      message: "\(subject)按\(absence.sign.rawValue)是不返岗的人员，未读取", advice: "如应计入，请改\(mending)后重新报送")
  }

  /// Nothing but such lists.
  static func absentAlone(_ absence: AbsentLists.Absence) -> Finding {
    Finding(
      .fileNoHeader, severity: .error, sheet: absence.sheetName,
      message: "没有返岗人员名单：按\(absence.sign.rawValue)只有不返岗的人员（离职、暂缓返岗、未返岗等），未读取，不替换原来的名单",
      advice: "如其中的人员应计入，请在标题写明“返岗人员名单”后重新报送；如确为不返岗人员，请从返岗名单中删去后重报返岗名单")
  }

  /// A list of whom to call beside the roster.
  static func contacts(_ sheet: Sheet) -> Finding {
    Finding(
      .rowNotReturning, severity: .information, sheet: sheet.name,
      message: "按标题是联系人（责任人）名单，不计入返岗人数", advice: "如其中有返岗人员，请填入返岗名单后重新报送")
  }

  static let unknownEnterprise = Finding(
    .fileEnterpriseUnknown, severity: .error, message: "看不出是哪家企业的名单：标题、填报单位、企业名称栏、工作表名和文件名都没有企业全称，全表未计入",
    advice: "请在标题或“填报单位”处写明企业全称后重新报送")

  /// Nobody to count: nothing filled in, or every filled row set aside or hidden.
  static func blank(_ parts: [RosterDraft.Part]) -> Finding {
    let quarantined = parts.reduce(0) { $0 + $1.reading.rows.quarantined }
    let hidden = parts.reduce(0) { $0 + $1.reading.rows.hidden }
    let reason = [
      quarantined > 0 ? "\(quarantined) 行全部为待更正行" : nil, hidden > 0 ? "\(hidden) 行为隐藏行" : nil,
    ].compactMap(\.self).joined(separator: "，")
    return Finding(
      .fileTemplateBlank, severity: .error, sheet: parts.first?.sheet.name ?? "",
      message: reason.isEmpty ? "名单中没有一行人员，是空白模板" : "名单中没有一行可以计入的人员：\(reason)",
      advice: reason.isEmpty ? "请填写人员后重新报送；如确无返岗人员，请另行说明" : "请按本文件的其他问题逐行更正（隐藏行请取消隐藏）后重新报送")
  }

  static func blankRoster(_ roster: Roster) -> Finding {
    Finding(
      .fileTemplateBlank, severity: .warning, sheet: roster.sheetNames.first ?? "",
      message: "“\(roster.enterprise.display)”的表中没有一行人员", advice: "请填写人员后重新报送")
  }
}
