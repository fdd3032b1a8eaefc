internal import OfficeFormats
package import Rulebook

/// The options of a run as checked values.
package struct BatchRequest: Sendable {
  package var folder: OfficeFolder
  /// What `--date` states.
  ///
  /// Absent means now, in the office's time zone; a day alone means its end.
  package var date: StatedMoment?
  /// Files read at once.
  package var jobs: Int
  /// Writes nothing at all, not even state.
  package var isDryRun: Bool
  /// Publishes nothing where a file could not be used.
  package var isStrict: Bool

  package init(
    folder: OfficeFolder, date: StatedMoment? = nil, jobs: Int? = nil, isDryRun: Bool = false, isStrict: Bool = false
  ) {
    self.folder = folder
    self.date = date
    self.jobs = max(1, jobs ?? ProcessorCount.available)
    self.isDryRun = isDryRun
    self.isStrict = isStrict
  }
}

/// How far a run is, for whoever watches.
package enum BatchEvent: Sendable {
  case listed(files: Int)
  case read(files: Int, of: Int)
  case consolidating
  case rendering
  case publishing
}
