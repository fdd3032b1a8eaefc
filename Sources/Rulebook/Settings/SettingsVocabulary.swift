internal import Yams

/// The office's own words, by the name of what they mean.
extension SettingsReader {
  mutating func readVocabulary(_ node: Node) {
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
