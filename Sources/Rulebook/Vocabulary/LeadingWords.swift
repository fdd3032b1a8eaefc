/// Words with which a label begins, told at once from the names that begin with none of their first characters.
struct LeadingWords: Sendable {
  private let words: [String]
  private let initials: Set<Unicode.Scalar>

  /// - Parameter words: folded, the longer of two that begin alike first.
  init(_ words: [String]) {
    self.words = words
    initials = Set(words.compactMap(\.unicodeScalars.first))
  }

  /// - Parameter words: folded.
  init(longestFirst words: [String]) { self.init(words.sorted { $0.utf8.count > $1.utf8.count }) }

  /// The first of the words that the text begins with.
  ///
  /// - Parameter key: folded.
  func first(in key: String) -> String? {
    guard let initial = key.unicodeScalars.first, initials.contains(initial) else { return nil }
    return words.first { key.begins(with: $0) }
  }
}
