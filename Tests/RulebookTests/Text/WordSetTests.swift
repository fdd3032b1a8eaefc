import Rulebook
import TestSupport
import Testing

@Suite("Words that are looked for together")
struct WordSetTests {
  private static let letters = Array("复工产返岗方案a:：，0２é𠮷")

  private func text(_ random: inout SeededRandom, upTo length: Int) -> String {
    String(
      (0..<Int.random(in: 0...length, using: &random)).map { _ in Self.letters.randomElement(using: &random) ?? "a" })
  }

  @Test("are found just where one of them is found alone", arguments: 0..<40)
  func sameAsOneByOne(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let words = (0..<8).map { _ in text(&random, upTo: 3) }.filter { !$0.isEmpty }
    let set = WordSet(words)
    for _ in 0..<100 {
      let line = text(&random, upTo: 12)
      #expect(line.has(anyOf: set) == words.contains { line.has($0) }, "seed \(seed): \(words) in \(line)")
      #expect(line.dropFirst().has(anyOf: set) == words.contains { line.dropFirst().has($0) })
    }
  }

  @Test("are found at the very start and end, and not where only a part of one stands")
  func edges() {
    let set: WordSet = ["班车", "点对点"]
    #expect("班车".has(anyOf: set))
    #expect("乘坐点对点".has(anyOf: set))
    #expect(!"点对".has(anyOf: set))
    #expect(!"班".has(anyOf: set))
    #expect(!"".has(anyOf: set))
  }

  @Test("without any word hold nothing")
  func noWords() {
    #expect(!"班车".has(anyOf: WordSet([])))
    #expect(!"班车".has(anyOf: WordSet([""])))
  }
}

@Suite("Folding scalar by scalar")
struct FoldingScalarTests {
  @Test(
    "gives what folding whole texts gives",
    arguments: ["返崗 人員", "ＡＢ①⑩ ㈱", "é\u{301}𠮷", "\u{FEFF}三\u{3000}区", "㍻2年", "", "plain"])
  func sameAsWhole(_ text: String) {
    #expect(String(String.UnicodeScalarView(Folding.scalars(text))) == Folding.key(text))
  }
}
