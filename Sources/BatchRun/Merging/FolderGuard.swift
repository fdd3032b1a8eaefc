internal import Glibc

/// Folders that something else must not be written to.
struct FolderGuard {
  /// Nothing at any depth.
  let within: [String]
  /// Nothing beside what is there.
  let exactly: [String]

  /// Whether writing to the path, which need not be there yet, would do so.
  func refuses(_ path: String) -> Bool {
    let closed = within.compactMap(FileSystem.identity)
    return FileSystem.identity(path).map(exactly.compactMap(FileSystem.identity).contains) == true
      || Self.folders(above: path).contains(where: closed.contains)
  }

  /// Identities of the folders that are there, links followed, from the path up to the root.
  private static func folders(above path: String) -> [[UInt64]] {
    var path = path
    while FileSystem.identity(path) == nil {
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        path = path.hasPrefix("/") ? "/" : "."
        break
      }
      path = String(path[..<slash])
    }
    guard let real = realpath(path, nil) else { return [] }
    defer { free(real) }
    let parts = String(cString: real).split(separator: "/")
    return (0...parts.count).compactMap { FileSystem.identity("/" + parts.prefix($0).joined(separator: "/")) }
  }
}
