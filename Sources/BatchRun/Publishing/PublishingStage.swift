internal import Consolidation
internal import OfficeFormats
internal import Reports
internal import Rulebook

/// From the summary to the folder that people open, past the gate that nothing personal gets through.
struct PublishingStage {
  private let publication: Publication
  /// What lay in the output folder before.
  private let published: PublishedReports
  private let settings: Settings
  private let templates: Eventual<ReportTemplates>
  private let threads: Int

  /// - Parameter date: ISO date of the cut-off, the name of the folder.
  init(
    output: String, date: String, published: PublishedReports, settings: Settings,
    templates: Eventual<ReportTemplates>,
    threads: Int, interruption: Interruption
  ) {
    self.published = published
    publication = Publication(output: output, date: date, interruption: interruption)
    self.settings = settings
    self.templates = templates
    self.threads = threads
  }

  init(
    _ request: BatchRequest, _ rules: OfficeRules, _ published: PublishedReports, _ interruption: Interruption
  ) {
    self.init(
      output: request.folder.output, date: rules.cutOff.day.iso, published: published,
      settings: rules.rulebook.settings,
      templates: rules.templates, threads: request.jobs, interruption: interruption)
  }

  /// Renders every file, without writing any.
  /// - Returns: the bytes of run.json.
  func render(_ summary: Summary) throws(BatchFailure) -> [UInt8] { try rendering(summary, to: nil).run() }

  /// Renders every file into a folder beside the published one, which ``publish()`` puts in place.
  /// - Returns: the bytes of run.json.
  func prepare(_ summary: Summary) throws(BatchFailure) -> [UInt8] {
    do throws(BatchFailure) {
      try orFail("写报表") { () throws(FileSystemError) in try publication.open() }
      return try rendering(summary, to: publication.folder).run()
    } catch {
      publication.discard()
      throw error
    }
  }

  /// - Parameters:
  ///   - summary: what was rendered.
  ///   - before: done when the reports are whole, and before they are put in place.
  func publish(
    _ summary: Summary, before: () throws(BatchFailure) -> Void = {}
  ) throws(BatchFailure) -> PublishedPlace {
    do throws(BatchFailure) {
      // The reports go to the disk meanwhile; what `before` does follows them there.
      let written = Eventual { [folder = publication.folder] in
        Result { () throws(FileSystemError) in try folder.sync() }
      }
      try before()
      try orFail("写报表") { () throws(FileSystemError) in try written.get().get() }
      var place = try publication.publish()
      place.isListed = publishIndex(after: summary, at: place)
      return place
    } catch {
      publication.discard()
      throw error
    }
  }

  private func rendering(_ summary: Summary, to folder: StagingFolder?) -> Rendering {
    Rendering(
      reports: ReportSet(summary, templates: templates.get(), sha256: sha256Hex), folder: folder, threads: threads,
      interruption: publication.interruption)
  }

  /// Written after the folders that it lists: a run that dies between leaves a list that the next one completes.
  /// - Returns: whether it could be; the reports are published all the same.
  private func publishIndex(after summary: Summary, at place: PublishedPlace) -> Bool {
    let known = published.adding(summary.published(at: place.folder), at: place.folder, in: publication.output)
    let figures = PublishedReports(output: publication.output, known: known).all.map(\.figures)
    let index = OutputIndex(figures, office: settings.office.name, templates: templates.get()).file()
    do {
      guard PublicationGate().violations(in: [index]).isEmpty else { return false }
      try FileSystem.replace(
        publication.output + "/" + index.path, with: index.bytes, mode: StagingFolder.fileMode)
      return true
    } catch {
      return false
    }
  }
}
