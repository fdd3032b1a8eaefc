internal import Glibc

/// A failure of the file system with the call's own reason; for operators.
package struct FileSystemError: Error, CustomStringConvertible {
  package let path: String
  package let operation: String
  package let code: Int32

  init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  package var description: String { "\(operation) \(path): \(String(cString: strerror(code)))" }
}

/// The few calls on files that a run needs; names are bytes and go through untouched.
enum FileSystem {
  enum Kind { case file, folder, link, special }

  struct Status {
    var kind: Kind
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
  }

  /// Looks at a file without following a link.
  static func status(_ path: [CChar]) -> Status? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    return Status(
      kind: kind, size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Names in a folder as bytes, without `.` and `..`, sorted by bytes.
  static func names(in path: [CChar]) throws(FileSystemError) -> [[CChar]] {
    guard let folder = opendir(path) else { throw FileSystemError("open folder", display(path)) }
    defer { closedir(folder) }
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      if name != [46], name != [46, 46] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileSystemError("read folder", display(path)) }
    return names.sorted { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
  }

  /// Reads a regular file whole; a link, a pipe or a device is never opened for reading.
  static func read(_ path: [CChar], maximumBytes: Int) throws(FileSystemError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", display(path)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileSystemError("stat", display(path)) }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= maximumBytes else { return nil }
    var failure: FileSystemError?
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, min(size - count, 64 << 20))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = FileSystemError("read", display(path)) }
        guard got > 0 else { break }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  static func read(_ path: String, maximumBytes: Int = 64 << 20) throws(FileSystemError) -> [UInt8]? {
    try read(Array(path.utf8CString), maximumBytes: maximumBytes)
  }

  /// Writes a new file, synced to disk.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileSystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw FileSystemError("create", path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileSystemError("write", path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw FileSystemError("sync", path) }
  }

  /// Makes a folder and those above it; existing ones are left as they are.
  static func makeFolder(_ path: String, mode: mode_t) throws(FileSystemError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileSystemError("make folder", path)
    }
    try makeFolder(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileSystemError("make folder", path) }
  }

  /// Removes a file or a folder with everything in it; what is not there is fine.
  static func remove(_ path: String) {
    let bytes = Array(path.utf8CString)
    guard let status = status(bytes) else { return }
    if status.kind == .folder {
      for name in (try? names(in: bytes)) ?? [] {
        remove(path + "/" + String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self))
      }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func display(_ path: [CChar]) -> String {
    escapedName(path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }
}

/// A file name as text: valid UTF-8 without control characters stays, other bytes become `\xHH` (requirement 7).
func escapedName(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self),
    text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value) })
  {
    return text
  }
  return bytes.map { byte in
    (0x20..<0x7F).contains(byte)
      ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }.joined()
}
