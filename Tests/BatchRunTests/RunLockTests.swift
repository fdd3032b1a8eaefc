import Foundation
import TestSupport
import Testing

@testable import BatchRun

@Suite("One run at a time") struct RunLockTests {
  @Test("A second run is told who holds the lock, and may go once the first has ended")
  func excludesASecondRun() throws {
    let folder = try TemporaryFolder()
    let first = try RunLock(state: folder.path)
    do throws(RunLock.Failure) {
      _ = try RunLock(state: folder.path)
      Issue.record("two runs hold the lock")
    } catch {
      guard case .held(let holder) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(holder.contains("进程 \(ProcessInfo.processInfo.processIdentifier)"))
    }
    #expect(RunLock.holder(state: folder.path)?.contains("主机") == true)
    first.release()
    #expect(RunLock.holder(state: folder.path) == nil)
    _ = try RunLock(state: folder.path)
  }

  @Test("What a dead run wrote into the lock holds nobody up")
  func survivesADeadHolder() throws {
    let folder = try TemporaryFolder()
    try Data("进程 1，主机 旧".utf8).write(to: URL(fileURLWithPath: folder.path + "/lock"))
    #expect(RunLock.holder(state: folder.path) == nil)
    let lock = try RunLock(state: folder.path)
    lock.release()
  }
}
