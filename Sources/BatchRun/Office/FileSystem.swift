internal import CLinux
internal import Glibc
internal import OfficeFormats

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

  package var description: String { "\(operation) \(path): \(reason)" }

  /// The system's own words, in English whatever the locale.
  package var reason: String { String(cString: strerror(code)) }
}

/// The few calls on files that a run needs; names are bytes and go through untouched.
enum FileSystem {
  enum Kind { case file, folder, link, special }

  struct Status: Equatable {
    var kind: Kind
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
  }

  /// Looks at a file without following a link; `nil` with `errno` set where it cannot.
  static func status(_ path: [CChar]) -> Status? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Status(status)
  }

  static func status(_ path: String) -> Status? { status(Array(path.utf8CString)) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Follows links.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder as bytes ending in 0, without `.` and `..`, sorted by bytes.
  static func names(in path: [CChar]) throws(FileSystemError) -> [[CChar]] {
    guard let folder = opendir(path) else { throw FileSystemError("open folder", display(path)) }
    defer { closedir(folder) }
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      if name != [46], name != [46, 46] { names.append(name + [0]) }
      errno = 0
    }
    guard errno == 0 else { throw FileSystemError("read folder", display(path)) }
    return names.sorted { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
  }

  /// Names in a folder of ours as text; empty where there is no such folder.
  static func ownNames(in path: String) -> [String] {
    ((try? names(in: Array(path.utf8CString))) ?? []).map { display($0) }
  }

  static func join(_ folder: [CChar], _ name: [CChar]) -> [CChar] { folder.dropLast() + [47] + name }

  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Brings everything written to the file system that holds `path` to the disk: one call instead of one a file.
  static func syncAll(at path: String) throws(FileSystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", path) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileSystemError("sync", path) }
  }

  static func display(_ path: [CChar]) -> String {
    escapedName(path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }
}

extension FileSystem.Status {
  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}

extension FileSystem {
  /// What a read found: the bytes, and the state of the file after the last of them was read.
  struct Content {
    var bytes: [UInt8]
    var status: Status
  }

  enum ReadFailure: Error {
    case failed(FileSystemError)
    /// Not opened, or opened and left alone: a link, a pipe, a device, or a folder by now.
    case notRegular
    case tooLarge(size: Int)

    /// For people, as far as the system knows.
    var reason: String {
      switch self {
      case .failed(let error): error.reason
      case .notRegular: "不是普通文件"
      case .tooLarge(let size): "有 \(size >> 20) MB，过大"
      }
    }
  }

  /// Reads a regular file whole; a link, a pipe or a device is never read from.
  static func read(_ path: [CChar], maximumBytes: Int) throws(ReadFailure) -> Content {
    try read(path, maximumBytes: maximumBytes, flags: O_NOFOLLOW)
  }

  /// Reads a file that an operator named, links followed.
  static func readNamed(_ path: String, maximumBytes: Int) throws(ReadFailure) -> [UInt8] {
    try read(Array(path.utf8CString), maximumBytes: maximumBytes, flags: 0).bytes
  }

  private static func read(_ path: [CChar], maximumBytes: Int, flags: Int32) throws(ReadFailure) -> Content {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw .failed(FileSystemError("open", display(path))) }
    defer { close(descriptor) }
    guard let before = openStatus(descriptor) else { throw .failed(FileSystemError("stat", display(path))) }
    guard before.kind == .file else { throw .notRegular }
    guard before.size <= maximumBytes else { throw .tooLarge(size: before.size) }
    let bytes = try readBytes(descriptor, count: before.size, display(path))
    guard let after = openStatus(descriptor) else { throw .failed(FileSystemError("stat", display(path))) }
    return Content(bytes: bytes, status: after)
  }

  static func openStatus(_ descriptor: Int32) -> Status? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Status(status) : nil
  }

  private static func readBytes(
    _ descriptor: Int32, count size: Int, _ path: String
  ) throws(ReadFailure) -> [UInt8] {
    var failure: FileSystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, min(size - count, 64 << 20))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = FileSystemError("read", path) }
        guard got > 0 else { break }
        count += got
      }
    }
    if let failure { throw .failed(failure) }
    return bytes
  }

  /// A small file of ours; `nil` where there is none that can be read.
  static func readOwn(_ path: String, maximumBytes: Int = 256 << 20) -> [UInt8]? {
    (try? read(Array(path.utf8CString), maximumBytes: maximumBytes))?.bytes
  }
}

