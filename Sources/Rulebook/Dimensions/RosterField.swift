/// A column of a roster (附件5), whatever its office calls it; synonyms are in the embedded vocabulary.
package enum RosterField: String, CaseIterable, Sendable, Hashable {
  case sequence = "seq"
  case name
  case gender
  case age
  case idType = "id_type"
  case idNumber = "id_no"
  case phone
  case enterprise
  case creditCode = "credit_code"
  case department = "dept"
  case team
  case post
  case dutyStatus = "duty_status"
  case unit
  case township
  case community
  case address
  case householdRegister = "hukou"
  case zone
  case building
  case contact
  case testTime = "nat_time"
  case testResult = "nat_result"
  case antigen
  case healthCode = "health_code"
  case commute
  case returnMode = "return_mode"
  case anyMode = "mode_any"
  case plate
  case driver
  case route
  case stop
  case seat
  case returnDate = "return_date"
  case vaccine
  case remark
}

extension RosterField {
  /// Place among all cases: what tables are indexed by.
  package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// A number where the text of the raw value would be hashed.
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}
