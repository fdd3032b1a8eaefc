/// A list of words that is asked, position by position, which of them begin there.
///
/// For texts that are walked scalar by scalar: a position where no word begins costs one look-up, one where words do
/// a comparison for each word with the same first letter.
struct WordIndex: Sendable {
  /// A word of the list that stands in a text.
  struct Hit: Equatable, Sendable {
    /// Place of the word in the list.
    var id: Int
    /// In scalars.
    var length: Int
  }

  private static let bucketCount = 1024

  private struct Entry {
    var letters: [Unicode.Scalar]
    var id: Int
  }

  /// By bucket; in one bucket longest first, equally long ones in the order of the list.
  private let entries: [Entry]
  private let starts: [Int32]
  /// Words of the list; ids lie below.
  let count: Int

  /// - Parameter words: as they stand in the texts, folded where those are; empty ones never hit.
  init(_ words: some Sequence<String>) {
    let all = words.enumerated().map { Entry(letters: Array($1.unicodeScalars), id: $0) }
    count = all.count
    entries =
      all
      .filter { !$0.letters.isEmpty }
      .sorted {
        let (left, right) = (Self.bucket(of: $0.letters[0]), Self.bucket(of: $1.letters[0]))
        guard left == right else { return left < right }
        return $0.letters.count == $1.letters.count ? $0.id < $1.id : $0.letters.count > $1.letters.count
      }
    var counts = [Int32](repeating: 0, count: Self.bucketCount + 1)
    for entry in entries { counts[Self.bucket(of: entry.letters[0]) + 1] += 1 }
    for bucket in 1...Self.bucketCount { counts[bucket] += counts[bucket - 1] }
    starts = counts
  }

  /// The longest word that begins at a position and ends inside the text; of equal ones the first of the list.
  @inline(__always)
  func longest<Text>(in text: Text, at position: Int) -> Hit?
  where Text: RandomAccessCollection<Unicode.Scalar>, Text.Index == Int {
    for entry in candidates(text[position]) where stands(entry, in: text, at: position) {
      return Hit(id: entries[entry].id, length: entries[entry].letters.count)
    }
    return nil
  }

  /// Every word that begins at a position and ends inside the text, longest first.
  @inline(__always)
  func forEach<Text>(in text: Text, at position: Int, _ body: (Hit) -> Void)
  where Text: RandomAccessCollection<Unicode.Scalar>, Text.Index == Int {
    for entry in candidates(text[position]) where stands(entry, in: text, at: position) {
      body(Hit(id: entries[entry].id, length: entries[entry].letters.count))
    }
  }

  /// Whether a word reaches from a position to the end of the text.
  func reachesEnd<Text>(in text: Text, from position: Int) -> Bool
  where Text: RandomAccessCollection<Unicode.Scalar>, Text.Index == Int {
    var isWhole = false
    forEach(in: text, at: position) { isWhole = isWhole || position + $0.length == text.endIndex }
    return isWhole
  }

  @inline(__always)
  private static func bucket(of letter: Unicode.Scalar) -> Int { Int(letter.value) & (bucketCount - 1) }

  @inline(__always)
  private func candidates(_ letter: Unicode.Scalar) -> Range<Int> {
    let bucket = Self.bucket(of: letter)
    return Int(starts[bucket])..<Int(starts[bucket + 1])
  }

  @inline(__always)
  private func stands<Text>(_ entry: Int, in text: Text, at position: Int) -> Bool
  where Text: RandomAccessCollection<Unicode.Scalar>, Text.Index == Int {
    let letters = entries[entry].letters
    guard text.endIndex - position >= letters.count else { return false }
    var index = 0
    while index < letters.count {
      if text[position + index] != letters[index] { return false }
      index += 1
    }
    return true
  }
}
