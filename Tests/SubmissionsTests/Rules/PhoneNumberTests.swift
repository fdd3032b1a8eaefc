internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

struct PhoneCase: Sendable, CustomTestStringConvertible {
  var text: String
  var status: PhoneNumber.Status
  var key: UInt64 = 0

  var testDescription: String { "\(text.debugDescription) is \(status)" }
}

@Suite("Phone numbers (domain.md 3.6)")
struct PhoneNumberTests {
  static let mobiles = [
    "13900001234", "139 0000 1234", "139-0000-1234", "+8613900001234", "+86 139-0000-1234", "008613900001234",
    "8613900001234", "13900001234.0", "１３９００００１２３４", "'13900001234", "13900001234（本人）", "手机：13900001234",
    "13900001234/13800005678", "13900001234 13800005678", "13900001234、0431-85000000", "0431-85000000；13900001234",
    "13900001234\n13800005678",
  ].map { PhoneCase(text: $0, status: .mobile, key: 13_900_001_234) }

  static let landlines = [
    "0431-85000000", "(0431)85000000", "0431 8500000", "85000000", "010-62000000", "0431-85000000-801",
    "0431-85000000转801", "85000000#12", "4000000000", "400-000-0000", "+86 431 8500 0000",
  ].map { PhoneCase(text: $0, status: .landline) }

  static let others =
    [
      "1390000123", "139000012345", "12900001234", "23900001234", "1234567", "12345", "1.39E+10", "见备注", "1390000123X",
      "13900001234/123",
    ].map { PhoneCase(text: $0, status: .bad) }
    + ["", " ", "无", "/", "-", "N/A"].map { PhoneCase(text: $0, status: .missing) }

  @Test("Each spelling is taken for what it is", arguments: mobiles + landlines + others)
  func spelling(_ item: PhoneCase) {
    let number = PhoneNumber(text: item.text)
    #expect(number.status == item.status)
    #expect(number.key == item.key)
    #expect((number.code == .phoneBad) == (item.status == .bad))
    #expect(number.message.isEmpty == (item.status != .bad))
  }

  @Test("Numeric cells are read without their fraction, and a landline there has no leading zero")
  func numericCell() {
    #expect(PhoneNumber(number: 13_900_001_234) == PhoneNumber(status: .mobile, key: 13_900_001_234))
    #expect(PhoneNumber(number: 43_185_000_000).status == .landline)
    #expect(PhoneNumber(number: 1_390_000_123).status == .bad)
    #expect(PhoneNumber(number: 1e18).status == .bad)
    #expect(PhoneNumber(number: .nan).status == .bad)
  }

  @Test("Any bytes have a status, and only a mobile number has a key")
  func anyBytes() {
    var random = SeededRandom(seed: 11)
    let alphabet = Array("0123456789-+()转/ .,xX86\u{FF11}".utf8) + [0, 255, 0xE4]
    for length in 0..<500 {
      let bytes = (0..<length % 25).compactMap { _ in alphabet.randomElement(using: &random) }
      let number = PhoneNumber(utf8: bytes.span)
      #expect((number.key != 0) == (number.status == .mobile))
    }
  }
}
