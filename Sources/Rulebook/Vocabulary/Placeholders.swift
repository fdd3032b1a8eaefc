/// What stands for nothing, and what stands for the value above (`domain.md` 3.5 and 6).
enum Placeholders {
  static func isBlank(_ key: String) -> Bool { key.isEmpty || kind(of: key) == .blank }
  static func isDitto(_ key: String) -> Bool { kind(of: key) == .ditto }

  /// Chinese characters with which a word of these begins, in every spelling that folds to one.
  static let initials: [UInt16] = {
    let first = Set(kinds.keys.compactMap(\.utf16.first)).filter { chinese.contains($0) }
    return chinese.filter { first.contains(Folding.table[Int($0)]) }
  }()

  /// Whether a text states something, told from its first character alone: a digit, or a Chinese character with which
  /// none of these words begins.
  static func beginsLikeNone(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    if (0x30...0x39).contains(first) { return true }
    // First bytes of U+4000 to U+9FFF in UTF-8.
    guard (0xE4...0xE9).contains(first), let second = bytes.next(), let third = bytes.next() else { return false }
    return !initials.contains(UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F))
  }

  private static let chinese: ClosedRange<UInt16> = 0x4000...0x9FFF
  private enum Kind: String { case blank, ditto }
  private static let kinds = WordTable(AnswerWords.placeholders).index(Kind.init(rawValue:))
  /// Bytes of the longest word; most values are longer and need not be looked up.
  private static let longest = kinds.keys.reduce(0) { max($0, $1.utf8.count) }

  private static func kind(of key: String) -> Kind? { key.utf8.count <= longest ? kinds[key] : nil }
}
