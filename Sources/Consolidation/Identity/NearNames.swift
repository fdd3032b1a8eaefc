internal import Rulebook
internal import Submissions

/// Register names that look like a name which the register does not list: suggested to the operator, never taken
/// (issue 4, 5).
///
/// Two names are near when they differ in 长春市, 有限公司 and the like only, or in one character of at least four.
/// Built once in time linear to the register: every register name is filed under all its forms with one character
/// taken out, so that no two names are ever compared one by one.
struct NearNames {
  private var byForm: [String: Int] = [:]
  private let entries: [Register.Entry]

  init(_ register: Register) {
    entries = register.entries
    for (index, entry) in entries.enumerated() {
      for form in Self.forms(of: entry.enterprise.key) where byForm[form] == nil { byForm[form] = index }
    }
  }

  /// The first such register name in the order of the register's forms; `nil` where none is near.
  func suggestion(for key: String) -> String? {
    for form in Self.forms(of: key) {
      if let index = byForm[form] { return entries[index].enterprise.display }
    }
    return nil
  }

  private static func forms(of key: String) -> [String] {
    let core = core(of: key)
    guard core.count >= 4 else { return [core] }
    return [core]
      + core.indices.map { position in
        var form = core
        form.remove(at: position)
        return form
      }
  }

  /// The name without place and legal form.
  private static func core(of key: String) -> String {
    var core = Substring(key)
    for prefix in ["吉林省", "长春市", "长春"] where core.begins(with: prefix) { core.removeFirst(prefix.count) }
    for suffix in ["股份有限公司", "有限责任公司", "有限公司", "公司"] where core.ends(with: suffix) {
      core.removeLast(suffix.count)
      break
    }
    return String(core.isEmpty ? Substring(key) : core)
  }
}
