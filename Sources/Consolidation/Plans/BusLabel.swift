internal import Rulebook

/// A bus, line or plate as rosters and plans write it, in a form that can be compared: 1号线, 一号车 and 班车1号 are
/// the number 1, 吉A·12345 is a plate.
struct BusLabel: Equatable {
  /// Folded, without the dots and dashes that people put into plates.
  let key: String
  /// Absent where the label is more than a number.
  let number: Int?

  private static let words = ["点对点", "号", "线", "路", "车", "班", "次", "第", "通勤", "定制", "大巴", "客", "#", "no."]

  init(_ raw: String) {
    let folded = Folding.key(raw)
    key = folded.filter { !"·.•-—_".contains($0) }
    var rest = folded
    for word in Self.words { rest = Self.removing(word, from: rest) }
    number = Self.number(rest)
  }

  private static func removing(_ word: String, from text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if rest.begins(with: word) {
        rest.removeFirst(word.count)
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
  }

  /// 1 to 99, in Arabic or Chinese numerals.
  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return (1...99).contains(number) ? number : nil }
    let digits = Array("零一二三四五六七八九")
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func value(_ part: Substring) -> Int? { part.count == 1 ? part.first.flatMap(digits.firstIndex(of:)) : nil }
    if parts.count == 1 { return parts.first.flatMap(value).flatMap { $0 > 0 ? $0 : nil } }
    guard let tens = parts[0].isEmpty ? 1 : value(parts[0]), let ones = parts[1].isEmpty ? 0 : value(parts[1]), tens > 0
    else { return nil }
    return tens * 10 + ones
  }
}
