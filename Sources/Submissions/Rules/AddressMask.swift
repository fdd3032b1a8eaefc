/// A home address as it may be shown: province to township stay, the rest is nobody's business (requirement 22).
///
/// 长春市朝阳区桂林街道红旗小区3栋 becomes 长春市朝阳区桂林街道***.
enum AddressMask {
  static func masked(_ raw: String) -> String {
    let scalars = Array(raw.unicodeScalars)
    let kept = publicLength(of: scalars)
    return kept == scalars.count ? raw : Array(scalars[..<kept]).string + "***"
  }

  /// A district, township or community by its name is a public place; with a number in it, or longer than a name, it is
  /// somebody's home.
  static func masked(_ raw: String, unlessNameOf length: Int) -> String {
    let isName = raw.unicodeScalars.count <= length && !raw.unicodeScalars.contains { DigitRuns.digit($0) != nil }
    return isName ? raw : masked(raw)
  }

  /// Length of the head that ends in a province, city, district, town or 街道, before the first street, number or estate.
  private static func publicLength(of scalars: [Unicode.Scalar]) -> Int {
    var kept = 0
    for index in scalars.indices {
      let before: Unicode.Scalar = index > 0 ? scalars[index - 1] : " "
      let after: Unicode.Scalar = index + 1 < scalars.count ? scalars[index + 1] : " "
      if index - kept > 12 || isPrivate(scalars[index], after: before, before: after) { break }
      if levels.contains(scalars[index]) || (scalars[index] == "道" && before == "街") { kept = index + 1 }
    }
    return kept
  }

  private static let levels = Set("省市区县镇乡".unicodeScalars)
  private static let homes = Set("路号栋楼村屯巷弄苑园组户院".unicodeScalars)
  private static let estates = Set("小社园厂校景".unicodeScalars)

  private static func isPrivate(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    if DigitRuns.digit(scalar) != nil || scalar.isASCIILetter || homes.contains(scalar) { return true }
    if scalar == "街" { return next != "道" }
    return (scalar == "区" || scalar == "镇") && estates.contains(last)
  }
}
