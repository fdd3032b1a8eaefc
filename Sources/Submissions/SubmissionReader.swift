package import OfficeFormats
package import Rulebook

/// Reads an office document as the submission that it is, by its content and never by its name or appendix number.
package struct SubmissionReader: Sendable {
  package let rulebook: Rulebook
  package let cutOff: CutOff

  package init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    self.cutOff = cutOff
  }

  /// Never fails: what cannot be understood is a finding.
  package func read(_ document: OfficeDocument, from origin: DocumentOrigin) -> SubmittedDocument {
    switch document {
    case .workbook: SubmittedDocument(kind: .unknown)
    case .text: SubmittedDocument(kind: .unknown)
    }
  }
}
