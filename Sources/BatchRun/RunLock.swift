internal import Glibc

/// Keeps a second run out of the same office while one is at work; the kernel frees it with a dying process.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `.held` with what the holder wrote about itself, or the file system's reason.
  init(state: String) throws(LockError) {
    let path = state + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .failed(FileSystemError("open", path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = ((try? FileSystem.read(path, maximumBytes: 4096)) ?? nil) ?? []
      close(descriptor)
      throw .held(String(decoding: holder, as: UTF8.self).trimmingLineEnd)
    }
    let text = "pid \(getpid())\n"
    ftruncate(descriptor, 0)
    _ = text.utf8.withContiguousStorageIfAvailable { write(descriptor, $0.baseAddress, $0.count) }
  }

  deinit { close(descriptor) }
}

enum LockError: Error {
  case held(String)
  case failed(FileSystemError)
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
