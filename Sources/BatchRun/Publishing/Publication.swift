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
    return PublishedPlace(output: output, folder: folder)
  }

  /// At every moment the highest number of the date is what was published last.
  private func exchange() throws(FileSystemError) -> DateFolder {
    guard let last = substitutes.last else {
      return replace(own) ? own : try publishBeside(from: 2, code: errno)
    }
    let beside = try publishBeside(from: last.number, code: EBUSY)
    return bringHome(beside) ? own : beside
  }

  /// One step from the old folder to the new one, so that a reader never finds neither.
  private func replace(_ folder: DateFolder) -> Bool {
    let target = path(folder)
    // RENAME_EXCHANGE (2): where the file system cannot, the old folder steps aside first.
    return rename(staging, target) == 0 || renameat2(AT_FDCWD, staging, AT_FDCWD, target, 2) == 0
      || stepAside(folder, for: staging)
  }

  private func stepAside(_ folder: DateFolder, for other: String) -> Bool {
    let target = path(folder)
    let aside = output + "/." + folder.name + ".old"
    FileSystem.remove(aside)
    guard rename(target, aside) == 0 else { return false }
    guard rename(other, target) == 0 else {
      let code = errno
      rename(aside, target)
      errno = code
      return false
    }
    FileSystem.remove(aside)
    return true
  }

  /// The old folder cannot be moved, as when another program holds it open on a share: the run is not lost.
  /// - Parameter code: why the date's own folder could not be replaced.
  private func publishBeside(from number: Int, code: Int32) throws(FileSystemError) -> DateFolder {
    for number in number...DateFolder.highestNumber {
      let beside = DateFolder(date: date, number: number)
      // What has such a name and holds no report is none of ours.
      guard !FileSystem.exists(path(beside)) || isReport(beside) else { continue }
      if replace(beside) { return beside }
    }
    throw FileSystemError("publish", path(own), code: code)
  }

  /// Moves a stand-in to the place of the date's own folder, where that can be moved again.
  private func bringHome(_ folder: DateFolder) -> Bool {
    for lower in substitutes where lower < folder { FileSystem.remove(path(lower)) }
    guard substitutes == [folder] else { return false }
    return FileSystem.exists(path(own)) ? stepAside(own, for: path(folder)) : rename(path(folder), path(own)) == 0
  }

  private var own: DateFolder { DateFolder(date: date, number: 1) }

  /// Folders that stand in for this date's while it cannot be replaced.
  private var substitutes: [DateFolder] {
    DateFolder.all(in: output).filter { $0.date == date && $0.number > 1 && isReport($0) }
  }

  private func path(_ folder: DateFolder) -> String { output + "/" + folder.name }

  private func isReport(_ folder: DateFolder) -> Bool { FileSystem.exists(path(folder) + "/run.json") }
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
