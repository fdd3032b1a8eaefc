/// A column heading reduced to the word that names the column.
///
/// White space, line breaks, punctuation, a leading number or star, and trailing marks such as (必填) are gone; an
/// explanation in brackets is kept apart, since 岗位（工种） is one word and 姓名（签字） is not.
struct HeaderLabel {
  /// Everything, brackets included, without punctuation.
  let whole: String
  /// Without what stands in brackets; equal to ``whole`` where nothing does, or nothing else does.
  let base: String
  /// What stands in brackets, empty where nothing does.
  let remark: String

  init(_ raw: String) {
    let key = Self.withoutMarks(Folding.key(raw))
    whole = Self.withoutPunctuation(key)
    let (outside, inside) = Self.brackets(key)
    let outsideWord = Self.withoutPunctuation(outside)
    base = outsideWord.isEmpty ? whole : outsideWord
    remark = Self.withoutPunctuation(inside)
  }

  var isEmpty: Bool { whole.isEmpty }

  /// Without the English that follows the Chinese: 姓名 Name is 姓名; `nil` where nothing of two characters is left.
  var withoutTranslation: String? {
    let isLetter: (Character) -> Bool = { $0.isASCII && $0.isLetter }
    guard let last = base.last, isLetter(last) else { return nil }
    let end = base.lastIndex { !isLetter($0) } ?? base.startIndex
    let chinese = base[...end]
    return chinese.count >= 2 ? String(chinese) : nil
  }

  /// The heading asks a yes/no question.
  var isQuestion: Bool { whole.has(anyOf: Self.questions) }

  private static let questions = ["是否", "有无", "是不是", "有没有", "能否"]
  private static let marks = ["(必填)", "(必填项)", "(选填)", "(人)", "(单位:人)", "(如有)", "(非必填)", "(签字)", "必填"]
  private static let punctuation: Set<Unicode.Scalar> = [
    "/", "\\", "、", ",", "，", "-", "—", "–", "_", "(", ")", "[", "]", "【", "】", "{", "}", "〔", "〕", "「", "」", "《", "》",
    "<", ">", ":",
    ";", ".", "。", "·", "•", "*", "※", "★", "☆", "△", "▲", "“", "”", "\"", "'", "‘", "’", "?", "!", "|", "#", "+", "&",
    "~", "=", "→",
    "√", "☑", "□",
  ]

  private static func withoutMarks(_ key: String) -> String {
    var key = key[...]
    while let mark = marks.first(where: { key.ends(with: $0) && key.count > $0.count }) {
      key = key.dropLast(mark.count)
    }
    let rest = key.drop { $0.isNumber }
    if rest.count < key.count, let first = rest.first, ".、)".contains(first), rest.count > 1 { key = rest.dropFirst() }
    return String(key)
  }

  private static func withoutPunctuation(_ key: String) -> String {
    String(String.UnicodeScalarView(key.unicodeScalars.filter { !punctuation.contains($0) }))
  }

  private static func brackets(_ key: String) -> (outside: String, inside: String) {
    var depth = 0
    var outside = ""
    var inside = ""
    for character in key {
      if "([【{〔".contains(character) {
        depth += 1
      } else if ")]】}〕".contains(character) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        outside.append(character)
      } else {
        inside.append(character)
      }
    }
    return (outside, inside)
  }
}
