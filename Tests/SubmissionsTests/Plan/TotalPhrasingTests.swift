import Rulebook
import Submissions
import Testing

/// Totals that stand beside another number of persons: everybody on the books, batches, parts, a former plan.
@Suite("The total of a plan beside other numbers")
struct TotalPhrasingTests {
  typealias Total = Phrasing<Int?>

  @Test(
    "is told from everybody on the books",
    arguments: [
      Total("公司员工总数100人，本次复工返岗员工总数20人。", 20), Total("申请返岗员工总数20人。", 20), Total("申请返岗的职工总人数20人。", 20),
      Total("本次复工返岗职工总人数20人，公司职工总人数100人。", 20), Total("公司员工总数50人。", nil), Total("公司员工总数50人，全部返岗。", 50),
      Total("现有员工总数100人，需返岗50人。", 50), Total("我公司员工20人，均居住在莲花山度假区，均驻厂。", 20), Total("我公司员工20人，居住在莲花山度假区。", nil),
      Total("我公司员工45人拟于4月18日返岗。", 45), Total("公司现有员工45人均需返岗。", 45), Total("公司员工100人，均居住在长春市。返岗20人。", 20),
    ])
  func staff(_ phrasing: Total) {
    #expect(PlanSample.withStaff(phrasing.text).figures.total == phrasing.value)
  }

  @Test("of staff of whom all is said is marked as derived, and their places and ways are theirs")
  func staffOfWhomAllIsSaid() {
    let sample = PlanSample.withStaff("我公司员工20人，均居住在莲花山度假区，均为防范区，均驻厂。")
    #expect(sample.figures.byUnit == [.lianhuashan: 20])
    #expect(sample.figures.byZone == [.precaution: 20])
    #expect(sample.figures.closed == 20)
    #expect(sample.count(of: .planDerived) == 1)
  }

  @Test(
    "is the sum of parts and batches",
    arguments: [
      Total("生产部返岗30人、综合部返岗20人，合计50人。", 50), Total("生产部返岗25人，综合部返岗25人，合计50人。", 50),
      Total("公司员工共计300人，此次返岗150人，其余150人待疫情稳定后返岗。", 150), Total("现有员工100人，返岗50人，合计150人。", 50),
      Total("首批返岗30人，后续返岗20人。", 50), Total("首批30人，后续20人。", 50), Total("首批返岗30人，后续根据疫情形势再返岗50人。", 80),
      Total("首批返岗30人，第二批返岗20人，后续返岗10人。", 60), Total("先期返岗30人，后续返岗20人。", 50), Total("计划返岗50人，首批返岗30人，后续返岗20人。", 50),
      Total("当前在岗30人，后续返岗20人。", 50), Total("后续返岗20人。", 20),
      Total("首批4月18日返岗30人，其余20人4月25日返岗。", 50),
    ])
  func parts(_ phrasing: Total) {
    let sample = PlanSample.withStaff(phrasing.text)
    #expect(sample.figures.total == phrasing.value)
    #expect(sample.count(of: .planConflict) == 0)
  }

  @Test("is doubtful where others follow later, not where something else is done later")
  func later() {
    #expect(PlanSample.withStaff("返岗30人，后续返岗20人。").count(of: .planConflict) == 1)
    for text in ["后续根据疫情再安排20人轮换", "后续3人为一组"] {
      #expect(PlanSample.withStaff("返岗50人，\(text)。").count(of: .planConflict) == 0, "\(text)")
    }
  }

  @Test(
    "is what the plan was changed to",
    arguments: [
      Total("返岗人数由60人调整为50人。", 50), Total("需返岗人数原为60人，现调整为50人。", 50), Total("返岗员工由60人增加至80人。", 80),
      Total("需返岗60人，调整为封闭生产模式。", 60), Total("需返岗60人，调整为3个网格管理。", 60),
    ])
  func changed(_ phrasing: Total) {
    let sample = PlanSample.withStaff(phrasing.text)
    #expect(sample.figures.total == phrasing.value)
    #expect(sample.count(of: .planConflict) == 0)
  }

  @Test(
    "stands before a bracket whose parts semicolons part",
    arguments: [
      "返岗员工共计20人（其中：朝阳区8人；南关区12人）。", "返岗员工共计20人（含：朝阳区8人；南关区12人）。", "返岗员工共计20人（朝阳区8人；南关区12人）。",
      "返岗员工共计20人（名单附后；见附件5）。朝阳区8人；南关区12人。",
    ])
  func brackets(_ text: String) {
    let figures = PlanSample.withStaff(text).figures
    #expect(figures.total == 20)
    #expect(figures.byUnit == [.chaoyang: 8, .nanguan: 12])
  }
}

@Suite("What a plan's lists leave undecided or deny")
struct UndecidedPlaceTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var units: [ResidenceUnit: Int]
    var zones: [ControlZone: Int]
    var testDescription: String { text }

    init(_ text: String, _ units: [ResidenceUnit: Int] = [:], zones: [ControlZone: Int] = [:]) {
      (self.text, self.units, self.zones) = (text, units, zones)
    }
  }

  @Test(
    "others without a place are undecided, unless the text says who they are",
    arguments: [
      Case("朝阳区30人，其他20人", [.chaoyang: 30, .unverified: 20]), Case("朝阳区30人，其余20人", [.chaoyang: 30, .unverified: 20]),
      Case("朝阳区30人、外地20人", [.chaoyang: 30, .unverified: 20]), Case("朝阳区30人，外市员工20人", [.chaoyang: 30, .unverified: 20]),
      Case("朝阳区30人，其余20人均在农安县", [.chaoyang: 30, .nongan: 20]),
      Case("朝阳区30人，外地20人（吉林市12人、四平市8人）", [.chaoyang: 30, .elsewhereInProvince: 20]),
      Case("朝阳区：白班30人，其他20人", [.chaoyang: 50]), Case("朝阳区50人，其他20人暂不返岗", [.chaoyang: 50]),
      Case("封控区0人，管控区20人，其余30人", zones: [.sealed: 0, .controlled: 20, .unverified: 30]),
      Case("封控区0人，管控区20人，其余均在防范区", zones: [.sealed: 0, .controlled: 20, .precaution: 30]),
      Case("居住封控区的0人，居住管控区的7人，居住防范区的43人", zones: [.sealed: 0, .controlled: 7, .precaution: 43]),
      Case("居住管控情况：封控区0人，管控区7人，防范区43人", zones: [.sealed: 0, .controlled: 7, .precaution: 43]),
      Case("驻厂30人，班车10人，其他10人"), Case("无居住在封控区、管控区人员", zones: [.sealed: 0, .controlled: 0]),
    ])
  func others(_ example: Case) {
    let sample = PlanSample.withStaff("需返岗50人。" + example.text + "。")
    #expect(sample.figures.byUnit == example.units)
    #expect(sample.figures.byZone == example.zones)
    #expect(sample.count(of: .planSumMismatch) == 0)
  }

  @Test("where only zeros of zones are stated, the figures are missing, not contradictory; with 防范区 they contradict")
  func onlyZeros() {
    let denied = PlanSample.withStaff("需返岗50人。无居住在封控区、管控区人员。").read().plan?.findings ?? []
    let missing = denied.first { $0.code == .planFigureMissing }
    #expect(missing?.message.contains("管控情况人数") == true)
    #expect(PlanSample.withStaff("需返岗50人。封控区0人，管控区0人，防范区0人。").count(of: .planSumMismatch) == 1)
  }
}
