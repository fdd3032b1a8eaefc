/// Remembers what the words of an office mean, for all files that a thread reads: one template is filled in with the
/// same fifty words a thousand times.
///
/// Texts are told apart by their UTF-8. Only so many are remembered, and no long ones, which are somebody's prose.
struct WordMemory: Sendable {
  private var columns: [WordColumn] = []
  /// For each column its texts; ``WordEntry/text`` says where the meaning is.
  private var memos: [ValueMemo] = []
  private var meanings: [WordMeaning] = []

  private static let capacity = 1 << 12
  private static let mostColumns = 64
  private static let longestText = 96

  /// There is no room for further words.
  var isFull: Bool { meanings.count >= Self.capacity || columns.count >= Self.mostColumns }

  /// Where the texts of a column are remembered; `nil` where they are not.
  mutating func index(of column: WordColumn?) -> Int? {
    guard let column else { return nil }
    if let index = columns.firstIndex(of: column) { return index }
    guard !isFull else { return nil }
    columns.append(column)
    memos.append(ValueMemo())
    return columns.count - 1
  }

  func meaning(of text: UnsafeBufferPointer<UInt8>, in column: Int) -> WordMeaning? {
    guard text.count <= Self.longestText, let place = memos[column].index(of: ValueKey(text: text), text: text) else {
      return nil
    }
    return meanings[Int(memos[column][place].text)]
  }

  mutating func insert(_ meaning: WordMeaning, of text: UnsafeBufferPointer<UInt8>, in column: Int) {
    guard text.count <= Self.longestText, !isFull else { return }
    var entry = WordEntry()
    entry.text = Int32(meanings.count)
    meanings.append(meaning)
    _ = memos[column].insert(entry, for: ValueKey(text: text), text: text)
  }
}
