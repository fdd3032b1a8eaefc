/// What a finding code means to the people who must act on it, in plain Chinese.
package struct FindingExplanation: Sendable, Equatable {
  package var code: FindingCode
  /// A few words, for lists.
  package var title: String
  package var meaning: String
  /// Invented.
  package var example: String
  /// What the enterprise or the office can do.
  package var mending: String
  /// Where the rule comes from.
  package var source: String

  init(
    _ code: FindingCode, _ title: String, meaning: String, example: String, mending: String, source: String
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.example = example
    self.mending = mending
    self.source = source
  }

  /// A case may be graver or lighter where ``meaning`` says so.
  package var severity: Severity { code.usualSeverity }
}

/// Every finding code with its explanation, in the order of ``FindingCode``.
package enum FindingCatalogue {
  package static let all: [FindingExplanation] = FindingCode.allCases.compactMap { byCode[$0] }

  package static func explanation(of code: FindingCode) -> FindingExplanation? { byCode[code] }

  private static let byCode = Dictionary(
    (FileFindings.all + RowFindings.all + PlaceFindings.all + ZoneAndModeFindings.all + ReleaseFindings.all
      + PlanFindings.all).map { ($0.code, $0) },
    uniquingKeysWith: { first, _ in first })
}

extension FindingCode {
  /// The code itself, in any case of letters.
  package init?(written: String) { self.init(rawValue: written.uppercased()) }
}

extension Severity {
  /// For staff.
  package var name: String {
    switch self {
    case .error: "文件不能使用"
    case .quarantine: "该行待更正，未计入"
    case .unverified: "已计入，该项待核实"
    case .warning: "已计入，请留意"
    case .information: "仅供知悉"
    }
  }
}
