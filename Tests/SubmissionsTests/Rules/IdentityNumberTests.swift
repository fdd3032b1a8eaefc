internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

/// A number as it may stand in a cell, and what it must be taken for; all numbers are invented.
struct IdentityCase: Sendable, CustomTestStringConvertible {
  var text: String
  var status: IdentityNumber.Status
  var hint = DocumentHint.unstated

  var testDescription: String { "\(text.debugDescription) is \(status)" }
}

@Suite("Identity numbers (domain.md 3.6, 12.14)")
struct IdentityNumberTests {
  static let cases: [IdentityCase] = [
    IdentityCase(text: "11010519491231002X", status: .valid),
    IdentityCase(text: "11010519491231002x", status: .valid),
    IdentityCase(text: "１１０１０５１９４９１２３１００２Ｘ", status: .valid),
    IdentityCase(text: " 110105 19491231 002X\u{3000}", status: .valid),
    IdentityCase(text: "'11010519491231002X", status: .valid),
    IdentityCase(text: "\u{FEFF}11010519491231002X\u{200B}", status: .valid),
    IdentityCase(text: "110105-19491231-002X", status: .valid),
    IdentityCase(text: "身份证号：11010519491231002X", status: .valid),
    IdentityCase(text: "11010519491231002Х", status: .valid),  // Cyrillic
    IdentityCase(text: "440524188001010014", status: .valid),
    IdentityCase(text: "110105194912310021", status: .checksum),
    IdentityCase(text: "220104199002300017", status: .checksum),
    IdentityCase(text: "220104199013010015", status: .checksum),
    IdentityCase(text: "110105491231002", status: .oldFifteen),
    IdentityCase(text: "110105491231002.0", status: .oldFifteen),
    IdentityCase(text: "110105491331002", status: .checksum),
    IdentityCase(text: "1101051949123100", status: .length),
    IdentityCase(text: "11010519491231002", status: .length),
    IdentityCase(text: "11010519491231002XX", status: .length),
    IdentityCase(text: "1101051949123100234", status: .length),
    IdentityCase(text: "110105********002X", status: .length),
    IdentityCase(text: "张三11010519491231002X", status: .length),
    IdentityCase(text: "E12345678", status: .foreign),
    IdentityCase(text: "EA1234567", status: .foreign),
    IdentityCase(text: "C01X00T47", status: .foreign),
    IdentityCase(text: "H12345678", status: .foreign),
    IdentityCase(text: "m1234567801", status: .foreign),
    IdentityCase(text: "12345678", status: .foreign),
    IdentityCase(text: "12345678", status: .length, hint: .residentCard),
    IdentityCase(text: "GBR310012345678", status: .foreign),
    IdentityCase(text: "123456789", status: .length),
    IdentityCase(text: "123456789", status: .foreign, hint: .otherDocument),
    IdentityCase(text: "护照E12345678", status: .foreign),
    IdentityCase(text: "2.20104E+17", status: .precisionLost),
    IdentityCase(text: "2.20104199003071e+17", status: .precisionLost),
    IdentityCase(text: "220104199003071008.0", status: .precisionLost),
    IdentityCase(text: "220104199003072000", status: .precisionLost),
    IdentityCase(text: "", status: .missing), IdentityCase(text: " \u{3000}", status: .missing),
    IdentityCase(text: "无", status: .missing), IdentityCase(text: "/", status: .missing),
    IdentityCase(text: "N/A", status: .missing),
  ]

  @Test("Each spelling is taken for what it is", arguments: cases)
  func spelling(_ item: IdentityCase) {
    let number = IdentityNumber(text: item.text, hint: item.hint)
    #expect(number.status == item.status)
    #expect((number.code == nil) == (item.status == .valid || item.status == .missing))
    #expect(number.status.message.isEmpty == (number.code == nil))
  }

  @Test("Every spelling of one number has one key")
  func oneKey() {
    let texts = ["11010519491231002X", "１１０１０５19491231002ｘ", "110105 1949 1231 002X", "110105491231002"]
    #expect(texts.allSatisfy { IdentityNumber(text: $0).key == 11_010_519_491_231_002 * 11 + 10 })
  }

