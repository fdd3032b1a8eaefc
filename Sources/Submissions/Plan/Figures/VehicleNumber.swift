internal import Rulebook

/// 1号车, 2号班车: the number of one bus of several.
enum VehicleNumber {
  /// What the number may stand before; 1号车间 and 18号车辆到位 are found first as the longer words.
  private static let vehicles = ["号车", "号班车", "号大巴", "号客车", "号中巴", "号大客"]
  private static let others = ["间", "辆", "库", "位", "床", "队", "场", "棚", "道", "票", "组", "厢"].map { "号车" + $0 }
  private static let words = WordIndex(vehicles + others)

  /// Whether 号 at a position numbers a bus; 4月18号班车2台 says when, and 轻轨3号车 is none of the enterprise's.
  ///
  /// - Parameter text: digits before 号 may be masked already.
  static func stands(at sign: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.indices.contains(sign), text[sign] == "号",
      let word = words.longest(in: text, at: sign), word.id < vehicles.count
    else { return false }
    let number = text[..<sign].reversed().prefix { $0 == FigureText.mask || isNumeral($0) }
    guard (1...2).contains(number.count), !isDateOrRail(text[..<(sign - number.count)].last) else { return false }
    // 18号班车2台: so many buses on that day.
    let behind = text[(sign + word.length)...]
    let count = behind.prefix(while: isNumeral)
    return count.isEmpty || !"台辆部".unicodeScalars.contains(behind.dropFirst(count.count).first ?? " ")
  }

  /// Whether the number of a bus stands in the text.
  static func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { stands(at: $0, in: text) }
  }

  /// 月 of a date, 轻轨 and 地铁.
  static func isDateOrRail(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "月轨铁".unicodeScalars.contains($0) } ?? false
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || ChineseNumeral.isNumeral(scalar) }
}
