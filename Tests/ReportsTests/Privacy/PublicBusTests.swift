internal import Rulebook
internal import Submissions
import Testing

@testable import Reports

@Suite("What is published of buses: vehicles, lines and stops without persons (requirement 22)")
struct PublicBusTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var shown: String

    init(_ text: String, _ shown: String) { (self.text, self.shown) = (text, shown) }

    var testDescription: String { shown }
  }

  @Test(
    "Of a 车号 that says more than a vehicle, the plate or the number stays",
    arguments: [
      Case("吉A12345（张二狗）", "吉A12345"), Case("1号车 司机：赵五福", "1号车"), Case("1号车（吉A12345，司机赵五福）", "1号车 吉A12345"),
      Case("杨四喜师傅的车", "杨*师傅的车"), Case("杨四喜师傅的三号车", "三号车"), Case("赵五福", "赵*"), Case("司机：赵五福", "司机：赵*"),
      Case("阿凡提3号车", "3号车"),
      Case("吉A12345 13912345678", "吉A12345"), Case("司机周七斤13912345678", "司机周*"), Case("陈三炮线", "陈*线"),
      Case("13912345678", "139****5678"), Case("张二狗吉AD12345", "吉AD12345"),
    ])
  func vehicle(_ testCase: Case) { #expect(PublicBus().vehicle(testCase.text) == testCase.shown) }

  @Test(
    "A vehicle or the name of a line stays",
    arguments: [
      "1号车", "吉A12345", "吉A·12345", "吉AD12345", "大巴", "第3台", "3#", "班车一", "二号班车", "净月线", "净月1号线", "A线", "1号线（大巴）",
      "通勤车2",
      "吉A****5（大巴）", "2车", "宇通49座", "净月线班车", "红旗街", "",
    ])
  func vehicleStays(_ text: String) { #expect(PublicBus().vehicle(text) == text) }

  @Test(
    "Names on lines and stops become 姓*, doors go",
    arguments: [
      Case("接吴八斗、徐九儿", "接吴*、徐*"), Case("接吴八斗和徐九儿", "接吴*和徐*"), Case("李翠花家", "李*家"), Case("李翠花家门口", "李*家门口"),
      Case("桃花苑7栋", "桃花苑*"), Case("桂林路桃花苑*502", "桂林路桃花苑*"), Case("桃花苑3-2-502", "桃花苑*"), Case("桃花苑三栋二单元", "桃花苑*"),
      Case("幸福花园13号楼12单*111室", "幸福花园*"), Case("净月大街1234号", "净月大街*"), Case("李翠花家7栋", "李*家*"), Case("端木四喜", "端*"),
      Case("万科城7栋2单元", "万科城*"), Case("1号线（司机赵五福）", "1号线（司机赵*）"), Case("张二狗—李翠花家—厂区", "张*—李*家—厂区"),
      Case("黄六顺线", "黄*线"), Case("朱千里单位宿舍", "朱*单位宿舍"), Case("红旗街（李翠花）", "红旗街（李*）"), Case("欧阳悟净", "欧*"),
      Case("红旗街李翠花家", "红旗街李*家"), Case("欧亚春城3栋李翠花", "欧亚春城*李*"), Case("长春站李翠花上车", "长春站李*上车"), Case("1号线李翠花", "1号线李*"),
      Case("李翠花上车", "李*上车"), Case("万科城5栋2单元赵刚", "万科城*赵*"),
    ])
  func route(_ testCase: Case) { #expect(PublicBus().route(testCase.text) == testCase.shown) }

  @Test(
    "Names of places and lines stay",
    arguments: [
      "桂林路", "红旗街", "一汽东门", "万达广场", "1号线", "净月线", "卫星广场", "卫星路", "东方广场", "人民广场", "桂林路—红旗街—厂区", "解放大路", "高新南区", "欧亚卖场",
      "欧亚新生活", "金色家园", "万科家园", "常家店", "李家屯", "孙家沟", "王府井", "石头口门", "孟家", "景阳大路", "安达街", "柳影路", "汪清路", "净月大街地铁站", "吉大一院",
      "世纪广场1号门", "桃花苑", "桃花苑2期", "桃花苑3区", "金川街", "长江路开发区", "南湖大路", "华庆路", "车站", "龙嘉机场", "厂区", "公司正门", "宽平大桥", "贺家店村",
      "鲁辉国际城",
      "方正街", "段家村", "东盛大街与吉林大路交汇", "红旗街6路车站", "双丰汽车城", "四家乡政府", "泉眼镇", "劝农山镇", "点对点直达", "第一条线路", "工业园区", "开运街",
      "一匡街", "西安大路", "武汉路", "康平街", "宋家洼子", "陶家屯", "米沙子", "高力汽贸城", "安龙泉", "全程高速", "公交308路", "线路二", "A线",
      "厂区3号楼", "工农大路", "柴油机厂", "石油大厦", "汽车厂1号门", "万宝镇", "白山小区", "金碧世家", "凯旋路", "温州城", "沈阳", "高速口", "石碑岭", "汪洋湖", "胡同口",
      "管委会", "卫光街", "卫光线", "范家屯线", "梅河口线",
      "石家庄", "花园", "湖光路", "祝家站", "金城", "1号线金城", "红旗街万达下车", "2号线高新", "1号线欧亚", "长春站上车", "桂林路于家上车", "红旗街王家店",
      "1号线李家屯", "解放大路金城家园", "卫星路金川家属院", "厂区3号楼门口", "公交3号线万达", "孟家家园", "东站下车",
    ])
  func routeStays(_ text: String) { #expect(PublicBus().route(text) == text) }

  @Test(
    "a name of the roster is hidden wherever it stands, unless a place has it",
    arguments: [
      Case("李雪线", "李*线"), Case("李雪接站点", "李*接站点"), Case("到赵桂芝家楼下", "到赵*家楼下"), Case("1号王丽华", "1号王*"),
      Case("王丽华小区门口", "王*小区门口"), Case("乘客李雪王丽华", "乘客李*王*"), Case("李雪路口站", "李雪路口站"),
    ])
  func known(_ testCase: Case) {
    let bus = PublicBus(known: ["李雪", "王丽华", "赵桂芝"])
    #expect(bus.route(testCase.text) == testCase.shown)
  }
}

@Suite("Headings of plans, paths and sheets without persons (requirement 22)")
struct PublicLabelTests {
  @Test(
    "A name in a heading becomes 姓*",
    arguments: [
      ("一、企业基本情况 张二狗负责", "一、企业基本情况 张*负责"), ("三、返岗组织——刘大妞", "三、返岗组织——刘*"), ("四、进场管理（责任人张二狗）", "四、进场管理（责任人张*）"),
      ("五、生产管理，由欧阳悟净牵头", "五、生产管理，由欧*牵头"), ("名单欧阳悟净", "名单欧*"), ("王铁柱", "王*"),
    ])
  func heading(_ text: String, _ shown: String) { #expect(PublicLabel().masked(text) == shown) }

  @Test(
    "The headings of the template and their like stay",
    arguments: [
      "一、企业基本情况", "计划复工时间", "二、企业返岗员工情况", "三、员工通勤方式", "四、员工进场管理", "五、生产期间疫情防控管理", "六、运输车辆管理", "七、核酸检测和抗原检测",
      "八、防疫消杀", "九、应急处置预案", "十、安全生产主体责任落实情况", "五、生产环节管控 方案", "应急 处置", "（五）厂区内 管理", "安全 生产", "项目负责", "三、返岗方案——点对点",
      "管理责任人", "单位负责人", "全员核酸、常态化管控", "时间安排", "附件4", "方案", "关于复工复产", "十、安全生产", "明确责任 严格落实", "常规消杀 温度检测",
    ])
  func headingStays(_ text: String) { #expect(PublicLabel().masked(text) == text) }

  @Test(
    "A person's name in a path becomes 姓*",
    arguments: [
      ("王铁柱发来/甲.xlsx", "王*发来/甲.xlsx"), ("王铁柱/甲.xlsx", "王*/甲.xlsx"), ("北堂种菜/甲.xlsx", "北*/甲.xlsx"),
      ("四家乡/王铁柱 名单.xlsx", "四家乡/王* 名单.xlsx"),
      ("名单-欧阳悟净.xlsx", "名单-欧*.xlsx"), ("甲.zip/李翠花的名单.csv", "甲.zip/李*的名单.csv"),
      ("长春坤宇建材有限公司 王铁柱.xlsx", "长春坤宇建材有限公司 王*.xlsx"),
    ])
  func path(_ path: String, _ shown: String) { #expect(PublicLabel().path(path) == shown) }

  @Test(
    "Names of enterprises, towns and kinds of files stay in a path",
    arguments: [
      "四家乡/长春坤宇建材有限公司.xlsx", "泉眼镇/名单.xlsx", "长春旭升纺织有限公司.xls", "附件5 返岗员工统计明细表（空白）.xlsx", "金鑫（长春）建材有限公司.xlsx",
      "方案/甲.docx",
      "管理/单位/返岗表.xlsx", "高新区/江森(长春)汽车.xlsx", "石化厂.xlsx", "4月18日/名单.xlsx", "万达公司.csv", "时间表.xlsx", "方案与名单.zip/方案.docx",
      "劝农山镇/花名册.xlsx",
    ])
  func pathStays(_ path: String) { #expect(PublicLabel().path(path) == path) }

  @Test("A part of an enterprise's name is no person")
  func enterprises() {
    let labels = PublicLabel(enterprises: ["长春金穗粮油加工有限公司"])
    #expect(labels.path("金穗方案.txt") == "金穗方案.txt")
    #expect(labels.path("金穗/王铁柱.txt") == "金穗/王*.txt")
  }

  @Test("Titles of columns are no names")
  func columns() {
    for field in RosterField.allCases { #expect(PublicLabel().masked(field.title) == field.title) }
  }

  @Test("Sentences quote paths as they are shown")
  func sentences() {
    let paths = PublicPaths(["王铁柱发来/甲.xlsx", "乙.xlsx"], labels: PublicLabel())
    #expect(paths.masked("由“王铁柱发来/甲.xlsx”替代。") == "由“王*发来/甲.xlsx”替代。")
    #expect(paths.change("由“乙.xlsx”替代。") == nil)
  }
}
