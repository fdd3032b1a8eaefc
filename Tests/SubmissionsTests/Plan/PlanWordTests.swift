import TestSupport
import Testing

@testable import Submissions

@Suite("Words of a plan's lines")
struct PlanWordTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test("the longest word that begins at a place is found, and none that runs over the end")
  func longest() {
    let index = WordIndex(["管控", "管控区", "区", "管控区域内"])
    let text = scalars("在管控区域")
    #expect(index.longest(in: text, at: 1) == WordIndex.Hit(id: 1, length: 3))
    #expect(index.longest(in: text, at: 3) == WordIndex.Hit(id: 2, length: 1))
    #expect(index.longest(in: text, at: 0) == nil)
    #expect(index.longest(in: text[..<3], at: 1) == WordIndex.Hit(id: 0, length: 2))
  }

  @Test("every word at a place is told, longest first, equal ones in the order of the list")
  func all() {
    let index = WordIndex(["核酸", "核酸检测", "核酸"])
    var hits: [Int] = []
    index.forEach(in: scalars("核酸检测"), at: 0) { hits.append($0.id) }
    #expect(hits == [1, 0, 2])
    #expect(index.reachesEnd(in: scalars("做核酸"), from: 1))
    #expect(!index.reachesEnd(in: scalars("做核酸的"), from: 1))
  }

  @Test(
    "a line's length is counted in characters, whatever they are made of",
    arguments: ["", "复工", "e\u{301}e\u{301}e\u{301}", "👨‍👩‍👧三人", "a\r\nb", "（一）复工复产原因：", "\u{3000}厂 区"])
  func length(_ line: String) {
    for limit in 0...12 { #expect(line.isLonger(than: limit) == (line.count > limit)) }
  }

  @Test(
    "blanks of every kind go",
    arguments: ["", "厂区", " 厂\u{3000}区\t", "a\u{A0}b\u{2003}c", "\u{85}x", "x\u{301} y"])
  func blanks(_ line: String) {
    #expect(line.withoutBlanks == line.filter { !$0.isWhitespace })
  }

  @Test("lines are cut at every kind of line break, and blank ones left out")
  func lines() {
    #expect("一\r\n 二 \u{2028}\u{3000}\n三".trimmedLines == ["一", "二", "三"])
    #expect("\u{3000}只有一行 ".trimmedLines == ["只有一行"])
    #expect(" ".trimmedLines.isEmpty)
  }

  @Test("Chinese numerals are told from other letters", arguments: zip("一十萬仟〇两某.7", "111111000"))
  func numerals(_ character: Character, _ isNumeral: Character) {
    #expect(ChineseNumeral.isNumeral(character) == (isNumeral == "1"))
  }
}
