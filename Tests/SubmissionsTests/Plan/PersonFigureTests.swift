import Rulebook
import Submissions
import Testing

@Suite("Figures of a plan's second section")
struct PersonFigureTests {
  typealias Total = Phrasing<Int?>

  @Test(
    "the total is read in every phrasing",
    arguments: [
      Total("需返岗员工共计156人", 156),
      Total("拟返岗一百五十六人", 156),
      Total("计划返岗156名（其中在厂40名）", 156),
      Total("首批返岗80人，第二批76人", 156),
      Total("需返岗员工１５６人。", 156),
      Total("公司现有职工320人，本次需返岗员工156人。", 156),
      Total("156名员工需返岗。", 156),
      Total("返岗人员总数：壹佰伍拾陆人", 156),
      Total("拟返岗员工廿六人", 26),
      Total("需返岗员工1,256人", 1256),
      Total("需返岗员工1.2万人", 12_000),
      Total("需要返岗（当前在岗）员工共156名。", 156),
      Total("根据吉政办明电〔2022〕6号文件第3条，4月18日需返岗员工156人，均持48小时核酸证明，联系电话13800001234。", 156),
      Total("共156人，其中管理人员20人、一线工人136人。", 156),
      Total("公司现有员工156人，全部需要返岗。", 156),
      Total("拟返岗员工总数为156人，其中新返岗116人，当前在岗40人。", 156),
      Total("我公司4月18日拟安排156名员工返岗复工", 156),
      Total("合计：156人", 156),
      Total("需返岗员工合计三十人：朝阳区十五人，南关区十五人。", 30),
      Total("全员35人均居住在净月区，全员封闭驻厂。", 35),
      Total("需返岗员工40人。全员30人为本地居民。", 40),
      Total("需返岗员工三四十人", 30),
      Total("需返岗员工十七八人", 17),
      Total("需返岗员工三五人", 3),
      Total("需返岗员工一二三人", 123),
      Total("需返岗员工１，２００人", 1200),
      Total("需返岗员工1，200人", nil),
      Total("需返岗员工165人，其中封控区3，145人位于防范区。", 165),
      Total("需返岗员工1,000,500人", nil),
      Total("封控区0，156人返岗。", 156),
      Total("本次无返岗员工。", 0),
      Total("需返岗员工：无", 0),
      Total("返岗员工无异常。", nil),
      Total("无需返岗员工20人", nil),
      Total("返岗员工男100人，女56人。", nil),
      Total("男女员工共156人需返岗", 156),
      Total("不需要返岗员工20人，需要返岗60人", 60),
      Total("需返岗员工60人+8人+4人=72人", 72),
      Total("返岗员工若干。", nil),
      Total("执行48小时核酸要求，7:30前完成测温，2022年4月18日起执行第3条。", nil),
    ])
  func total(_ example: Total) {
    #expect(PlanSample.withStaff(example.text).figures.total == example.value)
  }

  struct Units: CustomTestStringConvertible {
    var text: String
    var units: [ResidenceUnit: Int]
    var testDescription: String { text }

    init(_ text: String, _ units: [ResidenceUnit: Int]) {
      self.text = text
      self.units = units
    }
  }

