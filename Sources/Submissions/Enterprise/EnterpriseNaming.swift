package import Rulebook

/// Finds the name of an enterprise in a title, a 填报单位 line or a file name (`domain.md` 3.4.3 and 12.20).
extension EnterpriseName {
  /// Reads the enterprise that a text names, with the unit before it as its 属地.
  ///
  /// - Parameters:
  ///   - text: such as 莲花山度假区长春甲公司返岗员工统计明细表, 填报单位（盖章）：长春甲公司, or a file name.
  ///   - keepsSerial: digits right behind the name belong to it, as in a title; in a file name they are a date.
  /// - Returns: `nil` where no enterprise is named, or only a stand-in such as XX公司.
  package init?(parsing text: some StringProtocol, places: PlaceResolver, keepsSerial: Bool = false) {
    let spaceless = String(text).spaceless
    guard var written = EnterpriseNameFinder.name(in: spaceless) else { return nil }
    if keepsSerial { written += EnterpriseNameFinder.serial(behind: written, in: spaceless) }
    defer { plant = PlantFinder.plant(behind: written, in: spaceless) }
    if let (place, name) = LeadingRemarks.cut(from: written, places: places) {
      self.init(display: name, location: place.isEmpty ? nil : places.unit(named: place))
      return
    }
    if let (unit, rest) = places.leadingUnit(of: written),
      case let name = EnterpriseNameFinder.withoutLeadingBrackets(rest), EnterpriseNameFinder.isName(name)
    {
      self.init(display: LeadingRemarks.cut(from: name, places: places)?.name ?? name, location: unit)
    } else {
      self.init(display: written)
    }
  }

  /// An enterprise whose name is known to be one, such as the value of an 企业名称 column.
  package init(display: String, creditCode: String = "", location: ResidenceUnit? = nil) {
    let display = display.spaceless
    self.init(display: display, key: Self.key(of: display), creditCode: creditCode, location: location)
  }

  /// What names are compared by: compatibility forms folded, no spaces, one kind of brackets.
  package static func key(of name: some StringProtocol) -> String {
    if isKey(name) { return String(name) }
    var key = String.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where !scalar.properties.isWhitespace {
      // 第1-1机械厂 is not 第11机械厂.
      let isBetweenDigits =
        index > 0 && index + 1 < scalars.count && scalars[index - 1].asciiDigit != nil
        && scalars[index + 1].asciiDigit != nil
      if isBetweenDigits || !isOrnament(scalar) { key.append(folded(scalar)) }
    }
    return String(key)
  }

  /// Dashes, dots and quotation marks, which one writes and another leaves out: 长春“甲乙”-丙公司 is 长春甲乙丙公司.
  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "–", "—", "‐", "―", "·", "•", "・", "\"", "'", "“", "”", "‘", "’", "「", "」": true
    default: false
    }
  }

  /// Chinese characters from U+4000 on, and ASCII without spaces, square brackets, dashes and quotation marks.
  private static func isKey(_ name: some StringProtocol) -> Bool {
    name.utf8.allSatisfy { byte in
      switch byte {
      case 0x21, 0x23...0x26, 0x28...0x2C, 0x2E...0x5A, 0x5E...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（", "〔", "［", "【", "[": "("
    case "）", "〕", "］", "】", "]": ")"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }
}
