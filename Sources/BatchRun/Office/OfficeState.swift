internal import Glibc
internal import Logging

/// The private folder of an office: one run at a time, the traces of dead ones mended first, and what happened kept.
struct OfficeState {
  private let request: BatchRequest

  init(_ request: BatchRequest) { self.request = request }

  /// Does the work of a run while no other can; a dry run neither waits for others nor hinders them.
  func whileLocked(_ body: (Logger) throws(BatchFailure) -> BatchResult) throws(BatchFailure) -> BatchResult {
    // A mistyped path is not to become an office.
    guard FileSystem.isFolder(request.folder.office) else {
      throw .inbox("办公文件夹“\(request.folder.office)”不存在或打不开，请检查 --office。")
    }
    // Neither is a folder that somebody happens to stand in: an office has an inbox, or has run before.
    if !FileSystem.exists(request.folder.state) {
      do throws(FileSystemError) {
        _ = try FileSystem.names(in: Array(request.folder.inbox.utf8CString))
      } catch {
        throw .inbox(request.folder.inbox, error)
      }
    }
    guard !request.isDryRun else { return try body(RunLog.logger(state: nil)) }
    // Modes are given exactly; nobody's umask is to loosen or tighten them.
    umask(0o027)
    try orFail("准备状态文件夹") { () throws(FileSystemError) in
      try FileSystem.makeFolder(request.folder.state, mode: 0o700)
    }
    chmod(request.folder.state, 0o700)
    let lock = try RunLock.acquire(
      RunLock.path(request.folder.state), OfficeTimeZone(of: request.folder.settings))
    Publication.mend(request.folder.output)
    LegacyConverter.mend()
    let outcome = recorded(body)
    lock.release()
    return try outcome.get()
  }

  private func recorded(
    _ body: (Logger) throws(BatchFailure) -> BatchResult
  ) -> Result<BatchResult, BatchFailure> {
    let log = RunLog.logger(state: request.folder.state)
    let started = WallClock.utcText()
    log.info("run started", metadata: ["jobs": "\(request.jobs)"])
    do throws(BatchFailure) {
      let result = try body(log)
      log.info("run ended", metadata: ["exit": "\(result.exitStatus.rawValue)"])
      LastRun(started: started, exitStatus: result.exitStatus, lines: result.summaryLines)
        .save(state: request.folder.state)
      return .success(result)
    } catch {
      log.error("run failed", metadata: ["exit": "\(error.exitStatus.rawValue)", "why": "\(error.logName)"])
      LastRun(started: started, exitStatus: error.exitStatus, lines: error.sentences).save(state: request.folder.state)
      return .failure(error)
    }
  }
}
