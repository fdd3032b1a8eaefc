internal import Consolidation
internal import Logging
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// Reads what lies in the inbox today, and again what is carried forward from the archive.
struct IntakeStage {
  private let documents: DocumentReading
  private let limits: Settings.Limits
  private let archive: OriginalsArchive
  private let retentionDays: Int
  private let isDryRun: Bool
  private let jobs: Int
  private let interruption: Interruption

  init(_ request: BatchRequest, _ rules: OfficeRules, _ interruption: Interruption) {
    let limits = rules.limits
    documents = DocumentReading(
      office: OfficeReader(limits: limits),
      submissions: SubmissionReader(rulebook: rules.rulebook, cutOff: rules.cutOff),
      converter: rules.rulebook.settings.converter.map { program in
        LegacyConverter(program: program, seconds: limits.seconds, maximumBytes: limits.fileBytes) {
          interruption.isRaised
        }
      })
    self.limits = rules.rulebook.settings.limits
    archive = OriginalsArchive(state: request.folder.state)
    retentionDays = rules.rulebook.settings.retentionDays
    isDryRun = request.isDryRun
    jobs = request.jobs
    self.interruption = interruption
  }

  func read(_ inbox: String, _ observe: (BatchEvent) -> Void) throws(BatchFailure) -> [SubmittedFile] {
    let listing: InboxListing
    do throws(FileSystemError) {
      listing = try InboxListing(inbox)
    } catch {
      throw .inbox(inbox, error)
    }
    observe(.listed(files: listing.entries.count))
    if !isDryRun { try orFail("准备原件档案") { () throws(FileSystemError) in try archive.open() } }
    let reading = FileReading(
      documents: documents, limits: limits, archive: isDryRun ? nil : archive, secondLook: SecondLook())
    let intake = Intake(reading: reading, pool: pool, deadlineSeconds: limits.seconds)
    let files = intake.read(listing.entries) { done in observe(.read(files: done, of: listing.entries.count)) }
    guard let files else { throw .interrupted }
    return files
  }

  /// Originals of enterprises that are silent today (`domain.md` 12.9).
  func readAgain(_ originals: [CarriedOriginal]) throws(BatchFailure) -> [SubmittedFile] {
    let (documents, archive) = (documents, archive)
    let files = pool.run(order: Array(originals.indices)) { index in
      let original = originals[index]
      let content = Self.content(of: original, archive, documents)
      return SubmittedFile(
        path: original.path, sha256: original.sha256, content: content, modified: 0,
        carriedFrom: original.carriedFrom)
    } givenUp: { index in
      SubmittedFile(
        path: originals[index].path, sha256: originals[index].sha256,
        content: .refused(Refusal.tooSlow(seconds: limits.seconds)), modified: 0,
        carriedFrom: originals[index].carriedFrom)
    }
    guard let files else { throw .interrupted }
    return files
  }

  private static func content(
    of original: CarriedOriginal, _ archive: OriginalsArchive, _ documents: DocumentReading
  ) -> SubmittedFile.Content {
    guard let bytes = archive.read(original.sha256) else {
      return .refused(Refusal.unsupported("要沿用的原件已不在档案里（可能超过保留期），本次无法沿用；请企业重新报送。"))
    }
    // Kept once more, so that the retention counts from its last use.
    archive.touch(original.sha256)
    switch documents.read(bytes, path: original.path) {
    case .content(let content): return content
    case .bundle: return .refused(Refusal.unsupported("要沿用的原件是压缩包，无法沿用；请企业重新报送。"))
    }
  }

  /// Called when everything is read: its way to the disk costs nobody a wait.
  func beginArchiving() {
    if !isDryRun { archive.beginSync() }
  }

  /// Adds what was read to the archive for good.
  func archiveOriginals() throws(BatchFailure) {
    guard !isDryRun else { return }
    try orFail("保存原件") { () throws(FileSystemError) in try archive.commit() }
  }

  /// Removes what is past the retention period.
  func purgeOriginals(after summary: Summary, _ journal: RunJournal) {
    let removed = Retention(archive: archive, days: retentionDays).purge(after: summary)
    if removed > 0 { journal.log.info("originals purged", metadata: ["count": "\(removed)"]) }
  }

  private var pool: WorkPool {
    let interruption = interruption
    // The reader keeps the time itself; this is for whatever does not ask the clock.
    let seconds = Double(max(1, limits.seconds))
    return WorkPool(threads: jobs, deadlineSeconds: seconds * 1.25 + 2) { interruption.isRaised }
  }
}

/// Gives a failure of the disk the words for what was being done.
func orFail<Result>(
  _ doing: String, _ body: () throws(FileSystemError) -> Result
) throws(BatchFailure) -> Result {
  do throws(FileSystemError) {
    return try body()
  } catch {
    throw .disk(doing, error)
  }
}
