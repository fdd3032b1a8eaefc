internal import Rulebook

/// Chinese number plates: a province, a letter, five or six letters and digits.
enum LicencePlate {
  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")

  static func all(in text: String) -> [String] {
    guard text.unicodeScalars.contains(where: mayBeLatin) else { return [] }
    let characters = Array(
      Folding.compatible(text).uppercased().filter { !$0.isWhitespace && $0 != "·" && $0 != "." && $0 != "-" })
    var plates: [String] = []
    var index = 0
    while index + 6 < characters.count {
      let tail = characters[(index + 2)...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(6)
      let isPlate =
        provinces.contains(characters[index]) && characters[index + 1].isASCII && characters[index + 1].isLetter
        && tail.count >= 5 && tail.contains { $0.isNumber }
      if isPlate { plates.append(String(characters[index..<index + 2 + tail.count])) }
      index += isPlate ? 2 + tail.count : 1
    }
    return plates
  }

  /// `false` for ideographs and the signs among them, which no folding makes a letter of.
  private static func mayBeLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x7F: scalar.isLatin
    case 0x2014...0x201D, 0x3000...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF20: false
    default: true
    }
  }
}
