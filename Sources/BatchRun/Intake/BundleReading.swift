internal import Consolidation
internal import OfficeFormats

/// Opens a bundle of several files one level deep (requirement 8); nothing of it touches the disk under its own name.
struct BundleReading: Sendable {
  let documents: DocumentReading

  /// What becomes of the bundle itself.
  static func note(_ bundle: ZipBundle) -> String {
    let count = bundle.entries.count { !isFolder($0) }
    return "压缩包，已打开；其中 \(count) 个文件逐个列出。"
  }

  /// Reads every file in directory order.
  /// - Parameters:
  ///   - path: of the bundle inside the inbox.
  ///   - result: given the path for people (`bundle.zip/inner name`), the fate, and the bytes where they were read.
  func members<Result>(
    of bundle: ZipBundle, path: String, _ result: (String, SubmittedFile.Content, [UInt8]?) -> Result
  ) -> [Result] {
    var bundle = bundle
    let siblings = bundle.entries.map { BundleEntryName($0).text }
    var timesSeen: [String: Int] = [:]
    var results: [Result] = []
    for (entry, name) in zip(bundle.entries, siblings) where !Self.isFolder(entry) {
      timesSeen[name, default: 0] += 1
      let path = path + "/" + Self.told(name, apart: timesSeen[name] ?? 1)
      let (content, bytes) = member(entry, name, of: &bundle, path: path, siblings: siblings)
      results.append(result(path, content, bytes))
    }
    return results
  }

  /// An archive may hold two entries of one name, which are two files: 名单.csv and 名单.csv（2）.
  private static func told(_ name: String, apart number: Int) -> String { number > 1 ? "\(name)（\(number)）" : name }

  private static func isFolder(_ entry: ZipEntry) -> Bool { entry.name.last == UInt8(ascii: "/") }

  private func member(
    _ entry: ZipEntry, _ name: String, of bundle: inout ZipBundle, path: String, siblings: [String]
  ) -> (SubmittedFile.Content, [UInt8]?) {
    guard !BundleEntryName.escapes(name) else {
      return (.refused(Refusal.unsupported("压缩包内的路径指向包外，没有读取；请重新打包后报送。")), nil)
    }
    if let litter = BundleEntryName.litter(name, siblings: siblings) { return (.ignored(litter), nil) }
    do throws(ReadError) {
      let bytes = try bundle.contents(of: entry)
      guard !bytes.isEmpty else { return (.ignored(Litter.emptyFile), nil) }
      return (content(bytes, path: path), bytes)
    } catch {
      return (.refused(Refusal.unreadable(error)), nil)
    }
  }

  private func content(_ bytes: [UInt8], path: String) -> SubmittedFile.Content {
    switch documents.read(bytes, path: path) {
    case .bundle: .refused(Refusal.unsupported("压缩包里还有压缩包，不再打开；请解压后把文件直接放入。"))
    // The bundle around it is whole, so that waiting would not help.
    case .content(.notReady): .refused(Refusal.unsupported("文件不完整，可能在打包前就没有保存完；请重新报送完整的文件。"))
    case .content(let content): content
    }
  }
}

/// The name of a file in an archive as text, and what it gives away.
struct BundleEntryName {
  let text: String

  init(_ entry: ZipEntry) {
    text = escapedName(ZipBundle.name(of: entry).map { Array($0.utf8) } ?? entry.name)
  }

  /// Whether the name climbs out of the archive or starts at a drive.
  static func escapes(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.contains("..") || parts.first?.dropFirst().first == ":"
  }

  static func litter(_ name: String, siblings: [String]) -> String? {
    let base = name.split(separator: "/").last.map(String.init) ?? name
    if name.hasPrefix("__MACOSX/") { return "系统或办公软件的临时文件，不用处理。" }
    return Litter.reason(
      for: base, siblings: siblings.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
  }
}
