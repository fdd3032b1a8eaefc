internal import Glibc
internal import Logging

/// Appends to `state/log` for operators: English, one line an event, nothing personal; files stand there by their check
/// sums, since their names may name people.
struct RunLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  private let path: String

  /// Beyond this the log moves to `log.1` and begins anew, so that it cannot fill the disk.
  private static let maximumBytes = 4 << 20

  /// A log that can be thrown away where `state` is absent, as on a dry run.
  static func logger(state: String?) -> Logger {
    Logger(label: "fugong") { _ -> any LogHandler in
      guard let state else { return SwiftLogNoOpLogHandler() }
      return RunLog(path: state + "/log")
    }
  }

  private init(path: String) {
    self.path = path
    if let size = FileSystem.status(path)?.size, size > Self.maximumBytes { rename(path, path + ".1") }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = (event.metadata ?? [:]).merging(metadata) { own, _ in own }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    append("\(WallClock.utcText()) \(getpid()) \(event.level) \(event.message)\(details)\n")
  }

  private func append(_ line: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var line = line
    line.withUTF8 { bytes in _ = write(descriptor, bytes.baseAddress, bytes.count) }
  }
}
