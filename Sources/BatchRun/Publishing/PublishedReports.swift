internal import Consolidation
internal import OfficeFormats
internal import Reports
internal import Rulebook

/// The reports that lie in an output folder, read back from their manifests, oldest first.
struct PublishedReports {
  private struct Entry: Sendable {
    var date: String
    /// Of run.json.
    var status: FileSystem.Status
    /// Absent where run.json is none of ours.
    var report: PublishedReport?
  }

  private var entries: [Entry]

  /// - Parameter known: what was read before; a manifest that lies there unchanged is not read again.
  init(output: String, threads: Int = ProcessorCount.available, known: PublishedReports? = nil) {
    let dates = FileSystem.ownNames(in: output).filter { CalendarDay(iso: $0) != nil }.sorted()
    let old = Dictionary(
      (known?.entries ?? []).map { ($0.date, $0) }, uniquingKeysWith: { first, _ in first })
    let pool = WorkPool(threads: threads, deadlineSeconds: .infinity) { false }
    let read = pool.run(order: Array(dates.indices)) { index -> Entry? in
      let path = output + "/" + dates[index] + "/run.json"
      guard let status = FileSystem.status(path) else { return nil }
      if let entry = old[dates[index]], entry.status == status { return entry }
      let report = FileSystem.readOwn(path).flatMap { PublishedReport(date: dates[index], manifest: $0) }
      return Entry(date: dates[index], status: status, report: report)
    } givenUp: { _ in
      nil
    }
    entries = (read ?? []).compactMap(\.self)
  }

  /// With a report that was published just now, so that it need not be read back.
  func adding(_ report: PublishedReport, at folder: String) -> Self {
    guard let status = FileSystem.status(folder + "/run.json") else { return self }
    var reports = self
    reports.entries.removeAll { $0.date == report.date }
    reports.entries.append(Entry(date: report.date, status: status, report: report))
    return reports
  }

  var all: [PublishedReport] { entries.compactMap(\.report) }

  /// Those with an earlier date: a rerun of the same day is not its own predecessor.
  func earlier(than date: String) -> [PublishedReport] { all.filter { $0.date < date } }
}

extension Summary {
  /// What the list of all dates says of this report.
  func published(date: String) -> PublishedReport {
    PublishedReport(
      date: date,
      figures: PublishedFigures(date: date, enterprises: enterprisesWithRoster, persons: totals.persons),
      enterprises: [])
  }
}
