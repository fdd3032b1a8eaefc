internal import Glibc

/// Keeps a second run out of the same office while one is at work; the kernel frees it with a dying process.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  enum Failure: Error {
    /// With what the holder wrote about itself.
    case held(by: String)
    case failed(FileSystemError)
  }

  init(state: String) throws(Failure) {
    let path = Self.path(state)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .failed(FileSystemError("open", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw .failed(FileSystemError("lock", path, code: code)) }
      throw .held(by: Self.note(state))
    }
    let text = Array("进程 \(getpid())，主机 \(hostName())，\(WallClock.utcText()) 开始\n".utf8)
    ftruncate(descriptor, 0)
    _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Ends the lock here, and not before.
  consuming func release() {}

  /// Who holds the lock now, without taking it or writing anything.
  ///
  /// `nil` where nobody does.
  static func holder(state: String) -> String? {
    let descriptor = open(path(state), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK ? note(state) : nil
  }

  private static func path(_ state: String) -> String { state + "/lock" }

  private static func note(_ state: String) -> String {
    let text = String(decoding: FileSystem.readOwn(path(state), maximumBytes: 4096) ?? [], as: UTF8.self)
    return text.isEmpty ? "另一个进程" : String(text.prefix { $0 != "\n" })
  }
}

private func hostName() -> String {
  var name = [CChar](repeating: 0, count: 256)
  gethostname(&name, name.count - 1)
  return FileSystem.display(name)
}
