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
    if let large = LargeArchive(entry, atMost: allowedBytes) { return read(large, entry) }
    do throws(FileSystem.ReadFailure) {
      let content = try FileSystem.read(entry.path, maximumBytes: allowedBytes)
      if let reason = secondLook.reasonToWait(entry, readAs: content.status) {
        return [result(entry, .notReady(reason))]
      }
      return interpret(content.bytes, entry)
    } catch {
      return [result(entry, outcome(of: error))]
    }
  }

  private var allowedBytes: Int {
    let (allowed, isOverflown) = limits.fileMegabytes.multipliedReportingOverflow(by: 1 << 20)
    return isOverflown ? .max : allowed
  }

  /// Reads a large archive piece by piece while another thread takes its check sum and its copy.
  ///
  /// Both read the same open file; where it changed meanwhile, nothing of it counts.
  private func read(_ large: LargeArchive, _ entry: InboxEntry) -> [SubmittedFile] {
    let source = large.source
    let copy = Eventual(waitsForDisk: true) { [archive] () -> String in
      let digest = sha256Hex(source) ?? ""
      if !digest.isEmpty { archive?.keep(source, digest: digest) }
      return digest
    }
    let files = interpret(source, entry, copy.get()) { if !Self.isEvidence($0) { archive?.forget(copy.get()) } }
    guard !copy.get().isEmpty, let status = source.status else {
      return [result(entry, .refused(Refusal.unsupported("文件读不到底，请重新复制。")))]
    }
    guard let reason = secondLook.reasonToWait(entry, readAs: status) else { return files }
    archive?.forget(copy.get())
    return [result(entry, .notReady(reason))]
  }

  private func interpret(_ bytes: [UInt8], _ entry: InboxEntry) -> [SubmittedFile] {
    guard !bytes.isEmpty else { return [result(entry, .ignored(Litter.emptyFile))] }
    if bytes.count >= OriginalsArchive.largeBytes { return interpretLarge(bytes, entry) }
    let digest = sha256Hex(bytes)
    return interpret(bytes, entry, digest) { if Self.isEvidence($0) { archive?.keep(bytes, digest: digest) } }
  }

  /// A large file that is needed whole: another thread takes its check sum and its copy meanwhile, of the same bytes.
  private func interpretLarge(_ bytes: [UInt8], _ entry: InboxEntry) -> [SubmittedFile] {
    let digest = Eventual(waitsForDisk: true) { [archive] in
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

/// A large ZIP archive, as an office document or a bundle is one: readers take the pieces that they need.
private struct LargeArchive {
  let source: FileSource

  /// - Returns: nil for everything else, which is read whole.
  init?(_ entry: InboxEntry, atMost allowedBytes: Int) {
    guard entry.status.size >= OriginalsArchive.largeBytes, entry.status.size <= allowedBytes,
      let source = FileSource(entry.path, followsLinks: false), source.count == entry.status.size
    else { return nil }
    var signature = [UInt8](repeating: 0, count: 2)
    let got = signature.withUnsafeMutableBytes { try? source.read(into: $0, at: 0) }
    guard got == 2, signature == Array("PK".utf8) else { return nil }
    self.source = source
  }
}
