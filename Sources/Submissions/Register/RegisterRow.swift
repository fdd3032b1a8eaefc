internal import Rulebook

/// One row of a register as an entry, with a warning for each value that cannot be read.
struct RegisterRow {
  private let row: RegisterTable.Row
  private let place: String
  private let rulebook: Rulebook
  private let moments: MomentReader
  private let batchDay: CalendarDay?

  init(
    _ row: RegisterTable.Row, place: String, _ rulebook: Rulebook, _ moments: MomentReader, _ batchDay: CalendarDay?
  ) {
    self.row = row
    self.place = place
    self.rulebook = rulebook
    self.moments = moments
    self.batchDay = batchDay
  }

  func add(to draft: inout RegisterDraft) {
    guard let written = row.values[.name] else {
      draft.warnings.append(place + "：没有企业名称，未计入应报户数，请补填。")
      return
    }
    var entry = Register.Entry(enterprise: EnterpriseName(display: written, creditCode: creditCode(&draft.warnings)))
    // 莲花山度假区长春甲公司 in the register is 长春甲公司 in a title (`domain.md` 12.20).
    if let (unit, rest) = rulebook.places.leadingUnit(of: entry.enterprise.display), rest.count >= 4 {
      entry.location = unit
      entry.otherKeys = [EnterpriseName.key(of: rest)]
    }
    entry.location = location(&draft.warnings) ?? entry.location
    entry.township = row.values[.township] ?? ""
    entry.isAboveScale = isAboveScale(&draft.warnings)
    entry.planDate = day(.planDate, &draft.warnings)
    entry.filingDate = day(.filingDate, &draft.warnings)
    entry.inspectionDate = day(.inspectionDate, &draft.warnings)
    entry.commitmentDate = day(.commitmentDate, &draft.warnings)
    entry.status = row.values[.status] ?? ""
    draft.add(entry, place: place)
  }

  /// Empty where none is stated or the check character is wrong: a wrong code must match nobody.
  private func creditCode(_ warnings: inout [String]) -> String {
    guard let written = stated(.creditCode) else { return "" }
    if let code = CreditCode(written) { return code.text }
    // Numbers of persons have one letter at most; a mistyped code is shown, so that it can be found.
    let isCodeLike = written.count { $0.isASCII && $0.isLetter } > 1
    let shown = isCodeLike ? written : FindingValue.word(written)
    warnings.append(place + "：“\(shown)”不是有效的统一社会信用代码，只按企业名称比对。" + CreditCode.invalidMessage + "。")
    return ""
  }

  private func location(_ warnings: inout [String]) -> ResidenceUnit? {
    guard let written = stated(.location) else { return nil }
    if let unit = rulebook.places.unit(named: written) ?? ResidenceUnit(name: written) { return unit }
    warnings.append(place + "：属地“\(FindingValue.word(written))”无法识别，请填写县（市）区或开发区的名称。")
    return nil
  }

  private func isAboveScale(_ warnings: inout [String]) -> Bool? {
    guard let written = stated(.aboveScale) else { return nil }
    switch Folding.key(written) {
    case "规上", "规模以上": return true
    case "规下", "规模以下", "非规上": return false
    default: break
    }
    switch rulebook.answers.yesNo(written, isBinaryColumn: true) {
    case .yes: return true
    case .no: return false
    case .unstated: return nil
    case .ambiguous:
      warnings.append(place + "：是否规上“\(FindingValue.word(written))”无法识别，请填写“是”或“否”。")
      return nil
    }
  }

  private func day(_ field: RegisterField, _ warnings: inout [String]) -> CalendarDay? {
    guard let written = stated(field) else { return nil }
    switch moments.read(text: written) {
    case .blank: return nil
    case .stated(let moment):
      guard let batchDay, batchDay < moment.day else { return moment.day }
      // An intention: 备案 and 承诺 count from the day on which they are there.
      warnings.append(place + "：\(field.rawValue)\(moment.day.iso)晚于截至日期\(batchDay.iso)，按尚未办理计，请核对。")
      return nil
    case .undetermined:
      warnings.append(place + "：\(field.rawValue)“\(FindingValue.word(written))”不是日期，请按 2022-04-18 的样式填写。")
      return nil
    }
  }

  /// A value that states something: `/`, `-` and 无 do not.
  private func stated(_ field: RegisterField) -> String? {
    row.values[field].flatMap { rulebook.answers.isBlank($0) || $0 == "无" ? nil : $0 }
  }
}
