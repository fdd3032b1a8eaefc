internal import TestSupport
internal import Testing

@testable internal import Submissions

@Suite("Names and several people in a row (domain.md 3.5)")
struct PersonNameTests {
  static let chinese = [
    "张三", "欧阳小明", "张 三", "张\u{3000}三", " 李 四 ", "买买提·吐尔逊", "买买提．吐尔逊", "阿依古丽・买买提江", "𠮷田", "㛃然", "王\u{E3C7}", "司马相如如如",
    "〇一",
  ]
  static let letters = ["Anna Miller", "O'Neil", "JEAN-LUC", "Ａｎｎａ", "Miller, Anna", "J. Doe", "Ольга Иванова", "김철수"]
  static let none = [
    "", " ", "张", "张三李四王五赵", "张三1", "123", "N/A", "NA", "XXX", "A", "——", "·", "张·", "/", "22010419900307101X", "王?",
    "1.王伟", "王伟.", "王小明.李小红",
    "\u{FFFD}",
  ]

  @Test("Two to six characters, minority names and names in letters are names", arguments: chinese)
  func chineseName(_ text: String) { #expect(PersonName(text: text)?.script == .chinese) }

  @Test("A name in letters is a name", arguments: letters.filter { !$0.contains(",") })
  func lettersName(_ text: String) { #expect(PersonName(text: text)?.script == .letters) }

  @Test("Nothing else is", arguments: none)
  func noName(_ text: String) { #expect(PersonName(text: text) == nil) }

  @Test("One name in several spellings has one hash, another name another")
  func hashes() {
    #expect(PersonName(text: "张三")?.hash == PersonName(text: " 张\u{3000}三")?.hash)
    #expect(PersonName(text: "买买提·吐尔逊")?.hash == PersonName(text: "买买提•吐尔逊")?.hash)
    #expect(PersonName(text: "买买提·吐尔逊")?.hash == PersonName(text: "买买提.吐尔逊")?.hash)
    #expect(PersonName(text: "Anna Miller")?.hash == PersonName(text: "ＡＮＮＡ miller")?.hash)
    #expect(PersonName(text: "张三")?.hash != PersonName(text: "张四")?.hash)
    #expect(PersonName.contactKey(name: 0, phone: 13_900_001_234) == 0)
    #expect(PersonName.contactKey(name: 5, phone: 0) == 0)
    #expect(PersonName.contactKey(name: 5, phone: 7) != PersonName.contactKey(name: 7, phone: 5))
  }

  @Test("Any bytes are a name or none")
  func anyBytes() {
    var random = SeededRandom(seed: 23)
    for length in 0..<2000 {
      let bytes = (0..<length % 30).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let name = PersonName(utf8: bytes.span) { #expect(name.hash != 0) }
      _ = MultiPersonSplit.isNeeded(name: bytes.span)
    }
  }

  @Test("As many names as numbers make as many persons", arguments: ["、", "，", ",", "/", ";", "；", "\n", "\r\n", "、 "])
  func split(_ separator: String) {
    let outcome = MultiPersonSplit(
      name: "张三\(separator)李四", idNumber: "11010519491231002X\(separator)440524188001010014")
    #expect(
      outcome
        == .several([
          MultiPersonSplit.Share(name: "张三", idNumber: "11010519491231002X"),
          MultiPersonSplit.Share(name: "李四", idNumber: "440524188001010014"),
        ]))
    #expect(outcome.message.contains("2人"))
    #expect(Array(("张三" + separator + "李四").utf8).withSpan { MultiPersonSplit.isNeeded(name: $0) })
  }

  @Test("Names without as many numbers are for the enterprise to sort out")
  func mismatch() {
    #expect(MultiPersonSplit(name: "张三、李四", idNumber: "") == .mismatch(names: 2, numbers: 0))
    #expect(MultiPersonSplit(name: "张三、李四", idNumber: "11010519491231002X") == .mismatch(names: 2, numbers: 1))
    #expect(
      MultiPersonSplit(name: "张三、李四、王五", idNumber: "11010519491231002X 440524188001010014")
        == .mismatch(names: 3, numbers: 2))
    #expect(!MultiPersonSplit(name: "张三、李四", idNumber: "").message.isEmpty)
  }

  @Test("One name is one person, also with a separator left over or with the surname first")
  func single() {
    #expect(MultiPersonSplit(name: "张三", idNumber: "11010519491231002X") == .single)
    #expect(MultiPersonSplit(name: "张三、", idNumber: "") == .single)
    #expect(MultiPersonSplit(name: "Miller, Anna", idNumber: "E12345678") == .single)
    #expect(MultiPersonSplit(name: "", idNumber: "") == .single)
  }
}

extension [UInt8] {
  fileprivate func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(span) }
}
