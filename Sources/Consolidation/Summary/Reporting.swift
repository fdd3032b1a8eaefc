package import Rulebook

/// Who has reported (表1, first screen); the expected numbers are absent without a register.
package struct Reporting: Sendable, Equatable {
  /// 应报户数.
  package var expected: Int?
  /// 已报户数: enterprises with an accepted submission today.
  package var reported = 0
  /// 按时户数.
  package var onTime = 0
  /// 沿用户数.
  package var carried = 0
  /// 未报户数: expected enterprises that have neither reported nor are carried forward; absent without a register.
  package var missing: Int?
  /// Expected enterprises among ``reported`` and among ``onTime``, for rates against ``expected``; absent without a
  /// register.
  package var expectedReported: Int?
  package var expectedOnTime: Int?

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
