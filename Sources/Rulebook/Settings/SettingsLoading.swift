internal import Yams

extension Settings {
  /// Settings as a file gives them, with the line of each key that it sets.
  package struct Loaded: Sendable, Equatable {
    package var settings = Settings()
    package var file: String
    /// 1-based line by the key's path (`office.name`); a key without one has its default.
    package var lines: [String: Int] = [:]

    package init(file: String) { self.file = file }
  }

  /// Reads `fugong.yaml`; an empty file is all defaults.
  ///
  /// - Parameters:
  ///   - yaml: the file's bytes, UTF-8 with or without a byte order mark.
  ///   - file: its name in messages.
  /// - Throws: every unknown key, wrong type and value out of range, at once.
  package static func load(yaml: [UInt8], file: String) throws(SettingsError) -> Loaded {
    var loaded = Loaded(file: file)
    guard let root = try SettingsDocument.root(yaml, file: file) else { return loaded }
    var reader = SettingsReader()
    reader.read(root)
    guard reader.document.problems.isEmpty else {
      throw SettingsError(file: file, problems: reader.document.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    loaded.settings = reader.settings
    loaded.lines = reader.document.lines
    return loaded
  }
}

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

  private mutating func set<Value>(_ keyPath: WritableKeyPath<Settings, Value>, _ value: Value?) {
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

// MARK: - Sections

extension SettingsReader {
  private mutating func readOffice(_ node: Node) {
    for (key, value) in document.entries(node, "office", known: ["name", "unit", "basis", "contact"]) {
      let path = "office." + key
      switch key {
      case "name": set(\.office.name, document.string(value, path))
      case "unit": set(\.office.unit, document.choice(value, path, Self.localUnits))
      case "basis": set(\.office.basis, document.string(value, path))
      default: set(\.office.contact, document.string(value, path))
      }
    }
  }

  private static let localUnits = ResidenceUnit.allCases.filter(\.isLocal).map { ($0.name, $0) }

  private mutating func readStages(_ node: Node) {
    var stages: [Settings.Stage] = []
    for item in document.items(node, "stage") {
      guard let stage = readStage(item) else { continue }
      if stages.contains(where: { $0.from == stage.from }) {
        document.problem(item, "“stage”里 \(stage.from.iso) 写了两次，请只留一条。")
      }
      stages.append(stage)
    }
    if !document.isNull(node) { settings.stages = stages.sorted { $0.from < $1.from } }
  }

  private mutating func readStage(_ node: Node) -> Settings.Stage? {
    var from: CalendarDay?
    var number: Int?
    let problems = document.problems.count
    for (key, value) in document.entries(node, "stage", known: ["from", "stage"]) {
      if key == "from" {
        from = document.day(value, "stage.from")
      } else {
        number = document.integer(value, "stage.stage", 1...3)
      }
    }
    if let from, let number { return Settings.Stage(from: from, stage: number) }
    if document.problems.count == problems { document.problem(node, "“stage”的每一条都要有 from（日期）和 stage（1、2 或 3）。") }
    return nil
  }

  private mutating func readThresholds(_ node: Node) {
    let known = ["nat_hours", "nat_basis", "persons_per_vehicle", "change_percent"]
    for (key, value) in document.entries(node, "thresholds", known: known) {
      let path = "thresholds." + key
      switch key {
      case "nat_hours": set(\.thresholds.testHours, document.integer(value, path, 1...720))
      case "nat_basis":
        let choices = Settings.TestBasis.allCases.map { ($0.rawValue, $0) }
        set(\.thresholds.testBasis, document.choice(value, path, choices))
      case "persons_per_vehicle": set(\.thresholds.personsPerVehicle, document.integer(value, path, 1...100))
      default: set(\.thresholds.changePercent, document.integer(value, path, 0...10_000))
      }
    }
  }

  private mutating func readFreeCommunity(_ node: Node) {
    for (key, value) in document.entries(node, "free_community", known: ["from", "until"]) {
      if key == "from" {
        set(\.freeCommunity.from, document.day(value, "free_community.from"))
      } else {
        settings.freeCommunity.until = document.isNull(value) ? nil : document.day(value, "free_community.until")
      }
    }
    if let until = settings.freeCommunity.until, until < settings.freeCommunity.from {
      document.problem(node, "“free_community”的 until（\(until.iso)）早于 from（\(settings.freeCommunity.from.iso)）。")
    }
  }

  private mutating func readCarryForward(_ node: Node) {
    for (key, value) in document.entries(node, "carry_forward", known: ["enabled", "days"]) {
      if key == "enabled" {
        set(\.carryForward.isEnabled, document.bool(value, "carry_forward.enabled"))
      } else {
        set(\.carryForward.days, document.integer(value, "carry_forward.days", 0...3650))
      }
    }
  }

  private mutating func readLimits(_ node: Node) {
    let known = ["file_mb", "inflated_mb", "ratio", "cells", "seconds"]
    for (key, value) in document.entries(node, "limits", known: known) {
      let path = "limits." + key
      switch key {
      case "file_mb": set(\.limits.fileMegabytes, document.integer(value, path, 1...65_536))
      case "inflated_mb": set(\.limits.inflatedMegabytes, document.integer(value, path, 1...1_048_576))
      case "ratio": set(\.limits.ratio, document.integer(value, path, 1...1_000_000))
      case "cells": set(\.limits.cells, document.integer(value, path, 1...4_000_000_000))
      default: set(\.limits.seconds, document.integer(value, path, 1...86_400))
      }
    }
  }

  private mutating func readMail(_ node: Node) {
    for (key, value) in document.entries(node, "mail", known: ["to", "cc", "subject"]) {
      switch key {
      case "to": set(\.mail.to, addresses(value, "mail.to"))
      case "cc": set(\.mail.cc, addresses(value, "mail.cc"))
      default: set(\.mail.subject, document.string(value, "mail.subject"))
      }
    }
  }

  private mutating func addresses(_ node: Node, _ path: String) -> [String]? {
    let items = document.items(node, path)
    return items.compactMap { item in
      guard let address = document.string(item, path) else { return nil }
      guard address.split(separator: "@").count == 2, !address.contains(where: \.isNewline) else {
        document.problem(item, "“\(path)”应为邮箱地址，例如 a@example.cn。")
        return nil
      }
      return address
    }
  }
}

// MARK: - Vocabulary

extension SettingsReader {
  private mutating func readVocabulary(_ node: Node) {
    for (key, value) in document.entries(node, "vocabulary", known: ["headers", "zones", "modes", "units"]) {
      let path = "vocabulary." + key
      switch key {
      case "headers":
        let names = RosterField.allCases.map(\.settingsName)
        settings.vocabulary.headers = words(value, path, names, RosterField.init(settingsName:))
      case "zones": settings.vocabulary.zones = words(value, path, ControlZone.decidable.map(\.name), Self.zone)
      case "modes": settings.vocabulary.modes = words(value, path, TravelMode.decidable.map(\.name), Self.mode)
      default: settings.vocabulary.units = words(value, path, ResidenceUnit.decidable.map(\.name), Self.unit)
      }
    }
  }

  /// A word must not mean two things.
  private mutating func words<Key: Hashable>(
    _ node: Node, _ path: String, _ names: [String], _ meaning: (String) -> Key?
  ) -> [Key: [String]] {
    let lists = document.wordLists(node, path, names: names, meaning: meaning)
    var seen: Set<String> = []
    for word in lists.values.joined().sorted() {
      if Folding.key(word).isEmpty { document.problem(node, "“\(path)”里有空白的词。") }
      if !seen.insert(Folding.key(word)).inserted { document.problem(node, "“\(path)”里“\(word)”写了两次，请只留一处。") }
    }
    return lists
  }

  private static func zone(_ name: String) -> ControlZone? { ControlZone.decidable.first { $0.name == name } }
  private static func mode(_ name: String) -> TravelMode? { TravelMode.decidable.first { $0.name == name } }
  private static func unit(_ name: String) -> ResidenceUnit? { ResidenceUnit.decidable.first { $0.name == name } }
}

extension ControlZone {
  static let decidable = allCases.filter { $0 != .unverified }
}

extension TravelMode {
  static let decidable = allCases.filter { $0 != .unverified }
}

extension ResidenceUnit {
  static let decidable = allCases.filter { $0 != .unverified }
}

extension RosterField {
  /// The name under `vocabulary.headers` (`interface.md` calls the unit of residence `district`).
  package var settingsName: String { self == .unit ? "district" : rawValue }

  /// The name of the settings, the vocabulary's own, or the column's usual Chinese heading.
  init?(settingsName name: String) {
    if let field = Self.allCases.first(where: { $0.settingsName == name || $0.rawValue == name }) {
      self = field
    } else if let match = HeaderVocabulary(overlay: Settings.Overlay()).field(for: name), match.isExact {
      self = match.field
    } else {
      return nil
    }
  }
}
