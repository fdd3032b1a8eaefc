internal import Consolidation
internal import TestSupport
import Testing

@testable import Reports

@Suite("The invented nights that report tests use")
struct SampleSummaryTests {
  @Test("They balance, so that a report about them can be trusted")
  func balances() {
    #expect(SampleSummary.small().imbalances().isEmpty)
    #expect(SampleSummary.firstRun().imbalances().isEmpty)
    #expect(SampleSummary.city(enterprises: 200).imbalances().isEmpty)
  }
}
