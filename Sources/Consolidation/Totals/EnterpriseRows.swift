internal import Rulebook
internal import Submissions

/// Makes the row of 表3 of each enterprise from what the stages have found out about it.
struct EnterpriseRows {
  let night: Night
  let standings: [Standing]
  let counts: EnterpriseCounts
  let states: ReportingStates
  let review: PlanReview
  let remarks: EnterpriseRemarks
  let previous: PreviousFigures
  /// Lines of 问题清单 by number of the enterprise.
  let findingCounts: [Int: Int]

  /// Every enterprise with an accepted submission, in the given order.
  func summaries(order: [Int]) -> [EnterpriseSummary] {
    order.filter { !standings[$0].isEmpty }.map(summary)
  }

  private func summary(_ enterprise: Int) -> EnterpriseSummary {
    let entry = night.directory.entries[enterprise]
    let standing = standings[enterprise]
    var summary = EnterpriseSummary(name: entry.name)
    summary.creditCode = entry.creditCode
    summary.location = entry.location
    addRegister(entry.registerIndex.flatMap { night.register?.entries[$0] }, to: &summary)
    addPlan(standing.plan.flatMap(night.plan(ofFile:)), enterprise, to: &summary)
    summary.hasCommitment = !standing.letters.isEmpty || !summary.commitmentDate.isEmpty
    summary.hasPlan = standing.plan != nil || !summary.planDate.isEmpty
    summary.tally = counts.tallies[enterprise]
    summary.findingCount = findingCounts[enterprise] ?? 0
    summary.previousPersons = previous.persons[enterprise]
    summary.carriedFrom = states.carriedFrom[enterprise]
    summary.sources = standing.sources.map { night.files[$0].path }
    summary.sourceDigests = standing.sources.map { night.files[$0].sha256 }
    summary.remark = remarks.remark(enterprise)
    return summary
  }

  private func addRegister(_ entry: Register.Entry?, to summary: inout EnterpriseSummary) {
    guard let entry else { return }
    summary.township = entry.township
    summary.isAboveScale = entry.isAboveScale
    summary.planDate = entry.planDate?.iso ?? ""
    summary.filingDate = entry.filingDate?.iso ?? ""
    summary.inspectionDate = entry.inspectionDate?.iso ?? ""
    summary.commitmentDate = entry.commitmentDate?.iso ?? ""
  }

  private func addPlan(_ plan: Plan?, _ enterprise: Int, to summary: inout EnterpriseSummary) {
    guard let plan else { return }
    summary.plan = plan.figures
    if summary.planDate.isEmpty { summary.planDate = plan.reportDate?.iso ?? "" }
    summary.buses = review.buses[enterprise]?.rows ?? []
    summary.unassignedRiders = review.buses[enterprise]?.unassigned ?? 0
    summary.usableSeats = review.usableSeats[enterprise]
  }
}
