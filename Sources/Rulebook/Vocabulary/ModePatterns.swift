/// The part of 班车3号线 that names the line: 3号线, 第3路, 线路一, A线, 3.
struct RouteName {
  let text: String

  /// - Parameter rest: what a cell holds beside the word for the bus, folded.
  init?(_ rest: Substring) {
    var body = rest.drop { "(-:·#_第乘坐".contains($0) }
    while let last = body.last, ")#".contains(last) { body = body.dropLast() }
    let named = ["线路", "路线"].first { body.begins(with: $0) }
    var digits = body.dropFirst(named?.count ?? 0)
    if named == nil, let end = Self.endings.first(where: { digits.ends(with: $0) }) {
      digits = digits.dropLast(end.count)
    }
    guard (1...3).contains(digits.count), digits.allSatisfy(Self.isOrdinal) else { return nil }
    text = body.uppercased()
  }

  private static let endings = ["号线路", "号线", "号车", "号", "线路", "线", "路", "班", "车"]

  private static func isOrdinal(_ character: Character) -> Bool {
    character.isASCII ? character.isLetter || character.isNumber : "一二三四五六七八九十东西南北".contains(character)
  }
}

/// The driver of 合乘张某车, 坐张某的车, 与张某合乘: a personal name of 2 to 4 characters.
struct DriverName {
  let text: String

  init?(_ raw: String) {
    let written = Folding.compatible(raw).filter { !$0.isWhitespace }
    guard let name = Self.name(in: written) else { return nil }
    var trimmed = name.drop { "(:".contains($0) }
    while let last = trimmed.last, "的)".contains(last) { trimmed = trimmed.dropLast() }
    if trimmed.begins(with: "同事"), trimmed.count > 3 { trimmed = trimmed.dropFirst(2) }
    guard (2...4).contains(trimmed.count), trimmed.unicodeScalars.allSatisfy(\.properties.isIdeographic),
      !Self.noNames.contains(where: { trimmed.contains($0) })
    else { return nil }
    text = String(trimmed)
  }

  private static func name(in text: String) -> Substring? {
    for (start, end) in frames where text.begins(with: start) && text.ends(with: end) {
      let inside = text.dropFirst(start.count)
      if inside.count > end.count { return inside.dropLast(end.count) }
    }
    return nil
  }

  /// What stands before and after the name, the closer frame first.
  private static let frames = [
    ("乘坐", "的车"), ("乘坐", "车"), ("合乘", "的车"), ("合乘", "车"), ("搭乘", "的车"), ("搭乘", "车"), ("坐", "的车"), ("坐", "车"),
    ("乘", "的车"),
    ("乘", "车"), ("搭", "的车"), ("搭", "车"), ("拼", "车"), ("与", "合乘"), ("和", "合乘"), ("同", "合乘"), ("跟", "合乘"), ("与", "拼车"),
    ("和", "拼车"), ("跟", "拼车"), ("与", "同乘"), ("和", "同乘"), ("与", "同车"), ("和", "同车"), ("合乘(", ")"), ("拼车(", ")"),
  ]

  private static let noNames = [
    "公司", "单位", "企业", "工厂", "厂", "公交", "班", "出租", "火", "汽", "客", "网约", "同事", "专", "私家", "通勤", "家人", "朋友", "便", "包",
    "大巴", "电动", "商务", "员工", "轿", "摩托", "顺风", "集团", "统一",
  ]
}
