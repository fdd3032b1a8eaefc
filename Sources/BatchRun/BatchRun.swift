package import Consolidation
internal import OfficeFormats
package import Reports
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
    let rules = try OfficeRules(request)
    let state = try OfficeState(request)
    let inbox = try listInbox()

    let reading = IntakeStage(request, rules, state.archive, interruption)
    let today = try reading.read(inbox, observe)
    let published = PublishedReports(output: request.folder.output, before: rules.cutOff)
    let carried = try reading.readAgain(
      carriedOriginals(
        today: today, published: published.reports, cutOff: rules.cutOff, settings: rules.rulebook.settings))

    observe(.consolidating)
    let summary = consolidate(rules.consolidationInput(files: today + carried, published: published.reports))
    try Verdict(summary, isStrict: request.isStrict).require()

    observe(.rendering)
    let files = try render(summary, published)
    try state.archive?.commit(orFail: .archive)
    let place = try publish(files, rules)
    return BatchResult(summary: summary, files: files, place: place)
  }
}
