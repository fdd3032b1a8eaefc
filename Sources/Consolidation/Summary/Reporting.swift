package import Rulebook

/// Who has reported (表1, first screen).
///
/// With a register all figures are of the enterprises that it expects, and 应报 = 已报 + 沿用 + 未报; without one they
/// are of all enterprises, and what is expected is unknown.
package struct Reporting: Sendable, Equatable {
  /// 应报户数; absent without a register.
  package var expected: Int?
  /// 已报户数: with an accepted submission today.
  package var reported = 0
  /// 按时户数: of these, in time.
  package var onTime = 0
  /// 沿用户数: nothing accepted today, figures of an earlier report.
  package var carried = 0
  /// 未报户数: neither; absent without a register.
  package var missing: Int?
  /// Enterprises that have reported though the register does not expect them; 0 without one.
  package var unexpected = 0

  package init() {}
}

/// A row of 未报名单.
package struct MissingEnterprise: Sendable, Equatable {
  package var name: String
  package var creditCode: String
  package var location: ResidenceUnit?
  package var lacksRoster: Bool
  package var lacksPlan: Bool
  package var lacksCommitment: Bool
  /// 最近一次报送, ISO date; empty where there was none.
  package var lastReported: String

  package init(
    name: String, creditCode: String, location: ResidenceUnit?, lacksRoster: Bool, lacksPlan: Bool,
    lacksCommitment: Bool, lastReported: String
  ) {
    self.name = name
    self.creditCode = creditCode
    self.location = location
    self.lacksRoster = lacksRoster
    self.lacksPlan = lacksPlan
    self.lacksCommitment = lacksCommitment
    self.lastReported = lastReported
  }
}
