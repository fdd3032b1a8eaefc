internal import Rulebook

/// Searches a plan for the measures that it speaks of.
struct PresenceSearch {
  /// Places in ``parsed`` of the measures that are still to be found.
  private var open = Array(Self.parsed.indices)
  private var characters = CharacterSieve()

  /// Words that have to stand in one sentence, all of them.
  private typealias Alternative = [CharacterSieve.Word]

  private static let parsed: [(item: PresenceItem, alternatives: [Alternative])] = PresenceWords.alternatives.map {
    item, words in
    (item, words.split(separator: " ").map { $0.split(separator: "+").map { CharacterSieve.Word(Folding.key($0)) } })
  }

  /// - Parameter line: one line of the plan, without the template's sentences.
  mutating func read(_ line: String) {
    for sentence in line.unicodeScalars.split(whereSeparator: Self.endsSentence) where !open.isEmpty {
      let key = Folding.key(String(sentence))
      characters.fill(key)
      open.removeAll { place in
        Self.parsed[place].alternatives.contains { words in
          words.allSatisfy { characters.mayHold($0) && key.has($0.text) }
        }
      }
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "！", "!": true
    default: false
    }
  }

  var presence: [PresenceItem: Bool] {
    let missing = Set(open.map { Self.parsed[$0].item })
    return Dictionary(uniqueKeysWithValues: PresenceItem.allCases.map { ($0, !missing.contains($0)) })
  }
}
