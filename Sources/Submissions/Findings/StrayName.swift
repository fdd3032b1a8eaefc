internal import Rulebook

/// Hides a person's name that was typed into a column of words, such as 管控情况 or 通勤方式 (requirement 22).
///
/// Two or three ideographs behind a surname, or four behind a compound or double one, count as a name, unless the
/// vocabulary knows the word or it holds a character that names of places and modes have and names of people have not.
/// Better one unknown word hidden than one name shown: the cell is named beside it all the same.
struct StrayName {
  let rulebook: Rulebook

  private static let wordCharacters = Set("区域楼车控封闭码险级性接触离厂驾乘送村镇街社院舍店站检测密驻房班")
  private static let notNames: Set<String> = ["解除", "应急", "安全", "平安", "常规", "全部", "单位", "万一", "时常"]

  /// 姓* for a name, else the word as it is.
  func masked(_ word: String) -> String {
    let letters = word.filter { !$0.isWhitespace }
    guard looksLikeName(Array(letters)), !Self.notNames.contains(letters), isUnknown(letters) else { return word }
    return Masking.name(letters)
  }

  private func looksLikeName(_ letters: [Character]) -> Bool {
    guard (2...4).contains(letters.count), letters.allSatisfy(Self.isIdeograph), Surnames.begins(letters),
      !letters.dropFirst().contains(where: Self.wordCharacters.contains)
    else { return false }
    return letters.count < 4 || Surnames.beginsCompound(letters) || Surnames.begins(letters.dropFirst())
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
  }

  private func isUnknown(_ word: String) -> Bool {
    let zone = rulebook.zones.read(word, on: CalendarDay(dayNumber: 0))
    let mode = rulebook.modes.read(word)
    let isZone = zone.code != .zoneAmbiguous || !zone.isUnknownWord
    let isMode = mode.code != .modeAmbiguous || !mode.isUnknownWord
    return !isZone && !isMode
  }
}
