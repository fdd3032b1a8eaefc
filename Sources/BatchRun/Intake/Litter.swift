/// Files that office programs and systems leave behind, by their names (requirement 1).
enum Litter {
  static let emptyFile = "空文件（0 字节），没有内容；如应有内容，请重新发送。"

  /// Why a file is ignored, in a sentence; `nil` where it is none of these.
  /// - Parameter siblings: the names beside it, asked for only when a lock file is found.
  static func reason(for name: String, siblings: @autoclosure () -> [String]) -> String? {
    if let locked = lockedName(name) {
      guard let open = siblings().first(where: { isMeant($0, by: locked) && $0 != name }) else {
        return "办公软件留下的锁文件，不用处理，可以删除。"
      }
      return "办公软件的锁文件：“\(open)”正被打开，可能还有未保存的修改。"
    }
    return isTemporary(name) ? "系统或办公软件的临时文件，不用处理。" : nil
  }

  /// The name of the document that a lock file belongs to, or what is left of it.
  private static func lockedName(_ name: String) -> String? {
    if name.hasPrefix(".~lock."), name.hasSuffix("#") { return String(name.dropFirst(7).dropLast()) }
    if name.hasPrefix("~$") || name.hasPrefix(".~") { return String(name.dropFirst(2)) }
    return nil
  }

  /// Word puts `~$` in place of the first two letters of a long name, Excel before the whole name.
  private static func isMeant(_ sibling: String, by locked: String) -> Bool {
    guard !locked.isEmpty, lockedName(sibling) == nil else { return false }
    return sibling == locked || sibling.dropFirst() == locked || sibling.dropFirst(2) == locked
  }

  private static func isTemporary(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".ds_store", "thumbs.db", "desktop.ini"].contains(lower) || lower.hasSuffix(".tmp") || lower.hasPrefix("._")
  }
}
