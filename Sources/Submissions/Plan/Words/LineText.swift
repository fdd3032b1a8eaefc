/// What plan rules ask of every line, without cutting it into characters where each scalar is one.
///
/// The standard library finds the borders of characters at some 20 ns each; nearly all lines hold nothing but ASCII,
/// ideographs and their signs, of which none joins another.
extension String {
  /// Whether the text has more than so many characters.
  func isLonger(than limit: Int) -> Bool {
    guard utf8.count > limit else { return false }
    guard unicodeScalars.count > limit else { return false }
    return unicodeScalars.allSatisfy(\.isCharacter) || count > limit
  }

  /// Without white space of any kind.
  var withoutBlanks: String {
    unicodeScalars.contains(where: \.isBlank) ? filter { !$0.isWhitespace } : self
  }

  /// The lines that hold anything, without blank ends.
  var trimmedLines: [String] {
    let isOneLine = unicodeScalars.allSatisfy { $0.isCharacter || $0 == "\u{3000}" }
    let pieces = isOneLine ? [self[...]] : split(whereSeparator: \.isNewline)
    return pieces.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Without blank ends, ideographic spaces included.
  var trimmed: String {
    var rest = self
    while rest.unicodeScalars.first?.isBlank == true { rest.removeFirst() }
    while rest.endsBlank { rest.removeLast() }
    return String(rest)
  }

  private var endsBlank: Bool {
    guard let scalar = unicodeScalars.last else { return false }
    return scalar.isCharacter ? scalar == " " : last?.isWhitespace == true
  }
}

extension Unicode.Scalar {
  /// Among ASCII and what Chinese papers are written with: a scalar that is a character by itself, whatever its
  /// neighbours.
  var isCharacter: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3002, 0x2014...0x201D, 0xFF01...0xFF5E: true
    default: false
    }
  }

  var isBlank: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF: false
    case 0x09...0x0D, 0x20, 0x3000: true
    default: properties.isWhitespace
    }
  }

  /// A number by itself without a fraction: 7, 七, ⑦.
  var isWholeNumber: Bool { isDigit || properties.numericValue.map { $0 == $0.rounded() } == true }

  var isDigit: Bool { ("0"..."9").contains(self) }
  var isDigitOfAnyWidth: Bool { isDigit || ("０"..."９").contains(self) }
  var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  var isLetter: Bool {
    switch value {
    case 0x4E00...0x9FFF: true
    case 0...0x7F: isLatin
    default: properties.isAlphabetic
    }
  }
}
