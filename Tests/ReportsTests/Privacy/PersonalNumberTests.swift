internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

extension Summary {
  /// A night without anything.
  static var empty: Summary {
    Summary(office: Settings.Office(), cutOff: "2022-04-18T18:00", stage: 1, settingsSHA256: "")
  }
}

@Suite("Finding ID and mobile numbers")
struct PersonalNumberTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var kinds: [PersonalNumberScan.Kind]

    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "220104199003071234", kinds: [.identityNumber]),
    Case(text: "22010419900307123X", kinds: [.identityNumber]),
    Case(text: "22010419900307123x", kinds: [.identityNumber]),
    Case(text: "２２０１０４１９９００３０７１２３Ｘ", kinds: [.identityNumber]),
    Case(text: "220104 19900307 1234", kinds: [.identityNumber]),
    Case(text: "220104-19900307-123X", kinds: [.identityNumber]),
    Case(text: "张三220104199003071234号", kinds: [.identityNumber]),
    Case(text: "220104900307123", kinds: [.identityNumber]),
    Case(text: "13912345678", kinds: [.mobileNumber]),
    Case(text: "tel13912345678x", kinds: [.mobileNumber]),
    Case(text: "139 1234 5678", kinds: [.mobileNumber]),
    Case(text: "139-1234-5678", kinds: [.mobileNumber]),
    Case(text: "139－1234－5678", kinds: [.mobileNumber]),
    Case(text: "139‐1234–5678", kinds: [.mobileNumber]),
    Case(text: "139．1234．5678", kinds: [.mobileNumber]),
    Case(text: "139 - 1234 - 5678", kinds: [.mobileNumber]),
    Case(text: "(139) 1234—5678", kinds: [.mobileNumber]),
    Case(text: "（139）12345678", kinds: [.mobileNumber]),
    Case(text: "139  1234  5678", kinds: []),
    Case(text: "139--1234--5678", kinds: []),
    Case(text: "220104—19900307−123X", kinds: [.identityNumber]),
    Case(text: "220104\u{200B}199003071234", kinds: [.identityNumber]),
    Case(text: "+8613912345678", kinds: [.mobileNumber]),
    Case(text: "１３９１２３４５６７８", kinds: [.mobileNumber]),
    Case(text: "13912345678、220104199003071234", kinds: [.mobileNumber, .identityNumber]),
    Case(text: "220104********1234", kinds: []),
    Case(text: "139****5678", kinds: []),
    Case(text: "91220101MA0Y4XX78R", kinds: []),
    Case(text: "0431-88888888", kinds: []),
    Case(text: "12345678901", kinds: []),
    Case(text: "2022-04-18 2022-04-17", kinds: []),
    Case(text: "130 2022-04-18", kinds: []),
    Case(text: "130－2022－04－18", kinds: []),
    Case(text: "138人—1234人—5678人", kinds: []),
    Case(text: "990104199003071234", kinds: []),
    Case(text: "220104199013071234", kinds: []),
    Case(text: "13912345678" + String(repeating: "a", count: 53), kinds: []),
    Case(text: "1,234,567", kinds: []),
  ]

  @Test("Numbers are found however they are written; codes, dates, check sums and masks are none", arguments: cases)
  func scan(_ testCase: Case) {
    #expect(PersonalNumberScan(Array(testCase.text.utf8)).hits.map(\.kind) == testCase.kinds)
  }

  @Test("A valid credit code is none, though its digits may look like a number")
  func creditCodes() {
    #expect(PersonalNumberScan(Array("522201199003070165".utf8)).hits.isEmpty)
    #expect(PersonalNumberScan(Array("522201199003070166".utf8)).hits.count == 1)
    #expect(CreditCode(Array("91350100M000100Y43".utf8)[...]) != nil)
    #expect(CreditCode(Array("91350100M000100Y44".utf8)[...]) == nil)
  }
}

@Suite("Looking for numbers only where some may stand")
struct NumberStretchTests {
  /// What texts are made of here: whole numbers, parts of them, everything that may stand between digits or near them.
  private static let pieces = [
    "220104199003071234", "22010419900307123X", "220104900307123", "13912345678", "8613912345678", "013912345678",
    "220104", "19900307", "123x", "139", "1234", "5678", "12", "7", "2022-04-18", "18:00", "91220101MA17JXYB9W",
    "２２０１０４", "１９９００３０７", "１２３Ｘ", "１３９", "８", " ", "-", ".", "_", "　", "\u{A0}", "·", "－", "．", "—", "−", "\u{200B}",
    " - ", ") ", "）", "  ", "，", "。", "、", "中", "里",
    "，，，，，，，，", "\u{2000}", "\u{FFFF}", "a", "f0", "X", "Ｘ", ",", "\n", "4f2a9c",
    String(repeating: "0123456789abcdef", count: 4),
  ]

  @Test("Nothing is missed that a look at every byte finds, however numbers lie", arguments: [3, 41, 20_220_418])
  func asThorough(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var found = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let hits = PersonalNumberScan(bytes).hits
      #expect(hits == PersonalNumberScan.exhaustive(bytes).hits, "\(text)")
      found += hits.count
    }
    #expect(found > 1000)
  }

  @Test("A number is found at every offset of a long text")
  func everyOffset() {
    let filler = Array("里程中、2022-04-18，第7号。".utf8)
    for offset in 0..<40 {
      let before = Array(String(repeating: "x", count: offset).utf8) + filler + filler
      for number in ["13912345678", "139 1234 5678", "２２０１０４１９９００３０７１２３Ｘ"] {
        let hits = PersonalNumberScan(before + Array(number.utf8) + filler).hits
        #expect(hits.map(\.range) == [before.count..<before.count + number.utf8.count])
      }
    }
  }
}

@Suite("Masking what comes from outside")
struct PublicTextTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var masked: String

    var testDescription: String { masked }
  }

  static let cases = [
    Case(text: "张三220104199003071234.xlsx", masked: "张*220104********1234.xlsx"),
    Case(text: "张三_13912345678.xlsx", masked: "张*_139****5678.xlsx"),
    Case(text: "139 1234 5678 欧阳小明", masked: "139****5678 欧*"),
    Case(text: "２２０１０４１９９００３０７１２３４", masked: "２２０１０４********１２３４"),
    Case(text: "长春启明精密机械有限公司.xlsx", masked: "长春启明精密机械有限公司.xlsx"),
    Case(text: "名单0418/第3批.xlsx", masked: "名单0418/第3批.xlsx"),
    Case(text: "某某小区3栋2单元502室", masked: "某某小区*"),
    Case(text: "某某小区三号楼五层", masked: "某某小区*"),
    Case(text: "长春第77号工业有限公司名单", masked: "长春第77号工业有限公司名单"),
    Case(text: "91220101MA17JXYB9W", masked: "91220101MA17JXYB9W"),
  ]

  @Test("Numbers, the short name beside them and door numbers go; the rest stays", arguments: cases)
  func masked(_ testCase: Case) {
    #expect(PublicText.masked(testCase.text) == testCase.masked)
  }
}
