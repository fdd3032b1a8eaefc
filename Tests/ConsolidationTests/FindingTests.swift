import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// 问题清单, counts per code and 收件清单.
struct FindingTests {
  @Test func `findings of one code, field and value in one sheet are one line`() {
    func zone(_ cells: String, _ value: String, count: Int) -> Finding {
      Finding(
        .zoneAmbiguous, severity: .unverified, sheet: "名单", cells: cells, count: count, field: "管控情况", value: value,
        message: "待核实。")
    }
    let file = SentFile("甲.xlsx", "长春甲公司").ids(1...9)
      .rosterFinding(zone("K7:K9", "低风险区", count: 3)).rosterFinding(zone("K5", "正常", count: 1))
      .rosterFinding(zone("K12", "低风险区", count: 1))
    let summary = NightBuilder([file]).summary
    #expect(summary.findings.map(\.cells) == ["K5", "K7:K9、K12"])
    #expect(summary.findings.map(\.rowCount) == [1, 4])
    #expect(summary.findingCounts[.zoneAmbiguous] == 5)
    #expect(summary.record(of: "甲.xlsx")?.findings[.zoneAmbiguous] == 5)
    #expect(summary.enterprises.first?.findingCount == 2)
  }

  @Test func `positive results come first, then the graver ones, then by enterprise and place`() {
    func finding(_ code: FindingCode, _ severity: Severity, _ cells: String) -> Finding {
      Finding(code, severity: severity, sheet: "名单", cells: cells, message: "……")
    }
    let summary = NightBuilder([
      SentFile("乙.xlsx", "长春乙公司", at: .chaoyang).ids(1...2)
        .rosterFinding(finding(.phoneBad, .warning, "E10")).rosterFinding(finding(.rowNameMissing, .quarantine, "B6")),
      SentFile("甲.xlsx", "长春甲公司", at: .erdao).ids(3...4)
        .rosterFinding(finding(.phoneBad, .warning, "E9")).rosterFinding(finding(.testPositive, .warning, "H8"))
        .rosterFinding(finding(.idForeign, .information, "D5")).rosterFinding(
          finding(.rowNameMissing, .quarantine, "B7")),
    ]).summary
    #expect(summary.findings.map(\.cells) == ["H8", "B6", "B7", "E10", "E9", "D5"])
    #expect(summary.alerts.first == "名单填报有核酸阳性 1 人，请当日处置，位置见问题清单最前几行。")
  }

  @Test func `release verdicts are counts and never lines`() {
    let persons: [Person] = [
      .invented(id: 1, release: .fail), .invented(id: 2, release: .unknown), .invented(id: 3, release: .unknown),
      .invented(id: 4),
    ]
    let file = SentFile("甲.xlsx", "长春甲公司").persons(persons)
      .rosterFinding(Finding(.releaseFail, severity: .warning, message: "不符"))
    let summary = NightBuilder([file]).summary
    #expect(summary.findings.isEmpty)
    #expect(summary.findingCounts == [.releaseFail: 1, .releaseUnknown: 2])
    #expect(summary.record(of: "甲.xlsx")?.findings == [.releaseFail: 1, .releaseUnknown: 2])
  }

  @Test func `what a replaced file asks to mend is out of date`() {
    let summary = NightBuilder([
      SentFile("旧.xlsx", "长春甲公司").ids(1...2).dated("2022-04-16")
        .rosterFinding(Finding(.phoneBad, severity: .warning, message: "电话有误。")),
      SentFile("新.xlsx", "长春甲公司").ids(1...2).dated("2022-04-17"),
    ]).summary
    #expect(summary.findings.isEmpty)
    #expect(summary.record(of: "旧.xlsx")?.findings.isEmpty == true)
  }

  @Test func `every file has a fate and a sentence`() {
    let refusal = Finding(.fileUnsupported, severity: .error, message: "这是图片。", advice: "请报送电子表格。")
    let night = NightBuilder(files: [
      SentFile("全.xlsx", "长春甲公司").ids(1...2).submitted,
      SentFile("部分.xlsx", "长春乙公司").ids(3...4).rows(quarantined: 1).submitted,
      SentFile("承诺.docx", letterOf: "长春甲公司").submitted,
      SubmittedFile(path: "重.xlsx", sha256: "sha-全.xlsx", content: .duplicate(of: "全.xlsx"), modified: 0),
      SubmittedFile(path: "图.png", sha256: "p", content: .refused(refusal), modified: 0),
      SubmittedFile(path: "半.xlsx", sha256: "", content: .notReady("ZIP 目录不完整。"), modified: 0),
      SubmittedFile(path: "~$全.xlsx", sha256: "", content: .ignored("“全.xlsx”正被打开。"), modified: 0),
      SubmittedFile(
        path: "企业名册.csv", sha256: "r", content: .document(SubmittedDocument(kind: .register)), modified: 0),
      SubmittedFile(path: "不明.txt", sha256: "u", content: .document(SubmittedDocument(kind: .unknown)), modified: 0),
    ])
    let summary = night.summary
    let fates = Dictionary(uniqueKeysWithValues: summary.files.map { ($0.path, $0.fate) })
    #expect(
      fates == [
        "全.xlsx": .counted, "部分.xlsx": .partlyCounted, "承诺.docx": .counted, "重.xlsx": .duplicate, "图.png": .refused,
        "半.xlsx": .notReady, "~$全.xlsx": .ignored, "企业名册.csv": .ignored, "不明.txt": .refused,
      ])
    #expect(summary.files.allSatisfy { !$0.note.isEmpty })
    #expect(summary.record(of: "重.xlsx")?.enterprise == "长春甲公司")
    #expect(summary.record(of: "部分.xlsx")?.note == "计入 2 人，1 行待更正后重新报送。")
    #expect(summary.record(of: "承诺.docx")?.rows == nil)
    #expect(summary[enterprise: "长春甲公司"]?.hasCommitment == true)
    #expect(
      summary.files.map(\.path) == summary.files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `a figure that does not add up is named`() {
    var summary = NightBuilder([SentFile("甲.xlsx", "长春甲公司").ids(1...3)]).summary
    #expect(summary.imbalances().isEmpty)
    summary.totals.byZone[0] += 1
    summary.cube[.erdao, .normal, .other] += 1
    summary.returnModesByUnit[0][0] += 1
    summary.locations = []
    summary.files[0].rows?.hidden = 4
    let dimensions = Set(summary.imbalances().map(\.dimension))
    #expect(
      dimensions.isSuperset(of: [
        "zones", "enterprises", "locations", "cube by unit", "cube by zone", "cube by mode", "return modes by unit",
        "rows",
      ]))
  }
}
