import Glibc
import Synchronization
import Testing

@testable import BatchRun

@Suite("Files are read side by side") struct WorkPoolTests {
  @Test("Results come in the order of the pieces, whatever the order of work", arguments: [1, 2, 7])
  func gathersByIndex(threads: Int) {
    let pool = WorkPool(threads: threads, deadlineSeconds: 60) { false }
    let results = pool.run(order: Array((0..<200).reversed()), { $0 * 3 }, givenUp: { _ in -1 })
    #expect(results == (0..<200).map { $0 * 3 })
  }

  @Test("No pieces give no results")
  func endsAtOnceWithoutWork() {
    #expect(WorkPool(threads: 2, deadlineSeconds: 1) { false }.run(order: [], { $0 }, givenUp: { $0 }) == [])
  }

  @Test("A piece that hangs is given up, and all others are done")
  func givesUpWhatHangs() {
    let pool = WorkPool(threads: 1, deadlineSeconds: 0.2) { false }
    let results = pool.run(
      order: Array(0..<5),
      { index in
        if index == 2 { sleep(30) }
        return "done"
      }, givenUp: { _ in "given up" })
    #expect(results == ["done", "done", "given up", "done", "done"])
  }

  @Test("Nothing is started after a stop")
  func stops() {
    let started = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let pool = WorkPool(threads: 1, deadlineSeconds: 60) { isStopped.load(ordering: .relaxed) }
    let results = pool.run(
      order: Array(0..<1000),
      { index in
        started.add(1, ordering: .relaxed)
        if index == 3 { isStopped.store(true, ordering: .relaxed) }
        return index
      }, givenUp: { $0 })
    #expect(results == nil)
    #expect(started.load(ordering: .relaxed) == 4)
  }
}
