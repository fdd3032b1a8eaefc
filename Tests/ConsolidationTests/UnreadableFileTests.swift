import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// Whom the night asks about a file that nobody can read (`domain.md` 3.4.3 and 3.4.9).
struct UnreadableFileTests {
  private static let refusal = Finding(.fileUnsupported, severity: .error, message: "这是 PDF 文件。", advice: "请报送原件。")

  private func night(_ paths: String..., and rosters: [SentFile] = []) -> Summary {
    NightBuilder(
      files: rosters.map(\.submitted)
        + paths.map { SubmittedFile(path: $0, sha256: "sha-" + $0, content: .refused(Self.refusal), modified: 0) }
    ).summary
  }

  private static let known = SentFile("甲.xlsx", "长春甲一机械有限公司").ids(1...3)

  @Test func `an enterprise of which nothing else is known is asked by its name`() {
    let summary = night("长春乙九机械有限公司名单.pdf", and: [Self.known])
    #expect(summary.record(of: "长春乙九机械有限公司名单.pdf")?.enterprise == "长春乙九机械有限公司")
    #expect(summary.alerts.contains { $0.contains("须重新报送：长春乙九机械有限公司") })
    #expect(summary.findings.first { $0.file.hasPrefix("长春乙九") }?.enterprise == "长春乙九机械有限公司")
    // It has reported nothing that counts.
    #expect(summary.enterprises.map(\.name) == ["长春甲一机械有限公司"])
    #expect(summary.reporting.reported == 1)
    #expect(summary.imbalances().isEmpty)
  }

  @Test(arguments: ["长春甲一机械有限公司双阳分公司名单.pdf", "长春甲一机械有限公司（双阳分公司）名单.pdf"])
  func `a longer name is another enterprise`(path: String) {
    let summary = night(path, and: [Self.known])
    #expect(summary.record(of: path)?.enterprise.isEmpty == false)
    #expect(summary.record(of: path)?.enterprise != "长春甲一机械有限公司")
    #expect(summary[enterprise: "长春甲一机械有限公司"]?.remark.contains("需更正") == false)
  }

  @Test(arguments: [
    "长春甲一机械有限公司/名单.pdf", "返岗名单长春甲一机械有限公司.pdf", "0418长春甲一机械有限公司第一车间.pdf", "莲花山度假区长春甲一机械有限公司.jpg",
    "最新版长春甲一机械有限公司返岗名单.pdf", "给长春甲一机械有限公司的函.pdf", "工信局转长春甲一机械有限公司.pdf",
  ])
  func `a name that is known is asked however it stands in the path`(path: String) {
    let summary = night(path, and: [Self.known])
    #expect(summary.record(of: path)?.enterprise == "长春甲一机械有限公司")
    #expect(summary[enterprise: "长春甲一机械有限公司"]?.remark.contains("需更正") == true)
  }

  @Test(arguments: [
    "返岗名单.pdf", "公司营业执照.jpg", "微信图片_20220418.jpg", "泉眼镇/名单.pdf", "疾控中心.pdf", "XX公司名单.pdf", "关于各公司报送材料的通知.pdf",
    "保洁公司名单.pdf", "停产工厂.pdf", "给各公司.pdf", "莲花山重点企业及规上工厂.pdf",
  ])
  func `what is no enterprise's name asks nobody`(path: String) {
    let summary = night(path, and: [Self.known])
    #expect(summary.record(of: path)?.enterprise == "")
    #expect(summary.alerts.contains("1 份文件无法使用，须重新报送。"))
  }
}
