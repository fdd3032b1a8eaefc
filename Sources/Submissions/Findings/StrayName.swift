internal import Rulebook

/// Hides the names of persons that were typed into a column of words, such as 管控情况 or 通勤方式 (requirement 22).
///
/// Two or three ideographs behind a surname, or four behind a compound or double one, count as a name, unless the
/// vocabulary knows the word or it holds a character that names of places and modes have and names of people have not.
/// A name may be all that the cell holds, stand apart (自驾、张三), or stand between words that go with people
/// (坐张三的车, 与张三同住). Ideographs with a middle dot among them are a name whatever they begin with (阿里·艾山).
/// Better one unknown word hidden than one name shown: the cell is named beside it all the same.
package struct StrayName: Sendable {
  private let surroundings: NameSurroundings
  /// Whose words of zones and modes are no names; absent where no such words stand.
  private let rulebook: Rulebook?
  /// Names of enterprises: 金穗 is no person where 长春金穗粮油加工有限公司 reports.
  private let enterprises: NameFragments
  /// Names of the night's persons that are known to stand in such texts, the longer first.
  private let known: [String]

  private static let dots: Set<Character> = ["·", "•", "‧", "・"]

  /// In columns of words.
  init(rulebook: Rulebook) {
    surroundings = .words
    self.rulebook = rulebook
    enterprises = NameFragments([])
    known = []
  }

  /// In text that is published.
  ///
  /// - Parameters:
  ///   - enterprises: whose names, or parts of them, are no names of persons.
  ///   - known: names that are somebody's beyond doubt, wherever they stand.
  package init(in surroundings: NameSurroundings, enterprises: [String] = [], known: Set<String> = []) {
    self.known = known.sorted { ($0.count, $1) > ($1.count, $0) }
    self.surroundings = surroundings
    self.enterprises = NameFragments(enterprises)
    rulebook = nil
  }

  /// 姓* for each name, all else as it is.
  package func masked(_ text: String) -> String {
    let text = known.isEmpty ? text : withoutKnown(text)
    if rulebook != nil, Self.isLatinName(text) { return Masking.name(text.filter { !$0.isWhitespace }) }
    guard mayHoldName(text) else { return text }
    let whole = text.filter { !$0.isWhitespace }
    if isAlone(whole) { return Masking.name(whole) }
    return Self.replacingRuns(in: text, between: { !Self.isIdeograph($0) && !Self.dots.contains($0) }, by: maskedRun)
  }

  /// Two characters before 大路 or 小区 are the place's name, whoever else is called so.
  private func withoutKnown(_ text: String) -> String {
    known.reduce(text) { text, name in
      guard text.has(name) else { return text }
      var (shown, rest) = ("", text[...])
      while let range = rest.place(of: name) {
        let behind = rest[range.upperBound...]
        let isPlace =
          enterprises.contains(name) || surroundings.notNames.contains(name)
          || (name.count == 2 && surroundings.beginsPlace(behind))
        shown += rest[..<range.lowerBound] + (isPlace ? name : Masking.name(name))
        rest = behind
      }
      return shown + rest
    }
  }

  /// Most texts hold nothing that a name could be, which is told without taking them apart.
  private func mayHoldName(_ text: String) -> Bool {
    var (run, ideographs) = (0, 0)
    for scalar in text.unicodeScalars {
      if Self.isIdeograph(scalar) {
        run += 1
        ideographs += 1
      } else if (2...4).contains(run) || Self.dots.contains(Character(scalar)) {
        return true
      } else {
        run = 0
      }
    }
    // Spaces may set a name's letters apart.
    return (2...4).contains(run) || (2...4).contains(ideographs) || surroundings.hasSign(text)
  }

  /// A name that is all that stands between separators.
  private func isAlone(_ word: String) -> Bool { word.count >= surroundings.fewestAlone && isName(word[...]) }

  /// Each stretch between separators replaced, the separators as they are.
  private static func replacingRuns(
    in text: String, between isSeparator: (Character) -> Bool, by replacement: (String) -> String
  ) -> String {
    var result = ""
    var run = ""
    for character in text {
      if isSeparator(character) {
        result += replacement(run) + String(character)
        run = ""
      } else {
        run.append(character)
      }
    }
    return result + replacement(run)
  }

  // MARK: - Names in a sentence

  /// Each name of the run that stands at one of its ends or beside a word that goes with people.
  private func maskedRun(_ run: String) -> String {
    guard run.count >= 2 else { return run }
    if isAlone(run) { return Masking.name(run) }
    if run.contains(where: Self.dots.contains) { return maskedDotted(run) }
    guard surroundings.hasSign(run) else { return run }
    var shown = ""
    var rest = run[...]
    while let first = rest.first {
      if Surnames.begins(rest), let name = name(behind: shown, atHeadOf: rest) {
        shown += Masking.name(String(name))
        rest = rest.dropFirst(name.count)
      } else {
        shown.append(first)
        rest.removeFirst()
      }
    }
    return shown
  }

  /// A name in parts, or what stands between dots, each for itself.
  private func maskedDotted(_ run: String) -> String {
    let parts = run.split(omittingEmptySubsequences: false, whereSeparator: Self.dots.contains)
    let isName = parts.allSatisfy { part in part.count >= 2 && !part.contains(where: surroundings.characters.contains) }
    if isName, isUnknown(run) { return Masking.name(run) }
    return Self.replacingRuns(in: run, between: Self.dots.contains, by: maskedRun)
  }

  /// The longest name that begins the text and ends with it or before a word that goes with people; behind a place only
  /// before one that says what somebody does there.
  private func name(behind shown: String, atHeadOf text: Substring) -> Substring? {
    let isApart = shown.isEmpty || surroundings.before.contains(where: shown.ends(with:))
    return [4, 3, 2].lazy.filter { $0 <= text.count }.map(text.prefix).first { name in
      let behind = text[name.endIndex...]
      let ends =
        isApart
        ? behind.isEmpty || surroundings.isBehind(name, behind) : surroundings.isBoarding(at: shown, behind)
      return ends && isName(name)
    }
  }

  // MARK: - One word

  private func isName(_ word: Substring) -> Bool {
    looksLikeName(word) && !surroundings.isWord(word) && isUnknown(String(word))
  }

  private func looksLikeName(_ word: Substring) -> Bool {
    guard (2...4).contains(word.count), word.allSatisfy(Self.isIdeograph), Surnames.begins(word),
      !word.dropFirst(Surnames.beginsCompound(word) ? 2 : 1).contains(where: surroundings.characters.contains)
    else { return false }
    return word.count < 4 || Surnames.beginsCompound(word) || Surnames.begins(word.dropFirst())
  }

  /// Two or three words of letters with capitals and nothing else, as passports write a name (Wang Tiezhu).
  private static func isLatinName(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        part.count >= 2 && part.first?.isUppercase == true && part.allSatisfy { $0.isASCII && $0.isLetter }
      }
  }

  private static func isIdeograph(_ character: Character) -> Bool { character.unicodeScalars.allSatisfy(isIdeograph) }

  /// Nearly all of them are in the first block, where no table has to be asked.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: true
    case ..<0x3400: scalar.value == 0x3007
    default: scalar.properties.isIdeographic
    }
  }

  private func isUnknown(_ word: String) -> Bool {
    guard let rulebook else { return !enterprises.contains(word) }
    let zone = rulebook.zones.read(word, on: CalendarDay(dayNumber: 0))
    let mode = rulebook.modes.read(word)
    let isZone = zone.code != .zoneAmbiguous || !zone.isUnknownWord
    let isMode = mode.code != .modeAmbiguous || !mode.isUnknownWord
    return !isZone && !isMode
  }
}