  @Test("What cannot be relied on never matches: spoilt, wrong, missing, or cut short")
  func noKey() {
    let texts = ["2.20104E+17", "220104199003072000", "110105194912310021", "", "220104", "110105********002X"]
    #expect(texts.allSatisfy { IdentityNumber(text: $0).key == 0 })
    #expect(IdentityNumber(number: 220_104_199_003_071_008).key == 0)
  }

  @Test("A numeric cell from 10^15 on has lost digits even if its check character fits")
  func numericCell() {
    #expect(IdentityNumber(text: "220104199003070016").status == .valid)
    #expect(IdentityNumber(number: 220_104_199_003_070_016).status == .precisionLost)
    #expect(IdentityNumber(number: 1e15).status == .precisionLost)
    #expect(IdentityNumber(number: 110_105_491_231_002).status == .oldFifteen)
    #expect(IdentityNumber(number: 12_345_678).status == .foreign)
    #expect(IdentityNumber(number: 1.5).status == .length)
    #expect(IdentityNumber(number: .nan).status == .length)
    #expect(IdentityNumber(number: .infinity).status == .precisionLost)
    #expect(IdentityNumber(number: -3).status == .length)
  }

  @Test("Residence permits 81, 82 and 83 are other documents, checked like the 18 digits of everybody")
  func residencePermits() {
    for region in [810_000, 820_000, 830_000] as [UInt64] {
      let good = Self.complete(region * 100_000_000_000 + 19_900_307_123)
      #expect(IdentityNumber(text: good).status == .foreign)
      #expect(IdentityNumber(text: good).key != 0)
      #expect(IdentityNumber(text: Self.withOtherCheck(good)).status == .checksum)
    }
  }

  @Test("A number of the wrong length is compared inside its enterprise only")
  func acrossEnterprises() {
    let cut = IdentityNumber(text: "11010519491231002").key
    #expect(cut != 0 && !IdentityNumber.isComparableAcrossEnterprises(key: cut))
    #expect(IdentityNumber.isComparableAcrossEnterprises(key: IdentityNumber(text: "E12345678").key))
    #expect(IdentityNumber.isComparableAcrossEnterprises(key: IdentityNumber(text: "11010519491231002X").key))
    #expect(!IdentityNumber.isComparableAcrossEnterprises(key: 0))
  }

  @Test("Document words decide what a number is held against")
  func hints() {
    #expect(DocumentHint(documentType: "外国人永久居留身份证") == .otherDocument)
    #expect(DocumentHint(documentType: " 居民身份证") == .residentCard)
    #expect(DocumentHint(documentType: "护照") == .otherDocument)
    #expect(DocumentHint(documentType: "") == .unstated)
  }

  @Test(
    "Any 17 digits with a real date and the computed check character are valid; any other digit in any place is not")
  func checkCharacter() {
    var random = SeededRandom(seed: 20_220_418)
    for _ in 0..<300 {
      let good = Self.complete(random.body())
      #expect(IdentityNumber(text: good).status == .valid)
      let place = Int.random(in: 0..<18, using: &random)
      let wrong = Self.changing(good, at: place, using: &random)
      #expect(IdentityNumber(text: wrong).status != .valid, "\(good) with another digit at \(place)")
    }
  }

  @Test("Any bytes have a status")
  func anyBytes() {
    var random = SeededRandom(seed: 7)
    for length in 0..<400 {
      let bytes = (0..<length % 40).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(IdentityNumber(utf8: bytes.span).key == 0 || length > 0)
    }
  }

  /// 17 digits with the check character of the table in GB 11643-1999, worked out apart from the program.
  static func complete(_ body: UInt64) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let digits = String(body)
    let sum = zip(digits, weights).map { ($0.wholeNumberValue ?? 0) * $1 }.reduce(0, +)
    return digits + String(Array("10X98765432")[sum % 11])
  }

  private static func withOtherCheck(_ number: String) -> String {
    String(number.dropLast()) + (number.last == "1" ? "2" : "1")
  }

  private static func changing(_ number: String, at place: Int, using random: inout SeededRandom) -> String {
    var characters = Array(number)
    let others = "0123456789".filter { $0 != characters[place] }
    characters[place] = others.randomElement(using: &random) ?? "0"
    return String(characters)
  }
}
