internal import Consolidation
internal import Reports
internal import Rulebook

/// From the summary to the folder that people open, past the gate that nothing personal gets through.
struct PublishingStage {
  private let output: String
  /// ISO date of the cut-off: the name of the folder.
  private let date: String
  private let settings: Settings
  private let templates: ReportTemplates
  private let interruption: Interruption

  init(output: String, date: String, settings: Settings, templates: ReportTemplates, interruption: Interruption) {
    self.output = output
    self.date = date
    self.settings = settings
    self.templates = templates
    self.interruption = interruption
  }

  init(_ request: BatchRequest, _ rules: OfficeRules, _ interruption: Interruption) {
    self.init(
      output: request.folder.output, date: rules.cutOff.day.iso, settings: rules.rulebook.settings,
      templates: rules.templates, interruption: interruption)
  }

  /// Reports with an earlier date, oldest first: a rerun of the same day is not its own predecessor.
  func earlierReports() -> [PublishedReport] {
    PublishedReports(output: output).reports.filter { $0.date < date }
  }

  /// Every file of the publication, looked at by the gate (requirement 23).
  func render(_ summary: Summary) throws(BatchFailure) -> [ReportFile] {
    let files: [ReportFile]
    do {
      files = try ReportSet(summary, templates: templates, sha256: sha256Hex).files()
    } catch {
      throw .rendering("\(error)")
    }
    try passGate(files)
    return files
  }

  func publish(_ files: [ReportFile]) throws(BatchFailure) -> PublishedPlace {
    var place = try Publication(output: output, date: date, interruption: interruption).publish(files)
    place.isListed = publishIndex()
    return place
  }

  /// Written after the folders that it lists: a run that dies between leaves a list that the next one completes.
  /// - Returns: whether it could be; the reports are published all the same.
  private func publishIndex() -> Bool {
    let figures = PublishedReports(output: output).reports.map(\.figures)
    let index = OutputIndex(figures, office: settings.office.name, templates: templates).file()
    do {
      try passGate([index])
      try FileSystem.replace(output + "/" + index.path, with: index.bytes, mode: Publication.fileMode)
      return true
    } catch {
      return false
    }
  }

  private func passGate(_ files: [ReportFile]) throws(BatchFailure) {
    let violations = PublicationGate().violations(in: files)
    guard violations.isEmpty else { throw .gate(violations.map(\.description)) }
  }
}
