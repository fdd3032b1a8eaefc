internal import Glibc

/// Keeps a second run out of the same folder while one is at work; the kernel frees it with a dying process.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  enum Failure: Error {
    /// With what the holder wrote about itself.
    case held(by: String)
    case failed(FileSystemError)
  }

  init(state: String) throws(Failure) { try self.init(file: Self.path(state)) }

  init(file path: String) throws(Failure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .failed(FileSystemError("open", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw .failed(FileSystemError("lock", path, code: code)) }
      throw .held(by: Self.note(path))
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
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK ? note(path(state)) : nil
  }

  static func path(_ state: String) -> String { state + "/lock" }

  private static func note(_ path: String) -> String {
    let text = String(decoding: FileSystem.readOwn(path, maximumBytes: 4096) ?? [], as: UTF8.self)
    return text.isEmpty ? "另一个进程" : String(text.prefix { $0 != "\n" })
  }
}

extension RunLock {
  /// Takes the lock, or says who has it by the office's clock.
  static func acquire(
    _ file: String, _ zone: @autoclosure () -> OfficeTimeZone
  ) throws(BatchFailure) -> RunLock {
    do throws(Failure) {
      return try RunLock(file: file)
    } catch {
      switch error {
      case .held(let holder): throw .locked(holder: zone().localized(holder))
      case .failed(let error): throw .disk("加锁", error)
      }
    }
  }
}

private func hostName() -> String {
  var name = [CChar](repeating: 0, count: 256)
  gethostname(&name, name.count - 1)
  return FileSystem.display(name)
}
