internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("统一社会信用代码 (GB 32100-2015)")
struct CreditCodeTests {
  /// Invented bodies with check characters from the formula of the standard, worked out apart from the program.
  static let codes = ["91220101MA0Y00001", "912201017000000A1", "12220100412700002"].map(completed)

  @Test("A code with the right check character is one, in any width and case", arguments: codes)
  func valid(_ code: String) {
    #expect(CreditCode(code)?.text == code)
    #expect(CreditCode(" " + code.lowercased() + "\u{3000}")?.text == code)
    #expect(CreditCode.first(in: "统一社会信用代码：\(code)，地址")?.text == code)
  }

  @Test("Any other character in any place is caught")
  func changed() {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    for code in Self.codes {
      for place in code.indices {
        for other in alphabet where other != code[place] {
          var wrong = code
          wrong.replaceSubrange(place...place, with: String(other))
          #expect(CreditCode(wrong) == nil)
        }
      }
    }
  }

  @Test("Nothing is guessed: wrong length, forbidden letters, resident numbers")
  func refused() {
    for text in ["", "91220101", "9122O101MA0Y000011", "91220101MA0Y0000115", "IIIIIIIIIIIIIIIIII", "公司"] {
      #expect(CreditCode(text) == nil)
      #expect(CreditCode.first(in: text) == nil)
    }
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      #expect(CreditCode.first(in: IdentityNumberTests.complete(random.body())) == nil)
    }
  }

  static func completed(_ body: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(body, weights).map { (alphabet.firstIndex(of: $0) ?? 0) * $1 }.reduce(0, +)
    return body + String(alphabet[(31 - sum % 31) % 31])
  }
}
