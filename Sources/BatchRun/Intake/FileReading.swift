internal import Consolidation
internal import Glibc
internal import OfficeFormats
internal import Rulebook
internal import Submissions

/// Takes one file of the inbox from its name to what it says; safe to call from any thread.
///
/// Bytes and sheets live only inside one call, so that the memory of a run is that of the files under way.
struct FileReading: Sendable {
  let documents: DocumentReading
  let limits: Settings.Limits
  /// Absent on a dry run, which writes nothing.
  let archive: OriginalsArchive?
  let secondLook: SecondLook

  /// A file gives one result; a bundle gives one for itself and one for each file in it.
  func read(_ entry: InboxEntry) -> [SubmittedFile] {
    switch entry.verdict {
    case .litter(let reason): return [result(entry, .ignored(reason))]
    case .refused(let reason): return [result(entry, .refused(Refusal.unsupported(reason)))]
    case .notReady(let reason): return [result(entry, .notReady(reason))]
    case .readable: break
    }
    let (allowed, isOverflown) = limits.fileMegabytes.multipliedReportingOverflow(by: 1 << 20)
    do throws(FileSystem.ReadFailure) {
      let content = try FileSystem.read(entry.path, maximumBytes: isOverflown ? .max : allowed)
      if let reason = secondLook.reasonToWait(entry, readAs: content.status) {
        return [result(entry, .notReady(reason))]
      }
      return interpret(content.bytes, entry)
    } catch {
      return [result(entry, outcome(of: error))]
    }
  }

  private func interpret(_ bytes: consuming [UInt8], _ entry: InboxEntry) -> [SubmittedFile] {
    guard !bytes.isEmpty else { return [result(entry, .ignored(Litter.emptyFile))] }
    let isLarge = bytes.count >= OriginalsArchive.largeBytes
    let canBeReadInPieces = bytes.starts(with: "PK".utf8)
    if isLarge, !canBeReadInPieces { return interpretLarge(bytes, entry) }
    let digest = sha256Hex(bytes)
    if isLarge, let copy = archive?.keepAndOpen(bytes, digest: digest) {
      // From here on the file is read from its copy, piece by piece.
      bytes = []
      return interpret(copy, entry, digest) { if !Self.isEvidence($0) { archive?.forget(digest) } }
    }
    let whole = bytes
    return interpret(whole, entry, digest) { if Self.isEvidence($0) { archive?.keep(whole, digest: digest) } }
  }

  /// A large file that is needed whole: another thread takes its check sum and its copy meanwhile, of the same bytes.
  private func interpretLarge(_ bytes: [UInt8], _ entry: InboxEntry) -> [SubmittedFile] {
    let digest = Eventual { [archive] in
      let digest = sha256Hex(bytes)
      archive?.keep(bytes, digest: digest)
      return digest
    }
    return interpret(bytes, entry, digest.get()) { if !Self.isEvidence($0) { archive?.forget(digest.get()) } }
  }

  /// - Parameters:
  ///   - digest: asked for once the file is read.
  ///   - settle: decides whether the original is kept, once it is known what it is.
  private func interpret(
    _ source: some ByteSource, _ entry: InboxEntry, _ digest: @autoclosure () -> String,
    settle: (SubmittedFile.Content) -> Void
  ) -> [SubmittedFile] {
    switch documents.read(source, path: entry.name) {
    case .content(let content):
      settle(content)
      return [result(entry, content, sha256: digest())]
    case .bundle(let bundle):
      defer { settle(.ignored("")) }
      return [result(entry, .ignored(BundleReading.note(bundle)), sha256: digest())] + members(of: bundle, entry)
    }
  }

  private func members(of bundle: ZipBundle, _ entry: InboxEntry) -> [SubmittedFile] {
    BundleReading(documents: documents).members(of: bundle, path: entry.name) { name, content, member in
      let digest = member.map(sha256Hex) ?? ""
      if let member, Self.isEvidence(content) { archive?.keep(member, digest: digest) }
      return SubmittedFile(
        path: name, sha256: digest, content: content, modified: entry.status.modified / 1_000_000_000)
    }
  }

  /// Originals that are read, and those that are refused, are kept as evidence; half a file is not.
  private static func isEvidence(_ content: SubmittedFile.Content) -> Bool {
    switch content {
    case .document, .refused: true
    case .duplicate, .notReady, .ignored: false
    }
  }

  private func outcome(of failure: FileSystem.ReadFailure) -> SubmittedFile.Content {
    switch failure {
    case .tooLarge(let size):
      .refused(Refusal.tooLarge(bytes: size, allowedMegabytes: limits.fileMegabytes))
    case .notRegular:
      .refused(Refusal.unsupported("这不是普通文件，没有打开；请放入原文件。"))
    case .failed(let error) where error.code == ENOENT:
      .notReady("列出之后就不见了，可能正被移动或改名；下次运行会再试。")
    case .failed(let error) where error.code == EACCES || error.code == EPERM:
      .refused(Refusal.unsupported("没有读取这个文件的权限，请检查文件权限后重新放入。"))
    case .failed(let error):
      .refused(Refusal.unsupported("文件读不出来（\(error.reason)），请重新复制。"))
    }
  }

  private func result(
    _ entry: InboxEntry, _ content: SubmittedFile.Content, sha256: String = ""
  ) -> SubmittedFile {
    SubmittedFile(
      path: entry.name, sha256: sha256, content: content, modified: entry.status.modified / 1_000_000_000)
  }
}
