/// Words of two and more characters by which a longer heading is recognised; a word of two only at its end.
///
/// Rows that might be headers are asked cell by cell, so that a look-up costs a step for each character of the heading
/// and not one for each word.
struct ContainedWords: Sendable {
  private struct Word {
    var scalars: [Unicode.Scalar]
    var text: String
    var field: RosterField
  }

  private let byInitial: [Unicode.Scalar: [Word]]

  init(_ fields: [String: RosterField]) {
    let words = fields.map { Word(scalars: Array($0.key.unicodeScalars), text: $0.key, field: $0.value) }
    byInitial = Dictionary(grouping: words.filter { $0.scalars.count >= 2 }) { $0.scalars[0] }
  }

  /// The longest word in the heading; of two equally long the later one.
  func longest(in key: String) -> (word: String, field: RosterField)? {
    let scalars = Array(key.unicodeScalars)
    var best: Word?
    for start in scalars.indices {
      for word in byInitial[scalars[start]] ?? [] where word.scalars.count >= best?.scalars.count ?? 0 {
        let isAtEnd = start + word.scalars.count == scalars.count
        if scalars[start...].starts(with: word.scalars), word.scalars.count > 2 || isAtEnd { best = word }
      }
    }
    return best.map { ($0.text, $0.field) }
  }
}
