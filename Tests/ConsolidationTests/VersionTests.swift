import Consolidation
import Rulebook
import Submissions
import TestSupport
import Testing

/// `domain.md` 3.7, 12.8, 12.16 and 12.17, as figures and fates.
struct VersionTests {
  private let enterprise = "长春甲公司"

  private func roster(_ path: String, _ ids: ClosedRange<UInt64>, _ date: String?) -> SentFile {
    SentFile(path, enterprise).ids(ids).dated(date)
  }

  @Test func `a later roster replaces an earlier one`() {
    let summary = NightBuilder([roster("旧.xlsx", 1...5, "2022-04-16"), roster("新.xlsx", 1...3, "2022-04-17")]).summary
    #expect(summary.totals.persons == 3)
    #expect(summary.fate(of: "旧.xlsx") == .superseded)
    #expect(summary.record(of: "旧.xlsx")?.rows == nil)
    #expect(summary.record(of: "旧.xlsx")?.note.contains("新.xlsx") == true)
    #expect(summary.fate(of: "新.xlsx") == .counted)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == nil)
    #expect(summary.imbalances().isEmpty)
  }

  @Test(arguments: [(6...8, 1), (5...8, nil)] as [(ClosedRange<UInt64>, Int?)])
  func `a roster that replaces another with whom it shares nobody is asked about`(ids: ClosedRange<UInt64>, count: Int?)
  {
    let summary = NightBuilder([roster("旧.xlsx", 1...5, "2022-04-16"), roster("新.xlsx", ids, "2022-04-17")]).summary
    #expect(summary.totals.persons == ids.count)
    #expect(summary.fate(of: "旧.xlsx") == .superseded)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == count)
  }

  @Test func `a roster is compared with the one that was published before`() {
    func count(_ ids: ClosedRange<UInt64>) -> Int? {
      let files = [
        roster("今.xlsx", ids, "2022-04-18"), SentFile("昨.xlsx", enterprise).ids(1...4).carried(from: "2022-04-17"),
      ]
      return NightBuilder(files).summary.findingCounts[.fileDuplicateSubmission]
    }
    #expect(count(5...9) == 1)
    #expect(count(4...9) == nil)
  }

