internal import Consolidation
internal import Rulebook

/// The reports that lie in the output folder, read back from their manifests.
struct PublishedReports {
  /// With an earlier date than the run's, oldest first: a rerun of the same day is not its own predecessor.
  let reports: [PublishedReport]

  init(output: String, before cutOff: CutOff) {
    let dates = FileSystem.ownNames(in: output).filter { name in
      CalendarDay(iso: name).map { $0 < cutOff.day } ?? false
    }
    reports = dates.sorted().compactMap { date in
      FileSystem.readOwn(output + "/" + date + "/run.json").flatMap { PublishedReport(date: date, manifest: $0) }
    }
  }
}
