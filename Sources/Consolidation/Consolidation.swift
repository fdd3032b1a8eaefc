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
  /// What else the operator must act on, such as an earlier report that cannot be read; Chinese sentences.
  package var notices: [String]

  package init(
    rulebook: Rulebook, settingsSHA256: String, cutOff: CutOff, files: [SubmittedFile], register: Register?,
    published: [PublishedReport], notices: [String] = []
  ) {
    self.rulebook = rulebook
    self.settingsSHA256 = settingsSHA256
    self.cutOff = cutOff
    self.files = files
    self.register = register
    self.published = published
    self.notices = notices
  }
}

/// Versions, duplicates, cross-checks and totals of a night.
package func consolidate(_ input: ConsolidationInput) -> Summary {
  let night = Night(
    files: input.files, register: input.register, published: input.published, cutOff: input.cutOff,
    rulebook: input.rulebook)
  // Versions first: what does not stand is neither a duplicate nor a figure.
  let rules = VersionRules(night)
  let standings = Offers.gather(night).enumerated().map { rules.standing(of: $0, offers: $1) }
  // Duplicates before totals: a person whom base and increment both hold counts once.
  let counted = CountedRosters(standings, of: night)
  let counts = EnterpriseCounts(counted, enterprises: standings.count)
  let review = PlanReview(standings, counted, counts, of: night)
  let filed =
    SubmittedFindings(standings, of: night).filed
    + FiledFindings.gathered(
      VersionFindings(standings, of: night).filed + DuplicateFindings(counted, of: night).filed + review.filed)
  let figures = NightFigures(
    night: night, standings: standings, counted: counted, counts: counts, review: review, filed: filed)
  return figures.summary(
    office: input.rulebook.settings.office, mail: input.rulebook.settings.mail, settingsSHA256: input.settingsSHA256,
    notices: input.notices)
}
