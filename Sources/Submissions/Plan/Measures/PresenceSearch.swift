internal import Rulebook

/// Searches a plan for the measures that it speaks of.
struct PresenceSearch {
  private var found: Set<PresenceItem> = []

  private static let parsed: [(item: PresenceItem, alternatives: [[String]])] = PresenceWords.alternatives.map {
    item, words in
    (item, words.split(separator: " ").map { $0.split(separator: "+").map { key(String($0)) } })
  }

  private static func key(_ text: String) -> String { Folding.key(text) }

  /// - Parameter line: one line of the plan, without the template's sentences.
  mutating func read(_ line: String) {
    for sentence in line.split(whereSeparator: { "。；;！!".contains($0) }) {
      let key = Self.key(String(sentence))
      for (item, alternatives) in Self.parsed where !found.contains(item) {
        if alternatives.contains(where: { key.has(allOf: $0) }) { found.insert(item) }
      }
    }
  }

  var presence: [PresenceItem: Bool] {
    Dictionary(uniqueKeysWithValues: PresenceItem.allCases.map { ($0, found.contains($0)) })
  }
}
