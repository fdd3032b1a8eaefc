internal import Rulebook

/// Hides the names of persons that were typed into a column of words, such as 管控情况 or 通勤方式 (requirement 22).
///
/// Two or three ideographs behind a surname, or four behind a compound or double one, count as a name, unless the
/// vocabulary knows the word or it holds a character that names of places and modes have and names of people have not.
/// A name may be all that the cell holds, stand apart (自驾、张三), or stand between words that go with people
/// (坐张三的车, 与张三同住). Ideographs with a middle dot among them are a name whatever they begin with (阿里·艾山).
/// Better one unknown word hidden than one name shown: the cell is named beside it all the same.
struct StrayName {
  let rulebook: Rulebook

  private static let wordCharacters = Set("区域楼车控封闭码险级性接触离厂驾乘送村镇街社院舍店站检测密驻房班人住公便屯乡县市沟堡")
  private static let dots: Set<Character> = ["·", "•", "‧", "・"]
  private static let notNames: Set<String> = [
    "解除", "应急", "安全", "平安", "常规", "全部", "单位", "万一", "时常", "高风", "高新", "高铁", "全家", "常态", "安排", "明天", "单独", "包括",
  ]

  /// 姓* for each name, all else as it is.
  func masked(_ text: String) -> String {
    let whole = text.filter { !$0.isWhitespace }
    if isName(whole[...]) { return Masking.name(whole) }
    return Self.replacingRuns(in: text, between: { !Self.isIdeograph($0) && !Self.dots.contains($0) }, by: maskedRun)
  }

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

  private static let before = [
    "坐", "乘", "搭", "跟", "随", "和", "与", "同", "由", "蹭", "找", "机", "主", "员", "驾", "车", "控", "范", "系", "叫", "为", "是", "及",
    "请", "让", "对", "问", "的", "性", "人", "区",
  ]
  private static let after = [
    "的", "车", "开车", "开的", "驾车", "驾驶", "接", "送", "同", "拼", "合", "搭", "一起", "一个", "一车", "一栋", "一楼", "司机", "师傅", "自驾",
    "班车", "密接", "封控", "管控", "防范", "阳", "阴",
    "做", "家", "住", "等", "处", "和", "与", "及", "隔", "负责", "本人", "夫", "妻", "父", "母", "次",
  ]

  /// Each name of the run that stands at one of its ends or beside a word that goes with people.
  private func maskedRun(_ run: String) -> String {
    guard run.count >= 2 else { return run }
    if isName(run[...]) { return Masking.name(run) }
    if run.contains(where: Self.dots.contains) { return maskedDotted(run) }
    guard run.contains(where: { Surnames.begins(CollectionOfOne($0)) }) else { return run }
    var shown = ""
    var rest = run[...]
    while let first = rest.first {
      let isFramed = shown.isEmpty || Self.before.contains(where: shown.hasSuffix)
      if isFramed, let name = nameAtHead(of: rest) {
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
    let isName = parts.allSatisfy { part in part.count >= 2 && !part.contains(where: Self.wordCharacters.contains) }
    if isName, isUnknown(run) { return Masking.name(run) }
    return Self.replacingRuns(in: run, between: Self.dots.contains, by: maskedRun)
  }

  /// The longest name that begins the text and ends with it or before a word that goes with people.
  private func nameAtHead(of text: Substring) -> Substring? {
    [4, 3, 2].lazy.filter { $0 <= text.count }.map(text.prefix).first { name in
      let behind = text[name.endIndex...]
      return (behind.isEmpty || Self.after.contains(where: behind.hasPrefix)) && self.isName(name)
    }
  }

  // MARK: - One word

  private func isName(_ word: Substring) -> Bool {
    looksLikeName(word) && !Self.notNames.contains(String(word)) && isUnknown(String(word))
  }

  private func looksLikeName(_ word: Substring) -> Bool {
    guard (2...4).contains(word.count), word.allSatisfy(Self.isIdeograph), Surnames.begins(word),
      !word.dropFirst().contains(where: Self.wordCharacters.contains)
    else { return false }
    return word.count < 4 || Surnames.beginsCompound(word) || Surnames.begins(word.dropFirst())
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
