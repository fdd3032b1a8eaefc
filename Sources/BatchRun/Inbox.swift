/// What lies in the inbox, before anything is opened.
struct InboxEntry {
  /// Path to open, as bytes ending in 0.
  var path: [CChar]
  /// Path inside the inbox with `/`, for people.
  var name: String
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  var verdict: Verdict

  enum Verdict: Equatable {
    case readable
    /// Lock files and litter of office programs and systems (requirement 1).
    case litter(String)
    /// Links, pipes, sockets and devices (requirement 9).
    case refused(String)
  }
}

/// Lists the inbox at any depth, in byte order of the paths, so that a run does not depend on the file system.
struct InboxListing {
  private(set) var entries: [InboxEntry] = []

  private static let maximumDepth = 32

  /// - Throws: where the inbox itself cannot be listed; a folder below it that cannot is an entry that is refused.
  init(_ inbox: String) throws(FileSystemError) {
    try list(Array(inbox.utf8CString), name: "", depth: 0)
  }

  private mutating func list(_ folder: [CChar], name prefix: String, depth: Int) throws(FileSystemError) {
    let names = try FileSystem.names(in: folder)
    let nameSet = Set(names)
    for bytes in names {
      let path = folder.dropLast() + [47] + bytes + [0]
      let name = prefix + escapedName(bytes.map { UInt8(bitPattern: $0) })
      guard let status = FileSystem.status(Array(path)) else { continue }
      if status.kind == .folder, depth < Self.maximumDepth {
        do throws(FileSystemError) {
          try list(Array(path), name: name + "/", depth: depth + 1)
        } catch {
          add(path, name, status, .refused("文件夹打不开，请检查访问权限。"))
        }
        continue
      }
      add(path, name, status, verdict(bytes, status, siblings: nameSet))
    }
  }

  private mutating func add(
    _ path: some Collection<CChar>, _ name: String, _ status: FileSystem.Status, _ verdict: InboxEntry.Verdict
  ) {
    entries.append(
      InboxEntry(path: Array(path), name: name, size: status.size, modified: status.modified, verdict: verdict))
  }

  private func verdict(
    _ name: [CChar], _ status: FileSystem.Status, siblings: Set<[CChar]>
  ) -> InboxEntry.Verdict {
    switch status.kind {
    case .file: break
    case .folder: return .refused("文件夹层数过多，请把文件移到上层文件夹。")
    case .link: return .refused("这是快捷方式（链接），不是文件本身；请放入原文件。")
    case .special: return .refused("这不是普通文件，请移走。")
    }
    let text = escapedName(name.map { UInt8(bitPattern: $0) })
    if let lock = lockedName(text) {
      let isOpen = siblings.contains { escapedName($0.map { UInt8(bitPattern: $0) }).hasSuffix(lock) && $0 != name }
      return .litter(isOpen ? "办公软件的锁文件：同名文件正被人打开，可能还未保存。" : "办公软件留下的锁文件，可以删除。")
    }
    if isLitter(text) { return .litter("系统或办公软件的临时文件，不用处理。") }
    return status.size == 0 ? .litter("空文件（0 字节），没有内容；如应有内容，请重新发送。") : .readable
  }

  /// The name of the document that a lock file belongs to, or what is left of it: Office replaces the first two letters.
  private func lockedName(_ name: String) -> String? {
    if name.hasPrefix("~$") || name.hasPrefix(".~") && !name.hasPrefix(".~lock.") { return String(name.dropFirst(2)) }
    guard name.hasPrefix(".~lock."), name.hasSuffix("#") else { return nil }
    return String(name.dropFirst(7).dropLast())
  }

  private func isLitter(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".ds_store", "thumbs.db", "desktop.ini"].contains(lower) || lower.hasSuffix(".tmp") || lower.hasPrefix("._")
  }
}
