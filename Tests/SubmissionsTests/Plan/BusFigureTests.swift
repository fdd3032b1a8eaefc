import OfficeFormats
import Rulebook
import Submissions
import Testing

@Suite("Buses of a plan")
struct BusFigureTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var buses: Int?
    var seats: [Int]
    var load: Double?
    var testDescription: String { text }

    init(_ text: String, _ buses: Int?, _ seats: [Int] = [], load: Double? = nil) {
      self.text = text
      self.buses = buses
      self.seats = seats
      self.load = load
    }
  }

  @Test(
    "number, seats and load factor are read in every phrasing",
    arguments: [
      Case("班车2台（其中1台备用），每台限乘20人", 2, [20, 20]),
      Case("班车3台，每台限乘20人", 3, [20, 20, 20]),
      Case("班车1台，每台限乘1人", 1, [1]),
      Case("班车2台，每台核载4人", 2, [4, 4]),
      Case("班车1台，每台限乘99人", 1, [99]),
      Case("班车2台。自驾、合乘的，每台车辆乘坐不超过3人（包括驾驶员）", 2),
      Case("49座大巴两台、33座一台", 3, [49, 49, 33]),
      Case("需要班车3辆（吉A12345、吉A23456、吉A34567）", 3),
      Case("无需班车", 0),
      Case("班车情况：无", 0),
      Case("由公交公司提供定制公交2台，按50%上座率", 2, load: 0.5),
      Case("需班车3台，其中49座2台、33座1台，上座率不超过百分之五十", 3, [49, 49, 33], load: 0.5),
      Case("班车数量：3台；每台班车容纳员工人数：20人", 3, [20, 20, 20]),
      Case("租用2台49座大巴、1台33座中巴", 3, [49, 49, 33]),
      Case("大巴车（49座）2台", 2, [49, 49]),
      Case("3台班车，均为49座，按核载50%乘坐", 3, [49, 49, 49], load: 0.5),
      Case("1号车核载49人，2号车核载33人", 2, [49, 33]),
      Case("安排班车两台。每台核定载客45人。货车5台。", 2, [45, 45]),
      Case("运输车辆12台，私家车20台", nil),
      Case("每台车辆乘坐员工不超过3人（含驾驶员），自驾车辆8台", nil),
      Case("班车叁辆，每车乘坐不超过25人，配驾驶员3人、监督员3人", 3, [25, 25, 25]),
      Case("需班车2台，核载人数49人/台。", 2, [49, 49]),
      Case("拟租用45座客车3辆。", 3, [45, 45, 45]),
      Case("共安排通勤班车4辆，车辆座位数均为37座。", 4, [37, 37, 37, 37]),
      Case("所需班车数量：2台（49座）", 2, [49, 49]),
      Case("配备大巴1辆、中巴1辆，分别为49座、19座。", 2, [49, 19]),
      Case("自有班车2辆：吉AC1234（49座）、吉AD5678（33座）。", 2, [49, 33]),
      Case("每辆班车按核载50%载客，49座客车共需2辆。", 2, [49, 49], load: 0.5),
      Case("班车3台，单台容纳20人。", 3, [20, 20, 20]),
      Case("需要大型客车贰台，每台限乘22人。", 2, [22, 22]),
      Case("班车1台，最多可容纳员工18人。", 1, [18]),
      Case("班车共2台，1号车49座、2号车33座。", 2, [49, 33]),
      Case("不需要配备班车。", 0),
      Case("没有班车需求。", 0),
      Case("班车：0台", 0),
      Case("通勤班车：3台×49座", 3, [49, 49, 49]),
      Case("班车配置：49座×2台，33座×1台", 3, [49, 49, 33]),
      Case("需通勤班车五台（其中49座三台、22座两台）", 5, [49, 49, 49, 22, 22]),
      Case("班车数量为3台，每台班车可容纳员工25人，由公司统一调度。", 3, [25, 25, 25]),
      Case("计划每日投入2辆53座大客车接送员工。", 2, [53, 53]),
      Case("班车数量为0台", 0),
      Case("大巴1辆、中巴1辆", 2),
      Case("需要1辆49座、1辆33座的班车", 2, [49, 33]),
      Case("需班车2台，2台均为49座", 2, [49, 49]),
      Case("4.员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线：无。", 0),
      Case("4.员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线：3台，每台20人，卫星广场—厂区。", 3, [20, 20, 20]),
      Case("4.员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线。", nil),
      Case("4.员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线。\n答：2台，20人/台，卫星广场—厂区。", 2, [20, 20]),
      Case("员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线。\n共2台，每台容纳20人。", 2, [20, 20]),
      Case("4.员工通勤需要班车情况，包括班车数量、每台班车容纳员工人数、班车行车路线。\n无。", 0),
      Case("4.员工通勤需要班车情况\n3辆（吉A12345、吉A23456、吉A34567）", 3),
      Case("班车数量：_3_台，每台容纳_20_人", 3, [20, 20, 20]),
      Case("自有班车1台，外租班车2台，共3台，每台可乘坐25人", 3, [25, 25, 25]),
      Case("班车2台（45座、33座各1台）", 2, [45, 33]),
      Case("49座和33座大巴各2辆，共4辆", 4, [49, 49, 33, 33]),
      Case("大巴、中巴各1辆，分别为49座、19座", 2, [49, 19]),
      Case("班车2台，早班、晚班各2台", 2),
      Case("东线、西线各1台，共2台，每台49座", 2, [49, 49]),
      Case("班车2条线路，每条线路各安排1台，共2台，每台45座", 2, [45, 45]),
      Case("班车2台，一台45座，一台33座，备用班车1台。", 2, [45, 33]),
      Case("班车2台，45座1台，33座1台，其中备用1台。", 2, [45, 33]),
      Case("班车2台，每台45座，另备用1台（33座）", 2, [45, 45]),
      Case("班车3台，其中45座2台，备用33座1台", 3, [45, 45, 33]),
      Case("班车2台，备用1台，共3台", 3),
      Case("公司配备用于员工通勤的班车3台", 3),
      Case("公司配备用车3台（45座大巴），接送员工", 3, [45, 45, 45]),
      Case("准备用2台班车接送员工上下班", 2),
      Case("班车3台并制定应急预案", 3),
      Case("班车2台配备应急药箱和消毒液", 2),
      Case("班车3台，其中1台作为应急车辆", 3),
      Case("租用定制公交3台，预留1台应急", 3),
      Case("卫星广场和人民广场各1台班车，火车站2台", 4),
      Case("自有班车2台，外租班车2台，共计4台", 4),
    ])
  func buses(_ example: Case) {
    let figures = PlanSample.withStaff(example.text).figures
    #expect(figures.buses == example.buses)
    #expect(figures.seats == example.seats)
    #expect(figures.loadFactor == example.load)
  }

  struct RouteCase: CustomTestStringConvertible {
    var text: String
    var routes: [PlanFigures.Route]
    var testDescription: String { text }

    init(_ text: String, _ routes: (String, [String])...) {
      self.text = text
      self.routes = routes.map { PlanFigures.Route(name: $0.0, stops: $0.1) }
    }
  }

  @Test(
    "lines are read in every phrasing",
    arguments: [
      RouteCase("1号线：卫星广场—净月大街—厂区", ("1号线", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("线路一：卫星广场→人民广场→厂", ("线路一", ["卫星广场", "人民广场", "厂"])),
      RouteCase("班车途经卫星广场、净月大街、厂区", ("", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("点对点直达，不设站点", ("点对点直达", [])),
      RouteCase(
        "行车路线：1号线：卫星广场（7:00）—净月大街（7:15）—厂区；2号线：火车站-东盛大街-厂区",
        ("1号线", ["卫星广场", "净月大街", "厂区"]), ("2号线", ["火车站", "东盛大街", "厂区"])),
      RouteCase("班车由卫星广场出发，经净月大街到厂区", ("", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("班车路线为卫星广场——净月大街——公司", ("", ["卫星广场", "净月大街", "公司"])),
      RouteCase("一号线卫星广场～净月大街～厂区。", ("一号线", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("执行时间2022-04-18至2022-05-01，联系电话0431-81234567。"),
      RouteCase("线路1：卫星广场－净月大街－厂区", ("线路1", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("1号车：人民广场→东盛大街→厂区；2号车：南湖公园→卫星路→厂区", ("1号车", ["人民广场", "东盛大街", "厂区"]), ("2号车", ["南湖公园", "卫星路", "厂区"])),
      RouteCase("A线：长春站→东广场→公司", ("A线", ["长春站", "东广场", "公司"])),
      RouteCase("班车行驶路线：起点卫星广场，途经净月大街，终点厂区。", ("", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("班车起点：卫星广场；途经：净月大街、世纪大街；终点：厂区", ("", ["卫星广场", "净月大街", "世纪大街", "厂区"])),
      RouteCase("班车从人民广场到卫星广场到厂区", ("", ["人民广场", "卫星广场", "厂区"])),
      RouteCase("班车由公司出发，途经东盛大街、吉林大路，终点站为长春站。", ("", ["公司", "东盛大街", "吉林大路", "长春站"])),
      RouteCase("路线一（上班）：卫星广场—厂区", ("路线一", ["卫星广场", "厂区"])),
      RouteCase("班车每日6:30自卫星广场始发，6:45经净月大街，7:10到达公司。", ("", ["卫星广场", "净月大街", "公司"])),
      RouteCase("班车上车点：卫星广场、净月大街、世纪广场", ("", ["卫星广场", "净月大街", "世纪广场"])),
      RouteCase(
        "第一条线路：卫星广场—净月大街—厂区，第二条线路：火车站—东盛大街—厂区", ("第一条线路", ["卫星广场", "净月大街", "厂区"]), ("第二条线路", ["火车站", "东盛大街", "厂区"])),
      RouteCase("固定路线：南关区政府——净月大街——厂区", ("", ["南关区政府", "净月大街", "厂区"])),
      RouteCase("东线：火车站-东盛大街-厂区；西线：人民广场-卫星广场-厂区", ("东线", ["火车站", "东盛大街", "厂区"]), ("西线", ["人民广场", "卫星广场", "厂区"])),
      RouteCase("1号班车路线：卫星广场 → 净月大街 → 厂区", ("1号班车路线", ["卫星广场", "净月大街", "厂区"])),
      RouteCase("早班发车：卫星广场（6:50）—会展中心（7:05）—厂区（7:30）", ("", ["卫星广场", "会展中心", "厂区"])),
      RouteCase("班车自卫星广场至厂区，沿途停靠净月大街。", ("", ["卫星广场", "净月大街", "厂区"])),
      RouteCase(
        "班车2台，行车路线：1.亚泰大街→厂区；2.人民大街→厂区。", ("", ["亚泰大街", "厂区"]), ("", ["人民大街", "厂区"])),
      RouteCase("班车路线：①卫星广场—厂区；②会展中心—厂区", ("", ["卫星广场", "厂区"]), ("", ["会展中心", "厂区"])),
      RouteCase("封控区-0人，管控区-12人"),
      RouteCase("班车从4月18日至5月1日运行"),
    ])
  func routes(_ example: RouteCase) {
    #expect(PlanSample.withStaff(example.text).figures.routes == example.routes)
  }

  @Test("are taken from the third section too, and nowhere else")
  func sections() {
    var sample = PlanSample.withStaff("需返岗156人。")
    sample.bodies[3] = "采取班车“点对点”通勤方式，班车3台，每台限乘20人。责任人：王强。"
    sample.bodies[6] = "班车9台停放于厂外。责任人：王强。"
    #expect(sample.figures.buses == 3)
    #expect(sample.figures.seats == [20, 20, 20])
  }

  @Test("a table of buses gives plates, lines, seats and riders")
  func table() throws {
    let rows = [
      ["车号", "车牌", "核载", "线路", "乘坐人数"],
      ["1", "吉A12345", "49座", "1号线：卫星广场—净月大街—厂区", "20"],
      ["2", "吉A23456", "33", "2号线：火车站—东盛大街—厂区", "16人"],
      ["合计", "", "82", "", "36"],
    ]
    let figures = try #require(DocumentSample.plan(staff: [DocumentSample.table(rows)]).plan?.figures)
    #expect(figures.buses == 2)
    #expect(figures.seats == [49, 33])
    #expect(figures.busList.map(\.riders) == [20, 16])
    #expect(figures.routes.map(\.name) == ["1号线", "2号线"])
    #expect(figures.routes.map(\.stops.count) == [3, 3])
    #expect(figures.total == nil)
  }

  @Test("a table of lines with stations gives routes")
  func routeTable() throws {
    let rows = [["线路", "站点", "时间"], ["1号线", "卫星广场、净月大街、厂区", "7:00"], ["2号线", "火车站—东盛大街—厂区", "7:10"]]
    let figures = try #require(DocumentSample.plan(staff: [DocumentSample.table(rows)]).plan?.figures)
    #expect(
      figures.routes == [
        PlanFigures.Route(name: "1号线", stops: ["卫星广场", "净月大街", "厂区"]),
        PlanFigures.Route(name: "2号线", stops: ["火车站", "东盛大街", "厂区"]),
      ])
  }

  @Test("two different numbers of buses are a conflict")
  func conflict() {
    #expect(PlanSample.withStaff("需班车3台。\n班车2台。").count(of: .planConflict) == 1)
  }
}
