package import Rulebook
internal import Submissions

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

/// The originals to be read again for enterprises that are silent today, given what lies in the inbox.
///
/// Silent means: no full roster of today that can be used and put in order, or one that may be older than what was
/// published; an increment alone asks for its base. Plans
/// and letters of earlier days are asked for where today brings none, for an enterprise that still has a roster as long
/// as its original may be kept. Originals that lie in the inbox again are not asked for. Sorted by path.
package func carriedOriginals(
  today files: [SubmittedFile], published: [PublishedReport], cutOff: CutOff, rulebook: Rulebook
) -> [CarriedOriginal] {
  guard rulebook.settings.carryForward.isEnabled, !published.isEmpty else { return [] }
  let night = Night(files: files, register: nil, published: published, cutOff: cutOff, rulebook: rulebook)
  let record = PublishedRecord(night)
  var wanted: [String: CarriedOriginal] = [:]
  for (enterprise, offers) in Offers.gather(night).enumerated() {
    for original in record.originals(of: enterprise, offers: offers) { wanted[original.sha256] = original }
  }
  for file in files { wanted[file.sha256] = nil }
  return wanted.values.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
}

/// What the published reports still hold of each enterprise.
private struct PublishedRecord {
  private struct Entry {
    var date: String
    var enterprise: PublishedEnterprise
  }

  private let night: Night
  /// By number of the enterprise, the newest report first.
  private var entries: [Int: [Entry]] = [:]

  init(_ night: Night) {
    self.night = night
    for (report, indices) in zip(night.published, night.publishedEnterprises).reversed() {
      for (enterprise, index) in zip(report.enterprises, indices) {
        entries[index, default: []].append(Entry(date: report.date, enterprise: enterprise))
      }
    }
  }

  func originals(of enterprise: Int, offers: Offers) -> [CarriedOriginal] {
    let rosters = needsRoster(offers) || mayBeOutdated(offers, enterprise) ? rosters(of: enterprise) : []
    let isAlive = !offers.fullRosters.isEmpty || !offers.increments.isEmpty || !rosters.isEmpty
    let days = isAlive ? night.settings.retentionDays : night.settings.carryForward.days
    let plans = needsPlan(offers) ? latest(.plan, of: enterprise, within: days) : []
    let letters = offers.letters.isEmpty ? latest(.commitment, of: enterprise, within: days) : []
    return rosters + plans + letters
  }

  /// A roster of one plant leaves the others to be carried; which those are, only their originals say.
  private func needsRoster(_ offers: Offers) -> Bool {
    if offers.fullRosters.contains(where: { night.roster($0)?.enterprise.plant.isEmpty == false }) { return true }
    // A test ledger alone is no new roster.
    if offers.fullRosters.contains(where: { night.roster($0)?.isLedger == true }) { return true }
    return !VersionChoice(among: offers.fullRosters.map(night.candidate)).isDecided
  }

  /// A roster dated before the day of the last report may be older than the one that it rested on.
  private func mayBeOutdated(_ offers: Offers, _ enterprise: Int) -> Bool {
    guard let report = entries[enterprise]?.first(where: { $0.enterprise.persons != nil })?.date,
      let day = CalendarDay(iso: report)
    else { return false }
    return offers.fullRosters.contains { (night.candidate($0).date).map { $0 < day } ?? false }
  }

  private func needsPlan(_ offers: Offers) -> Bool {
    !VersionChoice(among: offers.plans.map(night.planCandidate)).isDecided
  }

  /// The last roster with everything that was added to it, judged by the day on which it last changed.
  private func rosters(of enterprise: Int) -> [CarriedOriginal] {
    guard let entry = entries[enterprise]?.first(where: { $0.enterprise.persons != nil }),
      isWithin(night.settings.carryForward.days, entry.enterprise.carriedFrom ?? entry.date)
    else { return [] }
    return entry.enterprise.sources.filter { $0.kind == .roster }.map { carried($0, from: entry) }
  }

  private func latest(_ kind: DocumentKind, of enterprise: Int, within days: Int) -> [CarriedOriginal] {
    guard let entry = entries[enterprise]?.first(where: { $0.enterprise.sources.contains { $0.kind == kind } }) else {
      return []
    }
    return entry.enterprise.sources.filter { $0.kind == kind }.map { carried($0, from: entry) }
      .filter { isWithin(days, $0.carriedFrom) }
  }

  private func carried(_ source: PublishedEnterprise.Source, from entry: Entry) -> CarriedOriginal {
    CarriedOriginal(path: source.path, sha256: source.sha256, carriedFrom: source.carriedFrom ?? entry.date)
  }

  private func isWithin(_ days: Int, _ date: String) -> Bool {
    guard let day = CalendarDay(iso: date) else { return false }
    return night.cutOff.day.dayNumber - day.dayNumber <= days
  }
}
