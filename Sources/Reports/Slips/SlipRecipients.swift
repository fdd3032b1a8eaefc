internal import Consolidation

/// Whom slips are for: every enterprise with findings, in report order; those of which only findings are known come last.
struct SlipRecipients {
  struct Recipient {
    var enterprise: String
    /// Absent without a roster.
    var persons: Int?
    var places: [FindingLines.Place] = []
  }

  private var recipients: [Recipient]
  private var indices: [String: Int]
  /// Enterprises that are known by more than a finding come before this index.
  private let knownCount: Int

  init(_ summary: Summary) {
    recipients = summary.enterprises.map { Recipient(enterprise: $0.name, persons: $0.tally?.persons) }
    indices = Dictionary(
      recipients.enumerated().map { ($1.enterprise, $0) }, uniquingKeysWith: { first, _ in first })
    knownCount = recipients.count
    let owners = summary.findings.sources.map { self.owners(named: $0.enterprise) }
    for place in summary.findings.places {
      for owner in owners[Int(place.source)] { recipients[owner].places.append(place) }
    }
  }

  var all: [Recipient] { recipients.filter { !$0.places.isEmpty } }

  /// A file with several enterprises names them all, joined by 、 (`interface.md`).
  private mutating func owners(named text: String) -> [Int] {
    guard !text.isEmpty else { return [] }
    if let index = known(text) { return [index] }
    let parts = text.split(separator: "、").map(String.init)
    let names = parts.count > 1 && parts.contains { known($0) != nil } ? parts : [text]
    return names.map { index(of: $0) }
  }

  private func known(_ name: String) -> Int? { indices[name].flatMap { $0 < knownCount ? $0 : nil } }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = recipients.count
    recipients.append(Recipient(enterprise: name))
    return recipients.count - 1
  }
}
