/// Several people in one row (`domain.md` 3.5): as many names as document numbers make as many persons, who share the
/// other cells (W R_MULTI_PERSON); any other number of numbers is for the enterprise to sort out (Q R_MULTI_PERSON).
package enum MultiPersonSplit: Sendable, Equatable {
  /// One name; the row is an ordinary one.
  case single
  /// Names and document numbers by turns, in the order written.
  case several([Share])
  /// More names than one, and not as many document numbers.
  case mismatch(names: Int, numbers: Int)

  package struct Share: Sendable, Equatable {
    package var name: String
    package var idNumber: String
  }

  package init(name: String, idNumber: String) {
    let names = Self.parts(of: name, at: Self.separators)
    guard names.count > 1 else {
      self = .single
      return
    }
    let numbers = Self.parts(of: idNumber, at: Self.separatorsOfNumbers).filter { $0.utf8.count > 5 }
    if numbers.count < 2, Self.isSurnameFirst(name, names) {
      self = .single
    } else if names.count == numbers.count, names.allSatisfy({ PersonName(text: $0) != nil }) {
      self = .several(zip(names, numbers).map(Share.init))
    } else {
      self = .mismatch(names: names.count, numbers: numbers.count)
    }
  }

  /// Whether a name cell holds one of the separators at all; all others need not be split.
  @inline(__always)
  package static func isNeeded(name utf8: Span<UInt8>) -> Bool {
    for index in utf8.indices {
      switch utf8[index] {
      case 0x0A, 0x0D, 0x2C, 0x2F, 0x3B: return true
      case 0xE3, 0xEF: return true  // 、 and full-width forms may follow; the split itself looks closer.
      default: continue
      }
    }
    return false
  }

  private static let separators = Set("、，,/／;；\n\r\u{2028}\u{2029}\u{0B}".unicodeScalars)
  private static let separatorsOfNumbers = separators.union(" \t\u{3000}\u{A0}".unicodeScalars)

  /// The parts between 、，,/;； and line breaks, without spaces around them; empty ones do not count.
  private static func parts(of text: String, at separators: Set<Unicode.Scalar>) -> [String] {
    text.unicodeScalars.split(whereSeparator: separators.contains).map { part in
      let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
      return Array(part.drop(while: isSpace).reversed().drop(while: isSpace).reversed()).string
    }.filter { !$0.isEmpty }
  }

  /// `Miller, Anna` is one person.
  private static func isSurnameFirst(_ name: String, _ parts: [String]) -> Bool {
    let isComma = name.unicodeScalars.count { $0 == "," || $0 == "，" } == 1
    return isComma && parts.count == 2 && parts.allSatisfy { PersonName(text: $0)?.script == .letters }
  }
}

extension MultiPersonSplit {
  /// Empty for an ordinary row.
  package var message: String {
    switch self {
    case .single: ""
    case .several(let shares): "一行填写了\(shares.count)人，已按\(shares.count)人计数，请分行填写"
    case .mismatch(let names, let numbers): "一行填写了\(names)个姓名、\(numbers)个证件号码，无法对应，请分行填写"
    }
  }
}
