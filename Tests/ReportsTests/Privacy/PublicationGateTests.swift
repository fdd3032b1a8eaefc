internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("The publication gate")
struct PublicationGateTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]

    var testDescription: String { name }
  }

  private static let identity = "220104199003071234"

  private static func mail(_ body: String) -> [UInt8] {
    Array("MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n".utf8) + Base64.body(Array(body.utf8))
  }

  static let cases: [Case] = [
    Case(name: "plain", bytes: Array("身份证 \(identity)。".utf8)),
    Case(name: "decimal entities", bytes: Array("&#50;&#50;0104199003071234".utf8)),
    Case(name: "hexadecimal entities", bytes: Array("&#x32;20104199003071234".utf8)),
    Case(name: "JSON escapes", bytes: Array("{\"a\": \"\\u003220104199003071234\"}".utf8)),
    Case(name: "escapes of three kinds in one number", bytes: Array("%32&#50;\\u0030104199003071234".utf8)),
    Case(
      name: "an escape behind marks that escape nothing", bytes: Array("50% & \\n &amp; %&#50;20104199003071234".utf8)),
    Case(name: "percent escapes", bytes: Array("href=\"%32%320104199003071234\"".utf8)),
    Case(name: "base64 in a mail", bytes: mail("联系人 \(identity)")),
    Case(
      name: "an encoded word of a header",
      bytes: Array(
        ("MIME-Version: 1.0\r\nSubject: " + MailHeader.encodedWords("报送材料" + identity)
          + "\r\nContent-Type: text/plain\r\n\r\n").utf8)),
  ]

  @Test("It sees through every wrapping that our files have", arguments: cases)
  func seesThrough(_ testCase: Case) {
    let violations = PublicationGate().violations(in: [ReportFile(path: "a", bytes: testCase.bytes)])
    #expect(violations.map(\.kind) == ["身份证号码"])
    #expect(violations.first?.description.contains("990307") == false)
  }

  @Test("A workbook inside a mail is opened too")
  func workbookInMail() throws {
    var summary = Summary.empty
    summary.enterprises = [EnterpriseSummary(name: "甲厂")]
    summary.enterprises[0].remark = Self.identity
    let workbook = try SummaryWorkbook(summary: summary, tables: [.enterprises(summary)]).bytes()
    let mail = Array("MIME-Version: 1.0\r\nContent-Type: x\r\n\r\n".utf8) + Base64.body(workbook)
    #expect(PublicationGate().violations(in: [ReportFile(path: "a.eml", bytes: mail)]).count == 1)
  }

  @Test("A file that comes in parts is one file with all its finds")
  func parts() {
    let gate = PublicationGate()
    var violations: [PublicationGate.Violation] = []
    for part in ["一\n", "\(Self.identity)\n13912345678\n", "二\n", "\(Self.identity)\n"] {
      violations = gate.violations(inPart: Array(part.utf8), of: "问题清单.csv", after: violations)
    }
    #expect(violations.map(\.kind) == ["身份证号码", "手机号码"])
    #expect(violations.allSatisfy { $0.path == "问题清单.csv" })
    #expect(violations.map(\.count) == [2, 1])
  }

  @Test("The name of a file counts as well")
  func fileName() {
    let file = ReportFile(path: "内部/退回单/张三13912345678.html", bytes: [])
    #expect(PublicationGate().violations(in: [file]).map(\.kind) == ["手机号码"])
  }

  @Test("Nothing of an ordinary night is held back")
  func ordinaryNight() throws {
    for summary in [SampleSummary.small(), SampleSummary.firstRun(), SampleSummary.city(enterprises: 300)] {
      #expect(PublicationGate().violations(in: try RenderedNight(summary).files).isEmpty)
    }
  }

  @Test("A night with personal data in every name, place and setting is published with all of it masked")
  func smuggled() throws {
    let personal = "张三\(Self.identity)、13912345678、某某小区3栋2单元502室"
    let files = try RenderedNight(smuggling(personal)).files
    #expect(PublicationGate().violations(in: files).isEmpty)
    for file in files {
      let texts = [Array(file.path.utf8)] + UnwrappedContent(file.bytes).texts
      for text in texts.map({ String(decoding: $0, as: UTF8.self) }) {
        for word in [Self.identity, "13912345678", "张三", "2单元502"] {
          #expect(!text.contains(word), "\(file.path)")
        }
      }
    }
  }

  private func smuggling(_ personal: String) -> Summary {
    var summary = SampleSummary.small()
    summary.office.name += personal
    summary.office.contact = personal
    summary.mail.subject = personal
    summary.mail.to = [personal + " <a@example.cn>"]
    summary.enterprises[0].name = "长春" + personal
    summary.enterprises[0].remark = personal
    summary.enterprises[0].township = personal
    summary.enterprises[0].buses[0].label = personal
    summary.enterprises[0].plan?.routes = [PlanFigures.Route(name: personal, stops: [personal])]
    summary.files[0].path = personal + ".xlsx"
    summary.files[0].note = personal
    var lines = Array(summary.findings)
    lines[0].enterprise = summary.enterprises[0].name
    lines[0].file = personal + ".xlsx"
    lines[0].sheet = personal
    lines[0].rawValue = personal
    lines[0].message = personal
    summary.findings = FindingLines(lines)
    summary.missing[0].name = personal
    summary.planChecks[0].note = personal
    summary.changes[0].item = personal
    summary.alerts = [personal]
    summary.locations[0].township = personal
    return summary
  }
}
