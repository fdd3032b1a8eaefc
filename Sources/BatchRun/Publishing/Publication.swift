internal import CLinux
internal import Glibc
internal import Rulebook

/// Puts a folder of reports in place whole: written beside, synced, and exchanged by one rename (requirement 39).
struct Publication {
  let output: String
  /// Name of the folder: the cut-off's date.
  let date: String
  let interruption: Interruption
  /// Where the reports gather first.
  let folder: StagingFolder

  private var target: String { output + "/" + date }
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
    let place = try exchange()
    FileSystem.syncFolder(output)
    FileSystem.remove(staging)
    if !place.isBeside { removeSubstitutes() }
    return place
  }

  /// One step from the old folder to the new one, so that a reader never finds neither.
  private func exchange() throws(FileSystemError) -> PublishedPlace {
    if rename(staging, target) == 0 { return PublishedPlace(path: target, isBeside: false) }
    // RENAME_EXCHANGE (2): where the file system cannot, the old folder steps aside first.
    if renameat2(AT_FDCWD, staging, AT_FDCWD, target, 2) == 0 || stepAside() {
      return PublishedPlace(path: target, isBeside: false)
    }
    return try publishBeside()
  }

  private func stepAside() -> Bool {
    let aside = output + "/." + date + ".old"
    FileSystem.remove(aside)
    guard rename(target, aside) == 0 else { return false }
    guard rename(staging, target) == 0 else {
      rename(aside, target)
      return false
    }
    FileSystem.remove(aside)
    return true
  }

  /// The old folder cannot be moved, as when another program holds it open on a share: the run is not lost.
  private func publishBeside() throws(FileSystemError) -> PublishedPlace {
    for number in 2...99 {
      let beside = target + "-" + String(number)
      FileSystem.remove(beside)
      if rename(staging, beside) == 0 { return PublishedPlace(path: beside, isBeside: true) }
    }
    throw FileSystemError("publish", target)
  }

  /// Folders that stood in for this date's while it could not be replaced.
  private func removeSubstitutes() {
    for name in FileSystem.ownNames(in: output) where name.hasPrefix(date + "-") {
      guard Int(name.dropFirst(date.count + 1)) != nil, FileSystem.exists(output + "/" + name + "/run.json") else {
        continue
      }
      FileSystem.remove(output + "/" + name)
    }
  }
}

extension Publication {
  /// Clears what a dead run left in the output folder, and puts back a folder that it had moved aside.
  static func mend(_ output: String) {
    for name in FileSystem.ownNames(in: output) where name.hasPrefix(".") {
      let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, CalendarDay(iso: parts[0]) != nil, parts[1] == "new" || parts[1] == "old" else {
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
