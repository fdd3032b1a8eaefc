internal import CLinux
internal import Glibc
internal import Reports

/// Puts a folder of reports in place whole: written beside, synced, and exchanged by one rename (requirement 39).
struct Publication {
  let output: String
  /// Name of the folder: the cut-off's date.
  let date: String

  private var target: String { output + "/" + date }
  private var staging: String { output + "/." + date + ".new" }

  private static let folderMode: mode_t = 0o750
  private static let fileMode: mode_t = 0o640
  private static let internalFolderMode: mode_t = 0o700
  private static let internalFileMode: mode_t = 0o600

  /// - Throws: the file system's reason; what was published before is untouched then.
  func publish(_ files: [ReportFile]) throws(FileSystemError) {
    try FileSystem.makeFolder(output, mode: Self.folderMode)
    FileSystem.remove(staging)
    do throws(FileSystemError) {
      try FileSystem.makeFolder(staging, mode: Self.folderMode)
      for file in files { try write(file) }
      FileSystem.syncFolder(staging)
      try exchange()
    } catch {
      FileSystem.remove(staging)
      throw error
    }
    FileSystem.syncFolder(output)
  }

  private func write(_ file: ReportFile) throws(FileSystemError) {
    let path = staging + "/" + file.path
    if let slash = path.lastIndex(of: "/") {
      let mode = file.isInternal ? Self.internalFolderMode : Self.folderMode
      try FileSystem.makeFolder(String(path[..<slash]), mode: mode)
    }
    try FileSystem.write(file.bytes, to: path, mode: file.isInternal ? Self.internalFileMode : Self.fileMode)
  }

  /// One step from the old folder to the new one, so that a reader never finds neither.
  private func exchange() throws(FileSystemError) {
    if rename(staging, target) == 0 { return }
    guard errno == EEXIST || errno == ENOTEMPTY else { throw FileSystemError("publish", target) }
    // RENAME_EXCHANGE (2): where the file system cannot, the old folder steps aside first.
    if renameat2(AT_FDCWD, staging, AT_FDCWD, target, 2) != 0 {
      let aside = output + "/." + date + ".old"
      FileSystem.remove(aside)
      guard rename(target, aside) == 0, rename(staging, target) == 0 else { throw FileSystemError("publish", target) }
      FileSystem.remove(aside)
      return
    }
    FileSystem.remove(staging)
  }
}
