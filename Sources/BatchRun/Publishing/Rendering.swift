internal import Reports

/// Renders the pieces of a publication on several threads.
///
/// Each file passes the gate (requirement 23), gets its check sum and is written before the next piece is begun, so that
/// a few are in memory and never all.
struct Rendering {
  let reports: ReportSet
  /// Absent on a dry run, which writes nothing.
  let folder: StagingFolder?
  let threads: Int
  let interruption: Interruption

  /// - Returns: the bytes of run.json, which is written last.
  func run() throws(BatchFailure) -> [UInt8] {
    let (pieces, reports, folder) = (reports.pieces, reports, folder)
    // The lists of the manifest are among the dearest, and the dearest come first.
    let results = pool.run(order: [pieces.count] + pieces.indices) { index in
      Result { () throws(BatchFailure) in
        index < pieces.count
          ? try Self.take(pieces[index], folder)
          : PieceOutcome(lists: reports.manifestLists())
      }
    } givenUp: { _ in
      .failure(.rendering("overdue"))
    }
    guard let results else { throw .interrupted }
    return try finish(results)
  }

  private var pool: WorkPool {
    let interruption = interruption
    return WorkPool(threads: threads, deadlineSeconds: .infinity) { interruption.isRaised }
  }

  private func finish(_ results: [Result<PieceOutcome, BatchFailure>]) throws(BatchFailure) -> [UInt8] {
    var whole = PieceOutcome()
    for result in results { whole += try result.get() }
    guard let lists = whole.lists else { throw .rendering("no lists") }
    let manifest = reports.manifest(of: whole.outputs, lists)
    let violations = whole.violations + PublicationGate().violations(in: [manifest, reports.index()])
    guard violations.isEmpty else {
      let sorted = violations.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      throw .gate(sorted.map(\.description) + reports.templateNotes)
    }
    try orFail("写报表") { () throws(FileSystemError) in try folder?.write(manifest) }
    return manifest.bytes
  }

  private static func take(_ piece: ReportPiece, _ folder: StagingFolder?) throws(BatchFailure) -> PieceOutcome {
    switch piece {
    case .files(let render): try settle(try rendered(render), folder)
    case .long(let report): try settle(report, folder)
    }
  }

  private static func rendered<Rendered>(_ render: () throws -> Rendered) throws(BatchFailure) -> Rendered {
    do {
      return try render()
    } catch {
      throw .rendering("\(error)")
    }
  }

  /// Files that hold something personal are not even written beside the published ones.
  private static func settle(_ files: [ReportFile], _ folder: StagingFolder?) throws(BatchFailure) -> PieceOutcome {
    var outcome = PieceOutcome(violations: PublicationGate().violations(in: files))
    guard outcome.violations.isEmpty else { return outcome }
    for file in files {
      outcome.outputs.append(ReportOutput(path: file.path, sha256: sha256Hex(file.bytes)))
      try orFail("写报表") { () throws(FileSystemError) in try folder?.write(file) }
    }
    return outcome
  }

  /// The same part by part: no number of a person reaches from one line to the next.
  private static func settle(_ report: LongReport, _ folder: StagingFolder?) throws(BatchFailure) -> PieceOutcome {
    let gate = PublicationGate()
    var outcome = PieceOutcome(violations: gate.violations(in: [ReportFile(path: report.path, bytes: [])]))
    var digest = RunningDigest()
    do {
      var file = try folder?.create(report.path, isInternal: report.isInternal)
      try report.forEachPart { part in
        outcome.violations = gate.violations(inPart: part, of: report.path, after: outcome.violations)
        guard outcome.violations.isEmpty else { return }
        digest.add(part)
        try file?.append(part)
      }
      try file?.finish()
    } catch let error as FileSystemError {
      throw .disk("写报表", error)
    } catch {
      throw .rendering("\(error)")
    }
    outcome.outputs.append(ReportOutput(path: report.path, sha256: digest.finish()))
    return outcome
  }
}

/// What has come of a piece.
private struct PieceOutcome: Sendable {
  var outputs: [ReportOutput] = []
  var violations: [PublicationGate.Violation] = []
  var lists: ManifestLists?

  static func += (left: inout Self, right: Self) {
    left.outputs += right.outputs
    left.violations += right.violations
    left.lists = left.lists ?? right.lists
  }
}
