internal import Glibc

/// A file under construction, over whatever had its name; whoever makes it syncs.
struct NewFile: ~Copyable {
  private let path: String
  private var descriptor: Int32

  init(_ path: String, mode: mode_t) throws(FileSystemError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw FileSystemError("create", path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func append(_ bytes: [UInt8]) throws(FileSystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileSystemError("write", path) }
      written += count
    }
  }

  /// A full disk or a lost share may speak up only here.
  mutating func finish() throws(FileSystemError) {
    let code = close(descriptor)
    descriptor = -1
    guard code == 0 else { throw FileSystemError("close", path) }
  }
}
