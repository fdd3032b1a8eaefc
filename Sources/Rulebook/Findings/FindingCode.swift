/// How much a finding matters (`domain.md` 2): E, Q, U, W, I.
package enum Severity: String, Sendable, CaseIterable {
  /// File unusable.
  case error = "E"
  /// Row set aside, not counted, listed.
  case quarantine = "Q"
  /// Counted, that dimension 待核实.
  case unverified = "U"
  /// Counted as read, needs attention.
  case warning = "W"
  case information = "I"

  /// Place in the order of gravity, the gravest 0.
  package var rank: Int {
    switch self {
    case .error: 0
    case .quarantine: 1
    case .unverified: 2
    case .warning: 3
    case .information: 4
    }
  }

  /// A number where the text of the raw value would be hashed.
  package func hash(into hasher: inout Hasher) { hasher.combine(rank) }
}

/// The stable code of everything that can be wrong (`domain.md` 10 and 12).
package enum FindingCode: String, CaseIterable, Sendable, Hashable {
  case fileUnsupported = "F_UNSUPPORTED"
  case fileEncrypted = "F_ENCRYPTED"
  case fileEncoding = "F_ENCODING"
  case fileNoHeader = "F_NO_HEADER"
  case fileTemplateBlank = "F_TEMPLATE_BLANK"
  case fileEnterpriseUnknown = "F_ENTERPRISE_UNKNOWN"
  case fileEnterpriseMixed = "F_ENTERPRISE_MIXED"
  case fileDuplicateSubmission = "F_DUP_SUBMISSION"
  case fileNoBase = "F_NO_BASE"
  case fileRegister = "F_REGISTER"
  case rowNameMissing = "R_NAME_MISSING"
  case rowMultiPerson = "R_MULTI_PERSON"
  case rowDuplicateInFile = "R_DUP_IN_FILE"
  case rowDuplicateAcross = "R_DUP_CROSS"
  case rowSubtotalMismatch = "R_SUBTOTAL_MISMATCH"
  case rowHidden = "R_HIDDEN"
  case rowStruck = "R_STRIKE"
  case rowNotReturning = "R_NOT_RETURNING"
  case dittoRefused = "DITTO_REFUSED"
  case idPrecisionLost = "ID_PRECISION_LOST"
  case idChecksum = "ID_CHECKSUM"
  case idOldFifteen = "ID_OLD15"
  case idLength = "ID_LENGTH"
  case idForeign = "ID_FOREIGN"
  case phoneBad = "PHONE_BAD"
  case cellWithoutValue = "CELL_NO_VALUE"
  case unitManaged = "UNIT_MANAGED"
  case unitOutdated = "UNIT_OUTDATED"
  case unitAmbiguous = "UNIT_AMBIGUOUS"
  case unitConflict = "UNIT_CONFLICT"
  case unitMissing = "UNIT_MISSING"
  case zoneAmbiguous = "ZONE_AMBIGUOUS"
  case zoneMissing = "ZONE_MISSING"
  case zoneTransition = "ZONE_TRANSITION"
  case zoneDerived = "ZONE_DERIVED"
  case modeAmbiguous = "MODE_AMBIGUOUS"
  case modeMissing = "MODE_MISSING"
  case modeByEvidence = "MODE_BY_EVIDENCE"
  case releaseFail = "REL_FAIL"
  case releaseUnknown = "REL_UNKNOWN"
  case contactClose = "CONTACT_CLOSE"
  case contactSecondary = "CONTACT_SUB"
  case contactAmbiguous = "CONTACT_AMBIGUOUS"
  case testExpired = "NAT_EXPIRED"
  case testUndetermined = "NAT_UNDETERMINED"
  case testPositive = "NAT_POSITIVE"
  case testPending = "NAT_PENDING"
  case antigenPositive = "ANTIGEN_POSITIVE"
  case carOverThree = "CAR_OVER3"
  case carDriverUnclear = "CAR_DRIVER_UNCLEAR"
  case stageMismatch = "STAGE_MISMATCH"
  case seatShort = "SEAT_SHORT"
  case planSectionMissing = "PLAN_SECTION_MISSING"
  case planTemplateText = "PLAN_TEMPLATE_TEXT"
  case planFigureMissing = "PLAN_FIGURE_MISSING"
  case planSumMismatch = "PLAN_SUM_MISMATCH"
  case planConflict = "PLAN_CONFLICT"
  case planApproximate = "PLAN_APPROX"
  case planDerived = "PLAN_DERIVED"
  case planRosterDifference = "PLAN_ROSTER_DIFF"
  case planResponsibleMissing = "PLAN_RESP_MISSING"
}

extension FindingCode {
  /// Place among all cases: what tables are indexed by.
  package var ordinal: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  /// A number where the text of the raw value would be hashed.
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}
