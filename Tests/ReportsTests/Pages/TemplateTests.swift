internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("An office's own templates")
struct TemplateTests {
  private func templates(_ files: [String: String]) throws -> ReportTemplates {
    try ReportTemplates(
      replacing: files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) })
  }

  @Test("Replace the built-in ones by name, with escaping on")
  func replacing() throws {
    let own = try templates(["letterhead.mustache": "<h1>本局红头 {{office}}</h1>", "说明.txt": "{{{{"])
    var summary = SampleSummary.small()
    summary.office.name = "<b>甲局</b>"
    let page = try RenderedNight(summary, templates: own).text("汇总报告.html")
    #expect(page.contains("<h1>本局红头 &lt;b&gt;甲局&lt;/b&gt;</h1>"))
    #expect(page.contains("表2a"))
  }

  struct Broken: CustomTestStringConvertible {
    var source: String
    var message: String

    var testDescription: String { message }
  }

  static let brokenOnes = [
    Broken(source: "<p>\n{{#lead}}x", message: "模板 letterhead.mustache 第 2 行：缺少结束标签。"),
    Broken(source: "\n\n{{office", message: "模板 letterhead.mustache 第 3 行：标签没有写完，缺少 }}。"),
    Broken(source: "{{#a}}{{/b}}", message: "模板 letterhead.mustache 第 1 行：结束标签的名字与开始标签不一致。"),
    Broken(source: "a\n{{{office}}}", message: "模板 letterhead.mustache 第 2 行：“office”只能用两重花括号 {{office}}，不能关闭转义。"),
    Broken(source: "{{& office}}", message: "模板 letterhead.mustache 第 1 行：“office”只能用两重花括号 {{office}}，不能关闭转义。"),
    Broken(source: "{{=<% %>=}}", message: "模板 letterhead.mustache 第 1 行：不能更改标签符号或内容类型，转义必须保持打开。"),
    Broken(source: "{{% CONTENT_TYPE:TEXT}}", message: "模板 letterhead.mustache 第 1 行：不能更改标签符号或内容类型，转义必须保持打开。"),
    Broken(
      source: "\n" + String(repeating: "{{#office}}", count: 100_000)
        + String(repeating: "{{/office}}", count: 100_000),
      message: "模板 letterhead.mustache 第 2 行：嵌套超过 64 层。"),
    Broken(source: "{{> nowhere}}", message: "模板 letterhead.mustache 第 1 行：没有叫“nowhere”的模板。"),
  ]

  @Test("A broken one is an error with file and line", arguments: brokenOnes)
  func broken(_ testCase: Broken) {
    let error = #expect(throws: TemplateError.self) {
      _ = try templates(["letterhead.mustache": testCase.source])
    }
    #expect(error?.description == testCase.message)
  }

  @Test(
    "One that comes back to itself is an error with file, line and the way round",
    arguments: [
      (["signature": "a\n{{> signature }}"], "模板 signature.mustache 第 2 行：引入“signature”没有尽头（signature → signature）。"),
      (["style": "{{#office}}\n\n{{>style}}{{/office}}"], "模板 style.mustache 第 3 行：引入“style”没有尽头（style → style）。"),
      (
        ["script": "{{>style}}", "style": "a\n{{>script}}"],
        "模板 script.mustache 第 1 行：引入“style”没有尽头（script → style → script）。"
      ),
      (
        ["letterhead": "\n{{<report}}{{/report}}"],
        "模板 letterhead.mustache 第 2 行：引入“report”没有尽头（letterhead → report → letterhead）。"
      ),
    ])
  func circles(_ files: [String: String], _ message: String) {
    let error = #expect(throws: TemplateError.self) {
      _ = try templates(Dictionary(uniqueKeysWithValues: files.map { ($0 + ".mustache", $1) }))
    }
    #expect(error?.description == message)
    #expect(throws: Never.self) { _ = try templates(["letterhead.mustache": "{{>signature}}{{>script}}{{>script}}"]) }
  }

  @Test("A name that no template has is an error that lists those there are")
  func unknownName() {
    let error = #expect(throws: TemplateError.self) { _ = try templates(["reprot.mustache": ""]) }
    #expect(error?.description.contains("letterhead") == true)
  }

  @Test("A file that is not UTF-8 is an error")
  func encoding() {
    let error = #expect(throws: TemplateError.self) {
      _ = try ReportTemplates(replacing: [(name: "style.mustache", bytes: [0xB1, 0xED])])
    }
    #expect(error?.description == "模板 style.mustache：不是 UTF-8 编码，请另存为 UTF-8。")
  }
}
