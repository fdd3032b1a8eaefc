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

/// An archived original that is to be read again because its enterprise is silent today (`domain.md` 3.7, 12.9).
package struct CarriedOriginal: Sendable, Equatable {
  package var path: String
  package var sha256: String
  /// ISO date of the report in which it was last new.
  package var carriedFrom: String

  package init(path: String, sha256: String, carriedFrom: String) {
    self.path = path
    self.sha256 = sha256
    self.carriedFrom = carriedFrom
  }
}

/// Versions, duplicates, cross-checks and totals of a night.
package func consolidate(_ input: ConsolidationInput) -> Summary {
  Summary(
    office: input.rulebook.settings.office, mail: input.rulebook.settings.mail, cutOff: input.cutOff.iso,
    stage: input.rulebook.settings.stage(on: input.cutOff.day), settingsSHA256: input.settingsSHA256)
}

/// The originals to be read again for enterprises that are silent today, given what lies in the inbox.
package func carriedOriginals(
  today files: [SubmittedFile], published: [PublishedReport], cutOff: CutOff, settings: Settings
) -> [CarriedOriginal] {
  []
}
