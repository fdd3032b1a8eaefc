/// What stands for nothing, and what stands for the value above (`domain.md` 3.5 and 6).
enum Placeholders {
  static func isBlank(_ key: String) -> Bool { key.isEmpty || kinds[key] == .blank }
  static func isDitto(_ key: String) -> Bool { kinds[key] == .ditto }

  private enum Kind: String { case blank, ditto }
  private static let kinds = WordTable(AnswerWords.placeholders).index(Kind.init(rawValue:))
}