  @Test(arguments: ["2022-04-17", nil])
  func `a tie without a previous figure takes the newest file and asks`(date: String?) {
    let files = [
      roster("甲(2).xlsx", 1...5, date).modified(100), roster("甲最终.xlsx", 1...3, "2022-04-17").modified(200),
    ]
    let summary = NightBuilder(files).summary
    #expect(summary.totals.persons == 3)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == 2)
    #expect(summary.fate(of: "甲(2).xlsx") == .superseded)
    #expect(summary[enterprise: enterprise]?.remark.contains("待确认") == true)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a tie keeps the previous figure where one was published`() {
    var night = NightBuilder([
      roster("一.xlsx", 1...5, nil), roster("二.xlsx", 1...3, nil),
      SentFile("昨.xlsx", enterprise).ids(1...4).carried(from: "2022-04-17"),
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 4, rosters: ["昨.xlsx"])])]
    let summary = night.summary
    #expect(summary.totals.persons == 4)
    #expect(summary.fate(of: "一.xlsx") == .superseded)
    #expect(summary.fate(of: "昨.xlsx") == .carriedForward)
    #expect(summary[enterprise: enterprise]?.carriedFrom == "2022-04-17")
    #expect(summary.findingCounts[.fileDuplicateSubmission] == 2)
    #expect(summary.imbalances().isEmpty)
  }

  @Test(arguments: [("2022-04-14", 4), ("2022-04-15", 9), ("2022-04-16", 9)])
  func `a roster dated before the published one does not replace it once the inbox is cleared`(
    date: String, persons: Int
  ) {
    var night = NightBuilder([roster("今.xlsx", 1...9, date)])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 4, rosters: ["昨.xlsx"])])]
    #expect(night.carried.map(\.path) == ["昨.xlsx"])
    let files = [roster("今.xlsx", 1...9, date), roster("昨.xlsx", 1...4, "2022-04-15").carried(from: "2022-04-17")]
    var withOriginal = NightBuilder(files)
    withOriginal.published = night.published
    let summary = withOriginal.summary
    #expect(summary.totals.persons == persons)
    #expect(summary.fate(of: "今.xlsx") == (persons == 4 ? .superseded : .counted))
    #expect(summary.findingCounts[.fileDuplicateSubmission] == (persons == 4 ? 1 : nil))
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a test ledger stands for its enterprise only where no roster does`() {
    let ledger = roster("台账.xlsx", 1...2, "2022-04-18").ledger()
    let beside = NightBuilder([roster("名单.xlsx", 1...5, "2022-04-16"), ledger]).summary
    #expect(beside.totals.persons == 5)
    #expect(beside.fate(of: "台账.xlsx") == .superseded)
    #expect(beside.record(of: "台账.xlsx")?.note.contains("按台账处理") == true)
    #expect(beside.findingCounts[.fileDuplicateSubmission] == nil)
    #expect(beside.imbalances().isEmpty)
    #expect(NightBuilder([ledger]).summary.totals.persons == 2)
    var later = NightBuilder([ledger])
    later.published = [.invented("2022-04-17", [.invented(enterprise, persons: 5, rosters: ["名单.xlsx"])])]
    #expect(later.carried.map(\.path) == ["名单.xlsx"])
  }

  @Test func `a tie keeps yesterday's file that still lies in the inbox`() {
    var night = NightBuilder([
      roster("昨.xlsx", 1...4, nil).modified(1), roster("今.xlsx", 1...9, nil).modified(2),
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 4, rosters: ["昨.xlsx"])])]
    #expect(night.carried.isEmpty)
    #expect(night.summary.totals.persons == 4)
    #expect(night.summary.fate(of: "今.xlsx") == .superseded)
  }

  @Test func `plants of one enterprise stand beside each other, each with its own versions`() {
    let files = [
      roster("一厂旧.xlsx", 1...5, "2022-04-16").of(plant: "一厂"), roster("一厂.xlsx", 1...4, "2022-04-17").of(plant: "第一厂"),
      roster("二厂.xlsx", 6...8, "2022-04-17").of(plant: "(二厂)"),
    ]
    let summary = NightBuilder(files).summary
    #expect(summary.totals.persons == 7)
    #expect(summary.enterprises.count == 1)
    #expect(summary.fate(of: "一厂旧.xlsx") == .superseded)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == nil)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a plant that the register lists is an enterprise of its own`() {
    var night = NightBuilder([
      roster("一厂.xlsx", 1...4, nil).of(plant: "一厂"), roster("二厂.xlsx", 5...7, nil).of(plant: "二厂"),
    ])
    night.register = .invented([.invented(enterprise), .invented(enterprise + "二厂")])
    let summary = night.summary
    #expect(summary[enterprise: enterprise]?.tally?.persons == 4)
    #expect(summary[enterprise: enterprise + "二厂"]?.tally?.persons == 3)
    #expect(summary.reporting.reported == 2)
  }

  @Test func `a part that is newer than the roster of the whole does not replace it but is asked about`() {
    let files = [
      roster("全厂.xlsx", 1...9, "2022-04-16"), roster("质检.xlsx", 1...3, "2022-04-17").of(plant: "质检车间"),
    ]
    let summary = NightBuilder(files).summary
    #expect(summary.totals.persons == 9)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == 2)
    #expect(summary.imbalances().isEmpty)
    var night = NightBuilder([
      files[1], SentFile("昨.xlsx", enterprise).ids(1...9).dated("2022-04-16").carried(from: "2022-04-17"),
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 9, rosters: ["昨.xlsx"])])]
    #expect(night.summary.totals.persons == 9)
    #expect(night.summary.findingCounts[.fileDuplicateSubmission] == 1)
  }

  @Test func `several plants replace the roster of the whole that stood before`() {
    var night = NightBuilder([
      roster("一厂.xlsx", 1...4, "2022-04-17").of(plant: "一厂"), roster("二厂.xlsx", 5...9, "2022-04-17").of(plant: "二厂"),
      SentFile("昨.xlsx", enterprise).ids(1...6).dated("2022-04-16").carried(from: "2022-04-17"),
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 6, rosters: ["昨.xlsx"])])]
    #expect(night.summary.totals.persons == 9)
  }

  @Test func `a date that is yet to come decides nothing`() {
    let files = [
      roster("误.xlsx", 1...9, "2023-04-16").modified(1), roster("正.xlsx", 1...3, "2022-04-17").modified(2),
    ]
    let summary = NightBuilder(files).summary
    #expect(summary.totals.persons == 3)
    #expect(summary.findingCounts[.fileDuplicateSubmission] == 2)
    var night = NightBuilder(files)
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 4, rosters: ["昨.xlsx"])])]
    #expect(night.carried.map(\.path) == ["昨.xlsx"])
  }

  @Test func `a plant that is silent tonight keeps yesterday's roster; a roster of the whole replaces them all`() {
    let yesterday = [
      SentFile("一厂.xlsx", enterprise).ids(1...4).of(plant: "一厂").carried(from: "2022-04-17"),
      SentFile("二厂.xlsx", enterprise).ids(5...7).of(plant: "二厂").carried(from: "2022-04-17"),
    ]
    let published = PublishedReport.invented(
      "2022-04-17", [.invented(enterprise, persons: 7, rosters: ["一厂.xlsx", "二厂.xlsx"])])
    func persons(_ file: SentFile) -> Int {
      var night = NightBuilder([file] + yesterday)
      night.published = [published]
      #expect(night.summary.imbalances().isEmpty)
      return night.summary.totals.persons
    }
    #expect(persons(roster("一厂新.xlsx", 1...2, "2022-04-18").of(plant: "一厂")) == 5)
    #expect(persons(roster("全厂.xlsx", 1...3, "2022-04-18")) == 3)
    var night = NightBuilder([roster("一厂新.xlsx", 1...2, "2022-04-18").of(plant: "一厂")])
    night.published = [published]
    #expect(night.carried.map(\.path) == ["一厂.xlsx", "二厂.xlsx"])
  }

  @Test func `an increment adds to the roster of the same night`() {
    let summary = NightBuilder([
      roster("基.xlsx", 1...5, "2022-04-17"), roster("第二批.xlsx", 5...7, "2022-04-18").incremental(),
    ]).summary
    #expect(summary.totals.persons == 7)
    #expect(summary.findingCounts[.rowDuplicateInFile] == 1)
    let record = summary.record(of: "第二批.xlsx")
    #expect(record?.rows == RowBalance(read: 3, persons: 2, duplicates: 1, quarantined: 0, nonPerson: 0, hidden: 0))
    let line = summary.findings.first { $0.code == .rowDuplicateInFile }
    #expect(line?.cells == "D5")
    #expect(line?.file == "第二批.xlsx")
    #expect(summary.findingCounts[.fileNoBase] == nil)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `an increment adds to yesterday's roster`() {
    var night = NightBuilder([
      roster("新增.xlsx", 6...7, "2022-04-18").incremental(),
      roster("基.xlsx", 1...5, "2022-04-17").carried(from: "2022-04-17"),
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 5, rosters: ["基.xlsx"])])]
    let summary = night.summary
    #expect(summary.totals.persons == 7)
    #expect(summary[enterprise: enterprise]?.carriedFrom == nil)
    #expect(summary[enterprise: enterprise]?.sources == ["新增.xlsx", "基.xlsx"])
    #expect(summary.changeReason == "1 家重报")
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a full roster replaces the increments before it, whether their files still lie in the inbox or not`() {
    let summary = NightBuilder([
      roster("基.xlsx", 1...5, "2022-04-16"), roster("新增.xlsx", 6...8, "2022-04-17").incremental(),
      roster("全.xlsx", 1...2, "2022-04-18"), roster("第三批.xlsx", 9...9, "2022-04-18").incremental(),
      roster("补充.xlsx", 10...10, nil).incremental(),
    ]).summary
    #expect(summary.totals.persons == 4)
    #expect(summary.fate(of: "基.xlsx") == .superseded)
    #expect(summary.fate(of: "新增.xlsx") == .superseded)
    #expect(summary.record(of: "新增.xlsx")?.note.contains("由“全.xlsx”替代") == true)
    #expect(summary.fate(of: "第三批.xlsx") == .counted)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `an increment without a base becomes the roster`() {
    let summary = NightBuilder([
      roster("第二批.xlsx", 1...2, nil).incremental(), roster("第三批.xlsx", 3...4, nil).incremental(),
    ]).summary
    #expect(summary.totals.persons == 4)
    #expect(summary.findingCounts[.fileNoBase] == 1)
  }

  @Test func `an unusable file carries yesterday's roster forward and asks for a correction`() {
    let blank = Finding(.fileTemplateBlank, severity: .error, message: "没有人员行。")
    var night = NightBuilder([
      SentFile("今.xlsx", enterprise).with(blank),
      SentFile("昨.xlsx", enterprise).ids(1...4).carried(from: "2022-04-16"),
    ])
    night.published = [
      .invented("2022-04-17", [.invented(enterprise, persons: 4, from: "2022-04-16", rosters: ["昨.xlsx"])])
    ]
    let summary = night.summary
    #expect(summary.totals.persons == 4)
    #expect(summary.fate(of: "今.xlsx") == .refused)
    #expect(summary[enterprise: enterprise]?.remark == "沿用 4月16日；需更正")
    #expect(summary[enterprise: enterprise]?.carriedFrom == "2022-04-16")
    #expect(summary.reporting.carried == 1)
    #expect(summary.reporting.reported == 0)
    #expect(summary.findingCounts[.fileTemplateBlank] == 1)
  }

  @Test func `an encrypted file is laid at the door of the enterprise in its name`() {
    let finding = Finding(.fileEncrypted, severity: .error, message: "文件已加密。", advice: "请去除密码后重新报送。")
    var night = NightBuilder(files: [
      SubmittedFile(path: "长春甲公司名单.xlsx", sha256: "x", content: .refused(finding), modified: 0),
      SentFile("昨.xlsx", enterprise).ids(1...4).carried(from: "2022-04-17").submitted,
    ])
    night.published = [.invented("2022-04-17", [.invented(enterprise, persons: 4, rosters: ["昨.xlsx"])])]
    let summary = night.summary
    #expect(summary[enterprise: enterprise]?.remark == "沿用 4月17日；需更正")
    #expect(summary.record(of: "长春甲公司名单.xlsx")?.note == "文件已加密。请去除密码后重新报送。")
    #expect(summary.totals.persons == 4)
  }

  @Test func `a file with several enterprises counts for those it is the latest of`() {
    let both = SentFile("两家.xlsx", "长春甲公司").ids(1...3).dated("2022-04-16")
      .and(SentFile("", "长春乙公司").ids(11...12).dated("2022-04-16"))
    let summary = NightBuilder([both, roster("甲.xlsx", 1...2, "2022-04-17")]).summary
    #expect(summary[enterprise: "长春甲公司"]?.tally?.persons == 2)
    #expect(summary[enterprise: "长春乙公司"]?.tally?.persons == 2)
    #expect(summary.record(of: "两家.xlsx")?.enterprise == "长春甲公司、长春乙公司")
    #expect(summary.record(of: "两家.xlsx")?.fate == .counted)
    #expect(summary.record(of: "两家.xlsx")?.rows?.persons == 2)
    #expect(summary.imbalances().isEmpty)
  }

  @Test func `a code joins two spellings of a name, and a name without a code finds its code`() {
    let code = "91220101MA0XXXXX00"
    let files = [
      SentFile("旧.xlsx", "长春甲公司", code: code).ids(1...5).dated("2022-04-15"),
      SentFile("改名.xlsx", "长春甲集团公司", code: code).ids(1...3).dated("2022-04-16"),
      SentFile("无码.xlsx", "长春甲公司").ids(1...2).dated("2022-04-17"),
    ]
    let summary = NightBuilder(files).summary
    #expect(summary.enterprises.count == 1)
    #expect(summary.totals.persons == 2)
    #expect(summary.enterprises.first?.creditCode == code)
  }
}
