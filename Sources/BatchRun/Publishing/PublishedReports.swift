internal import Consolidation
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

  private let entries: [Entry]

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

  var all: [PublishedReport] { entries.compactMap(\.report) }

  /// Those with an earlier date: a rerun of the same day is not its own predecessor.
  func earlier(than date: String) -> [PublishedReport] { all.filter { $0.date < date } }
}
