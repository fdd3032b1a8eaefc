internal import CLinux
internal import Glibc

/// Puts a folder of reports in place whole: written beside, synced, and exchanged by one rename (requirement 39).
struct Publication {
  let output: String
  /// Name of the folder: the cut-off's date.
  let date: String
  let interruption: Interruption
  /// Where the reports gather first.
  let folder: StagingFolder

  private var staging: String { folder.path }

  init(output: String, date: String, interruption: Interruption) {
    self.output = output
    self.date = date
    self.interruption = interruption
    folder = StagingFolder(output + "/." + date + ".new")
  }

  /// Makes room for the reports.
  func open() throws(FileSystemError) {
    try FileSystem.makeFolder(output, mode: StagingFolder.folderMode)
    try folder.open()
  }

  /// Puts what was written to ``folder`` in place.
  /// - Throws: the file system's reason, or `.interrupted`; what was published before is untouched then.
  func publish() throws(BatchFailure) -> PublishedPlace {
    try orFail("写报表") { () throws(FileSystemError) in try folder.sync() }
    guard interruption.beginPublishing() else { throw .interrupted }
    return try orFail("发布报表") { () throws(FileSystemError) in try putInPlace() }
  }

  /// Leaves everything as it was before.
  func discard() { folder.remove() }

  private func putInPlace() throws(FileSystemError) -> PublishedPlace {
    let folder = try exchange()
    FileSystem.syncFolder(output)
    FileSystem.remove(staging)
    if folder.number == 1 { removeSubstitutes() }
    return PublishedPlace(output: output, folder: folder)
  }

  private func exchange() throws(FileSystemError) -> DateFolder {
    let own = DateFolder(date: date, number: 1)
    if replace(own) { return own }
    let code = errno
    // The old folder cannot be moved, as when another program holds it open on a share: the run is not lost. Never
    // below a stand-in that is there already, since the highest counts.
    for number in max(2, substitutes.last?.number ?? 2)...DateFolder.highestNumber {
      let beside = DateFolder(date: date, number: number)
      if replace(beside) { return beside }
    }
    throw FileSystemError("publish", output + "/" + own.name, code: code)
  }

  /// One step from the old folder to the new one, so that a reader never finds neither.
  private func replace(_ folder: DateFolder) -> Bool {
    let target = output + "/" + folder.name
    // RENAME_EXCHANGE (2): where the file system cannot, the old folder steps aside first.
    return rename(staging, target) == 0 || renameat2(AT_FDCWD, staging, AT_FDCWD, target, 2) == 0 || stepAside(folder)
  }

  private func stepAside(_ folder: DateFolder) -> Bool {
    let target = output + "/" + folder.name
    let aside = output + "/." + folder.name + ".old"
    FileSystem.remove(aside)
    guard rename(target, aside) == 0 else { return false }
    guard rename(staging, target) == 0 else {
      let code = errno
      rename(aside, target)
      errno = code
      return false
    }
    FileSystem.remove(aside)
    return true
  }

  /// Folders that stand in for this date's while it cannot be replaced.
  private var substitutes: [DateFolder] { DateFolder.all(in: output).filter { $0.date == date && $0.number > 1 } }

  private func removeSubstitutes() {
    for folder in substitutes where FileSystem.exists(output + "/" + folder.name + "/run.json") {
      FileSystem.remove(output + "/" + folder.name)
    }
  }
}

extension Publication {
  /// Clears what a dead run left in the output folder, and puts back a folder that it had moved aside.
  static func mend(_ output: String) {
    for name in FileSystem.ownNames(in: output) where name.hasPrefix(".") {
      let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, DateFolder(parts[0]) != nil, parts[1] == "new" || parts[1] == "old" else {
        continue
      }
      let target = output + "/" + parts[0]
      if parts[1] == "old", !FileSystem.exists(target) {
        rename(output + "/" + name, target)
      } else {
        FileSystem.remove(output + "/" + name)
      }
    }
  }
}
