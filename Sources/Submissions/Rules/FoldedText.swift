internal import Rulebook

/// The text of a cell with one spelling for each character, for rules that read numbers, dates and plates.
///
/// Compatibility forms are folded (`domain.md` 3.6: "NFKC everywhere"), letters upper case, every kind of space one
/// space, every kind of hyphen `-`; what nobody sees (byte order marks, zero-width characters, a leading text
/// apostrophe) is gone.
struct FoldedText {
  var scalars: [Unicode.Scalar]

  /// - Parameter utf8: any bytes; what is no UTF-8 becomes U+FFFD.
  init(utf8: Span<UInt8>) {
    scalars = []
    scalars.reserveCapacity(utf8.count)
    let text = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    for scalar in Folding.compatible(text).unicodeScalars { append(scalar) }
    while scalars.last == " " { scalars.removeLast() }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard let folded = Self.fold(scalar) else { return }
    if folded == " ", scalars.isEmpty || scalars.last == " " { return }
    if folded == "'", scalars.isEmpty { return }
    scalars.append(folded)
  }

  /// Absent where nobody sees the character.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A: Unicode.Scalar(scalar.value - 32)
    case 0x21...0x7E: scalar
    case 0x00...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
    case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x02B9, 0x02BC: "'"
    case 0x201C, 0x201D, 0x2033: "\""
    default: scalar
    }
  }

  /// The scalars without spaces.
  var withoutSpaces: [Unicode.Scalar] { scalars.filter { $0 != " " } }
}

extension Unicode.Scalar {
  /// 0 to 9 for an ASCII digit.
  var asciiDigit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }

  /// An ASCII letter; folded text has upper case only.
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}

extension [Unicode.Scalar] {
  var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
