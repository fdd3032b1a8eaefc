internal import Testing

@testable internal import Submissions

struct SubtotalCase: Sendable, CustomTestStringConvertible {
  var marker: String
  var following: [String] = []
  var stated: Int?

  var testDescription: String { "\(marker) \(following) states \(stated.map(String.init) ?? "nothing")" }
}

@Suite("Subtotals (domain.md 3.5)")
struct SubtotalCheckTests {
  static let cases: [SubtotalCase] = [
    SubtotalCase(marker: "合计", following: ["25"], stated: 25),
    SubtotalCase(marker: "合计", following: ["", "25.0"], stated: 25),
    SubtotalCase(marker: "合计：25人", stated: 25),
    SubtotalCase(marker: "合计：　２５　人", stated: 25),
    SubtotalCase(marker: "共计 1,234 名", stated: 1234),
    SubtotalCase(marker: "合计", following: ["人数", "25人"], stated: 25),
    SubtotalCase(marker: "合计", following: ["共25人", "3"], stated: 25),
    SubtotalCase(marker: "第3页合计", following: ["20"], stated: 20),
    SubtotalCase(marker: "4月18日合计25人，其中女3人", stated: 25),
    SubtotalCase(marker: "合计", following: ["3台"], stated: nil),
    SubtotalCase(marker: "合计：　人", stated: nil),
    SubtotalCase(marker: "合计", following: ["12.5", "440524188001010014"], stated: nil),
    SubtotalCase(marker: "合计", stated: nil),
  ]

  @Test("The number that a row states", arguments: cases)
  func number(_ item: SubtotalCase) {
    #expect(SubtotalCheck.stated(marker: item.marker, following: item.following) == item.stated)
  }

  @Test("小计 covers the rows since the last one, 合计 the table")
  func covers() {
    var check = SubtotalCheck()
    check.add(persons: 3)
    #expect(check.check(marker: "小计", following: ["3"]) == nil)
    check.add(persons: 2)
    #expect(check.check(marker: "小计", following: ["5"]) == SubtotalCheck.Mismatch(stated: 5, counted: 2))
    #expect(check.check(marker: "合计", following: ["5"]) == nil)
    check.add()
    #expect(check.check(marker: "合计", following: ["1"]) == nil)
    #expect(check.check(marker: "总计", following: ["6"]) == nil)
    #expect(check.check(marker: "总计", following: ["7人"])?.counted == 6)
    #expect(check.check(marker: "合计", following: []) == nil)
  }

  @Test("本页小计 below the 合计 covers the last page")
  func pageBelowTotal() {
    var check = SubtotalCheck()
    check.add(persons: 20)
    #expect(check.check(marker: "本页小计", following: ["20"]) == nil)
    check.add(persons: 7)
    #expect(check.check(marker: "合计", following: ["27"]) == nil)
    #expect(check.check(marker: "本页小计", following: ["8"]) == SubtotalCheck.Mismatch(stated: 8, counted: 7))
    #expect(check.check(marker: "小计", following: ["7"]) == SubtotalCheck.Mismatch(stated: 7, counted: 0))
  }

  @Test("合计, 总计 and 本页小计 below one another are all of the last page")
  func totalsBelowOneAnother() {
    var check = SubtotalCheck()
    check.add(persons: 7)
    #expect(check.check(marker: "合计", following: ["7"]) == nil)
    #expect(check.check(marker: "总计", following: ["7"]) == nil)
    #expect(check.check(marker: "本页小计", following: ["7"]) == nil)
    check.add(persons: 2)
    #expect(check.check(marker: "小计", following: ["2"]) == nil)
  }

  @Test("The sentence names both figures")
  func message() {
    let message = SubtotalCheck.Mismatch(stated: 30, counted: 28).message
    #expect(message.contains("30人") && message.contains("28人"))
  }
}
