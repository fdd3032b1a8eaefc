internal import Glibc

/// What lies in the inbox, before anything is opened.
struct InboxEntry: Sendable {
  /// Path to open, as bytes ending in 0.
  var path: [CChar]
  /// Path inside the inbox with `/`, for people.
  var name: String
  var status: FileSystem.Status
  var verdict: Verdict

  enum Verdict: Equatable {
    case readable
    /// Lock files and litter of office programs and systems (requirement 1).
    case litter(String)
    /// Links, pipes, sockets, devices, and what may not be opened (requirement 9).
    case refused(String)
    case notReady(String)
  }
}

/// Lists the inbox at any depth, in byte order of the paths, so that a run does not depend on the file system.
struct InboxListing {
  private(set) var entries: [InboxEntry] = []

  private static let maximumDepth = 32

  /// - Throws: where the inbox itself cannot be listed; a folder below it that cannot is an entry that is refused.
  init(_ inbox: String) throws(FileSystemError) {
    try list(Array(inbox.utf8CString), name: "", depth: 0)
    entries.sort { left, right in
      left.path.lexicographicallyPrecedes(right.path) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
  }

  private mutating func list(_ folder: [CChar], name prefix: String, depth: Int) throws(FileSystemError) {
    let names = try FileSystem.names(in: folder)
    let siblings = Siblings(names)
    for bytes in names {
      let path = FileSystem.join(folder, bytes)
      let name = prefix + FileSystem.display(bytes)
      guard let status = FileSystem.status(path) else {
        add(path, name, Self.unseen, errno == ENOENT ? .notReady(Self.vanished) : .refused(Self.unreachable))
        continue
      }
      if status.kind == .folder, depth < Self.maximumDepth {
        descend(path, name, status, depth)
      } else {
        add(path, name, status, verdict(bytes, status, siblings))
      }
    }
  }

  private mutating func descend(_ path: [CChar], _ name: String, _ status: FileSystem.Status, _ depth: Int) {
    do throws(FileSystemError) {
      try list(path, name: name + "/", depth: depth + 1)
    } catch {
      add(path, name, status, .refused("文件夹打不开，请检查访问权限。"))
    }
  }

  private static let unseen = FileSystem.Status(kind: .special, size: 0, modified: 0)
  private static let vanished = "列出之后就不见了，可能正被移动或改名；下次运行会再试。"
  private static let unreachable = "文件看不到（没有访问权限，或路径过长），请检查权限或移到上层文件夹。"

  private mutating func add(
    _ path: [CChar], _ name: String, _ status: FileSystem.Status, _ verdict: InboxEntry.Verdict
  ) {
    entries.append(InboxEntry(path: path, name: name, status: status, verdict: verdict))
  }

  private func verdict(_ name: [CChar], _ status: FileSystem.Status, _ siblings: Siblings) -> InboxEntry.Verdict {
    switch status.kind {
    case .file: break
    case .folder: return .refused("文件夹层数过多，没有打开；请把文件移到上层文件夹。")
    case .link: return .refused("这是快捷方式（符号链接），不是文件本身，没有打开；请放入原文件。")
    case .special: return .refused("这不是普通文件（管道、套接字或设备），没有打开；请移走。")
    }
    if let reason = Litter.reason(for: FileSystem.display(name), siblings: siblings.texts) { return .litter(reason) }
    return status.size == 0 ? .litter(Litter.emptyFile) : .readable
  }

  /// The names of one folder as text, made only when a lock file asks for them.
  private struct Siblings {
    private let names: [[CChar]]

    init(_ names: [[CChar]]) { self.names = names }

    var texts: [String] { names.map { FileSystem.display($0) } }
  }
}
