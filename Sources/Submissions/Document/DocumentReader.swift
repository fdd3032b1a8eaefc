package import OfficeFormats
package import Rulebook

/// Reads a word-processing document or plain text as what it is, by its content (`domain.md` 0.1): a plan, a commitment
/// letter, or a roster pasted as a table.
package struct DocumentReader: Sendable {
  private let rulebook: Rulebook
  private let plans: PlanReader

  package init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    plans = PlanReader(rulebook: rulebook, cutOff: cutOff)
  }

  /// Never fails: what cannot be understood is a finding.
  ///
  /// - Parameter readWorkbook: reads the document's tables as sheets, where they hold a roster or a register.
  package func read(
    _ document: TextDocument, from origin: DocumentOrigin, readWorkbook: (Workbook) -> SubmittedDocument
  ) -> SubmittedDocument {
    let text = PlanText(document)
    let outline = PlanOutline(text)
    let nature = DocumentNature(text, outline)
    let rosters = RosterTables(document, headers: rulebook.headers)
    switch nature {
    case .plan:
      var submitted = plan(text, outline, document, origin)
      guard let workbook = rosters.embedded else { return submitted }
      submitted.add(readWorkbook(workbook))
      return submitted
    case .commitment where !rosters.isRoster: return commitment(document, text, origin)
    case .commitment, .unknown:
      guard let workbook = rosters.whole else { return unknown() }
      let read = readWorkbook(workbook)
      return read.kind == .unknown ? unknown() : read
    }
  }

  private func plan(
    _ text: PlanText, _ outline: PlanOutline, _ document: TextDocument, _ origin: DocumentOrigin
  ) -> SubmittedDocument {
    let names = EnterpriseSearch(places: rulebook.places).find(in: document, text, path: origin.path)
    let unknown = EnterpriseName(display: "", key: "")
    let plan = plans.read(text, outline, enterprise: names ?? unknown)
    let findings = names == nil ? [Self.enterpriseUnknown("方案")] : []
    return SubmittedDocument(kind: .plan, plan: plan, enterprise: names, findings: findings)
  }

  private func commitment(_ document: TextDocument, _ text: PlanText, _ origin: DocumentOrigin) -> SubmittedDocument {
    let search = EnterpriseSearch(places: rulebook.places)
    // What the letter says comes before what it is called.
    let pledging = PledgingEnterprise(places: rulebook.places)
    let name =
      search.find(in: document, text, path: "") ?? pledging.find(in: text)
      ?? search.find(in: document, text, path: origin.path) ?? pledging.represented(in: text)
    return SubmittedDocument(
      kind: .commitment, enterprise: name, findings: name == nil ? [Self.enterpriseUnknown("承诺书")] : [])
  }

  private static func enterpriseUnknown(_ what: String) -> Finding {
    Finding(
      .fileEnterpriseUnknown, severity: .error, message: "\(what)中没有写明企业名称，文件名中也没有。",
      advice: "请在标题或“企业名称”处写明企业全称后重新报送。")
  }

  private func unknown() -> SubmittedDocument {
    SubmittedDocument(
      kind: .unknown,
      findings: [
        Finding(
          .fileNoHeader, severity: .error, message: "未能识别：既不是复工复产方案、承诺书，也没有返岗员工名单的表头。",
          advice: "方案请按附件4模板的十个部分编写，名单请用附件5表格填报。")
      ])
  }
}

extension SubmittedDocument {
  /// A plan with the roster attached: both count.
  fileprivate mutating func add(_ roster: SubmittedDocument) {
    guard !roster.rosters.isEmpty else { return }
    rosters += roster.rosters
    rows = rows + roster.rows
    sheets += roster.sheets
  }
}
