internal import Rulebook
internal import Submissions

/// The results of the stages, put together as the ``Summary`` that the reports know.
struct NightFigures {
  private let night: Night
  private let standings: [Standing]
  private let counted: CountedRosters
  private let counts: EnterpriseCounts
  private let review: PlanReview
  private let filed: [FiledFindings]
  private let states: ReportingStates
  private let previous: PreviousFigures
  private let changes: EnterpriseChanges
  private let remarks: EnterpriseRemarks
  private let order: ReportOrder
  private let names: [String]
  private let findings: FindingOrder

  init(
    night: Night, standings: [Standing], counted: CountedRosters, counts: EnterpriseCounts, review: PlanReview,
    filed: [FiledFindings]
  ) {
    self.night = night
    self.standings = standings
    self.counted = counted
    self.counts = counts
    self.review = review
    self.filed = filed
    states = ReportingStates(standings, of: night)
    previous = PreviousFigures(night)
    changes = EnterpriseChanges(standings, of: night, since: previous)
    remarks = EnterpriseRemarks(standings, states, of: night)
    order = ReportOrder(night.directory)
    names = night.directory.entries.map(\.name)
    findings = FindingOrder(filed, rank: order.rank, of: night)
  }

  func summary(
    office: Settings.Office, mail: Settings.Mail, settingsSHA256: String, notices: [String]
  ) -> Summary {
    var summary = Summary(
      office: office, mail: mail, cutOff: night.cutOff.iso, stage: night.settings.stage(on: night.cutOff.day),
      settingsSHA256: settingsSHA256)
    summary.totals = counts.totals
    summary.cube = counts.cube
    summary.returnModesByUnit = counts.returnModesByUnit
    summary.crossEnterpriseDuplicates = counted.personsAcross
    summary.planChecks = review.checks(order: order.enterprises, names: names)
    summary.namesInTexts = NamesInTexts(standings, counted, of: night).names
    addFiles(to: &summary)
    addEnterprises(to: &summary)
    addComparison(to: &summary)
    addAlerts(to: &summary, notices)
    return summary
  }

  private func addFiles(to summary: inout Summary) {
    summary.files = FileRecords(standings, counted, self.counts, filed, of: night).records
    summary.findings = findings.lines
    var counts = CodeCounts()
    for list in filed { counts.add(list.findings) }
    summary.findingCounts = counts.byCode
    for (code, verdict) in [(FindingCode.releaseFail, ReleaseVerdict.fail), (.releaseUnknown, .unknown)] {
      let persons = self.counts.totals.byRelease[Int(verdict.rawValue)]
      if persons > 0 { summary.findingCounts[code] = persons }
    }
  }

  private func addEnterprises(to summary: inout Summary) {
    let rows = EnterpriseRows(
      night: night, standings: standings, counts: counts, states: states, review: review, remarks: remarks,
      previous: previous, findingCounts: findings.countByEnterprise)
    summary.enterprises = rows.summaries(order: order.enterprises)
    summary.locations = Locations.summaries(of: summary.enterprises, former: former)
    summary.reporting = states.figures(standings, of: night)
    summary.missing = MissingList(standings, states, of: night).rows(order: order.enterprises)
  }

  private func addComparison(to summary: inout Summary) {
    summary.previous = night.previous?.figures
    summary.baseline = night.settings.baseline.flatMap { day in night.published.first { $0.date == day.iso }?.figures }
    summary.history = night.published.map(\.figures)
    summary.changeReason = changes.reason(isFirstRun: night.previous == nil)
    summary.changes =
      ChangeRows(
        changes, order: order.enterprises, names: names, since: previous, totals: counts.totals, counts: counts,
        figures: night.previous?.figures
      ).rows
  }

  private func addAlerts(to summary: inout Summary, _ notices: [String]) {
    let submitting = order.enterprises.filter { !standings[$0].isEmpty }
    let strangers = submitting.filter { night.register != nil && night.directory.entries[$0].registerIndex == nil }
    let closed = submitting.filter { enterprise in
      guard let index = night.directory.entries[enterprise].registerIndex, let register = night.register else {
        return false
      }
      return states.hasReported[enterprise] && !RegisterStatus.isExpected(register.entries[index].status)
    }
    let alerts = Alerts(
      summary, settings: night.settings, notices: notices, registerWarnings: night.register?.warnings ?? [])
    summary.alerts = alerts.sentences(
      shortOfSeats: review.shortOfSeats.sorted { (order.rank[$0] ?? 0) < (order.rank[$1] ?? 0) }.map { names[$0] },
      strangers: strangers.map { (name: names[$0], near: remarks.suggestion($0)) }, closed: closed.map { names[$0] })
  }

  /// Where the enterprises of 上次 are, as far as today's register and submissions know.
  private var former: [(location: ResidenceUnit?, township: String, persons: Int)]? {
    guard night.previous != nil else { return nil }
    return previous.persons.sorted { $0.key < $1.key }.map { enterprise, persons in
      let entry = night.directory.entries[enterprise]
      let township = entry.registerIndex.flatMap { night.register?.entries[$0].township } ?? ""
      return (entry.location, township, persons)
    }
  }
}
