internal import Glibc
internal import OfficeFormats
internal import Synchronization

/// The private store of originals by SHA-256 (requirement 4): `state/archive/ab/abcd…`.
///
/// A file gets its name only after its bytes are on the disk, so that whatever has a name is whole even after a power
/// cut; one sync serves the whole night.
final class OriginalsArchive: Sendable {
  private let root: String
  private let pending = Mutex<Pending>(Pending())

  private struct Pending {
    var digests: Set<String> = []
    /// Those whose bytes are all in ``incoming``: a reader that was given up may leave half a file there.
    var written: Set<String> = []
    var failure: FileSystemError?
    /// Those whose bytes are on the disk, or will be.
    var synced: Eventual<Result<Set<String>, FileSystemError>>?
  }

  private static let folderMode: mode_t = 0o700
  private static let fileMode: mode_t = 0o600
  /// From this size on an original is not held in memory longer than it must be, and the page cache only costs time.
  static let largeBytes = 16 << 20

  init(state: String) { root = state + "/archive" }

  private var incoming: String { root + "/incoming" }

  private func path(_ digest: String) -> String { root + "/" + digest.prefix(2) + "/" + digest }

  /// Makes the folders and clears what a dead run left behind.
  func open() throws(FileSystemError) {
    pending.withLock { $0 = Pending() }
    FileSystem.remove(incoming)
    try FileSystem.makeFolder(incoming, mode: Self.folderMode)
  }

  /// Takes a file in; a failure is kept for ``commit()``, so that the readers need not care.
  func keep(_ source: some ByteSource, digest: String) {
    let isNew = pending.withLock { $0.failure == nil && $0.digests.insert(digest).inserted }
    guard isNew else { return }
    if FileSystem.status(path(digest))?.size == source.count {
      touch(digest)
      return
    }
    do throws(FileSystemError) {
      let path = incoming + "/" + digest
      if source.count < Self.largeBytes, let bytes = try? source.allBytes() {
        try FileSystem.write(bytes, to: path, mode: Self.fileMode)
      } else {
        try FileSystem.writeDirectly(source, to: path, mode: Self.fileMode)
      }
      pending.withLock { _ = $0.written.insert(digest) }
    } catch {
      pending.withLock { $0.failure = error }
    }
  }

  /// Gives back a file that turned out to be none that is kept.
  func forget(_ digest: String) {
    pending.withLock { pending in
      pending.digests.remove(digest)
      pending.written.remove(digest)
    }
    unlink(incoming + "/" + digest)
  }

  /// Counts an original as used again, for the retention.
  func touch(_ digest: String) { utimensat(AT_FDCWD, path(digest), nil, 0) }

  /// Begins to bring what was taken in so far to the disk, while other work goes on.
  func beginSync() {
    let written = pending.withLock { $0.written }
    guard !written.isEmpty else { return }
    let synced = Eventual(waitsForDisk: true) { [incoming] in
      Result { () throws(FileSystemError) in
        try FileSystem.syncAll(at: incoming)
        return written
      }
    }
    pending.withLock { $0.synced = synced }
  }

  /// Gives everything taken in its name.
  /// - Throws: the first failure, of taking in or of this.
  func commit() throws(FileSystemError) {
    if let failure = pending.withLock({ $0.failure }) { throw failure }
    let (written, begun) = pending.withLock { ($0.written, $0.synced) }
    let synced = try begun?.get().get() ?? []
    if !written.isSubset(of: synced) { try FileSystem.syncAll(at: incoming) }
    var folder: Substring = ""
    // Sorted, so that each folder is made once.
    for digest in written.sorted() {
      if digest.prefix(2) != folder {
        folder = digest.prefix(2)
        try FileSystem.makeFolder(root + "/" + folder, mode: Self.folderMode)
      }
      guard rename(incoming + "/" + digest, path(digest)) == 0 else {
        throw FileSystemError("archive", path(digest))
      }
    }
    FileSystem.remove(incoming)
  }

  /// The bytes of an original; `nil` where it is gone or no longer what its name says.
  func read(_ digest: String) -> [UInt8]? {
    guard digest.utf8.count == 64, digest.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let bytes = FileSystem.readOwn(path(digest), maximumBytes: .max), sha256Hex(bytes) == digest
    else { return nil }
    return bytes
  }

  /// Removes originals that no run has used since `moment` (seconds since 1970) and that are not in `needed`.
  /// - Returns: how many were removed.
  func purge(unusedSince moment: Int, needed: Set<String>) -> Int {
    var removed = 0
    for folder in FileSystem.ownNames(in: root) where folder.utf8.count == 2 {
      for digest in FileSystem.ownNames(in: root + "/" + folder) where !needed.contains(digest) {
        guard let status = FileSystem.status(path(digest)), status.modified / 1_000_000_000 < moment else { continue }
        if unlink(path(digest)) == 0 { removed += 1 }
      }
      rmdir(root + "/" + folder)
    }
    return removed
  }
}
