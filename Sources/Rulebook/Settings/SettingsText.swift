extension Settings.Loaded {
  /// The effective settings as YAML that loads again to the same values.
  ///
  /// - Parameter showsOrigin: each key carries a comment: 默认, or file and line.
  package func yaml(showsOrigin: Bool) -> String {
    var text = SettingsText(loaded: self, showsOrigin: showsOrigin)
    text.writeAll()
    return text.lines.joined(separator: "\n") + "\n"
  }
}

private struct SettingsText {
  let loaded: Settings.Loaded
  let showsOrigin: Bool
  var lines: [String] = []

  private var settings: Settings { loaded.settings }

  init(loaded: Settings.Loaded, showsOrigin: Bool) {
    self.loaded = loaded
    self.showsOrigin = showsOrigin
  }

  mutating func writeAll() {
    writeOffice()
    writeStages()
    writeThresholds()
    value("hidden_rows", settings.hiddenRows.rawValue)
    section("free_community")
    value("free_community.from", settings.freeCommunity.from.iso)
    value("free_community.until", settings.freeCommunity.until?.iso ?? "null")
    section("carry_forward")
    value("carry_forward.enabled", String(settings.carryForward.isEnabled))
    value("carry_forward.days", String(settings.carryForward.days))
    value("baseline", settings.baseline?.iso ?? "null")
    value("deadline", quoted(clock(settings.deadlineMinute)))
    value("time_zone", quoted(settings.timeZone))
    value("retention_days", String(settings.retentionDays))
    writeLimits()
    writeVocabulary()
    section("mail")
    value("mail.to", list(settings.mail.to))
    value("mail.cc", list(settings.mail.cc))
    value("mail.subject", quoted(settings.mail.subject))
    value("templates", settings.templates.map(quoted) ?? "null")
    value("converter", settings.converter.map(quoted) ?? "null")
  }

  private mutating func writeOffice() {
    section("office")
    value("office.name", quoted(settings.office.name))
    value("office.unit", quoted(settings.office.unit.name))
    value("office.basis", quoted(settings.office.basis))
    value("office.contact", quoted(settings.office.contact))
  }

  private mutating func writeStages() {
    guard !settings.stages.isEmpty else { return value("stage", "[]") }
    lines.append("stage:" + origin("stage"))
    for stage in settings.stages {
      lines.append("  - from: " + stage.from.iso)
      lines.append("    stage: \(stage.stage)")
    }
  }

  private mutating func writeThresholds() {
    section("thresholds")
    value("thresholds.nat_hours", String(settings.thresholds.testHours))
    value("thresholds.nat_basis", settings.thresholds.testBasis.rawValue)
    value("thresholds.persons_per_vehicle", String(settings.thresholds.personsPerVehicle))
    value("thresholds.change_percent", String(settings.thresholds.changePercent))
  }

  private mutating func writeLimits() {
    section("limits")
    value("limits.file_mb", String(settings.limits.fileMegabytes))
    value("limits.inflated_mb", String(settings.limits.inflatedMegabytes))
    value("limits.ratio", String(settings.limits.ratio))
    value("limits.cells", String(settings.limits.cells))
    value("limits.seconds", String(settings.limits.seconds))
  }

  private mutating func writeVocabulary() {
    let words = settings.vocabulary
    section("vocabulary")
    writeWords("headers", RosterField.allCases.map { ($0.settingsName, words.headers[$0]) })
    writeWords("zones", ControlZone.allCases.map { ($0.name, words.zones[$0]) })
    writeWords("modes", TravelMode.allCases.map { ($0.name, words.modes[$0]) })
    writeWords("units", ResidenceUnit.allCases.map { ($0.name, words.units[$0]) })
  }

  private mutating func writeWords(_ name: String, _ entries: [(String, [String]?)]) {
    let path = "vocabulary." + name
    let filled = entries.filter { $0.1 != nil }
    guard !filled.isEmpty else { return value(path, "{}") }
    lines.append("  \(name):" + origin(path))
    for (key, words) in filled { lines.append("    \(key): " + list(words ?? [])) }
  }

  private mutating func section(_ name: String) { lines.append(name + ":") }

  private mutating func value(_ path: String, _ text: String) {
    let parts = path.split(separator: ".")
    let indent = String(repeating: "  ", count: parts.count - 1)
    lines.append(indent + (parts.last ?? "") + ": " + text + origin(path))
  }

  private func origin(_ path: String) -> String {
    guard showsOrigin else { return "" }
    return loaded.lines[path].map { "  # \(loaded.file) 第 \($0) 行" } ?? "  # 默认"
  }

  private func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ", ") + "]" }

  private func clock(_ minute: Int) -> String {
    let hour = minute / 60
    let rest = minute % 60
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A double-quoted YAML scalar.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        let isControl = scalar.properties.generalCategory == .control || scalar.properties.isWhitespace && scalar != " "
        result += isControl ? "\\U" + padded(String(scalar.value, radix: 16)) : String(scalar)
      }
    }
    return result + "\""
  }

  private func padded(_ hexadecimal: String) -> String {
    String(repeating: "0", count: max(0, 8 - hexadecimal.count)) + hexadecimal
  }
}
