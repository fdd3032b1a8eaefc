/// A 统一社会信用代码 with the right check character (GB 32100-2015).
///
/// Eighteen characters of an alphabet without I, O, S, V and Z; weights are the powers of 3 modulo 31.
package struct CreditCode: Sendable, Hashable {
  /// Upper case, without spaces.
  package let text: String

  /// `nil` where the text is no such code; nothing is guessed, an O is not taken for a zero.
  package init?(_ raw: String) {
    let scalars = raw.withContiguousUTF8 { FoldedText(utf8: $0).withoutSpaces }
    guard Self.isCode(scalars[...]) else { return nil }
    text = scalars.string
  }

  /// The first code that stands in a title or a line such as 机构代码：…; a resident number is none.
  package static func first(in text: String) -> CreditCode? {
    let scalars = text.withContiguousUTF8 { FoldedText(utf8: $0).scalars }
    let runs = scalars.split { $0.asciiDigit == nil && !$0.isASCIILetter }
    return runs.first { isCode($0) && !isResidentNumber($0) }.flatMap { CreditCode(Array($0).string) }
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)

  /// Authority and kind, six digits of a region, nine of the organisation, the check character.
  private static func isCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let values = scalars.compactMap { alphabet.firstIndex(of: $0) }
    guard scalars.count == 18, values.count == 18, values[2..<8].allSatisfy({ $0 <= 9 }) else { return false }
    var weight = 1
    var sum = 0
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return values[17] == (31 - sum % 31) % 31
  }

  private static func isResidentNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let status = IdentityNumber(text: Array(scalars).string).status
    return status == .valid || status == .foreign
  }
}

extension CreditCode {
  package static let invalidMessage = "统一社会信用代码应为18位且校验位相符（字母不含I、O、S、V、Z）"
}
