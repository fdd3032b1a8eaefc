import Rulebook
import Submissions
import Testing

/// A whole second section as an enterprise might write it, with every figure counted by hand.
struct WholePlan: CustomTestStringConvertible {
  var text: String
  var total: Int?
  var units: [ResidenceUnit: Int]
  var zones: [ControlZone: Int]
  var closed: Int?
  var bus: Int?
  var buses: Int?
  var seats: [Int]
  var load: Double?

  var testDescription: String { String(text.prefix(24)) }

  init(
    _ text: String, total: Int?, units: [ResidenceUnit: Int], zones: [ControlZone: Int], closed: Int?, bus: Int?,
    buses: Int?, seats: [Int], load: Double?
  ) {
    self.text = text
    self.total = total
    self.units = units
    self.zones = zones
    self.closed = closed
    self.bus = bus
    self.buses = buses
    self.seats = seats
    self.load = load
  }
}

@Suite("Whole plans of many hands")
struct WholePlanTests {
  @Test("give every figure that they state and no other", arguments: examples)
  func figures(_ plan: WholePlan) {
    let figures = PlanSample.withStaff(plan.text).figures
    #expect(figures.total == plan.total)
    #expect(figures.byUnit == plan.units)
    #expect(figures.byZone == plan.zones)
    #expect(figures.closed == plan.closed)
    #expect(figures.bus == plan.bus)
    #expect(figures.buses == plan.buses)
    #expect(figures.seats == plan.seats)
    #expect(figures.loadFactor == plan.load)
  }

