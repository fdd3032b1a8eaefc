internal import Consolidation

/// All files of the inbox, read on several threads and given in the order of their names.
struct Intake: Sendable {
  let reading: FileReading
  let pool: WorkPool
  let deadlineSeconds: Int

  /// - Returns: `nil` where the run was interrupted.
  func read(_ entries: [InboxEntry], progress: (Int) -> Void) -> [SubmittedFile]? {
    let results = pool.run(
      order: startingOrder(entries), { index in reading.read(entries[index]) },
      givenUp: { index in [overdue(entries[index])] }, progress: progress)
    return results.map { markDuplicates($0.flatMap(\.self)) }
  }

  /// Biggest first, so that no thread is left alone with a big one at the end; files changed moments ago last, so that
  /// their second look costs no pause.
  private func startingOrder(_ entries: [InboxEntry]) -> [Int] {
    let recent = entries.map { reading.secondLook.isRecent($0) }
    return entries.indices.sorted { left, right in
      if recent[left] != recent[right] { return recent[right] }
      let (leftSize, rightSize) = (entries[left].status.size, entries[right].status.size)
      return leftSize != rightSize ? leftSize > rightSize : left < right
    }
  }

  private func overdue(_ entry: InboxEntry) -> SubmittedFile {
    SubmittedFile(
      path: entry.name, sha256: "", content: .refused(Refusal.tooSlow(seconds: deadlineSeconds)),
      modified: entry.status.modified / 1_000_000_000)
  }

  /// The same bytes count once: under the first of their names (requirement 5).
  private func markDuplicates(_ files: [SubmittedFile]) -> [SubmittedFile] {
    var firstPath: [String: String] = [:]
    return files.map { file in
      guard case .document = file.content, !file.sha256.isEmpty else { return file }
      if let first = firstPath[file.sha256] {
        var duplicate = file
        duplicate.content = .duplicate(of: first)
        return duplicate
      }
      firstPath[file.sha256] = file.path
      return file
    }
  }
}
