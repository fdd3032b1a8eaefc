internal import Consolidation
internal import TestSupport
import Testing

@testable import Reports

@Suite("退回单")
struct SlipTests {
  @Test("Each enterprise with findings has one, with places and how to mend them")
  func slips() throws {
    let night = try RenderedNight(SampleSummary.small())
    let slips = night.files.filter { $0.path.hasPrefix("内部/退回单/") }
    #expect(slips.count == 6)
    #expect(slips.count { $0.isInternal } == 6)
    let slip = night.text("内部/退回单/长春启明精密机械有限公司.html")
    for text in ["工作表“返岗人员” K7:K9、K12", "低风险区", "请填写封控区、管控区、防范区之一。", "220104********1234", "有 2 项需要更正或核对"] {
      #expect(slip.contains(text), "\(text)")
    }
  }

  @Test("A finding about a file with several enterprises goes to each of them")
  func severalEnterprises() throws {
    var summary = SampleSummary.small()
    var line = summary.findings[0]
    line.enterprise = summary.enterprises[0].name + "、" + summary.enterprises[1].name
    summary.findings = FindingLines([line])
    let names = try RenderedNight(summary).files.map(\.path).filter { $0.hasPrefix("内部/退回单/") }
    #expect(names == ["内部/退回单/长春启明精密机械有限公司.html", "内部/退回单/长春松原路橡塑制品有限公司.html"])
  }

  /// A slip with a thousand findings, each made by `change`.
  private func slip(_ change: (inout FindingLine, Int) -> Void) throws -> String {
    var summary = SampleSummary.small()
    var line = summary.findings[0]
    line.enterprise = summary.enterprises[0].name
    summary.findings = FindingLines(
      (1...1000).map { number in
        line.cells = "K\(number)"
        change(&line, number)
        return line
      })
    return try RenderedNight(summary).text("内部/退回单/\(line.enterprise).html")
  }

  @Test("One problem is one row with its cells and what was written there, the first of them where there are many")
  func manyValues() throws {
    let slip = try slip { $0.rawValue = "第\($1)种写法" }
    #expect(slip.contains("工作表“返岗人员” K1：第1种写法；K2：第2种写法；"))
    #expect(slip.contains("K60：第60种写法；等 1000 处"))
    #expect(!slip.contains("K61："))
    #expect(slip.contains("有 1 项需要更正或核对"))
    // The head, the file and the problem.
    #expect(slip.matches(of: /<tr>/).count == 3)
  }

  @Test("A file is named once above its problems, the next one above its own")
  func files() throws {
    let slip = try slip { line, number in
      line.file = number <= 600 ? "甲<1>.xlsx" : "乙.xlsx"
      line.message = "第\(number % 2)个问题"
    }
    let headings = slip.matches(of: /<th colspan="5" scope="rowgroup">文件：(.*)\n/).map { String($0.1) }
    #expect(headings == ["甲&lt;1&gt;.xlsx", "乙.xlsx"])
    let parts = slip.split(separator: "<tbody>").dropFirst()
    #expect(parts.map { $0.matches(of: /第\d个问题/).count } == [2, 2])
    #expect(parts.first?.contains("K1、K2") == false && parts.first?.contains("K599：") == false)
  }

  @Test("A slip with very many problems lists the first of them and says how many there are")
  func manyProblems() throws {
    let slip = try slip { $0.message = "第\($1)个问题" }
    #expect(slip.contains("第300个问题"))
    #expect(!slip.contains("第301个问题"))
    #expect(slip.contains("共 1000 行，列前 300 行"))
  }

  @Test("Very many cells are cut between two of them")
  func manyCells() throws {
    let cells = (1...500).map { "K\($0 * 2)" }.joined(separator: "、")
    let slip = try slip { line, _ in line.cells = cells }
    #expect(slip.contains("工作表“返岗人员” K2、K4、"))
    #expect(slip.contains(/、K\d+ 等：/))
    #expect(!slip.contains("K1000"))
  }

  struct NameCase: CustomTestStringConvertible {
    var name: String
    var file: String

    var testDescription: String { file }
  }

  static let names = [
    NameCase(name: "长春甲公司", file: "长春甲公司.html"),
    NameCase(name: "甲/乙\\丙:丁*?\"<>|", file: "甲_乙_丙_丁______.html"),
    NameCase(name: "../../etc/passwd", file: "_.._etc_passwd.html"),
    NameCase(name: "CON", file: "_CON.html"),
    NameCase(name: "aux.公司", file: "_aux.公司.html"),
    NameCase(name: "公司. . ", file: "公司.html"),
    NameCase(name: "　", file: "未命名.html"),
    NameCase(name: "a\u{0}b\u{202E}c", file: "a_b_c.html"),
  ]

  @Test("Names of files are safe on every system", arguments: names)
  func safeNames(_ testCase: NameCase) {
    var names = SafeFileNames(ending: ".html")
    #expect(names.name(for: testCase.name) == testCase.file)
  }

  @Test("Two enterprises never share a file, and no name is too long")
  func uniqueNames() {
    var names = SafeFileNames(ending: ".html")
    #expect(
      [names.name(for: "ABC公司"), names.name(for: "abc公司"), names.name(for: "ABC公司")]
        == ["ABC公司.html", "abc公司(2).html", "ABC公司(3).html"])
    let long = String(repeating: "长", count: 300)
    let first = names.name(for: long)
    let second = names.name(for: long)
    #expect(first.utf8.count <= 255 && second.utf8.count <= 255 && first != second)
  }
}

@Suite("output/index.html")
struct OutputIndexTests {
  @Test("Lists every date, newest first, with the change from the one before")
  func index() throws {
    let page = String(
      decoding: OutputIndex(SampleSummary.small().history.reversed(), office: "甲局").file().bytes, as: UTF8.self)
    let dates = page.matches(of: /<a href="(2022-04-\d\d)\/%E6%B1%87/).map { String($0.1) }
    #expect(dates.count == 16)
    #expect(dates.first == "2022-04-17")
    #expect(dates.last == "2022-04-10")
    #expect(page.contains("<td>1796</td><td>+142</td>"))
    #expect(page.contains("<td>807</td><td>—</td>"))
    #expect(page.contains("class=\"trend\""))
  }
}
