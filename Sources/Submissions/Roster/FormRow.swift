internal import Rulebook

/// Rows of the form itself that stand right under a header: columns numbered 1 2 3 or 甲 乙 丙, and what is to be filled in
/// (必填, 18位, 下拉选择).
enum FormRow {
  /// A header has at most so many of them below it.
  static let most = 2
  private static let ordinals = [
    Array("甲乙丙丁戊己庚辛壬癸"), Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"), Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  ]
  private static let orders: WordSet = [
    "必填", "选填", "填写", "下拉", "选择", "如实", "格式", "位数", "18位", "11位", "示例", "例如", "按实际", "自动生成",
  ]

  /// - Parameter texts: the cells of a row, from left to right.
  static func isOne(_ texts: [GridCell]) -> Bool { texts.count >= 3 && (isNumbered(texts) || isOrder(texts)) }

  /// Every cell counts one further than the one before.
  private static func isNumbered(_ texts: [GridCell]) -> Bool {
    let numbers = texts.map { number($0.text) }
    guard let first = numbers[0], first <= 1 else { return false }
    return numbers.enumerated().allSatisfy { $0.element == first + $0.offset }
  }

  private static func number(_ text: String) -> Int? {
    let text = text.filter { !$0.isWhitespace && !"()（）".contains($0) }
    if let number = Int(text) { return number }
    guard text.count == 1, let sign = text.first else { return nil }
    return ordinals.lazy.compactMap { $0.firstIndex(of: sign) }.first.map { $0 + 1 }
  }

  /// Most cells stand in brackets or tell how to fill them in, and one at least does tell.
  private static func isOrder(_ texts: [GridCell]) -> Bool {
    let told = texts.count { $0.text.has(anyOf: orders) }
    let bracketed = texts.count { !$0.text.has(anyOf: orders) && isBracketed($0.text.trimmed) }
    return told > 0 && (told + bracketed) * 2 > texts.count
  }

  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return "（(".contains(first) && "）)".contains(last)
  }
}
