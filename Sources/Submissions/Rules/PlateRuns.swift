/// Licence plates inside a text: a province's character, a letter, and five or six letters and digits (GA 36-2018).
enum PlateRuns {
  /// Indices of each plate's characters, without a dot or space inside it.
  static func runs(in scalars: [Unicode.Scalar]) -> [[Int]] {
    scalars.indices.compactMap { provinces.contains(scalars[$0]) ? plate(at: $0, in: scalars) : nil }
  }

  private static let provinces = Set("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新".unicodeScalars)
  private static let marks = Set(" ·•.-・\u{3000}".unicodeScalars)

  private static func plate(at start: Int, in scalars: [Unicode.Scalar]) -> [Int]? {
    var members = [start]
    for index in scalars.indices[(start + 1)...] {
      if isAlphanumeric(scalars[index]) {
        members.append(index)
      } else if members.count > 2 || !marks.contains(scalars[index]) {
        break
      }
    }
    let hasDigit = members.contains { DigitRuns.digit(scalars[$0]) != nil }
    return (7...9).contains(members.count) && hasDigit ? members : nil
  }

  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    DigitRuns.digit(scalar) != nil || scalar.isASCIILetter || (0xFF21...0xFF3A).contains(scalar.value)
      || (0xFF41...0xFF5A).contains(scalar.value)
  }
}
