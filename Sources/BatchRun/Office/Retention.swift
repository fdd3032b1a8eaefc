internal import Consolidation
internal import Rulebook

/// Originals hold personal data and are kept no longer than needed (requirement 24): one that no run has used for the
/// retention period goes.
///
/// A report that is carried forward uses its original every night, so that what a next night needs always stays.
struct Retention {
  let archive: OriginalsArchive
  let days: Int

  /// - Parameter summary: of the run that has just been published.
  /// - Returns: how many originals were removed.
  func purge(after summary: Summary) -> Int {
    let (seconds, isOverflown) = days.multipliedReportingOverflow(by: 86_400)
    guard !isOverflown else { return 0 }
    return archive.purge(
      unusedSince: WallClock.seconds - seconds, needed: Set(summary.files.lazy.map(\.sha256)))
  }
}
