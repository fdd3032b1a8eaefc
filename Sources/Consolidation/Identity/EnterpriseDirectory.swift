internal import Rulebook
internal import Submissions

/// Says which enterprise a name means: by 统一社会信用代码 where one is known, else by the exact normalised name
/// (`domain.md` 3.7); the register comes before both.
///
/// The numbers of enterprises depend on the set of names only, never on the order of the files.
struct EnterpriseDirectory {
  struct Entry {
    var name: String
    var key: String
    var creditCode: String
    var location: ResidenceUnit?
    /// Index in the register; absent for enterprises that it does not list.
    var registerIndex: Int?
    /// A submission states another code than the register does for the same name.
    var hasOtherCode = false
  }

  private(set) var entries: [Entry] = []
  private var byCode: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  /// Codes that submissions of tonight state beside a name.
  private var codesOfKey: [String: Set<String>] = [:]
  /// Code that the latest published report gives for a name.
  private var publishedCodeOfKey: [String: String] = [:]

  /// - Parameters:
  ///   - mentions: the names in tonight's submissions, in any order.
  ///   - published: the names in reports with an earlier date, each once, those of the newest report first.
  init(register: Register?, mentions: [EnterpriseName], published: [EnterpriseName]) {
    for (index, entry) in (register?.entries ?? []).enumerated() { enter(entry, at: index) }
    for name in published where !name.creditCode.isEmpty && publishedCodeOfKey[name.key] == nil {
      publishedCodeOfKey[name.key] = name.creditCode
    }
    for mention in mentions where !mention.creditCode.isEmpty {
      codesOfKey[mention.key, default: []].insert(mention.creditCode)
    }
    for mention in Self.sorted(mentions) { note(mention) }
    for name in published { note(name) }
  }

  /// The number of an enterprise; every name that the directory was made from has one.
  func index(of mention: EnterpriseName) -> Int? {
    if let listed = registered(plant: mention) { return listed }
    if !mention.creditCode.isEmpty {
      return registered(code: mention.creditCode) ?? registered(key: mention.key) ?? byCode[mention.creditCode]
    }
    if let listed = registered(key: mention.key) { return listed }
    if let code = knownCode(of: mention.key), let coded = byCode[code] { return coded }
    return byKey[mention.key]
  }
}

extension EnterpriseDirectory {
  private mutating func enter(_ entry: Register.Entry, at registerIndex: Int) {
    let enterprise = entry.enterprise
    let index = entries.count
    entries.append(
      Entry(
        name: enterprise.display, key: enterprise.key, creditCode: enterprise.creditCode,
        location: entry.location ?? enterprise.location, registerIndex: registerIndex))
    if !enterprise.creditCode.isEmpty, byCode[enterprise.creditCode] == nil { byCode[enterprise.creditCode] = index }
    for key in [enterprise.key] + entry.otherKeys where byKey[key] == nil { byKey[key] = index }
  }

  /// Takes a name of a submission or of a published report in, where no entry stands for it yet.
  private mutating func note(_ mention: EnterpriseName) {
    guard let index = index(of: mention) else { return add(mention) }
    if entries[index].location == nil { entries[index].location = mention.location }
    guard !mention.creditCode.isEmpty else { return }
    if entries[index].creditCode.isEmpty {
      entries[index].creditCode = mention.creditCode
      byCode[mention.creditCode] = index
    } else if entries[index].creditCode != mention.creditCode {
      entries[index].hasOtherCode = true
    }
  }

  private mutating func add(_ mention: EnterpriseName) {
    let code = mention.creditCode.isEmpty ? knownCode(of: mention.key) ?? "" : mention.creditCode
    let index = entries.count
    entries.append(Entry(name: mention.display, key: mention.key, creditCode: code, location: mention.location))
    if code.isEmpty { byKey[mention.key] = index } else { byCode[code] = index }
  }

  private func registered(code: String) -> Int? {
    byCode[code].flatMap { entries[$0].registerIndex == nil ? nil : $0 }
  }

  private func registered(key: String) -> Int? { byKey[key].flatMap { entries[$0].registerIndex == nil ? nil : $0 } }

  /// A plant that the register lists by itself is an enterprise of its own.
  private func registered(plant mention: EnterpriseName) -> Int? {
    mention.plant.isEmpty ? nil : registered(key: mention.key + mention.plant)
  }

  /// The one code that is known for a name; two different ones decide nothing.
  private func knownCode(of key: String) -> String? {
    guard let codes = codesOfKey[key] else { return publishedCodeOfKey[key] }
    return codes.count == 1 ? codes.first : nil
  }

  /// By name and code, so that the first of several spellings is always the same one.
  private static func sorted(_ mentions: [EnterpriseName]) -> [EnterpriseName] {
    mentions.sorted { left, right in
      left.display == right.display
        ? (left.creditCode, left.location?.rawValue ?? .max) < (right.creditCode, right.location?.rawValue ?? .max)
        : left.display < right.display
    }
  }
}
