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
      if isLevel(scalars[index]) || (scalars[index] == "道" && before == "街") { kept = index + 1 }
    }
    return kept
  }

  // Compared one by one: a set would hash each character of each address.
  private static func isLevel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "区", "县", "镇", "乡": true
    default: false
    }
  }

  private static func isHome(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "路", "号", "栋", "楼", "村", "屯", "巷", "弄", "苑", "园", "组", "户", "院": true
    default: false
    }
  }

  private static func isEstate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "小", "社", "园", "厂", "校", "景": true
    default: false
    }
  }

  private static func isPrivate(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    if DigitRuns.digit(scalar) != nil || scalar.isASCIILetter || isHome(scalar) { return true }
    if scalar == "街" { return next != "道" }
    return (scalar == "区" || scalar == "镇") && isEstate(last)
  }
}
