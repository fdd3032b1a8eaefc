package import Rulebook
package import Submissions

/// Everything that a consolidation takes; the summary is a pure function of it.
package struct ConsolidationInput: Sendable {
  package var rulebook: Rulebook
  package var settingsSHA256: String
  package var cutOff: CutOff
  /// In any order; carried-forward files included.
  package var files: [SubmittedFile]
  package var register: Register?
  /// Published reports with an earlier cut-off date, oldest first.
  package var published: [PublishedReport]

  package init(
    rulebook: Rulebook, settingsSHA256: String, cutOff: CutOff, files: [SubmittedFile], register: Register?,
    published: [PublishedReport]
  ) {
    self.rulebook = rulebook
    self.settingsSHA256 = settingsSHA256
    self.cutOff = cutOff
    self.files = files
    self.register = register
    self.published = published
  }
}

/// Versions, duplicates, cross-checks and totals of a night.
package func consolidate(_ input: ConsolidationInput) -> Summary {
  Summary(
    office: input.rulebook.settings.office, mail: input.rulebook.settings.mail, cutOff: input.cutOff.iso,
    stage: input.rulebook.settings.stage(on: input.cutOff.day), settingsSHA256: input.settingsSHA256)
}
