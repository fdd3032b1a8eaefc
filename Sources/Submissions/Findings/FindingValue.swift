internal import Rulebook

/// Raw values as a finding may show them.
enum FindingValue {
  private static let longest = 60

  /// A word of a column that holds no personal data; what looks like a number of a person is masked all the same.
  static func word(_ raw: String) -> String {
    let line = raw.split(whereSeparator: \.isNewline).joined(separator: " ")
    let masked = Masking.masked(line, field: nil)
    return masked.count > longest ? masked.prefix(longest) + "…" : masked
  }

  /// The same for a cell of a column in which somebody may have typed a name.
  static func word(_ raw: String, of field: RosterField, hidingNamesBy rulebook: Rulebook) -> String {
    word(Masking.masked(raw, field: field), hidingNamesBy: rulebook)
  }

  /// The same for a word whose column has no mask of its own.
  static func word(_ raw: String, hidingNamesBy rulebook: Rulebook) -> String {
    StrayName(rulebook: rulebook).masked(withoutDoor(word(raw)))
  }

  /// What a cell of a column of times says that is no plain moment; dates keep their digits.
  static func time(_ raw: String, of field: RosterField, hidingNamesBy rulebook: Rulebook) -> String {
    StrayName(rulebook: rulebook).masked(withoutDoor(Masking.masked(raw, field: field)))
  }

  /// Of a home address, as it stands where the columns of a row have shifted, no more than its street or estate.
  ///
  /// Words of zones and lines of buses may have numbers as well.
  private static func withoutDoor(_ text: String) -> String {
    guard text.utf8.count >= 12, !text.contains(where: { "控封范险解线".contains($0) }),
      let home = text.firstMatch(of: /(.*(?:小区|花园|家园|苑|街|路|村|屯))[^0-9０-９]*[0-9０-９].*/)
    else { return text }
    return home.1 + "*"
  }
}

/// A line that an office may paste into its fugong.yaml.
enum VocabularyLine {
  /// Whether a word as it is shown can be pasted: with a mask or cut short it would match nothing, and with a building
  /// and a room it is a home, which every list masks.
  static func isTerm(_ shown: String) -> Bool {
    if shown.contains(where: { "*＊…".contains($0) }) { return false }
    guard shown.count(where: { "栋幢楼单门层室号".contains($0) }) >= 2 else { return true }
    return !shown.contains(
      /(?:[0-9０-９A-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|单元|门|层|楼|室|号)[ 　、,，-]?){2,}/)
  }

  /// What to do about a word that nobody knows; where there is doubt what it means, the line cannot be used before
  /// somebody has decided.
  static func advice(_ section: String, means names: [String], _ word: String) -> String {
    let isClear = names.count == 1
    return "；如本单位确知其含义，可在 fugong.yaml 加入：" + text(section, means: isClear ? names[0] : "〔类别〕", word)
      + (isClear ? "" : "（〔类别〕改为所属的类别）")
  }

  private static func text(_ section: String, means name: String, _ word: String) -> String {
    "vocabulary: {\(section): {\(name): [\(quoted(word))]}}"
  }

  /// Plain where YAML reads it as text, else in double quotes.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber } && !word.isEmpty && !word.allSatisfy(\.isNumber)
    if isPlain, !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(word.lowercased()) {
      return word
    }
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: " ")
    return "\"\(escaped)\""
  }
}
