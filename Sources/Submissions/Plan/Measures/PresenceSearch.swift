internal import Rulebook

/// Searches a plan for the measures that it speaks of.
struct PresenceSearch {
  /// A bit for each item of ``PresenceItem/allCases`` that has been found.
  private var found: UInt64 = 0
  private var sentence: [Unicode.Scalar] = []
  private var words = WordMarks(count: Self.index.words.count)

  private static let index = PresenceIndex()

  /// - Parameter line: one line of the plan, without the template's sentences.
  mutating func read(_ line: String) {
    guard found != Self.index.all else { return }
    for scalar in line.unicodeScalars {
      if Self.endsSentence(scalar) { readSentence() } else { Folding.append(scalar, to: &sentence) }
    }
    readSentence()
  }

  private mutating func readSentence() {
    DeniedMeasures.remove(from: &sentence)
    for position in sentence.indices {
      Self.index.words.forEach(in: sentence, at: position) { words.mark($0.id) }
    }
    found |= Self.index.items(namedBy: words)
    sentence.removeAll(keepingCapacity: true)
    words.clear()
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "！", "!": true
    default: false
    }
  }

  var presence: [PresenceItem: Bool] {
    Dictionary(
      uniqueKeysWithValues: PresenceItem.allCases.enumerated().map { ($1, found & Self.index.bit(of: $0) != 0) })
  }
}

/// Which words of an index stand in a sentence.
private struct WordMarks {
  private(set) var isMarked: [Bool]
  private(set) var marked: [Int] = []

  init(count: Int) { isMarked = Array(repeating: false, count: count) }

  mutating func mark(_ word: Int) {
    guard !isMarked[word] else { return }
    isMarked[word] = true
    marked.append(word)
  }

  mutating func clear() {
    for word in marked { isMarked[word] = false }
    marked.removeAll(keepingCapacity: true)
  }
}

/// The words of all measures, each once, and what each of them shows alone or beside others.
private struct PresenceIndex {
  let words: WordIndex
  /// Bits of the items that some word can show.
  let all: UInt64
  /// By word: the items that it shows alone.
  private let alone: [UInt64]
  /// By word: the items that it shows where the other words stand in the sentence too.
  private let beside: [[(item: UInt64, others: [Int])]]

  init() {
    var places: [String: Int] = [:]
    var list: [String] = []
    var alone: [UInt64] = []
    var beside: [[(item: UInt64, others: [Int])]] = []
    for (item, alternatives) in PresenceWords.alternatives {
      let bit = PresenceItem.allCases.firstIndex(of: item).map { UInt64(1) << UInt64($0) } ?? 0
      for alternative in alternatives.split(separator: " ") {
        let words = alternative.split(separator: "+").map { word in
          let key = Folding.key(word)
          let place = places[key] ?? list.count
          if place == list.count {
            places[key] = place
            list.append(key)
            alone.append(0)
            beside.append([])
          }
          return place
        }
        guard let first = words.first else { continue }
        if words.count == 1 { alone[first] |= bit } else { beside[first].append((bit, Array(words.dropFirst()))) }
      }
    }
    words = WordIndex(list)
    self.alone = alone
    self.beside = beside
    all = PresenceWords.alternatives.reduce(0) { bits, entry in
      bits | (PresenceItem.allCases.firstIndex(of: entry.item).map { UInt64(1) << UInt64($0) } ?? 0)
    }
  }

  func bit(of place: Int) -> UInt64 { 1 << UInt64(place) }

  func items(namedBy words: WordMarks) -> UInt64 {
    var items: UInt64 = 0
    for word in words.marked {
      items |= alone[word]
      for (item, others) in beside[word] where others.allSatisfy({ words.isMarked[$0] }) { items |= item }
    }
    return items
  }
}
