internal import Glibc
internal import Reports

/// The folder beside the published one in which the reports of a run gather; safe to write to from any thread.
struct StagingFolder: Sendable {
  let path: String

  static let folderMode: mode_t = 0o750
  static let fileMode: mode_t = 0o640
  private static let internalFolderMode: mode_t = 0o700
  private static let internalFileMode: mode_t = 0o600

  init(_ path: String) { self.path = path }

  /// Makes it anew, empty.
  func open() throws(FileSystemError) {
    FileSystem.remove(path)
    try FileSystem.makeFolder(path, mode: Self.folderMode)
  }

  func write(_ file: ReportFile) throws(FileSystemError) {
    var new = try create(file.path, isInternal: file.isInternal)
    try new.append(file.bytes)
    try new.finish()
  }

  /// Begins a file; its folder is made where it is the first.
  func create(_ file: String, isInternal: Bool) throws(FileSystemError) -> NewFile {
    let mode = isInternal ? Self.internalFileMode : Self.fileMode
    do throws(FileSystemError) {
      return try NewFile(path + "/" + file, mode: mode)
    } catch {
      guard error.code == ENOENT else { throw error }
      try makeFolders(above: file, mode: isInternal ? Self.internalFolderMode : Self.folderMode)
      return try NewFile(path + "/" + file, mode: mode)
    }
  }

  private func makeFolders(above file: String, mode: mode_t) throws(FileSystemError) {
    var below = path
    // Never the staging folder itself: a thread that is left over after an interruption must not bring it back.
    for name in file.split(separator: "/").dropLast() {
      below += "/" + name
      guard mkdir(below, mode) == 0 || errno == EEXIST else { throw FileSystemError("make folder", below) }
    }
  }

  func sync() throws(FileSystemError) { try FileSystem.syncAll(at: path) }

  func remove() { FileSystem.remove(path) }
}
