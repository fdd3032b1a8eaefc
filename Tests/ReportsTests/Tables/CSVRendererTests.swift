internal import Consolidation
internal import TestSupport
import Testing

@testable import Reports

@Suite("CSV as Excel in China opens it")
struct CSVRendererTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var written: String

    var testDescription: String { written }
  }

  static let cases = [
    Case(text: "长春甲公司", written: "长春甲公司"),
    Case(text: "甲,乙", written: "\"甲,乙\""),
    Case(text: "他说\"好\"", written: "\"他说\"\"好\"\"\""),
    Case(text: "第一行\n第二行", written: "\"第一行\n第二行\""),
    Case(text: "=HYPERLINK(\"http://x\")", written: "\"'=HYPERLINK(\"\"http://x\"\")\""),
    Case(text: "+86", written: "'+86"),
    Case(text: "-2+3", written: "'-2+3"),
    Case(text: "@SUM(A1)", written: "'@SUM(A1)"),
    Case(text: "\t=1", written: "'\t=1"),
    Case(text: "\r=1", written: "\"'\r=1\""),
    Case(text: "＝1+1", written: "'＝1+1"),
    Case(text: "＋1", written: "'＋1"),
    Case(text: "－1", written: "'－1"),
    Case(text: "＠x", written: "'＠x"),
    Case(text: "—", written: "—"),
    Case(text: "1=1", written: "1=1"),
  ]

  private func table(_ cells: [ReportTable.Cell]) -> ReportTable {
    ReportTable(
      name: "试", unit: "人", columns: cells.map { _ in ReportTable.Column("列", .text) }, rows: [cells])
  }

  @Test("Words are quoted where they must be, and never run as a formula", arguments: cases)
  func words(_ testCase: Case) {
    let csv = String(decoding: CSVRenderer.render(table([.text(testCase.text)])), as: UTF8.self)
    #expect(csv == "\u{FEFF}列\r\n\(testCase.written)\r\n")
  }

  @Test("A negative figure stays a figure (pitfall 9)")
  func figures() {
    let csv = String(decoding: CSVRenderer.render(table([.figure(-5), .figure(1_234_567), .notStated])), as: UTF8.self)
    #expect(csv.hasSuffix("\r\n-5,1234567,\r\n"))
  }

  @Test("No table starts with ID, which Excel would take for another format")
  func firstCell() {
    for table in [ReportTable.enterprises, ReportTable.totals].map({ $0(.empty) }) {
      #expect(table.columns.first?.heading.uppercased().hasPrefix("ID") == false)
    }
  }

  @Test("A list of findings of several megabytes comes in parts of whole lines that make the same file")
  func parts() throws {
    let line = try #require(SampleSummary.small().findings.first)
    let lines = FindingLines([FindingLine](repeating: line, count: 20_000))
    var parts: [[UInt8]] = []
    try FindingsList.report(lines).forEachPart { parts.append($0) }
    #expect(parts.count > 2)
    #expect(parts.allSatisfy { $0.suffix(2) == [13, 10] })
    let text = String(decoding: parts.joined(), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}级别,"))
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == 20_001 && Set(rows.dropFirst()).count == 1)
  }
}
