import Rulebook
import Submissions
import Testing

/// Who of those that a plan names are persons of its list, and which figures are parts of one.
@Suite("Persons of a plan's list")
struct PersonListTests {
  struct Total: CustomTestStringConvertible {
    var text: String
    var total: Int?
    var code: FindingCode?
    var testDescription: String { text }

    init(_ text: String, _ total: Int?, _ code: FindingCode? = nil) {
      self.text = text
      self.total = total
      self.code = code
    }
  }

  @Test(
    "those on duty stand beside those who return unless a figure says that they are among them",
    arguments: [
      Total("需返岗20人，当前在岗30人。", 50, .planDerived),
      Total("当前在岗30人，需新返岗20人。", 50, .planDerived),
      Total("当前在岗30人，新增返岗20人，共50人。", 50),
      Total("现有员工60人，当前在岗30人，需返岗30人。", 60, .planDerived),
      Total("目前驻厂30人，拟增加返岗20人。", nil),
      Total("本次新返岗20人。", 20),
      Total("需返岗50人，当前在岗30人。", 50, .planConflict),
      Total("需返岗50人，当前在岗30人。朝阳区50人。", 50),
      Total("需返岗50人，当前在岗30人。朝阳区80人。", 80, .planDerived),
      Total("需返岗员工共计50人，当前在岗30人。", 50),
      Total("现有员工60人，需返岗50人，当前在岗30人。", 50),
      Total("需返岗人员156人，当前在岗人员40人，新返岗116人。", 156),
      Total("目前在岗25人，计划返岗131人，需返岗（当前在岗）员工合计156人。", 156),
      Total("需返岗120人，目前在岗60人，其余60人待返岗。", 120),
      Total("返岗员工100人，已到岗60人，40人未到岗。", 100),
      Total("公司共有在岗职工200人，本次需返岗120人。", 120),
      Total("疫情前在岗员工200人，本次需返岗员工120人。", 120),
      Total("需返岗116人，返岗后在岗156人。", 116),
      Total("需返岗员工120人，分两班，每班在岗60人。", 120),
      Total("需返岗员工30人，最大在岗人数40人。", 30),
      Total("公司现有员工300人，当前在岗280人，本次计划返岗150人。", 150),
      Total("需返岗60人，加上在岗40人，共100人。", 100),
      Total("目前驻厂60人，拟增加返岗40人，返岗后在厂员工达到100人。", nil),
      Total("本次申请新增返岗20人，前期已批准返岗80人。", 100, .planDerived),
    ])
  func present(_ example: Total) {
    let sample = PlanSample.withStaff(example.text)
    #expect(sample.figures.total == example.total)
    for code in [FindingCode.planDerived, .planConflict] {
      #expect(sample.count(of: code) == (example.code == code ? 1 : 0))
    }
  }

  @Test(
    "persons who do not return are in no zone",
    arguments: [
      "需返岗50人，封控区内的3人暂不返岗。防范区50人。", "除20人因小区封控无法返岗外，其余50人均返岗，防范区50人。",
      "需返岗50人，不含封控区的15人。防范区50人。", "需返岗50人（不含封控区15人、管控区3人），防范区50人。",
      "需返岗50人，未返岗20人（封控区15人、管控区5人）。防范区50人。", "未返岗20人，其中封控区15人，管控区5人。需返岗50人，防范区50人。",
      "暂不返岗人员：封控区15人，管控区5人。需返岗50人，防范区50人。", "封控区3人（暂不返岗），防范区50人，需返岗50人。",
      "封控区3人、管控区5人，均不返岗。防范区50人，需返岗50人。", "需返岗员工50人，目前尚未返岗，其中防范区50人。",
      "需返岗员工50人，防范区50人，目前居家隔离。",
      "需返岗50人（不含居家办公人员），防范区50人，封控区员工暂不返岗。",
    ])
  func absent(_ text: String) {
    let sample = PlanSample.withStaff(text)
    #expect(sample.figures.total == 50)
    #expect(sample.figures.byZone == [.precaution: 50])
    #expect(sample.count(of: .planSumMismatch) == 0)
  }

  @Test(
    "those who were away and return are in the plan, and so is what a list of others goes on with",
    arguments: [
      "尚有未返岗员工100人需返岗，其中朝阳区60人、南关区40人。", "目前居家办公员工需返岗100人，其中朝阳区60人、南关区40人。",
      "需返岗100人，未返岗80人，其中朝阳区60人、南关区40人。", "需返岗100人，未到岗0人，其中朝阳区60人、南关区40人。",
      "需返岗100人，无不返岗人员，其中朝阳区60人、南关区40人。", "需返岗100人，不包括劳务外包30人，其中朝阳区60人、南关区40人。",
      "需返岗100人，暂不返岗20人，其中封控区15人、管控区5人，朝阳区60人、南关区40人。", "需返岗100人，密接人员一律不安排返岗：朝阳区60人、南关区40人。",
      "需返岗100人，朝阳区60人、南关区40人（目前不能返岗）。", "需返岗100人，未返岗60人（朝阳区40人、南关区20人），已返岗40人（朝阳区20人、南关区20人）。",
    ])
  func ownPersons(_ text: String) {
    let figures = PlanSample.withStaff(text).figures
    #expect(figures.byUnit == [.chaoyang: 60, .nanguan: 40])
    #expect(figures.byZone.isEmpty)
  }

  @Test("persons who work at home use no way of commuting")
  func atHome() {
    let sample = PlanSample.withStaff("需返岗156人，驻厂100人、居家办公10人、班车56人，其余156人居家办公。")
    #expect(sample.figures.closed == 100)
    #expect(sample.figures.bus == 56)
    #expect(sample.figures.otherModes.isEmpty)
    #expect(sample.count(of: .planSumMismatch) == 0)
  }