  @Test(
    "residence is read in every phrasing",
    arguments: [
      Units("需返岗156人，其中朝阳区45人、南关区30人", [.chaoyang: 45, .nanguan: 30]),
      Units("朝阳45，南关30，其他区20", [.chaoyang: 45, .nanguan: 30, .unverified: 20]),
      Units("朝阳区男工20人、女工25人，南关区30人", [.nanguan: 30]),
      Units("朝阳区45人（男20人、女25人），南关区30人", [.chaoyang: 45, .nanguan: 30]),
      Units("朝阳区30人，其中户籍在榆树市20人，籍贯为公主岭市15人", [.chaoyang: 30]),
      Units("户籍在朝阳区30人、南关区70人。", [:]), Units("外省户籍现居住在朝阳区60人", [.chaoyang: 60]),
      Units("员工主要分布在净月、双阳", [:]),
      Units("需返岗21人，均居住在莲花山（泉眼镇12、劝农山镇9）", [.lianhuashan: 21]),
      Units("45人居住在朝阳区，30人居住在南关区", [.chaoyang: 45, .nanguan: 30]),
      Units("朝阳区、南关区、二道区分别为45人、30人、21人。", [.chaoyang: 45, .nanguan: 30, .erdao: 21]),
      Units("朝阳区和南关区各20人", [.chaoyang: 20, .nanguan: 20]),
      Units("需返岗员工合计三十人：朝阳区十五人，南关区拾人。", [.chaoyang: 15, .nanguan: 10]),
      Units("长春新区（高新）12人、长春新区（北湖）8人、朝阳区5人", [.newArea: 20, .chaoyang: 5]),
      Units("高新区12人、北湖8人、空港3人", [.newArea: 23]),
      Units("长春新区20人（高新12人、北湖8人）", [.newArea: 20]),
      Units("高新12人、北湖8人，长春新区合计20人", [.newArea: 20]),
      Units("高新区12人（其中高新南区8人、高新北区4人），北湖12人", [.newArea: 24]),
      Units("高新区12人。高新开发区12人。", [.newArea: 12]),
      Units("净月（新立城镇）20人、净月（玉潭镇）10人", [.jingyue: 30]),
      Units("需返岗156人，朝阳区45人，其余均居住在南关区。", [.chaoyang: 45, .nanguan: 111]),
      Units("朝阳区（45人）；南关区（30人）", [.chaoyang: 45, .nanguan: 30]),
      Units("朝阳区：四十五人；二道区：十二人；九台区：3人", [.chaoyang: 45, .erdao: 12, .jiutai: 3]),
      Units("需返岗156人，全部居住在莲花山度假区。", [.lianhuashan: 156]),
      Units("朝阳区 45 人 南关区 30 人 净月高新区 8 人", [.chaoyang: 45, .nanguan: 30, .jingyue: 8]),
      Units("1.需返岗员工分布在长春市各县（市）区、开发区的数量：朝阳区45人，汽开区6人，公主岭市2人。", [.chaoyang: 45, .automotiveZone: 6, .gongzhuling: 2]),
      Units("朝阳区前进街道居民无；工厂位于南关区大街3号", [:]),
      Units("员工住在朝阳路、南关大街一带", [:]),
      Units("需返岗员工46人，其中朝阳区40人、沈阳市4人、黑龙江省2人", [.chaoyang: 40, .otherProvince: 6]),
      Units("外省5人、吉林市3人、朝阳区40人", [.otherProvince: 5, .elsewhereInProvince: 3, .chaoyang: 40]),
    ])
  func units(_ example: Units) {
    #expect(PlanSample.withStaff(example.text).figures.byUnit == example.units)
  }

  struct Zones: CustomTestStringConvertible {
    var text: String
    var zones: [ControlZone: Int]
    var testDescription: String { text }

    init(_ text: String, _ zones: [ControlZone: Int]) {
      self.text = text
      self.zones = zones
    }
  }

  @Test(
    "control zones are read in every phrasing",
    arguments: [
      Zones("封控区0人、管控区12人、防范区144人", [.sealed: 0, .controlled: 12, .precaution: 144]),
      Zones("封控区：无", [.sealed: 0]),
      Zones("需返岗156人。管控区12人，其余均为防范区", [.controlled: 12, .precaution: 144]),
      Zones("需返岗156人，全部位于防范区", [.precaution: 156]),
      Zones("位于封控区、管控区、防范区的员工分别为0人、12人、144人。", [.sealed: 0, .controlled: 12, .precaution: 144]),
      Zones("无封控区、管控区人员，防范区156人。", [.sealed: 0, .controlled: 0, .precaution: 156]),
      Zones("封控区、管控区均无，防范区156人", [.sealed: 0, .controlled: 0, .precaution: 156]),
      Zones("需返岗156人，均不在封控区和管控区。", [.sealed: 0, .controlled: 0]),
      Zones("12名员工位于管控区，144名员工位于防范区。", [.controlled: 12, .precaution: 144]),
      Zones("没有居住在封控区的员工；管控区：壹拾贰人；防范区：一百四十四人", [.sealed: 0, .controlled: 12, .precaution: 144]),
      Zones("管控区的需返岗员工12人", [.controlled: 12]),
      Zones("封控区非封控楼栋5人、管控区7人", [.sealed: 5, .controlled: 7]),
      Zones("家庭住址位于封控区的0人，位于管控区的12人，位于防范区的144人", [.sealed: 0, .controlled: 12, .precaution: 144]),
      Zones("防范区人员均需持48小时核酸证明", [:]),
      Zones("非封控区员工方可返岗", [:]),
    ])
  func zones(_ example: Zones) {
    #expect(PlanSample.withStaff(example.text).figures.byZone == example.zones)
  }

  struct Modes: CustomTestStringConvertible {
    var text: String
    var closed: Int?
    var bus: Int?
    var testDescription: String { text }

    init(_ text: String, closed: Int?, bus: Int?) {
      self.text = text
      self.closed = closed
      self.bus = bus
    }
  }

