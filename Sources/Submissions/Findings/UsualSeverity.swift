package import Rulebook

extension FindingCode {
  /// How much a finding of this code matters where nothing else is said (`domain.md` 3, 5, 7 and 12).
  package var usualSeverity: Severity {
    switch self {
    case .fileUnsupported, .fileEncrypted, .fileEncoding, .fileNoHeader, .fileTemplateBlank, .fileEnterpriseUnknown,
      .fileEnterpriseMixed:
      .error
    case .rowNameMissing: .quarantine
    case .unitAmbiguous, .unitConflict, .unitMissing, .zoneAmbiguous, .zoneMissing, .modeAmbiguous, .modeMissing:
      .unverified
    case .idForeign, .unitManaged, .unitOutdated, .zoneDerived, .modeByEvidence, .planDerived: .information
    default: .warning
    }
  }
}