  @Test("figures by shift or workshop are added up")
  func parts() {
    let shifts = PlanSample.withStaff("需返岗90人。朝阳区：白班30人，夜班20人；南关区：白班25人，夜班15人。")
    #expect(shifts.figures.byUnit == [.chaoyang: 50, .nanguan: 40])
    #expect(shifts.count(of: .planDerived) == 2)
    #expect(PlanSample.withStaff("朝阳区白班20人、夜班10人，南关区50人。").figures.byUnit == [.chaoyang: 30, .nanguan: 50])
    #expect(PlanSample.withStaff("朝阳区50人：白班30人，夜班20人。").figures.byUnit == [.chaoyang: 50])
    #expect(PlanSample.withStaff("驻厂：生产一部20人，生产二部30人。").figures.closed == 50)
    #expect(PlanSample.withStaff("需返岗：生产部30人，行政部20人。").figures.total == 50)
    let workshops = PlanSample.withStaff("冲压车间封闭生产30人，焊装车间封闭生产40人，涂装车间封闭生产20人，合计封闭生产90人。")
    #expect(workshops.figures.closed == 90)
    #expect(workshops.count(of: .planConflict) == 0)
  }

  @Test("what may be parts or a sum of parts is not added up")
  func doubtfulParts() {
    #expect(PlanSample.withStaff("驻厂：白班40人，夜班40人，小计80人。").figures.closed == 80)
    #expect(PlanSample.withStaff("驻厂：白班40人，夜班40人，两班80人。").figures.closed == 80)
    #expect(PlanSample.withStaff("驻厂：生产部60人，其中白班30人，夜班30人。").figures.closed == 60)
    #expect(PlanSample.withStaff("驻厂：生产部60人，白班30人、夜班30人，行政部20人。").figures.closed == nil)
    #expect(PlanSample.withStaff("驻厂：生产部20人，行政部10人，通勤：生产部30人。").figures.closed == 30)
    #expect(PlanSample.withStaff("驻厂：一车间20人，二车间10人，食堂分批就餐，一批40人。").figures.closed == 30)
    #expect(PlanSample.withStaff("需返岗：生产部60人，行政部20人，外协人员10人不计入。").figures.total == 80)
  }

  @Test(
    "blanks, names in a list before a colon and places of one unit share no figure",
    arguments: [
      "封控区  人、管控区12人、防范区144人。", "封控区/人、管控区12人、防范区144人。", "封控区□、管控区12人、防范区144人。", "封控区：—、管控区：12人、防范区：144人。",
      "管控区、防范区：管控区12人、防范区144人。", "管控区、防范区人数为管控区12人、防范区144人。",
    ])
  func blanks(_ text: String) {
    #expect(PlanSample.withStaff("需返岗156人，" + text).figures.byZone == [.controlled: 12, .precaution: 144])
  }

  @Test("places of one unit share its figure")
  func placesOfOneUnit() {
    let units = { PlanSample.withStaff("需返岗100人，" + $0).figures.byUnit }
    #expect(units("泉眼镇、劝农山镇40人，南关区60人。") == [.lianhuashan: 40, .nanguan: 60])
    #expect(units("莲花山泉眼镇、劝农山镇共40人，南关区60人。") == [.lianhuashan: 40, .nanguan: 60])
    #expect(units("长春新区、高新区40人，南关区60人。") == [.newArea: 40, .nanguan: 60])
    #expect(units("朝阳区红旗街道、南湖街道40人，南关区60人。") == [.chaoyang: 40, .nanguan: 60])
    #expect(units("朝阳区、南关区：朝阳区40人、南关区60人。") == [.chaoyang: 40, .nanguan: 60])
    #expect(units("朝阳区、南关区100人。").isEmpty)
  }

  @Test("a figure of several zones is a figure of none of them, and counts in their sum")
  func shared() {
    let sample = PlanSample.withStaff("需返岗100人，封控区无，管控区、防范区共100人。")
    #expect(sample.figures.byZone == [.sealed: 0])
    #expect(sample.count(of: .planSumMismatch) == 0)
    #expect(sample.read().plan?.findings.contains { $0.message.contains("没有写明：管控·管控区、管控·防范区、") } == true)
    let other = PlanSample.withStaff("需返岗100人，封控区、管控区合计10人，防范区90人。")
    #expect(other.figures.byZone == [.precaution: 90])
    #expect(other.count(of: .planSumMismatch) == 0)
    #expect(PlanSample.withStaff("需返岗100人，封控区和管控区共10人，其余为防范区。").figures.byZone == [.precaution: 90])
    #expect(PlanSample.withStaff("需返岗100人，朝阳区、南关区共60人，二道区30人。").count(of: .planSumMismatch) == 1)
    let known = PlanSample.withStaff("需返岗100人，封控区0人、管控区10人、防范区90人，管控区、防范区合计100人。")
    #expect(known.figures.byZone == [.sealed: 0, .controlled: 10, .precaution: 90])
    #expect(known.count(of: .planSumMismatch) == 0)
  }

  @Test("other ways of commuting are figures too")
  func otherModes() {
    let figures = PlanSample.withStaff("需返岗100人，驻厂60人，班车20人，自驾15人，步行3人、骑行2人。不乘坐网约车。").figures
    #expect(figures.otherModes == [.selfDriving: 15, .other: 5])
    #expect(PlanSample.withStaff("需返岗100人，驻厂60人，班车20人，其余自驾。").figures.otherModes == [.selfDriving: 20])
  }
}
