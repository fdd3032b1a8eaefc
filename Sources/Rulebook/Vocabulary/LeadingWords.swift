/// Words with which a label begins, in buckets by their first character: most names begin with that of none.
struct LeadingWords: Sendable {
  private let buckets: [Unicode.Scalar: [String]]

  /// - Parameter words: folded, the longer of two that begin alike first.
  init(_ words: [String]) {
    buckets = Dictionary(grouping: words) { $0.unicodeScalars.first ?? " " }
  }

  /// - Parameter words: folded.
  init(longestFirst words: [String]) { self.init(words.sorted { $0.utf8.count > $1.utf8.count }) }

  /// The first of the words that the text begins with.
  ///
  /// - Parameter key: folded.
  func first(in key: String) -> String? {
    guard let initial = key.unicodeScalars.first, let words = buckets[initial] else { return nil }
    return words.first { key.begins(with: $0) }
  }
}
