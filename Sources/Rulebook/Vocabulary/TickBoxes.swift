/// A choice made by ticking: `√封控区 □管控区`, `封控区（√）管控区（ ）` (`domain.md` 5.1 and 12.19).
///
/// A mark belongs to the word it touches, before or after, whichever gives each word one mark.
enum TickBoxes: Equatable {
  /// No words with marks: read the text as it is.
  case absent
  /// Exactly one word is ticked.
  case chosen(String)
  /// None or several are ticked, or a mark touches two words; the words that may be meant.
  case undecided([String])

  init(_ raw: String) {
    let items = Self.items(of: raw)
    let words = items.compactMap(\.word)
    guard !words.isEmpty, words.count < items.count else {
      self = .absent
      return
    }
    let ticked = Self.tickedWords(items, wordCount: words.count)
    if let ticked, ticked.count == 1 { self = .chosen(ticked[0]) } else { self = .undecided(ticked ?? words) }
  }

  private struct Item {
    var word: String?
    var isTick = false
    /// No space or separator between it and the item before.
    var isGlued: Bool
  }

  private static let ticks: Set<Unicode.Scalar> = ["√", "✓", "✔", "☑", "■", "✅", "▣", "☒"]
  private static let boxes: Set<Unicode.Scalar> = ["□", "☐", "◻", "▢", "⬜"]
  private static let separators: Set<Unicode.Scalar> = ["/", "、", ",", ";", "。", "|", "_", "，", "；", "\u{FE0F}"]

  private static func items(of raw: String) -> [Item] {
    var items: [Item] = []
    var isGlued = false
    let text = emptyBracketsAsBoxes(Folding.compatible(raw))
    for scalar in text.unicodeScalars {
      if ticks.contains(scalar) || boxes.contains(scalar) {
        items.append(Item(isTick: ticks.contains(scalar), isGlued: isGlued))
      } else if scalar.properties.isWhitespace || separators.contains(scalar) {
        isGlued = false
        continue
      } else if isGlued, let word = items.last?.word {
        items[items.count - 1].word = word + String(scalar)
      } else {
        items.append(Item(word: String(scalar), isGlued: isGlued))
      }
      isGlued = true
    }
    return items
  }

  /// `( )` is an empty box and `(√)` a tick.
  private static func emptyBracketsAsBoxes(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard scalar == ")" || scalar == "]", let open = result.lastIndex(where: { $0 == "(" || $0 == "[" }) else {
        result.append(scalar)
        continue
      }
      let inside = result[(open + 1)...].filter { !$0.properties.isWhitespace }
      if inside.isEmpty {
        result.replaceSubrange(open..., with: ["□"])
      } else if inside.count == 1, ticks.contains(inside[0]) || boxes.contains(inside[0]) {
        result.replaceSubrange(open..., with: inside)
      } else {
        result.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(result))
  }

  /// `nil` where it cannot be said which word a mark belongs to.
  private static func tickedWords(_ items: [Item], wordCount: Int) -> [String]? {
    if items.count == 2 * wordCount, alternates(items) {
      let pairs = stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) }
      return pairs.compactMap { first, second in first.isTick || second.isTick ? first.word ?? second.word : nil }
    }
    return touchedWords(items)
  }

  private static func alternates(_ items: [Item]) -> Bool {
    items.indices.allSatisfy { (items[$0].word == nil) == (items[$0 % 2].word == nil) }
      && (items[0].word == nil) != (items[1].word == nil)
  }

  /// Fewer marks than words: each tick must touch exactly one.
  private static func touchedWords(_ items: [Item]) -> [String]? {
    var words: [String] = []
    for index in items.indices where items[index].isTick {
      let before = index > 0 && items[index].isGlued ? items[index - 1].word : nil
      let next = index + 1 < items.count ? items[index + 1] : nil
      let after = next?.isGlued == true ? next?.word : nil
      guard (before == nil) != (after == nil), let word = before ?? after else { return nil }
      words.append(word)
    }
    return words
  }
}
