import OfficeFormats
import Rulebook
import Submissions
import Testing

/// Wordings that look like another one, and say something else.
@Suite("Wordings of a plan that look alike")
struct LookAlikeTests {
  typealias Case = UndecidedPlaceTests.Case

  @Test(
    "others of another breakdown, and others beyond the total, are in no list of places or zones",
    arguments: [
      Case("均居住在朝阳区，其中管理人员10人，其余40人为生产人员", [.chaoyang: 50]), Case("朝阳区50人，其中管理人员10人，其他40人", [.chaoyang: 50]),
      Case("防范区50人，其中生产人员30人，其他20人", zones: [.precaution: 50]),
      Case("朝阳区30人，南关区20人，其余70人，待通知（居家待命）", [.chaoyang: 30, .nanguan: 20]),
      Case("其中朝阳区30人，其余20人", [.chaoyang: 30, .unverified: 20]),
      Case("居住管控区域情况：50人均为防范区", zones: [.precaution: 50]), Case("居住管控信息：50人均为防范区", zones: [.precaution: 50]),
      Case("居住管控，50人均为防范区", zones: [.precaution: 50]),
      Case("居住管控区10人，居住防范区40人", zones: [.controlled: 10, .precaution: 40]),
    ])
  func others(_ example: Case) {
    let sample = PlanSample.withStaff("需返岗50人。" + example.text + "。")
    #expect(sample.figures.byUnit == example.units)
    #expect(sample.figures.byZone == example.zones)
    #expect(sample.count(of: .planSumMismatch) == 0)
  }

  typealias Total = Phrasing<Int?>

  @Test(
    "the staff are those who return only where all is said of them at once, and nothing of some",
    arguments: [
      Total("公司员工120人，返岗率50%，均驻厂。", nil), Total("公司员工120人。首批均驻厂。", nil), Total("我公司员工120人，均驻厂。本次安排另行通知。", nil),
      Total("我公司员工20人，均驻厂。", 20), Total("公司现有员工120人，复工人员均封闭生产。", nil), Total("公司员工120人，全部居住在朝阳区，返岗人员详见附件。", nil),
      Total("公司员工120人，全部居住在朝阳区，当前无人在岗。", nil),
    ])
  func staff(_ phrasing: Total) {
    #expect(PlanSample.withStaff(phrasing.text).figures.total == phrasing.value)
  }

  @Test("先期返岗 beside 此次返岗 contradicts it, unless their sum is stated")
  func earlier() {
    #expect(PlanSample.withStaff("先期返岗10人，此次返岗40人。").count(of: .planConflict) == 1)
    let summed = PlanSample.withStaff("先期返岗10人，此次返岗40人，共50人。")
    #expect(summed.figures.total == 50)
    #expect(summed.count(of: .planConflict) == 0)
    #expect(PlanSample.withStaff("需返岗50人，先期返岗10人，后续返岗40人。").count(of: .planConflict) == 0)
  }

  struct Buses: CustomTestStringConvertible {
    var text: String
    var count: Int?
    var seats: [Int]
    var testDescription: String { text }

    init(_ text: String, _ count: Int?, _ seats: [Int] = []) {
      (self.text, self.count, self.seats) = (text, count, seats)
    }
  }

