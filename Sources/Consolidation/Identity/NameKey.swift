internal import Submissions

/// What enterprise names are compared by (`domain.md` 12.20): compatibility forms folded, no spaces, one kind of
/// brackets.
enum NameKey {
  static func of(_ display: some StringProtocol) -> String {
    var key = String.UnicodeScalarView()
    for scalar in display.unicodeScalars where !scalar.properties.isWhitespace { key.append(folded(scalar)) }
    return String(key)
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

extension EnterpriseName {
  /// An enterprise as a published report shows it.
  init(published name: String, creditCode: String) {
    self.init(display: name, key: NameKey.of(name), creditCode: creditCode)
  }
}
