internal import Consolidation
internal import Glibc
internal import TestSupport
import Testing

@testable import Reports

@Suite("Same night, same bytes")
struct DeterminismTests {
  @Test("Every file is byte-identical when rendered again later, the workbook and the draft included")
  func twice() throws {
    let first = try RenderedNight(SampleSummary.small()).files
    // Longer than the two seconds that a ZIP archive's clock counts in.
    usleep(2_100_000)
    let second = try RenderedNight(SampleSummary.small()).files
    #expect(first.map(\.path) == second.map(\.path))
    for (left, right) in zip(first, second) { #expect(left.bytes == right.bytes, "\(left.path)") }
  }

  @Test("Files come sorted by path, each once, internal ones below 内部/")
  func paths() throws {
    let files = try RenderedNight(SampleSummary.small()).files
    #expect(
      files.map { Array($0.path.utf8) } == files.map { Array($0.path.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    )
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.allSatisfy { $0.isInternal == $0.path.hasPrefix("内部/") })
  }

  @Test("The blank 附件5 is the same every time")
  func template() throws {
    let first = try RosterTemplate().bytes()
    usleep(2_100_000)
    #expect(try RosterTemplate().bytes() == first)
  }
}
