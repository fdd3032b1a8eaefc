internal import Yams

/// The YAML tree of a settings file, asked value by value; every wrong value is noted with its line and read as absent.
struct SettingsDocument {
  private(set) var problems: [SettingsError.Problem] = []
  /// Line of each key that the file sets, by its path (`office.name`).
  private(set) var lines: [String: Int] = [:]

  /// - Throws: what YAML itself refuses.
  static func root(_ yaml: [UInt8], file: String) throws(SettingsError) -> Node? {
    guard yaml.count <= largestFile else { throw SettingsError(file: file, problem: "文件过大，设置文件不应超过 1 MB。") }
    let bytes = yaml.starts(with: [0xEF, 0xBB, 0xBF]) ? yaml[3...] : yaml[...]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsError(file: file, problem: "文件不是 UTF-8 编码，请用记事本另存为 UTF-8 后再试。")
    }
    do { return try Yams.compose(yaml: text) } catch { throw syntaxError(error, file) }
  }

  private static let largestFile = 1 << 20

  private static func syntaxError(_ error: any Error, _ file: String) -> SettingsError {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      let hint = "YAML 格式有误，请检查缩进（用空格，不用制表符）、冒号后的空格、引号和括号是否成对。"
      return SettingsError(file: file, problem: hint, line: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      return SettingsError(
        file: file, problem: "同一组里重复写了 \(keys.sorted().joined(separator: "、"))，请只留一处。", line: context.mark.line)
    default:
      return SettingsError(file: file, problem: "YAML 格式有误，无法读取；文件里可能有不可见的控制字符。")
    }
  }

  mutating func problem(_ node: Node, _ message: String) {
    problems.append(SettingsError.Problem(line: node.mark?.line, message: message))
  }

  // MARK: - Structure

  /// Keys and values of a section; an unknown key is a problem, an empty section has none.
  mutating func entries(_ node: Node, _ path: String, known: [String]) -> [(key: String, node: Node)] {
    if isNull(node) { return [] }
    guard case .mapping(let mapping) = node else {
      problem(node, "\(label(path))应为一组“键: 值”。")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else {
        problem(key, "\(label(path))的键应为文字。")
        return nil
      }
      guard known.contains(name) else {
        unknown(key, name, path, known)
        return nil
      }
      lines[path.isEmpty ? name : path + "." + name] = key.mark?.line
      return (name, value)
    }
  }

  private mutating func unknown(_ key: Node, _ name: String, _ path: String, _ known: [String]) {
    let near = NearestName.suggestions(for: name, among: known)
    let hint = near.isEmpty ? "可用的有：\(known.joined(separator: "、"))。" : "是否应为 \(near.joined(separator: "、"))？"
    problem(key, "没有“\(path.isEmpty ? name : path + "." + name)”这个设置。\(hint)")
  }

  /// A list of words for each key; keys that `meaning` does not know are problems.
  mutating func wordLists<Key: Hashable>(
    _ node: Node, _ path: String, names: [String], meaning: (String) -> Key?
  ) -> [Key: [String]] {
    guard !isNull(node) else { return [:] }
    guard case .mapping(let mapping) = node else {
      problem(node, "\(label(path))应为一组“键: [词, 词]”。")
      return [:]
    }
    var result: [Key: [String]] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let meant = meaning(name) else {
        unknown(key, key.scalar?.string ?? "?", path, names)
        continue
      }
      lines[path + "." + name] = key.mark?.line
      result[meant, default: []] += strings(value, path + "." + name) ?? []
    }
    return result
  }

  mutating func items(_ node: Node, _ path: String) -> [Node] {
    if isNull(node) { return [] }
    guard case .sequence(let sequence) = node else {
      problem(node, "\(label(path))应为列表，例如 [甲, 乙]。")
      return []
    }
    return Array(sequence)
  }

  // MARK: - Values

  mutating func string(_ node: Node, _ path: String) -> String? {
    guard let scalar = node.scalar, node.tag == Tag(.str) else {
      problem(node, "\(label(path))应为文字\(node.scalar == nil ? "" : "，数字、日期或是非值请加引号")。")
      return nil
    }
    return scalar.string
  }

  mutating func strings(_ node: Node, _ path: String) -> [String]? {
    items(node, path).compactMap { string($0, path) }
  }

  mutating func integer(_ node: Node, _ path: String, _ range: ClosedRange<Int>) -> Int? {
    guard let scalar = node.scalar, node.tag == Tag(.int), let value = Int(scalar.string) else {
      problem(node, "\(label(path))应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
      return nil
    }
    guard range.contains(value) else {
      problem(node, "\(label(path))为 \(value)，应在 \(range.lowerBound) 到 \(range.upperBound) 之间。")
      return nil
    }
    return value
  }

  mutating func bool(_ node: Node, _ path: String) -> Bool? {
    guard let scalar = node.scalar, node.tag == Tag(.bool) else {
      problem(node, "\(label(path))应为 true 或 false。")
      return nil
    }
    return ["true", "yes", "on", "y"].contains(scalar.string.lowercased())
  }

  mutating func day(_ node: Node, _ path: String) -> CalendarDay? {
    guard let day = node.scalar.flatMap({ CalendarDay(iso: $0.string) }) else {
      problem(node, "\(label(path))应为日期，例如 2022-04-10。")
      return nil
    }
    return day
  }

  /// One of a closed set of words.
  mutating func choice<Value>(_ node: Node, _ path: String, _ choices: [(String, Value)]) -> Value? {
    if let word = node.scalar?.string, let found = choices.first(where: { $0.0 == word }) { return found.1 }
    let near = NearestName.suggestions(for: node.scalar?.string ?? "", among: choices.map(\.0))
    let hint = near.isEmpty ? "" : "是否应为 \(near.joined(separator: "、"))？"
    problem(node, "\(label(path))应为 \(choices.map(\.0).joined(separator: "、")) 之一。\(hint)")
    return nil
  }

  func isNull(_ node: Node) -> Bool { node.scalar != nil && node.tag == Tag(.null) }

  private func label(_ path: String) -> String { path.isEmpty ? "设置文件" : "“\(path)”" }
}

extension SettingsError {
  fileprivate init(file: String, problem: String, line: Int? = nil) {
    self.init(file: file, problems: [Problem(line: line, message: problem)])
  }
}
