internal import Rulebook

/// A name with a note in its cell, which names the person all the same: 王静（女）, 李伟（司机）, 赵敏2, 孙丽*, 1.王一鸣.
///
/// A note by which the person may not return (离职, 密接) or that may be another person's name is none of these.
struct AnnotatedName {
  /// The name alone.
  let name: PersonName

  init?(_ text: String, markers: RowMarkers) {
    guard text.utf8.count <= Self.longest else { return nil }
    var rest = Folding.compatible(text).filter { !$0.isWhitespace }[...]
    let whole = rest.count
    rest = Self.withoutNumber(rest)
    var end = rest
    while let last = end.last, Self.signs.contains(last) { end.removeLast() }
    if end.last == ")", let open = end.lastIndex(of: "(") {
      guard Self.isHarmless(end[end.index(after: open)...].dropLast()) else { return nil }
      end = end[..<open]
    } else {
      // Two namesakes are told apart so; more digits are a number of something.
      end = end[..<end.index(end.endIndex, offsetBy: -min(2, end.reversed().prefix(while: Self.isDigit).count))]
    }
    guard end.count < whole, (2...4).contains(end.count), Surnames.begins(end), !markers.isLabel(String(end)),
      end.last.map(Self.endingsOfGroups.contains) != true,
      let name = PersonName(text: String(end)), name.script == .chinese
    else { return nil }
    self.name = name
  }

  private static let longest = 60
  /// 白班3, 安装1, 包装线2, 单位1 and 司机（2） count people.
  private static let endingsOfGroups: Set<Character> = [
    "班", "线", "组", "队", "科", "室", "部", "间", "位", "机", "工", "员", "装", "检", "修", "库", "岗", "段",
  ]
  private static let signs: Set<Character> = ["*", "#", "★", "☆", "▲", "△", "※", "●", "√", "✓", "."]

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// 1.王一鸣, 1、王一鸣 and ①王一鸣.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let digits = text.prefix(while: isDigit)
    guard (1...4).contains(digits.count) else { return text }
    let rest = text[digits.endIndex...]
    return rest.first.map { ".、".contains($0) } == true ? rest.dropFirst() : rest
  }

  private static func isHarmless(_ note: Substring) -> Bool {
    if note.allSatisfy(isDigit) { return note.count <= 2 }
    if harmless.contains(String(note)) { return true }
    guard note.count <= 6, note.unicodeScalars.allSatisfy(\.properties.isIdeographic) else { return false }
    return !note.contains(where: graveSigns.contains) && !((2...3).contains(note.count) && Surnames.begins(note))
  }

  /// These begin as surnames and grave notes do.
  private static let harmless: Set<String> = [
    "女", "男", "大", "小", "新增", "新返岗", "返岗", "返聘", "司机", "班长", "组长", "班车司机", "韩国", "韩籍", "白班", "项目经理", "车间主任", "主任", "经理",
  ]
  /// One of these stands in 离职, 不返岗, 暂缓, 密接, 隔离, 阳性, 请假, 退休, 病假, 产假, 调离, 取消, 原王某, 代李某 and their like.
  private static let graveSigns: Set<Character> = [
    "离", "辞", "退", "休", "假", "返", "缓", "密", "隔", "阳", "确", "疑", "病", "产", "孕", "调", "取", "删", "停", "死", "亡", "故", "不",
    "未", "没", "无", "居",
    "非", "待", "暂", "代", "替", "原", "曾", "和", "与", "及", "同", "夫", "妻", "封", "管", "外",
  ]
}
