package import Consolidation
package import Rulebook
package import Submissions

/// A night put together by hand: files in, summary out; its cut-off is 2022-04-18, 18:00.
package struct NightBuilder {
  package var files: [SubmittedFile]
  package var settings = Settings()
  package var register: Register?
  package var published: [PublishedReport] = []
  package var day = "2022-04-18"

  package init(_ files: [SentFile]) { self.files = files.map(\.submitted) }

  package init(files: [SubmittedFile]) { self.files = files }

  package var cutOff: CutOff {
    CutOff(day: CalendarDay(iso: day) ?? CalendarDay(dayNumber: 19_100), minuteOfDay: 18 * 60)
  }

  package var summary: Summary {
    consolidate(
      ConsolidationInput(
        rulebook: Rulebook(settings: settings), settingsSHA256: "", cutOff: cutOff, files: files, register: register,
        published: published))
  }

  package var carried: [CarriedOriginal] {
    carriedOriginals(today: files, published: published, cutOff: cutOff, rulebook: Rulebook(settings: settings))
  }
}

extension PublishedReport {
  package static func invented(_ date: String, _ enterprises: [PublishedEnterprise]) -> PublishedReport {
    let persons = enterprises.compactMap(\.persons).reduce(0, +)
    return PublishedReport(
      date: date,
      figures: PublishedFigures(
        date: date, enterprises: enterprises.count { $0.persons != nil }, persons: persons,
        byUnit: [.jingyue: persons], byZone: [.precaution: persons], byMode: [.closedOnSite: persons]),
      enterprises: enterprises)
  }
}

extension PublishedEnterprise {
  /// With one roster file for each path; its check sum is that of ``SentFile``.
  package static func invented(
    _ name: String, code: String = "", persons: Int?, from carriedFrom: String? = nil, rosters: [String] = [],
    plans: [String] = [], letters: [String] = []
  ) -> PublishedEnterprise {
    func source(_ path: String, _ kind: DocumentKind) -> Source {
      Source(path: path, sha256: "sha-" + path, kind: kind, carriedFrom: carriedFrom)
    }
    return PublishedEnterprise(
      name: name, creditCode: code, persons: persons, carriedFrom: carriedFrom,
      sources: rosters.map { source($0, .roster) } + plans.map { source($0, .plan) }
        + letters.map { source($0, .commitment) })
  }
}

extension Register {
  package static func invented(_ entries: [Entry]) -> Register { Register(entries: entries) }
}

extension Register.Entry {
  package static func invented(
    _ name: String, code: String = "", at location: ResidenceUnit? = nil, township: String = "",
    isAboveScale: Bool? = nil, status: String = ""
  ) -> Register.Entry {
    Register.Entry(
      enterprise: EnterpriseName(display: name, creditCode: code), location: location, township: township,
      isAboveScale: isAboveScale, status: status)
  }
}

extension Summary {
  package subscript(enterprise name: String) -> EnterpriseSummary? { enterprises.first { $0.name == name } }
  package func fate(of path: String) -> FileFate? { files.first { $0.path == path }?.fate }
  package func record(of path: String) -> FileRecord? { files.first { $0.path == path } }
}
