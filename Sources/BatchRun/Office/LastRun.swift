internal import Glibc

/// What the last run said, kept for `fugong status` in `state/last-run`; private, since it names files.
package struct LastRun: Sendable, Equatable {
  /// ISO 8601 in UTC.
  package var started: String
  package var ended: String
  package var exitStatus: Int32
  /// As they stood on the terminal.
  package var lines: [String]

  private static func path(_ state: String) -> String { state + "/last-run" }

  /// A run that ended without writing this was killed; `started` then stands in the lock.
  package init?(state: String) {
    guard let bytes = FileSystem.readOwn(Self.path(state), maximumBytes: 64 << 20) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.first?.split(separator: " "), head.count == 3, let exitStatus = Int32(head[2]) else {
      return nil
    }
    started = String(head[0])
    ended = String(head[1])
    self.exitStatus = exitStatus
    self.lines = lines.dropFirst().map(String.init).filter { !$0.isEmpty }
  }

  init(started: String, exitStatus: ExitStatus, lines: [String]) {
    self.started = started
    ended = WallClock.utcText()
    self.exitStatus = exitStatus.rawValue
    self.lines = lines
  }

  /// Best effort: a full disk must not hide what the run has to say.
  func save(state: String) {
    let text = "\(started) \(ended) \(exitStatus)\n" + lines.map { $0 + "\n" }.joined()
    try? FileSystem.replace(Self.path(state), with: Array(text.utf8), mode: 0o600)
  }
}