  private static let examples = [
    WholePlan(
      """
      我公司现有员工230人，其中管理人员30人，一线员工200人。截至4月15日，在厂员工80人，本次申请返岗员工150人。
      （一）员工居住分布情况
      申请返岗的150人中，居住在朝阳区的有35人，居住在南关区的有28人，居住在经开区的有42人，居住在净月高新区的有15人，居住在莲花山度假区的有30人。
      （二）员工居住小区管控情况
      居住在封控区的0人，居住在管控区的18人，居住在防范区的132人。
      （三）员工通勤方式
      厂区内封闭生产的110人，采取班车“点对点”通勤的40人。
      （四）班车需求情况
      共需班车2台，每台核定载客49人，按50%上座率运行，每台乘坐不超过24人。1号线：卫星广场—会展大街—世纪大街—厂区；2号线：南湖广场—自由大路—厂区。
      """,
      total: 150, units: [.chaoyang: 35, .nanguan: 28, .economicZone: 42, .jingyue: 15, .lianhuashan: 30],
      zones: [.sealed: 0, .controlled: 18, .precaution: 132], closed: 110, bus: 40, buses: 2, seats: [49, 49], load: 0.5
    ),
    WholePlan(
      """
      经统计，我公司需返岗员工总计98人，均为长春市内人员，具体分布为：朝阳区12人，宽城区8人，绿园区10人，二道区20人，经济技术开发区18人，高新技术产业开发区10人，莲花山生态旅游度假区20人。
      其中：封控区人员0人；管控区人员9人；防范区人员89人。
      通勤方式：全部采用厂区内封闭生产方式，无班车通勤人员。
      """,
      total: 98,
      units: [
        .chaoyang: 12, .kuancheng: 8, .erdao: 20, .luyuan: 10, .newArea: 10, .economicZone: 18, .lianhuashan: 20,
      ],
      zones: [.sealed: 0, .controlled: 9, .precaution: 89], closed: 98, bus: 0, buses: 0, seats: [], load: nil),
    WholePlan(
      """
      1、需返岗员工共120名，分布在：朝阳（20）、南关（15）、宽城（10）、二道（30）、绿园（5）、净月（10）、莲花山（30）。
      2、现行管控情况：管控区20名，防范区100名，无封控区人员。
      3、通勤：在厂封闭80名，点对点班车40名。
      4、班车：需2辆，1辆49座、1辆37座。路线①：人民大街-卫星路-厂区，路线②：东盛大街-吉林大路-厂区。
      """,
      total: 120,
      units: [.chaoyang: 20, .nanguan: 15, .kuancheng: 10, .erdao: 30, .luyuan: 5, .jingyue: 10, .lianhuashan: 30],
      zones: [.sealed: 0, .controlled: 20, .precaution: 100], closed: 80, bus: 40, buses: 2, seats: [49, 37], load: nil),
    WholePlan(
      """
      我单位共有在册职工壹佰捌拾人，此次拟安排返岗职工玖拾陆人。其中，家住朝阳区的二十六人、二道区的四十人、九台区的三十人。上述人员中，无人处于封控区，处于管控区的十六人，剩余八十人处于防范区。厂区内封闭生产六十人，其余三十六人乘坐班车。需大客车两辆，每辆可乘坐四十五人。
      """,
      total: 96, units: [.chaoyang: 26, .erdao: 40, .jiutai: 30],
      zones: [.sealed: 0, .controlled: 16, .precaution: 80], closed: 60, bus: 36, buses: 2, seats: [45, 45], load: nil),
    WholePlan(
      """
      公司需返岗员工66人（含当前在岗12人），居住地均在莲花山度假区泉眼镇和劝农山镇。家庭住址均位于防范区内，不涉及封控区、管控区。全部采取班车“点对点”通勤方式，需要班车2台，限乘33人/台，线路为泉眼镇政府→劝农山镇→公司。
      """,
      total: 66, units: [.lianhuashan: 66],
      zones: [.sealed: 0, .controlled: 0, .precaution: 66], closed: nil, bus: 66, buses: 2, seats: [33, 33], load: nil),
    WholePlan(
      """
      （1）需返岗员工在长春市各区分布：二道区、经开区、莲花山度假区分别为25人、31人、44人，合计100人。
      （2）位于封控区0人，管控区10人，防范区90人。
      （3）厂内封闭55人；班车45人。
      （4）大巴1台（55座）；途经：东方广场、洋浦大街、厂区。
      """,
      total: 100, units: [.erdao: 25, .economicZone: 31, .lianhuashan: 44],
      zones: [.sealed: 0, .controlled: 10, .precaution: 90], closed: 55, bus: 45, buses: 1, seats: [55], load: nil),
    WholePlan(
      """
      首批计划返岗60人，第二批返岗40人，合计返岗100人。首批60人全部驻厂，第二批40人采取班车点对点通勤。朝阳区50人，南关区50人。管控区10人，防范区90人。
      """,
      total: 100, units: [.chaoyang: 50, .nanguan: 50],
      zones: [.controlled: 10, .precaution: 90], closed: 60, bus: 40, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      截至2022年4月16日18时，公司需返岗员工88人，联系人：人事部，电话0431-84567890、13900001111。按照吉政办明电〔2022〕6号第三条及第2款要求，员工持48小时核酸证明返岗。南关区38人，二道区50人。封控区：零；管控区：八；防范区：八十。封闭在厂：88人；班车：无。
      """,
      total: 88, units: [.nanguan: 38, .erdao: 50],
      zones: [.sealed: 0, .controlled: 8, .precaution: 80], closed: 88, bus: 0, buses: 0, seats: [], load: nil),
    WholePlan(
      """
      需返岗员工1,120人。长春新区300人、汽开区420人、绿园区200人、朝阳区200人。封控区0人，管控区120人，防范区1000人。厂区封闭生产0.08万人，班车点对点320人。班车8台，其中49座6台、33座2台，上座率50%。
      """,
      total: 1120, units: [.chaoyang: 200, .luyuan: 200, .newArea: 300, .automotiveZone: 420],
      zones: [.sealed: 0, .controlled: 120, .precaution: 1000], closed: 800, bus: 320, buses: 8,
      seats: [49, 49, 49, 49, 49, 49, 33, 33], load: 0.5),
    WholePlan(
      """
      我公司员工45人均需返岗，居住地分布：莲花山度假区45人。管控类型：45人均为防范区。45人全部驻厂，不需要班车。
      """,
      total: 45, units: [.lianhuashan: 45],
      zones: [.precaution: 45], closed: 45, bus: 0, buses: 0, seats: [], load: nil),
    WholePlan(
      """
      需返岗42人（男30人、女12人），其中：公主岭市2人、农安县5人、德惠市5人、榆树市3人、双阳区7人、吉林市1人、省外1人、莲花山18人。封控0，管控2，防范40。驻厂22，班车20（1台，核载49座）。
      """,
      total: 42,
      units: [
        .shuangyang: 7, .yushu: 3, .dehui: 5, .gongzhuling: 2, .nongan: 5, .lianhuashan: 18, .elsewhereInProvince: 1,
        .otherProvince: 1,
      ],
      zones: [.sealed: 0, .controlled: 2, .precaution: 40], closed: 22, bus: 20, buses: 1, seats: [49], load: nil),
    WholePlan(
      """
      拟申请返岗员工五十六人。居住于南关区二十人、净月区三十六人。其中位于管控区六人、防范区五十人。厂区内封闭生产二十六人，班车通勤三十人，每车配驾驶员1人、监督员1人，每车限乘15人，共需班车2台，由净月大街发车，途经卫星广场、会展中心，到达厂区。
      """,
      total: 56, units: [.nanguan: 20, .jingyue: 36],
      zones: [.controlled: 6, .precaution: 50], closed: 26, bus: 30, buses: 2, seats: [15, 15], load: nil),
    WholePlan(
      """
      公司总人数212人，需要返岗156人，当前在岗40人。
      朝阳区45人，南关区30人，二道区21人，莲花山60人。
      封控区非封控楼栋4人，封控区封控楼栋0人，管控区12人，防范区140人。
      厂区内封闭生产100人，班车点对点36人，自驾20人。
      """,
      total: 156, units: [.chaoyang: 45, .nanguan: 30, .erdao: 21, .lianhuashan: 60],
      zones: [.sealed: 4, .controlled: 12, .precaution: 140], closed: 100, bus: 36, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      一、需返岗员工共80名。
      其中朝阳区：20名；南关区：20名；莲花山度假区（含泉眼镇15名、四家乡10名、劝农山镇15名）：40名。
      管控情况：封控区没有，管控区5名，防范区75名。
      通勤方式：厂区内封闭生产50名，采取班车“点对点”通勤方式30名。
      班车情况：1台（车牌号吉A·8K123，核载49人），每日7:20从人民广场发车，途经卫星广场、净月大街，8:00到达厂区。
      """,
      total: 80, units: [.chaoyang: 20, .nanguan: 20, .lianhuashan: 40],
      zones: [.sealed: 0, .controlled: 5, .precaution: 75], closed: 50, bus: 30, buses: 1, seats: [49], load: nil),
    WholePlan(
      """
      目前我公司在岗员工60人（均已封闭驻厂），需新增返岗员工40人，共计100人。其中居住朝阳区40人、南关区35人、经开区25人。涉及管控区的10人，防范区90人，封控区0人。厂区内封闭生产100人，不需要班车。
      """,
      total: 100, units: [.chaoyang: 40, .nanguan: 35, .economicZone: 25],
      zones: [.sealed: 0, .controlled: 10, .precaution: 90], closed: 100, bus: 0, buses: 0, seats: [], load: nil),
    WholePlan(
      """
      需返岗员工人数为120人。分布情况如下：朝阳区30人，占25%；南关区42人，占35%；二道区48人，占40%。位于防范区的占90%，共108人；位于管控区的占10%，共12人。封闭生产的120人。
      """,
      total: 120, units: [.chaoyang: 30, .nanguan: 42, .erdao: 48],
      zones: [.controlled: 12, .precaution: 108], closed: 120, bus: nil, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      拟返岗50人。①朝阳区20人②南关区30人。①封控区0人②管控区10人③防范区40人。①厂区内封闭生产30人②班车点对点20人。
      """,
      total: 50, units: [.chaoyang: 20, .nanguan: 30],
      zones: [.sealed: 0, .controlled: 10, .precaution: 40], closed: 30, bus: 20, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      我司返岗人员共计三百二十名，朝阳区一百零五名、宽城区九十名、绿园区一百二十五名，均持有48小时核酸阴性证明、均非密接次密接。其中封控区非封控楼栋员工十名，管控区员工六十名，防范区员工二百五十名。二百名员工厂区内封闭生产，一百二十名员工班车点对点通勤。需租用公交集团大客车4台，每台45座，按50%上座率每台乘坐22人，每天往返2趟。
      """,
      total: 320, units: [.chaoyang: 105, .kuancheng: 90, .luyuan: 125],
      zones: [.sealed: 10, .controlled: 60, .precaution: 250], closed: 200, bus: 120, buses: 4,
      seats: [45, 45, 45, 45], load: 0.5),
    WholePlan(
      """
      需返岗员工分布：
      1.长春新区（高新南区15人，北湖20人）35人
      2.朝阳区10人
      3.绿园区5人
      合计50人
      管控区：0人
      封控区：0人
      防范区：50人
      厂区内封闭生产：0人
      班车点对点：50人
      需要班车：2辆；载客量：49人/辆；线路：线路1 高新医院-飞跃路-公司；线路2 北湖公园-龙湖大路-公司
      """,
      total: 50, units: [.chaoyang: 10, .luyuan: 5, .newArea: 35],
      zones: [.sealed: 0, .controlled: 0, .precaution: 50], closed: 0, bus: 50, buses: 2, seats: [49, 49], load: nil),
    WholePlan(
      """
      4月16日已返岗30人，4月18日计划返岗70人，共100人。朝阳60人、南关40人。
      """,
      total: 100, units: [.chaoyang: 60, .nanguan: 40],
      zones: [:], closed: nil, bus: nil, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      需返岗员工156人。员工中，朝阳区的占45人，南关区的占30人，其他为莲花山区员工。封控区的员工暂不返岗，涉及5人；管控区12人；其余144人均在防范区。
      """,
      total: 156, units: [.chaoyang: 45, .nanguan: 30, .lianhuashan: 81],
      zones: [.controlled: 12, .precaution: 144], closed: nil, bus: nil, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      需返岗156人（详见附件5）。住朝阳区的45人；住南关区的111人。所在小区为管控区的12人，为防范区的144人。全部实行班车“点对点”。班车4台，分别为49座2台、45座1台、33座1台，按照不超过核载人数的50%安排。1号车：吉A11111，路线：人民广场→厂区；2号车：吉A22222，路线：南湖→厂区。
      """,
      total: 156, units: [.chaoyang: 45, .nanguan: 111],
      zones: [.controlled: 12, .precaution: 144], closed: nil, bus: 156, buses: 4, seats: [49, 49, 45, 33], load: 0.5),
    WholePlan(
      """
      根据统计，我公司返岗员工共有104人，分布如下：莲花山度假区有52人，占50%；二道区有31人；经开区有21人。
      员工家庭住址所在小区管控情况为：位于封控区的无，位于管控区的有14人，其余90人位于防范区。
      104名员工中，在厂区内封闭生产的有74人，采取班车“点对点”通勤的有30人。
      公司自有班车1台（核定载客数45人），每天早7点发车，途经东方广场、临河街。
      """,
      total: 104, units: [.erdao: 31, .economicZone: 21, .lianhuashan: 52],
      zones: [.sealed: 0, .controlled: 14, .precaution: 90], closed: 74, bus: 30, buses: 1, seats: [45], load: nil),
    WholePlan(
      """
      需返岗员工合计：叁佰贰拾人整。其中：朝阳区：壹佰人；南关区：柒拾人；绿园区：壹佰伍拾人。封控区：零人；管控区：贰拾人；防范区：叁佰人。厂内封闭：贰佰人；班车：壹佰贰拾人。
      """,
      total: 320, units: [.chaoyang: 100, .nanguan: 70, .luyuan: 150],
      zones: [.sealed: 0, .controlled: 20, .precaution: 300], closed: 200, bus: 120, buses: nil, seats: [], load: nil),
    WholePlan(
      """
      1.我公司员工总数为500人，需返岗350人，其中需返岗员工在各区分布：
      朝阳区50人、
      南关区100人、
      净月区200人。
      2.均为防范区。
      3.全部为厂区内封闭生产。
      4.无班车需求。
      """,
      total: 350, units: [.chaoyang: 50, .nanguan: 100, .jingyue: 200],
      zones: [.precaution: 350], closed: 350, bus: 0, buses: 0, seats: [], load: nil),
    WholePlan(
      """
      需返岗员工60人，来自5个区，其中朝阳区10人，南关区12人，二道区8人，经开区20人，净月区10人；涉及23个小区，无一人为密接、次密接；3人为管控区，57人为防范区。全部员工采用班车“点对点”方式通勤，其中1号车25人，2号车35人。班车共2台，均为53座，上座率控制在50%以内。
      """,
      total: 60, units: [.chaoyang: 10, .nanguan: 12, .erdao: 8, .economicZone: 20, .jingyue: 10],
      zones: [.controlled: 3, .precaution: 57], closed: nil, bus: 60, buses: 2, seats: [53, 53], load: 0.5),
  ]
}
