internal import Rulebook

/// What stands around the names of persons in one kind of text, and what is no name there (requirement 22).
package struct NameSurroundings: Sendable {
  /// Names of people do not hold them behind their surname.
  let characters: Set<Character>
  /// Words that are no names although they look like one.
  let notNames: Set<String>
  /// Whether places and things are named here, so that what begins with one of ``notNames`` is none either (万达店).
  let namesPlaces: Bool
  /// Characters that a name has at least where it stands alone: 车辆.xlsx and 周报.xlsx are no persons.
  let fewestAlone: Int
  /// What goes before a name.
  let before: [String]
  /// What goes behind a name.
  let after: [String]
  /// What goes behind the name of somebody who lives or gets on there, right behind the place (红旗街王小明家).
  let boarding: [String]
  /// Both: where none of them stands, a name is all there is between separators.
  private let signs: WordSet

  private init(
    characters: Set<Character>, notNames: Set<String>, namesPlaces: Bool, fewestAlone: Int = 2, before: [String],
    after: [String], boarding: [String] = []
  ) {
    self.characters = characters
    self.notNames = notNames
    self.namesPlaces = namesPlaces
    self.fewestAlone = fewestAlone
    self.before = before
    self.after = after
    self.boarding = boarding
    signs = WordSet(before + after + boarding + (namesPlaces ? ["线"] : []))
  }

  func hasSign(_ text: String) -> Bool { text.has(anyOf: signs) }

  func isWord(_ word: Substring) -> Bool {
    if notNames.contains(String(word)) { return true }
    // 孟家 is a hamlet.
    return namesPlaces && (notNames.contains(where: word.begins(with:)) || (word.count == 2 && word.ends(with: "家")))
  }

  func isBehind(_ name: Substring, _ text: Substring) -> Bool {
    // Lines have names of places too, which are short (卫光线).
    if namesPlaces, text.begins(with: "线") { return name.count > 2 }
    // 家园 and 家属院 are places, 车站 and 车间 too.
    return (after + boarding).contains { text.begins(with: $0) && !Self.places.contains(where: text.begins(with:)) }
  }

  /// 家 or 上车 follows the name, and a place of any kind stands before it.
  func isBoarding(at place: String, _ text: Substring) -> Bool {
    place.last.map(characters.contains) == true
      && boarding.contains { text.begins(with: $0) && !Self.places.contains(where: text.begins(with:)) }
  }

  /// 大路, 小区, 广场 and the like behind two characters.
  func beginsPlace(_ text: Substring) -> Bool {
    namesPlaces && Self.placesBehind.contains(where: text.begins(with:))
  }

  private static let placesBehind = [
    "大路", "大街", "大道", "大厦", "大桥", "大学", "大酒店", "小区", "小学", "中学", "路", "街", "花园", "公园", "家园", "花城", "新城", "新村", "广场",
    "国际", "医院",
    "学校", "酒店", "宾馆", "商场", "市场", "商城", "桥", "村", "屯", "镇", "乡", "湾", "苑", "府", "庄", "岭", "湖",
  ]
  private static let places = ["家园", "家苑", "家居", "家具", "家属", "家电", "家屯", "家店", "车站", "车间", "车城", "等级", "的士"]

  private static let wordCharacters = "区域楼车控封闭码险级性接触离厂驾乘送村镇街社院舍店站检测密驻房班人住公便屯乡县市沟堡"
  private static let placeCharacters = "路门桥园苑场湾口线塔馆校巷厦坊局所矿段港厅部司堂广号环道府期庄岭岛湖"

  /// Columns of zones, modes, contacts, times and places.
  static let words = Self(
    characters: Set(wordCharacters),
    notNames: [
      "解除", "应急", "安全", "平安", "常规", "全部", "单位", "万一", "时常", "高风", "高新", "高铁", "全家", "常态", "安排", "明天", "单独", "包括", "司机",
      "施工", "施工中", "申请", "申请中", "申报", "申报中", "严管", "管制", "强制", "关停", "关门", "白名单", "项目", "项目部", "高层", "时段", "时间", "何时",
      "季节", "余下",
      "应通", "安置", "安保", "成批", "范围", "范围内", "单元", "易到", "石材", "牛场", "马场", "江边", "章程", "康复", "常驻", "万达", "万科", "金地", "路过",
      "修车",
      "修理", "付费", "仲裁", "初筛", "初步", "应检", "应付", "方便", "方式", "包车", "时效", "计划", "左右", "管理", "向上", "成功", "全天", "全程", "全员",
      "连续",
      "路上", "路途", "路线", "金属", "单位", "钱款", "水电", "段落", "黄码", "白班", "高峰", "尚未", "曾经", "曾在", "应返", "安检", "任意", "任务",
    ], namesPlaces: false,
    before: [
      "坐", "乘", "搭", "跟", "随", "和", "与", "同", "由", "蹭", "找", "机", "主", "员", "驾", "车", "控", "范", "系", "叫", "为", "是", "及",
      "请", "让", "对", "问", "的", "性", "人", "区",
    ],
    after: [
      "的", "车", "开车", "开的", "驾车", "驾驶", "接", "送", "同", "拼", "合", "搭", "一起", "一个", "一车", "一栋", "一楼", "司机", "师傅", "自驾",
      "班车", "密接", "封控", "管控", "防范", "阳", "阴", "做", "家", "住", "等", "处", "和", "与", "及", "隔", "负责", "本人", "夫", "妻", "父",
      "母",
      "次", "是", "未", "没",
    ])

  /// Lines of buses and their stops: 接张三, 张三家, 司机张三; streets, estates, shops and lines are none.
  package static let route = Self(
    characters: Set(wordCharacters + placeCharacters),
    notNames: [
      "桂林", "司机", "卫星", "景阳", "万达", "万科", "万豪", "万盛", "欧亚", "高新", "高铁", "高力", "东方", "石油", "金川", "安达", "龙嘉", "安龙", "汪清",
      "梅河",
      "柳河", "白山", "白城", "解放", "康平", "安居", "易初", "时代", "盛世", "金色", "金鼎", "伟业", "全安", "经开", "江南", "江北", "万宝", "万福", "龙翔",
      "车百", "方向", "时间", "全程", "常规", "安全", "单程", "包车", "管理", "项目", "金融", "单位", "温馨", "康乐",
      "金碧", "温州", "沈阳", "安阳", "胡同", "高中", "高速", "高架", "高层", "阳光", "柳影", "关东", "万龙", "安乐", "应化", "宁波", "武汉", "常州", "郑州",
      "徐州", "柳州", "万州", "石岭", "黄河",
      "长江", "江湾", "金宇", "程序", "向阳", "成功", "金地", "钱柜", "高尔夫", "莫愁", "方正", "宁泉", "鲁辉", "龙泉", "易买得", "谷丰", "路劲", "苗圃",
      "金钱", "金穗",
      "安泰", "成基", "江山", "柏林", "景泰", "康复", "汤泉", "江城", "童装", "石化", "施工", "金旅", "安凯", "黄海", "申龙", "万象", "江淮", "金杯", "修正",
      "华润", "方圆", "雷锋", "白桦", "安图", "管委", "金城",
    ], namesPlaces: true,
    before: [
      "栋", "幢", "单元", "号楼", "室", "号线", "号车", "号班车",
      "接", "送", "找", "和", "与", "及", "司机", "师傅", "员", "叫", "由", "人", "车", "经理", "主任", "班长", "组长", "的",
    ],
    after: [
      "家", "师傅", "司机", "的", "负责", "住", "本人", "同志", "先生", "女士", "处", "等", "和", "与", "及", "自驾", "开", "驾驶", "楼下", "车",
      "单位", "宿舍",
    ], boarding: ["家", "上车", "下车"])

  /// Headings of plans, and names of files, folders and sheets, which may say who sent or answers for something.
  package static let label = Self(
    characters: Set(wordCharacters + placeCharacters + "表册单案书函件组层队科室业企产工"),
    notNames: route.notNames.union([
      "方案", "方式", "方法", "时间", "管理", "管控", "单位", "应急", "应对", "解决", "解除", "安排", "安保", "安置", "安检", "全部", "全员", "全体", "成立",
      "成员", "成果", "项目", "查验", "查看", "高效", "高危", "平安", "平台", "常态", "包保", "包括", "时限", "温度", "温情", "明确", "明细", "明白", "章程",
      "关于", "关键", "关爱", "施工", "施行", "通勤", "严格", "严防", "附件", "凌晨", "毕业", "左右", "向外", "段落", "庄严", "鲁班", "毛坯", "石材", "石化",
      "金属", "金融", "汽车", "祝贺", "董事", "宁静", "万元", "卜算", "洪涝", "白天", "白班", "黄码", "黄色", "白名", "文档", "文本", "文件", "乔迁", "马上",
      "宋体", "古城", "游客", "许可证", "任务书", "金属件", "高铁票", "安全员", "计算机", "向导图", "周报告", "史料馆", "白皮书", "黄页", "高管", "成品库", "何时",
      "康复", "易耗", "江苏", "甘肃", "宁夏", "安徽", "江西", "贵州", "付款", "修改", "修订", "初稿", "初版",
    ]), namesPlaces: true, fewestAlone: 3,
    before: [
      "责任人", "负责人", "联系人", "牵头人", "填报人", "报送人", "经办人", "由", "名单", "方案", "册", "表", "组长", "经理", "厂长", "主任", "是",
    ],
    after: [
      "负责", "牵头", "主抓", "主管", "包保", "同志", "发来", "发送", "发的", "报送", "报来", "提交", "上报", "传来", "传的", "微信", "转发", "交来", "送来",
      "填", "的", "名单", "方案", "承诺",
    ])
}
