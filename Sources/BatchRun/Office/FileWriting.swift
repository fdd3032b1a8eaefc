internal import CLinux
internal import Glibc
internal import OfficeFormats

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
