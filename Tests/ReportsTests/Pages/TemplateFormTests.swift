internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("A template as a form")
struct TemplateFormTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var slip: String
    /// Whether the template can be filled in.
    var isForm: Bool

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "values as they are", slip: "<p>{{enterprise}}：{{count}}</p>\n{{#groups}}{{{rowsMarkup}}}{{/groups}}",
      isForm: true),
    Case(name: "markup escaped", slip: "{{#groups}}<pre>{{rowsMarkup}}</pre>{{/groups}}", isForm: true),
    Case(name: "a value twice, one not at all", slip: "{{enterprise}} {{enterprise}}", isForm: true),
    Case(name: "a part that is indented", slip: "<div>\n  {{> signature}}\n</div>{{count}}", isForm: true),
    Case(name: "a value in capitals", slip: "{{uppercased(enterprise)}}", isForm: false),
    Case(name: "a value turned round", slip: "{{#groups}}{{reversed(count)}}{{/groups}}", isForm: false),
  ]

  private static let outline = SlipOutline(
    isCounted: true, groups: [.init(severity: .error, isCut: false), .init(severity: .warning, isCut: true)])

  private static func values(_ rows: String) -> SlipValues {
    var html = HTMLText()
    html.text(rows)
    var values = SlipValues(enterprise: "A<甲>&\"厂'", persons: 12, needed: 3)
    values.addGroup(count: 1, rows: html, omission: nil)
    values.addGroup(count: 345, rows: html, omission: "共 345 行")
    return values
  }

  @Test("gives the same page as rendering it with the values", arguments: cases)
  func sameAsRendered(_ testCase: Case) throws {
    let templates = try ReportTemplates(replacing: [("slip.mustache", Array(testCase.slip.utf8))])
    let pages = SlipPages(templates, Letterhead(SampleSummary.small()))
    let values = Self.values("<tr>&\n")
    let rendered = pages.render(Self.outline, values.values.map { String(decoding: $0, as: UTF8.self) })
    #expect(String(decoding: pages.page(Self.outline, values), as: UTF8.self) == rendered)
    #expect((pages.form(Self.outline) != nil) == testCase.isForm)
  }
}
