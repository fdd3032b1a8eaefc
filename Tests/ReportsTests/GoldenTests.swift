internal import Consolidation
internal import Foundation
internal import TestSupport
import Testing

@testable import Reports

/// The text files of the small invented night as they were last looked at and found good.
///
/// To record them anew: FUGONG_RECORD=1 swift test --filter GoldenTests. Recording always fails, so that nobody does it
/// without looking at the difference.
@Suite("Golden files of a small night")
struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["FUGONG_RECORD"] != nil

  static let paths =
    (ReportTables.published(SampleSummary.small()) + ReportTables.lists(SampleSummary.small())).map {
      ($0.isInternal ? "内部/" : "") + $0.title + ".csv"
    } + [
      "run.json", "汇总报告.html", "内部/退回单/长春启明精密机械有限公司.html",
    ]

  @Test("The file is what it was", arguments: paths)
  func golden(path: String) throws {
    let bytes = try RenderedNight(SampleSummary.small())[path]
    let file = Self.folder.appendingPathComponent(path.replacingOccurrences(of: "/", with: "_"))
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("Recorded \(path); look at the difference, then run the tests without FUGONG_RECORD.")
      return
    }
    let golden = try Data(contentsOf: file)
    #expect(Data(bytes) == golden, "\(path) differs from its golden file")
  }
}
