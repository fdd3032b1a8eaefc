extension FindingCode {
  /// How much a finding of this code matters where nothing else is said (`domain.md` 2, 3, 5, 7, 10 and 12).
  package var usualSeverity: Severity {
    switch self {
    case .fileUnsupported, .fileEncrypted, .fileEncoding, .fileNoHeader, .fileTemplateBlank, .fileEnterpriseUnknown,
      .fileEnterpriseMixed:
      .error
    case .rowNameMissing: .quarantine
    case .unitAmbiguous, .unitConflict, .unitMissing, .zoneAmbiguous, .zoneMissing, .modeAmbiguous, .modeMissing:
      .unverified
    case .idForeign, .unitManaged, .unitOutdated, .zoneDerived, .modeByEvidence, .planApproximate, .planDerived:
      .information
    default: .warning
    }
  }
}
