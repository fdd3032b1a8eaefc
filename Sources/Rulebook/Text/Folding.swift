/// Text reduced to what decides how a word is read: compatibility forms folded (NFKC), all white space gone, letters in
/// lower case, traditional characters simplified (`domain.md` 3.3 and 5.1).
///
/// Every word list is folded by the same function as what people write, so the two are compared as plain values. The
/// table answers a BMP character in one look-up; building it takes some 50 µs, once.
package enum Folding {
  /// Stands in ``table`` for characters that fold to several.
  static let several = UInt16.max
  /// Stands in ``table`` for characters that vanish.
  static let dropped = UInt16(0)

  /// Folded form of every BMP scalar; ``dropped`` or ``several`` where it is not exactly one.
  static let table = makeTable()

  private static let compatibility = makeCompatibility()

  /// The folded text; two words mean the same to a vocabulary when their keys are equal.
  package static func key(_ text: some StringProtocol) -> String {
    if isFolded(text) { return String(text) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &utf8) }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The folded text, scalar by scalar.
  package static func scalars(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars { append(scalar, to: &scalars) }
    return scalars
  }

  /// Appends what a scalar folds to: nothing, itself, another, or several.
  package static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    guard scalar.value <= 0xFFFF else { return scalars.append(scalar) }
    switch table[Int(scalar.value)] {
    case dropped: break
    case several: for part in compatibility[scalar] ?? [] { append(part, to: &scalars) }
    case let folded: if let folded = Unicode.Scalar(folded) { scalars.append(folded) }
    }
  }

  /// Most words are as they should be.
  private static func isFolded(_ text: some StringProtocol) -> Bool {
    table.withUnsafeBufferPointer { table in
      text.utf16.allSatisfy { table[Int($0)] == $0 && $0 != several }
    }
  }

  /// Appends the folded units of a word, for tries.
  static func append(_ text: some StringProtocol, to units: inout [UInt16]) {
    for unit in text.utf16 {
      switch table[Int(unit)] {
      case dropped: break
      case several:
        guard let scalar = Unicode.Scalar(UInt32(unit)) else { break }
        for part in compatibility[scalar] ?? [] { units.append(table[Int(part.value & 0xFFFF)]) }
      case let folded: units.append(folded)
      }
    }
  }

  /// NFKC for what office files hold (full-width forms, circled numbers, radicals), with nothing else changed.
  package static func compatible(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let ascii = halfWidth(scalar) {
        result.append(ascii)
      } else if scalar.value > 0x7F, let forms = compatibility[scalar] {
        result.append(contentsOf: forms)
      } else {
        result.append(scalar == "\u{3000}" || scalar == "\u{A0}" ? " " : scalar)
      }
    }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to utf8: inout [UInt8]) {
    let folded = scalar.value <= 0xFFFF ? UInt32(table[Int(scalar.value)]) : scalar.value
    switch folded {
    case UInt32(dropped): break
    case UInt32(several): for part in compatibility[scalar] ?? [] { append(part, to: &utf8) }
    case ..<0x80: utf8.append(UInt8(truncatingIfNeeded: folded))
    default: utf8.append(contentsOf: Unicode.Scalar(folded).flatMap(UTF8.encode) ?? UTF8.EncodedScalar())
    }
  }

  private static func makeTable() -> [UInt16] {
    var table = (UInt16.min...UInt16.max).map { $0 }
    for letter in 0x41...0x5A { table[letter] += 0x20 }
    simplify(&table)
    for (from, forms) in compatibility {
      guard let form = forms.first, let index = Int(exactly: from.value), index < table.count else { continue }
      table[index] = forms.count == 1 ? table[Int(form.value & 0xFFFF)] : several
    }
    for value in 0xFF01...0xFF5E { table[value] = table[value - 0xFEE0] }
    for range in droppedRanges { for value in range { table[value] = dropped } }
    return table
  }

  private static func simplify(_ table: inout [UInt16]) {
    var traditional: UInt16?
    for unit in SimplifiedPairs.pairs.utf16 where unit > 0x20 {
      guard let from = traditional else {
        traditional = unit
        continue
      }
      table[Int(from)] = unit
      traditional = nil
    }
  }

  private static func makeCompatibility() -> [Unicode.Scalar: [Unicode.Scalar]] {
    var pairs: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    pairs.reserveCapacity(1500)
    for entry in CompatibilityPairs.pairs.unicodeScalars.split(whereSeparator: { $0.value <= 0x20 }) {
      guard let from = entry.first else { continue }
      pairs[from] = Array(entry.dropFirst())
    }
    return pairs
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }

  /// Controls and white space, soft hyphen, zero-width and directional marks, byte order mark.
  private static let droppedRanges: [ClosedRange<Int>] = [
    0...0x20, 0x7F...0xA0, 0xAD...0xAD, 0x1680...0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
    0x3000...0x3000, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
  ]
}
