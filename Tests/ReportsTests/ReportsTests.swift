internal import Consolidation
internal import TestSupport
import Testing

@testable import Reports

@Suite("The invented night that report tests use")
struct SampleSummaryTests {
  @Test("It balances, so that a report about it can be trusted")
  func balances() {
    #expect(SampleSummary.small().imbalances().isEmpty)
    #expect(SampleSummary.firstRun().imbalances().isEmpty)
  }
}
