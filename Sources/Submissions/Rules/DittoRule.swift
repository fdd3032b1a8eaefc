package import Rulebook

/// What 同上 in a column means (`domain.md` 3.5, ditto): what people share may be copied from the person above, what
/// belongs to one person never.
package enum DittoRule: Sendable, Equatable {
  case copy
  /// Blank, with W DITTO_REFUSED.
  case refuse
  /// The row has no name: Q R_NAME_MISSING.
  case nameMissing
  /// Blank; nothing is read from the column.
  case ignore

  package init(_ field: RosterField) {
    switch field {
    case .department, .team, .post, .unit, .township, .community, .address, .zone, .building, .commute, .returnMode,
      .anyMode, .plate, .route, .stop, .returnDate, .testTime, .enterprise, .idType:
      self = .copy
    case .idNumber, .phone, .contact, .testResult, .antigen, .dutyStatus, .driver, .seat, .healthCode: self = .refuse
    case .name: self = .nameMissing
    case .sequence, .creditCode, .gender, .age, .householdRegister, .vaccine, .remark: self = .ignore
    }
  }

  package static let message = "此栏因人而异，“同上”不予沿用，按未填处理"
}
