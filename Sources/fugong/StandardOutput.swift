internal import BatchRun
internal import Glibc

/// Standard output behind a buffer, for data that may be millions of lines.
struct StandardOutput {
  private var buffer: [UInt8] = []
  /// Of the first write that failed; nothing is written after it.
  private var failure: Int32?
  private static let bufferBytes = 256 << 10

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferBytes { flush() }
  }

  /// Must be called at the end: what was not written must not look like all there is.
  ///
  /// A reader that went away has what it wanted (`fugong dump … | head`).
  mutating func finish() throws {
    flush()
    guard let failure, failure != EPIPE else { return }
    throw CommandFailure("标准输出", "结果没有写完（\(SystemReason.chinese(failure))），请不要使用已写出的部分。")
  }

  private mutating func flush() {
    var written = 0
    while failure == nil, written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { failure = errno }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