  @Test(
    "buses listed one by one are those that were counted, and a day, a workshop or a railway is no bus",
    arguments: [
      Buses("班车2台：1号班车：49座；2号班车：33座。", 2, [49, 33]), Buses("班车2台（1号车49座；2号车33座）。", 2, [49, 33]),
      Buses("班车3台：1号车49座；2号车49座；3号车33座。", 3, [49, 49, 33]), Buses("采取班车通勤30人，1号班车49座；2号班车33座。", 2, [49, 33]),
      Buses("班车通勤30人，1号班车核载49人，乘坐24人；2号班车核载33人，乘坐6人。", 2, [49, 33]),
      Buses("班车2台：1号班车核载49人；2号班车核载33人。", 2, [49, 33]), Buses("班车3台。路线为长春站—厂区，核载49人。", 3, [49, 49, 49]),
      Buses("班车2台（1号线）核载49人。", 2, [49, 49]), Buses("班车2台：1号线：长春站—厂区；2号线：南湖—厂区。", 2),
      Buses("\n1号班车49座；2号班车33座。\n1号班车49座；2号班车33座。", 2, [49, 33]), Buses("4月18号班车2台，每台49座。", 2, [49, 49]),
      Buses("四月十八号班车2台，每台49座。", 2, [49, 49]),
      Buses("18号班车2台，每台49座。", 2, [49, 49]), Buses("1号车间餐厅49座。", nil), Buses("一号车间餐厅49座。", nil),
      Buses("班车18号车辆到位。", nil), Buses("乘坐轻轨3号线上班。", nil),
      Buses("原有班车2台，新投入1台。", 3), Buses("现有班车2台，再投入1台，共3台。", 3), Buses("现有班车3台，早班使用2台，晚班使用1台。", 3),
      Buses("公司现有班车5台，计划使用2台。", 2), Buses("现有班车5台，其中用于通勤2台。", 2),
    ])
  func buses(_ example: Buses) {
    let figures = PlanSample.withStaff("需返岗50人。" + example.text).figures
    #expect(figures.buses == example.count)
    #expect(figures.seats == example.seats)
  }

  @Test("a table of several lines or buses lists them, whatever it counts beside them")
  func tables() {
    let tables = [
      [["线路", "站点", "拟返岗人数", "座位数"], ["南线", "长春站、厂区", "20", "49"], ["北线", "人民广场、厂区", "30", "33"]],
      [["班车", "行车路线", "防范区", "管控区", "座位数"], ["大巴", "长春站—厂区", "20", "0", "49"], ["中巴", "人民广场—厂区", "30", "0", "33"]],
      [
        ["厂区", "需返岗人数", "封闭生产人数", "班车人数", "班车台数", "每台容纳人数", "路线"], ["一厂", "30", "10", "20", "1", "49", "长春站—厂区"],
        ["二厂", "20", "10", "10", "1", "33", "人民广场—厂区"],
      ],
    ]
    for table in tables {
      let read = DocumentSample.plan(staff: [
        DocumentSample.paragraph("需返岗员工50人。"), DocumentSample.table(table),
      ])
      let figures = PlanFigures(read.plan?.figures)
      #expect(figures.buses == 2 && figures.seats == [49, 33], "\(table[0])")
      #expect(figures.routes.count == 2, "\(table[0])")
    }
  }

  @Test(
    "a plan of few sections stays one, though 承诺书 stands near its title",
    arguments: [
      "附件4：长春甲机械有限公司复工复产工作方案", "《长春甲机械有限公司复工复产工作方案》", "长春甲机械有限公司落实疫情防控要求复工复产工作方案",
      "长春甲机械有限公司按照市区两级疫情防控指挥部要求制定的汽车零部件生产线复工复产工作方案",
    ])
  func titles(_ title: String) {
    let sections =
      "一、企业复工复产原因及计划复工复产时间\n4月18日复工。\n二、需要返岗（当前在岗）员工情况\n需返岗50人。\n三、企业复工复产方式组织\n封闭生产。"
    let document = TextDocument(plainText: "\(title)\n承诺书\n\(sections)")
    #expect(PlanSample.read(document, path: "材料.docx").kind == .plan)
  }

  @Test(
    "what stands behind 班长： is a name or a duty",
    arguments: [
      Phrasing("班长：白班、夜班各一名", false), Phrasing("班长：向车间主任汇报", false), Phrasing("班长：严格落实", false),
      Phrasing("车间主任：常驻车间", false), Phrasing("部门负责：石墨车间", false), Phrasing("部门负责：党政办", false),
      Phrasing("班长：张伟（13500001111）", true),
      Phrasing("车间主任：欧阳建国，每日检查", true),
    ])
  func foremen(_ phrasing: Phrasing<Bool>) {
    var sample = PlanSample()
    sample.bodies[5] = phrasing.text
    #expect(sample.figures.responsible[5] == phrasing.value)
  }
}
