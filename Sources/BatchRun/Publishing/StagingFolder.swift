internal import Glibc
internal import Reports
internal import Synchronization

/// The folder beside the published one in which the reports of a run gather; safe to write to from any thread.
final class StagingFolder: Sendable {
  let path: String
  /// Folders below it that were made.
  private let made = Mutex<Set<String>>([])

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

  /// Begins a file.
  func create(_ file: String, isInternal: Bool) throws(FileSystemError) -> NewFile {
    if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try makeFolders(to: String(file[..<slash]), mode: isInternal ? Self.internalFolderMode : Self.folderMode)
    }
    return try NewFile(path + "/" + file, mode: isInternal ? Self.internalFileMode : Self.fileMode)
  }

  private func makeFolders(to folder: String, mode: mode_t) throws(FileSystemError) {
    guard !made.withLock({ $0.contains(folder) }) else { return }
    var below = path
    // Never the staging folder itself: a thread that is left over after an interruption must not bring it back.
    for name in folder.split(separator: "/") {
      below += "/" + name
      guard mkdir(below, mode) == 0 || errno == EEXIST else { throw FileSystemError("make folder", below) }
    }
    made.withLock { _ = $0.insert(folder) }
  }

  func sync() throws(FileSystemError) { try FileSystem.syncAll(at: path) }

  func remove() { FileSystem.remove(path) }
}
