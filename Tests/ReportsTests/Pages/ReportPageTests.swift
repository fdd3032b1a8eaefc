internal import Consolidation
internal import Rulebook
internal import TestSupport
import Testing

@testable import Reports

@Suite("汇总报告.html")
struct ReportPageTests {
  private func page(_ summary: Summary = SampleSummary.small()) throws -> String {
    try RenderedNight(summary).text("汇总报告.html")
  }

  @Test("The first screen says who has reported, how many return, what changed and what needs a decision")
  func firstScreen() throws {
    let page = try page()
    for sentence in [
      "长春市工业企业返岗员工情况统计表", "填报单位：莲花山度假区发展改革局", "截至时间：2022年4月18日18时", "阶段：第二阶段（点对点通勤）",
      "应报 15 户，已报 11 户（按时 10 户），按时率 66.7%（10/15）；沿用上次 1 户，未报 3 户。",
      "较上次（4月17日，1796 人）增加 222 人（新增 3 家，2 家重报，1 家沿用）。", "名单中有 1 人核酸结果填为阳性", "未报 3 户，请督促报送",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
  }

  @Test("A first run says that there is nothing to compare with, and shows no trend")
  func firstRun() throws {
    let page = try page(SampleSummary.firstRun())
    #expect(page.contains("首次汇总，没有可比较的上次数据。"))
    #expect(page.contains("未配置企业名册，不计算应报、未报户数。"))
    #expect(!page.contains("class=\"trend\""))
  }

  @Test("It asks nothing of any other machine")
  func selfContained() throws {
    let page = try page()
    for reference in [
      "http://", "https://", "src=", "@import", "url(h", "<link", "<iframe", "fetch(", "XMLHttpRequest",
    ] {
      #expect(!page.contains(reference), "\(reference)")
    }
  }

  @Test("Every table has a caption, scopes and a region that the keyboard reaches")
  func structure() throws {
    let page = try page()
    #expect(page.matches(of: #/<table /#).count == 8)
    #expect(page.matches(of: #/<caption /#).count == 8)
    #expect(page.matches(of: /role="region" tabindex="0" aria-labelledby="t[0-9a-z]+-name"/).count == 8)
    #expect(!page.contains("<th>"))
    for line in ["制表人：", "审核人：", "负责人：", "四、口径说明", "五、数据来源", "单位：户、人"] { #expect(page.contains(line)) }
  }

  @Test("What other people wrote cannot become markup or script")
  func injection() throws {
    let attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>&'{{office}}"
    var summary = SampleSummary.small()
    summary.office.name = attack
    summary.enterprises[0].name = attack
    summary.enterprises[0].remark = attack
    summary.alerts = [attack]
    summary.changes[0].item = attack
    var lines = Array(summary.findings)
    lines[0].enterprise = attack
    lines[0].message = attack
    summary.findings = FindingLines(lines)
    let night = try RenderedNight(summary)
    for file in night.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(!page.contains("<script>alert"), "\(file.path)")
      #expect(!page.contains("<img"), "\(file.path)")
      #expect(!page.contains("{{office}}") || page.contains("&amp;&#39;{{office}}"), "\(file.path)")
    }
    #expect(night.text("汇总报告.html").contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("A verdict never reads as a permission (domain.md 12.12)")
  func wording() throws {
    let page = try page()
    #expect(!page.contains("合格"))
    #expect(!page.contains("准予放行"))
  }

  @Test("All enterprises of the city fit into a page that a browser still opens at once")
  func city() throws {
    let page = try page(SampleSummary.city())
    #expect(page.utf8.count < 5_000_000)
    #expect(page.matches(of: /长春第\d+号工业有限公司/).count >= 7681)
  }

  @Test("Every rate stands beside its numerator and denominator, rounded half up")
  func rates() {
    #expect(OfficialWording.share(753, of: 1331) == "56.6%（753/1331）")
    #expect(OfficialWording.share(1, of: 8) == "12.5%（1/8）")
    #expect(OfficialWording.share(1, of: 16) == "6.3%（1/16）")
    #expect(OfficialWording.share(0, of: 3) == "0.0%（0/3）")
    #expect(OfficialWording.share(1, of: 0) == nil)
  }
}
