internal import Yams

/// Walks the sections of the file and sets what they say; ranges are wide enough for any office and narrow enough for typing errors.
struct SettingsReader {
  var settings = Settings()
  var document = SettingsDocument()

  static let sections = [
    "office", "stage", "thresholds", "hidden_rows", "free_community", "carry_forward", "baseline", "deadline",
    "time_zone",
    "retention_days", "limits", "vocabulary", "mail", "templates", "converter",
  ]

  mutating func read(_ root: Node) {
    for (key, node) in document.entries(root, "", known: Self.sections) {
      switch key {
      case "office": readOffice(node)
      case "stage": readStages(node)
      case "thresholds": readThresholds(node)
      case "free_community": readFreeCommunity(node)
      case "carry_forward": readCarryForward(node)
      case "limits": readLimits(node)
      case "vocabulary": readVocabulary(node)
      case "mail": readMail(node)
      default: readValue(key, node)
      }
    }
  }

  private mutating func readValue(_ key: String, _ node: Node) {
    switch key {
    case "hidden_rows":
      set(\.hiddenRows, document.choice(node, key, Settings.HiddenRows.allCases.map { ($0.rawValue, $0) }))
    case "baseline": settings.baseline = document.isNull(node) ? nil : document.day(node, key)
    case "deadline": readDeadline(node)
    case "time_zone": readTimeZone(node)
    case "retention_days": set(\.retentionDays, document.integer(node, key, 1...36_500))
    case "templates": settings.templates = path(node, key)
    case "converter": settings.converter = path(node, key)
    default: break
    }
  }

  mutating func set<Value>(_ keyPath: WritableKeyPath<Settings, Value>, _ value: Value?) {
    if let value { settings[keyPath: keyPath] = value }
  }

  private mutating func path(_ node: Node, _ key: String) -> String? {
    if document.isNull(node) { return nil }
    guard let path = document.string(node, key) else { return nil }
    if path.isEmpty { document.problem(node, "“\(key)”应为路径；不用时写 null。") }
    return path
  }

  /// `18:00`, quoted or not.
  private mutating func readDeadline(_ node: Node) {
    let parts = (node.scalar?.string ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return document.problem(node, "“deadline”应为时刻，例如 \"18:00\"。") }
    settings.deadlineMinute = hour * 60 + minute
  }

  /// Whether the machine knows the zone is for whoever computes with it.
  private mutating func readTimeZone(_ node: Node) {
    guard let name = document.string(node, "time_zone") else { return }
    let isPlausible = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "/_+-".utf8.contains($0)
    }
    guard isPlausible, let first = name.utf8.first, first != UInt8(ascii: "/"), name.utf8.count <= 64 else {
      return document.problem(node, "“time_zone”应为时区名，例如 Asia/Shanghai。")
    }
    settings.timeZone = name
  }
}
