internal import Rulebook
internal import Submissions

/// The rows of 未报名单 (`interface.md`; `domain.md` 12.22): expected enterprises, and others that have sent something,
/// of which a roster, a plan or a commitment letter is missing.
///
/// What is carried forward is not missing; a 方案日期 or 承诺日期 of the register counts as received.
struct MissingList {
  private let night: Night
  private let standings: [Standing]
  private let states: ReportingStates
  /// ISO date by number of the enterprise, from the published reports.
  private var lastPublished: [Int: String] = [:]

  init(_ standings: [Standing], _ states: ReportingStates, of night: Night) {
    self.night = night
    self.standings = standings
    self.states = states
    for (report, indices) in zip(night.published, night.publishedEnterprises) {
      for (enterprise, index) in zip(report.enterprises, indices) {
        lastPublished[index] = enterprise.carriedFrom ?? report.date
      }
    }
  }

  /// - Parameter order: numbers of the enterprises in report order.
  func rows(order: [Int]) -> [MissingEnterprise] { order.compactMap(row) }

  private func row(_ enterprise: Int) -> MissingEnterprise? {
    let entry = night.directory.entries[enterprise]
    let registered = entry.registerIndex.flatMap { night.register?.entries[$0] }
    let standing = standings[enterprise]
    if let registered {
      guard RegisterStatus.isExpected(registered.status) else { return nil }
    } else if standing.isEmpty {
      return nil
    }
    let lacks = (
      roster: standing.rosters.isEmpty, plan: standing.plan == nil && registered?.planDate == nil,
      commitment: standing.letters.isEmpty && registered?.commitmentDate == nil
    )
    guard lacks.roster || lacks.plan || lacks.commitment else { return nil }
    return MissingEnterprise(
      name: entry.name, creditCode: entry.creditCode, location: entry.location, lacksRoster: lacks.roster,
      lacksPlan: lacks.plan, lacksCommitment: lacks.commitment, lastReported: lastReported(enterprise))
  }

  private func lastReported(_ enterprise: Int) -> String {
    if states.hasReported[enterprise] { return night.cutOff.day.iso }
    return states.carriedFrom[enterprise] ?? lastPublished[enterprise] ?? ""
  }
}
