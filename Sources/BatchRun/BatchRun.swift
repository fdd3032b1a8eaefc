internal import Consolidation
internal import Rulebook
internal import Submissions

/// One night: a folder of submissions, the settings and a date in, a folder of reports out (`architecture.md`).
package struct BatchRun {
  package let request: BatchRequest
  package let interruption: Interruption
  /// Told on the calling thread how far the run is.
  package let observe: (BatchEvent) -> Void

  package init(
    _ request: BatchRequest, interruption: Interruption = Interruption(),
    observe: @escaping (BatchEvent) -> Void = { _ in }
  ) {
    self.request = request
    self.interruption = interruption
    self.observe = observe
  }

  package func run() throws(BatchFailure) -> BatchResult {
    try OfficeState(request).whileLocked { log throws(BatchFailure) in
      try run(OfficeRules(request), RunJournal(log: log, observe: observe))
    }
  }

  private func run(_ rules: OfficeRules, _ journal: RunJournal) throws(BatchFailure) -> BatchResult {
    let intake = IntakeStage(request, rules, interruption)
    let reports = PublishedReports(output: request.folder.output, threads: request.jobs)
    let publishing = PublishingStage(request, rules, reports, interruption)
    let published = reports.earlier(than: rules.cutOff.day.iso)
    let unreadable = reports.unreadable(before: rules.cutOff.day.iso)
    journal.unreadable(unreadable)
    let files = try journal.stage("read") { () throws(BatchFailure) in
      let today = try intake.read(request.folder.inbox, observe)
      intake.beginArchiving()
      return today + (try intake.readAgain(carried(today, published, rules)))
    }
    let summary = try journal.stage("consolidate", .consolidating) { () throws(BatchFailure) in
      consolidate(
        rules.consolidationInput(files: files, published: published, notices: unreadable.map(\.sentence)))
    }
    journal.unusable(summary.unusableFiles)
    try refuseUnlessSound(summary)
    let manifest = try journal.stage("render", .rendering) { () throws(BatchFailure) in
      try request.isDryRun ? publishing.render(summary) : publishing.prepare(summary)
    }
    guard !request.isDryRun else {
      return BatchResult(summary: summary, manifest: manifest, warnings: rules.warnings, place: nil)
    }
    let place = try journal.stage("publish", .publishing) { () throws(BatchFailure) in
      try publishing.publish(summary, before: intake.archiveOriginals)
    }
    intake.purgeOriginals(after: summary, journal)
    return BatchResult(summary: summary, manifest: manifest, warnings: rules.warnings, place: place)
  }

  private func carried(
    _ today: [SubmittedFile], _ published: [PublishedReport], _ rules: OfficeRules
  ) -> [CarriedOriginal] {
    carriedOriginals(today: today, published: published, cutOff: rules.cutOff, rulebook: rules.rulebook)
  }

  /// What may not be published is stopped here, the gravest reason first.
  private func refuseUnlessSound(_ summary: Summary) throws(BatchFailure) {
    let imbalances = summary.imbalances()
    guard imbalances.isEmpty else { throw .unbalanced(imbalances) }
    guard summary.hasUsableSubmission else { throw .nothingUsable(summary.files) }
    guard !request.isStrict || summary.unusableFiles.isEmpty else { throw .strict(summary.unusableFiles) }
    guard !interruption.isRaised else { throw .interrupted }
  }
}
