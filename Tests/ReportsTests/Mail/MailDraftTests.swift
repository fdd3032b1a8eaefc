internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("邮件草稿.eml")
struct MailDraftTests {
  private func draft(_ summary: Summary = SampleSummary.small()) throws -> String {
    try RenderedNight(summary).text("邮件草稿.eml")
  }

  private func body(_ summary: Summary) throws -> String {
    let tables = ReportTables.published(summary)
    return ReportTemplates.builtIn.render("mail", MailBody(summary: summary, tables: tables).context)
  }

  @Test("It waits to be sent: X-Unsent, recipients and subject from the settings, nothing that the sender adds")
  func header() throws {
    let header = try draft().split(separator: "\r\n\r\n").first ?? ""
    #expect(header.hasPrefix("X-Unsent: 1\r\nMIME-Version: 1.0\r\nTo: =?UTF-8?B?"))
    #expect(header.contains(" <gxj@example.gov.cn>"))
    #expect(header.contains("\r\nCc: bangongshi@example.gov.cn\r\nSubject: =?UTF-8?B?"))
    for field in ["From:", "Date:", "Message-ID:"] { #expect(!header.contains(field)) }
  }

  @Test("Lines end in CRLF, are short, and hold ASCII only")
  func lines() throws {
    let bytes = try RenderedNight(SampleSummary.small())["邮件草稿.eml"]
    #expect(bytes.allSatisfy { $0 < 0x80 })
    for (index, byte) in bytes.enumerated() where byte == 10 { #expect(index > 0 && bytes[index - 1] == 13) }
    let longest = bytes.split(separator: 10).map(\.count).max() ?? 0
    #expect(longest <= 200)
  }

  @Test("A line break in a setting cannot add a header field")
  func headerInjection() throws {
    var summary = SampleSummary.small()
    summary.mail.subject = "报表\r\nBcc: x@example.com"
    summary.mail.to = ["a@example.com\r\nBcc: y@example.com"]
    let draft = try draft(summary)
    #expect(!draft.contains("\r\nBcc:"))
  }

  @Test("Each attachment has its name three times: encoded word, RFC 2231 and ASCII")
  func attachmentNames() throws {
    let draft = try draft()
    #expect(draft.contains("name=\"=?UTF-8?B?5rGH5oC75oql5ZGKLmh0bWw=?=\""))
    #expect(draft.contains("filename*=UTF-8''%E6%B1%87%E6%80%BB%E6%8A%A5%E5%91%8A.html"))
    #expect(draft.contains("filename=\"report-2022-04-18-1.html\""))
    #expect(draft.matches(of: /Content-Disposition: attachment/).count == 10)
  }

  @Test("The body is made for old mail programs: inline styles and tables only", arguments: ["small", "first", "city"])
  func lint(night: String) throws {
    let summary =
      night == "small" ? SampleSummary.small() : night == "first" ? SampleSummary.firstRun() : SampleSummary.city()
    let body = try body(summary)
    for forbidden in [
      "<style", "class=", "<svg", "flex", "grid", "position:", "base64", "<img", "http:", "https:", "<script", "float:",
      "<link", "background-image",
    ] {
      #expect(!body.contains(forbidden), "\(forbidden)")
    }
    #expect(body.utf8.count <= 100 * 1024)
  }

  @Test("Hundreds of alerts do not swell the body: it says how many there are and shows the first")
  func manyAlerts() throws {
    var summary = SampleSummary.small()
    summary.alerts = (1...700).map { "第 \($0) 家企业返岗人数较上次变化超过阈值，请核实。" }
    let body = try body(summary)
    #expect(body.utf8.count <= 100 * 1024)
    #expect(body.contains("共 707 条，列前 20 条"))
  }

  @Test("Attachments decode to the very files that lie beside the draft")
  func attachments() throws {
    let night = try RenderedNight(SampleSummary.small())
    let blocks = Base64Blocks.split(night["邮件草稿.eml"]).blocks
    for path in ["汇总报告.html", "汇总表.xlsx", "表1-总表.csv", "表7-返岗方式.csv"] {
      #expect(blocks.contains(night[path]), "\(path)")
    }
  }

  @Test("Base64 is that of RFC 4648")
  func base64() {
    for (plain, encoded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
      #expect(String(decoding: Base64.encode(Array(plain.utf8)), as: UTF8.self) == encoded)
    }
  }
}
