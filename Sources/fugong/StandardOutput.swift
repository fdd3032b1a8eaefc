internal import Glibc

/// Standard output behind a buffer, for data that may be millions of lines.
struct StandardOutput {
  private var buffer: [UInt8] = []
  private static let bufferBytes = 256 << 10

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferBytes { flush() }
  }

  /// Must be called at the end; gives up where nobody reads any more.
  mutating func flush() {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
