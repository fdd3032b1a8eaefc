internal import Consolidation
internal import Logging
internal import Rulebook

/// Tells the terminal how far a run is, and the operators' log how long each stage took.
struct RunJournal {
  let log: Logger
  let observe: (BatchEvent) -> Void

  func stage<Result>(
    _ name: String, _ event: BatchEvent? = nil, _ body: () throws(BatchFailure) -> Result
  ) throws(BatchFailure) -> Result {
    if let event { observe(event) }
    let begin = WallClock.monotonic
    let result = try body()
    log.info("stage", metadata: ["name": "\(name)", "seconds": "\(thousandths(WallClock.monotonic - begin))"])
    return result
  }

  /// Every file that could not be used, by its check sum: names may name people.
  func unusable(_ files: [FileRecord]) {
    for file in files {
      let codes = file.findings.keys.map(\.rawValue).sorted().joined(separator: "+")
      log.notice(
        "file not used",
        metadata: [
          "fate": file.fate == .refused ? "refused" : "not-ready",
          "sha256": "\(file.sha256.isEmpty ? "-" : String(file.sha256.prefix(16)))",
          "codes": "\(codes.isEmpty ? "-" : codes)",
        ])
    }
  }

  func unreadable(_ reports: [UnreadableReport]) {
    for report in reports {
      log.warning("earlier report not readable", metadata: ["folder": "\(report.folder.name)"])
    }
  }

  private func thousandths(_ seconds: Double) -> String {
    let value = Int((seconds * 1000).rounded())
    return "\(value / 1000)." + String(String(1000 + value % 1000).dropFirst())
  }
}
