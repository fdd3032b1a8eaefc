internal import Rulebook

/// A 车牌号 cell as a key to group people by (`domain.md` 7.5): width, spaces, dots, hyphens and case do not matter.
package enum Plate {
  /// 0 where no vehicle is named.
  package static func key(utf8: Span<UInt8>) -> UInt64 {
    let text = FoldedText(utf8: utf8).scalars.filter { !ignored.contains($0) }.string
    guard text.utf8.count >= 2, !blankWords.contains(text), mayBePlate(text) else { return 0 }
    return max(text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }, 1)
  }

  package static func key(text: String) -> UInt64 { text.withContiguousUTF8 { key(utf8: $0) } }

  /// Every plate has a digit (GA 36-2018), and so has what an enterprise numbers; 有, 大众 and 新车 tell no vehicle apart.
  private static func mayBePlate(_ text: String) -> Bool {
    let signs = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic || $0.asciiDigit != nil }
    if signs >= 5 { return true }
    return text.has(anyOf: ["号", "车", "#"]) && text.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  private static let ignored: Set<Unicode.Scalar> = [
    " ", ".", "·", "•", "‧", "・", "･", "-", "_", "。", "'", "*", ":", "—", "∙", "●",
  ]
  private static let blankWords: Set<String> = [
    "无", "没有", "暂无", "未定", "待定", "不详", "未填", "空", "未知", "不清楚", "无车", "N/A", "NA", "NULL", "NONE", "自驾", "否", "不涉及",
  ]
}
