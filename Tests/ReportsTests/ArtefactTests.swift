internal import Consolidation
internal import Foundation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

/// Writes the files of the invented nights for the browser checks, where FUGONG_ARTEFACTS names a folder.
@Suite("Files for the browser checks", .enabled(if: ProcessInfo.processInfo.environment["FUGONG_ARTEFACTS"] != nil))
struct ArtefactTests {
  @Test(
    "Every file of a small night, a first run and a whole city can be written", arguments: ["small", "first", "city"])
  func write(night: String) throws {
    let artefacts = try #require(ProcessInfo.processInfo.environment["FUGONG_ARTEFACTS"])
    let summary =
      night == "small" ? SampleSummary.small() : night == "first" ? SampleSummary.firstRun() : SampleSummary.city()
    let index = OutputIndex(summary.history, office: summary.office.name).file()
    var files = [ReportFile(path: "../" + index.path, bytes: index.bytes)]
    files += try ReportSet(summary, sha256: { _ in String(repeating: "0", count: 64) }).files()
    for file in files {
      let url = URL(fileURLWithPath: artefacts + "/" + night + "/" + file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
      #expect(try Data(contentsOf: url).count == file.bytes.count)
    }
  }
}
