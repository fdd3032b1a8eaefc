internal import Consolidation
internal import Rulebook

/// The reports that lie in an output folder, read back from their manifests, oldest first.
struct PublishedReports {
  let reports: [PublishedReport]

  init(output: String) {
    let dates = FileSystem.ownNames(in: output).filter { CalendarDay(iso: $0) != nil }
    reports = dates.sorted().compactMap { date in
      FileSystem.readOwn(output + "/" + date + "/run.json").flatMap { PublishedReport(date: date, manifest: $0) }
    }
  }
}
