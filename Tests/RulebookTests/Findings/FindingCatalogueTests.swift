import Rulebook
import Testing

@Suite("Explanations of finding codes (domain.md 10 and 12.16)")
struct FindingCatalogueTests {
  @Test("Every code is explained once, whole", arguments: FindingCode.allCases)
  func complete(_ code: FindingCode) throws {
    let explanation = try #require(FindingCatalogue.explanation(of: code))
    #expect(explanation.code == code)
    for text in [
      explanation.title, explanation.meaning, explanation.example, explanation.mending, explanation.source,
    ] {
      #expect(!text.isEmpty)
      #expect(text.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" })
    }
    #expect(FindingCatalogue.all.filter { $0.code == code }.count == 1)
  }

  @Test("No text gives a verdict that is others' to give", arguments: FindingCatalogue.all)
  func noVerdict(_ explanation: FindingExplanation) {
    let text = explanation.title + explanation.meaning + explanation.example + explanation.mending
    for word in ["合格", "准予放行", "审核通过", "允许返岗"] { #expect(!text.contains(word), "\(explanation.code.rawValue)") }
  }

  @Test("Severities follow the page")
  func severities() {
    #expect(FindingCode.fileTemplateBlank.usualSeverity == .error)
    #expect(FindingCode.rowNameMissing.usualSeverity == .quarantine)
    #expect(FindingCode.unitMissing.usualSeverity == .unverified)
    #expect(FindingCode.zoneAmbiguous.usualSeverity == .unverified)
    #expect(FindingCode.unitManaged.usualSeverity == .information)
    #expect(FindingCode.modeByEvidence.usualSeverity == .information)
    #expect(FindingCode.idForeign.usualSeverity == .information)
    #expect(FindingCode.testPending.usualSeverity == .warning)
    #expect(FindingCode.fileDuplicateSubmission.usualSeverity == .warning)
  }

  @Test("A code is known in any case of letters")
  func written() {
    #expect(FindingCode(written: "zone_ambiguous") == .zoneAmbiguous)
    #expect(FindingCode(written: "Zone") == nil)
  }
}

/// What tables are indexed by.
struct OrdinalTests {
  @Test func `an ordinal is the place among all cases`() {
    #expect(FindingCode.allCases.map { Int($0.ordinal) } == Array(FindingCode.allCases.indices))
    #expect(RosterField.allCases.map(\.ordinal) == Array(RosterField.allCases.indices))
    #expect(Severity.allCases.map(\.rank) == Array(Severity.allCases.indices))
  }
}