extension FileSystem {
  /// Writes a new file over whatever had the name; the caller syncs.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileSystemError) {
    var file = try NewFile(path, mode: mode)
    try file.append(bytes)
    try file.finish()
  }

  /// Writes a large new file past the page cache: it has to be on the disk before the reports are, and copying it into
  /// fresh pages first costs more than all the rest.
  ///
  /// Where the file system has no such way, the file is written as usual.
  static func writeDirectly(_ source: some ByteSource, to path: String, mode: mode_t) throws(FileSystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | direct_access, mode)
    guard descriptor >= 0 else { return try write(source, to: path, mode: mode) }
    var isWhole = writeBlocks(of: source, to: descriptor)
    if close(descriptor) != 0 { isWhole = false }
    if !isWhole { try write(source, to: path, mode: mode) }
  }

  private static func write(_ source: some ByteSource, to path: String, mode: mode_t) throws(FileSystemError) {
    guard let bytes = try? source.allBytes(), bytes.count == source.count else {
      throw FileSystemError("read again for", path)
    }
    try write(bytes, to: path, mode: mode)
  }

  /// Blocks of any disk are shorter, and divide it.
  private static let blockBytes = 4096
  private static let portionBytes = 2 << 20

  /// - Returns: whether all bytes were written.
  private static func writeBlocks(of source: some ByteSource, to descriptor: Int32) -> Bool {
    // What is written directly has to lie at the beginning of a block in memory too.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: portionBytes, alignment: blockBytes)
    defer { buffer.deallocate() }
    var written = 0
    while written < source.count {
      let portion = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(portionBytes, source.count - written)])
      guard (try? source.read(into: portion, at: written)) == portion.count else { return false }
      // The last bytes of a file seldom fill a block.
      let isAligned = portion.count % blockBytes == 0
      guard isAligned || fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~direct_access) == 0,
        Glibc.write(descriptor, portion.baseAddress, portion.count) == portion.count
      else { return false }
      written += portion.count
    }
    return true
  }

  /// Replaces a file in one step, synced.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(FileSystemError) {
    let beside = path + ".new"
    unlink(beside)
    do throws(FileSystemError) {
      try write(bytes, to: beside, mode: mode)
      try syncFile(beside)
      guard rename(beside, path) == 0 else { throw FileSystemError("replace", path) }
    } catch {
      unlink(beside)
      throw error
    }
  }

  private static func syncFile(_ path: String) throws(FileSystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileSystemError("sync", path) }
  }

  /// Makes a folder and those above it; existing ones are left as they are.
  static func makeFolder(_ path: String, mode: mode_t) throws(FileSystemError) {
    if mkdir(path, mode) == 0 { return }
    if errno == EEXIST {
      guard isFolder(path) else { throw FileSystemError("make folder", path, code: ENOTDIR) }
      return
    }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileSystemError("make folder", path)
    }
    try makeFolder(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileSystemError("make folder", path) }
  }

  /// Removes a file or a folder with everything in it; what is not there is fine.
  static func remove(_ path: String) { remove(Array(path.utf8CString)) }

  static func remove(_ path: [CChar]) {
    guard let status = status(path) else { return }
    guard status.kind == .folder else {
      unlink(path)
      return
    }
    for name in (try? names(in: path)) ?? [] { remove(join(path, name)) }
    rmdir(path)
  }
}

/// A file name as text: valid UTF-8 without control characters stays, other bytes become `\xHH` (requirement 7).
func escapedName(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.allSatisfy(isPlain) { return text }
  return bytes.map { byte in
    (0x20..<0x7F).contains(byte) && byte != 0x5C
      ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }.joined()
}

/// Control characters break lists and terminals, a backslash would read like an escape, and marks that turn the
/// direction of writing make one name look like another.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x5C, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
  default: true
  }
}
