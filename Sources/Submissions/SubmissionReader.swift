package import OfficeFormats
package import Rulebook

/// Reads an office document as the submission that it is, by its content and never by its name or appendix number.
package struct SubmissionReader: Sendable {
  package let rulebook: Rulebook
  package let cutOff: CutOff
  private let rosters: RosterReader
  private let documents: DocumentReader

  package init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    self.cutOff = cutOff
    rosters = RosterReader(rulebook: rulebook, cutOff: cutOff)
    documents = DocumentReader(rulebook: rulebook, cutOff: cutOff)
  }

  /// Never fails: what cannot be understood is a finding.
  package func read(_ document: OfficeDocument, from origin: DocumentOrigin) -> SubmittedDocument {
    switch document {
    case .workbook(let workbook): readTableOrProse(workbook, from: origin)
    case .text(let text): read(text, from: origin)
    }
  }

  private func read(_ text: TextDocument, from origin: DocumentOrigin) -> SubmittedDocument {
    documents.read(text, from: origin) { read($0, from: origin) }
  }

  /// Prose in a text file looks like a table; it is a plan or a letter where it is no roster.
  private func readTableOrProse(_ workbook: Workbook, from origin: DocumentOrigin) -> SubmittedDocument {
    let table = read(workbook, from: origin)
    guard table.kind == .unknown, workbook.dialect != nil else { return table }
    let prose = read(TextDocument(plainText: workbook), from: origin)
    return prose.kind == .unknown ? table : prose
  }

  /// A register is told from a roster by its header: it has no 姓名.
  private func read(_ workbook: Workbook, from origin: DocumentOrigin) -> SubmittedDocument {
    let document = rosters.read(workbook, from: origin)
    guard document.kind == .unknown else { return document }
    let register = RegisterReader(rulebook: rulebook, batchDay: cutOff.day)
    guard register.looksLikeRegister(workbook) else { return document }
    let (findings, enterprises) = register.findings(workbook, path: origin.path)
    let sheets = document.sheets.map { sheet in
      var sheet = sheet
      sheet.skipReason = "企业名册，不是名单" + (enterprises > 0 ? "；整份名册 \(enterprises) 户" : "")
      return sheet
    }
    return SubmittedDocument(kind: .register, sheets: sheets, findings: findings)
  }
}
