/// Runs of digits in a text that may be a document or phone number, in any width and with marks between the digits.
enum DigitRuns {
  /// The value of an ASCII or full-width digit, or of any other decimal digit of Unicode.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return scalar.asciiDigit }
    // No ideograph is a decimal digit, and nearly all text is ideographs; no syllable of Hangul, and none of what
    // stands between them and the full-width digits.
    if (0x3400...0x9FFF).contains(scalar.value) || (0xAC00...0xFEFF).contains(scalar.value) { return nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  /// Indices of the digits of each run: `minimum` or more side by side, or a number written with spaces or hyphens.
  static func runs(in scalars: [Unicode.Scalar], atLeast minimum: Int) -> [[Int]] {
    groups(in: scalars) { digit($0) != nil }.flatMap { group in
      let parts = consecutive(group)
      let isSpacedNumber = parts.count > 1 && isPersonalNumber(group.compactMap { digit(scalars[$0]) })
      return isSpacedNumber ? [group] : parts.filter { $0.count >= minimum }
    }
  }

  /// Indices of letters and digits of each document number in a cell that holds nothing else.
  static func documentNumbers(in scalars: [Unicode.Scalar]) -> [[Int]] {
    groups(in: scalars, of: PlateRuns.isAlphanumeric)
  }

  /// Which members of a run to hide.
  static func hidden(of run: [Int]) -> ArraySlice<Int> {
    let (head, tail) = shown(ofLength: run.count)
    return run.dropFirst(head).dropLast(tail)
  }

  /// How many characters stay legible at either end: of an ID six and four, of a phone three and four.
  static func shown(ofLength count: Int) -> (head: Int, tail: Int) {
    switch count {
    case 14...: (6, 4)
    case 11...13: (3, 4)
    case 7...10: (2, 2)
    default: (1, 1)
    }
  }

  /// A mobile number, or as many digits as an ID has with a birthday in the right place; two dates are neither.
  private static func isPersonalNumber(_ digits: [Int]) -> Bool {
    switch digits.count {
    case 11, 13: digits.suffix(11).starts(with: [1]) && digits.suffix(10).first.map { $0 >= 3 } ?? false
    case 15: true
    case 17, 18: [[1, 9], [2, 0]].contains(Array(digits[6..<8]))
    default: false
    }
  }

  /// Members with nothing but one or two marks between them.
  private static func groups(in scalars: [Unicode.Scalar], of isMember: (Unicode.Scalar) -> Bool) -> [[Int]] {
    var result: [[Int]] = []
    var run: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      if isMember(scalar) {
        run.append(index)
      } else if let last = run.last, !joints.contains(scalar) || index - last > 2 {
        result.append(run)
        run = []
      }
    }
    return run.isEmpty ? result : result + [run]
  }

  private static let joints = Set(" -\u{A0}\u{3000}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}_.".unicodeScalars)

  private static func consecutive(_ indices: [Int]) -> [[Int]] {
    indices.reduce(into: [[Int]]()) { runs, index in
      if let last = runs.last?.last, last + 1 == index {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
  }
}