  @Test(
    "closed production and bus riders are read in every phrasing",
    arguments: [
      Modes("厂区内封闭生产120人，班车点对点36人", closed: 120, bus: 36),
      Modes("需返岗156人，全员驻厂", closed: 156, bus: nil),
      Modes("驻厂120、班车36", closed: 120, bus: 36),
      Modes("不采取班车方式", closed: nil, bus: 0),
      Modes("封闭在厂方式：120人", closed: 120, bus: nil),
      Modes("在厂区内封闭生产120人，采取班车“点对点”通勤方式36人。", closed: 120, bus: 36),
      Modes("需返岗156人，封闭生产120人，其余采取班车通勤", closed: 120, bus: 36),
      Modes("120人在厂区内封闭生产，36人乘坐班车通勤", closed: 120, bus: 36),
      Modes("采取封闭在厂方式的员工一百二十名；采取班车“点对点”通勤方式的员工三十六名", closed: 120, bus: 36),
      Modes("需返岗156人，全部采取封闭在厂方式，不采取班车方式。", closed: 156, bus: 0),
      Modes("吃住在厂120人；通勤班车36人，每台班车限乘20人，司机2人", closed: 120, bus: 36),
      Modes("驻厂员工（120人）、班车通勤员工（36人）", closed: 120, bus: 36),
      Modes("需要班车3台", closed: nil, bus: nil),
    ])
  func modes(_ example: Modes) {
    let figures = PlanSample.withStaff(example.text).figures
    #expect(figures.closed == example.closed)
    #expect(figures.bus == example.bus)
  }

  @Test("a figure that is not stated is missing, never zero")
  func missing() {
    let figures = PlanSample.withStaff("员工情况见附表。").figures
    #expect(figures.total == nil)
    #expect(figures.byUnit.isEmpty)
    #expect(figures.byZone.isEmpty)
    #expect(figures.closed == nil)
    #expect(figures.buses == nil)
    #expect(PlanSample.withStaff("员工情况见附表。").count(of: .planFigureMissing) == 8)
  }

  @Test("figures outside the second section are not taken")
  func outside() {
    var sample = PlanSample.withStaff("详见附表。")
    sample.bodies[5] = "朝阳区返岗员工45人编入第一网格，管控区返岗12人单独管理，共计156人。"
    #expect(sample.figures.total == nil)
    #expect(sample.figures.byUnit.isEmpty)
    #expect(sample.figures.byZone.isEmpty)
  }

  @Test(
    "an approximate figure is marked",
    arguments: [
      "需返岗约150人", "需返岗近150人", "需返岗150余人", "需返岗150人左右", "需返岗150人以上", "需返岗150-160人", "需返岗不足150人", "返岗人数不到150人",
      "需返岗一百五六十人",
    ])
  func approximate(_ text: String) {
    let sample = PlanSample.withStaff(text)
    #expect(sample.figures.total == 150)
    #expect(sample.figures.approximate == ["需返岗总数"])
    #expect(sample.count(of: .planApproximate) == 1)
  }

  @Test("remainders and batches are marked as derived")
  func derived() {
    #expect(PlanSample.withStaff("需返岗156人。管控区12人，其余均为防范区").count(of: .planDerived) == 1)
    #expect(PlanSample.withStaff("首批返岗80人，第二批76人").count(of: .planDerived) == 1)
    #expect(PlanSample.withStaff("需返岗156人，全部位于防范区").count(of: .planDerived) == 0)
  }

  @Test("sums that differ from the total are reported, each of them")
  func sums() {
    let sample = PlanSample.withStaff("需返岗156人，朝阳区45人、南关区30人。封控区0人、管控区12人、防范区143人。厂区内封闭生产120人，班车点对点30人。")
    #expect(sample.count(of: .planSumMismatch) == 3)
    let equal = PlanSample.withStaff("需返岗75人，朝阳区45人、南关区30人。管控区12人、防范区63人。封闭生产50人，班车点对点15人，自驾10人。")
    #expect(equal.count(of: .planSumMismatch) == 0)
  }

  @Test("one figure with two values keeps the first that is named and reports both")
  func conflict() {
    let sample = PlanSample.withStaff("需返岗员工156人。封控区0人。\n综上，需返岗员工165人。")
    #expect(sample.figures.total == 156)
    #expect(sample.count(of: .planConflict) == 1)
    #expect(sample.read().plan?.findings.contains { $0.message.contains("需返岗总数（156、165）；采用所列的第一个数") } == true)
  }

  @Test(
    "parts of a unit contradict neither each other nor their sum, but a part that differs from itself does",
    arguments: [
      ("长春新区（高新）12人、长春新区（北湖）8人", 0), ("高新12人、北湖8人，长春新区合计20人", 0), ("高新12人、北湖8人，长春新区合计18人", 1),
      ("高新区12人。高新开发区10人。", 1),
    ])
  func parts(_ text: String, _ conflicts: Int) {
    #expect(PlanSample.withStaff(text).count(of: .planConflict) == conflicts)
  }
}
