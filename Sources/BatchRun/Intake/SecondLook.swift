internal import Glibc

/// Tells a file that is still being written from one that lies still (requirement 2): size and time of change must hold
/// over two looks, the first one when the inbox was listed and the second one after the file was read.
///
/// Only files that were changed moments ago need a pause between the two; they are read last, so that the pause costs a
/// night nothing.
struct SecondLook: Sendable {
  /// Seconds between the looks.
  var pause = 0.4
  /// A file changed within so many seconds before the listing may still be under way.
  var recentSeconds = 10
  /// Seconds since 1970, and on the monotonic clock, when the inbox was listed.
  let listedAt: Int
  let listedAtMonotonic: Double

  init(now: Int = WallClock.seconds, monotonic: Double = WallClock.monotonic) {
    listedAt = now
    listedAtMonotonic = monotonic
  }

  func isRecent(_ entry: InboxEntry) -> Bool {
    // A time in the future is a clock that differs, as on a share: no reason to trust the file.
    listedAt - entry.status.modified / 1_000_000_000 < recentSeconds
  }

  /// - Parameter status: of the file as it was right after reading it.
  /// - Returns: a sentence where the file is not ready.
  func reasonToWait(_ entry: InboxEntry, readAs status: FileSystem.Status) -> String? {
    guard status == entry.status else { return Self.changing }
    guard isRecent(entry) else { return nil }
    let rest = listedAtMonotonic + pause - WallClock.monotonic
    if rest > 0 { usleep(UInt32(min(rest, 10) * 1e6)) }
    return FileSystem.status(entry.path) == entry.status ? nil : Self.changing
  }

  private static let changing = "文件正在写入（大小或修改时间还在变），本次未计入；下次运行会再试。"
}
