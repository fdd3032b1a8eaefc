internal import Glibc

/// The private folder of an office: one run at a time, and the traces of dead ones mended first.
struct OfficeState {
  private let request: BatchRequest

  init(_ request: BatchRequest) { self.request = request }

  /// Does the work of a run while no other can; a dry run neither waits for others nor hinders them.
  func whileLocked<Result>(_ body: () throws(BatchFailure) -> Result) throws(BatchFailure) -> Result {
    guard !request.isDryRun else { return try body() }
    // Modes are given exactly; nobody's umask is to loosen or tighten them.
    umask(0o027)
    try orFail("准备状态文件夹") { () throws(FileSystemError) in
      try FileSystem.makeFolder(request.folder.state, mode: 0o700)
    }
    chmod(request.folder.state, 0o700)
    let lock = try acquire()
    Publication.mend(request.folder.output)
    let result = try body()
    lock.release()
    return result
  }

  private func acquire() throws(BatchFailure) -> RunLock {
    do throws(RunLock.Failure) {
      return try RunLock(state: request.folder.state)
    } catch {
      switch error {
      case .held(let holder): throw .locked(holder: holder)
      case .failed(let error): throw .disk("加锁", error)
      }
    }
  }
}
