internal import Rulebook

/// What a word of a plan's sentence says about a figure near it.
enum PlanLabel: Hashable {
  /// 需返岗, 拟返岗 …: the figure that the template asks for.
  case total
  /// 共计, 合计: a total of whatever the clause is about.
  case sum
  /// 当前在岗: persons of the list beside those who 需返岗 (`domain.md` 12.5).
  case onDuty
  /// 在岗 without 当前: a part of the total unless nothing else is stated, as it may be said of any time (返岗后在岗156人).
  case staffed
  /// 已返岗, 已到岗: those of the total who are back.
  case arrived
  /// 新返岗, 待返岗: those who come to the ones on duty.
  case newcomers
  /// 首批 is 1, 第二批 is 2; ``laterBatch`` is whatever comes last.
  case batch(Int)
  case unit(ResidenceUnit)
  /// 泉眼镇, 北湖: a part of its unit, which several of them make up.
  case township(ResidenceUnit, name: String)
  /// 其他区: 待核实 of whichever dimension is being counted.
  case otherPlaces
  case zone(ControlZone)
  /// 封控区非封控楼栋, 封控楼栋: a part of 封控区.
  case sealedPart
  case closed
  case bus
  /// 自驾, 合乘 and the like.
  case otherMode(TravelMode)
  /// 现有员工: everybody on the books, which is the total only where all of them return.
  case staff
  /// 户籍, 籍贯: where people are registered is never where they live (`domain.md` 3.3).
  case householdRegister
  /// 班车数量, 每台班车: takes a figure of vehicles or seats.
  case vehicles
  /// Takes a figure that is none of the plan's: 司机, 管理人员, 每台限乘.
  case aside
  /// 暂不返岗, 无法返岗: takes a figure of persons who are not in the plan.
  case absent
  /// 未返岗20人, 居家办公10人 are not in the plan either; 20人尚未返岗 and 20人，目前居家办公 may well be.
  case notBack
  /// 不含: what follows is not in the plan.
  case excluded

  /// 先期返岗: a batch only beside ``laterBatch``.
  static let earlierBatch = PlanLabel.batch(0)
  /// 后续返岗.
  static let laterBatch = PlanLabel.batch(6)

  enum Dimension { case total, unit, zone, mode, none }

  var dimension: Dimension {
    switch self {
    case .total, .sum, .onDuty, .staffed, .arrived, .newcomers, .batch: .total
    case .unit, .township: .unit
    case .zone, .sealedPart: .zone
    case .closed, .bus, .otherMode: .mode
    case .otherPlaces, .staff, .householdRegister, .vehicles, .aside, .absent, .notBack, .excluded: .none
    }
  }

  /// The unit that is named, or that a township is a part of.
  var unit: ResidenceUnit? {
    switch self {
    case .unit(let unit), .township(let unit, name: _): unit
    default: nil
    }
  }

  var isTownship: Bool { if case .township = self { true } else { false } }

  /// 高新南区 in a bracket behind 高新区12人, 合乘 in one behind 自驾10人: its persons are counted there.
  func isPart(of whole: PlanLabel?) -> Bool {
    switch (self, whole) {
    case (.township(let unit, name: _), .township(let other, name: _)?): unit == other
    case (.otherMode, .otherMode?): true
    default: false
    }
  }

  /// Names a unit, a zone or a mode rather than the whole.
  var isSpecific: Bool {
    switch self {
    case .unit, .township, .zone, .sealedPart, .closed, .bus, .otherMode, .otherPlaces: true
    case .total, .sum, .onDuty, .staffed, .arrived, .newcomers, .batch, .staff, .householdRegister, .vehicles,
      .aside, .absent, .notBack, .excluded:
      false
    }
  }

  /// Says of persons that they are not in the plan.
  var isAbsence: Bool { self == .absent || self == .notBack || self == .excluded }

  /// Keeps its figure from every other label.
  var isAside: Bool {
    switch self {
    case .vehicles, .aside, .absent, .notBack, .excluded: true
    default: false
    }
  }
}

/// The words of a plan's sentences, matched longest first at a position.
struct PlanLexicon {
  private let labels: [PlanLabel]
  private let words: WordIndex

  /// - Parameter settings: an office's own names of units, zones and modes count like the built-in ones.
  init(settings: Settings) {
    var entries: [(label: PlanLabel, word: String)] = []
    for (label, words) in Self.words { entries += words.split(separator: " ").map { (label, String($0)) } }
    entries += Self.compounds(of: entries)
    for unit in ResidenceUnit.allCases { entries.append((.unit(unit), unit.name)) }
    for (unit, words) in settings.vocabulary.units { entries += words.map { (.unit(unit), $0) } }
    for (zone, words) in settings.vocabulary.zones { entries += words.map { (.zone(zone), $0) } }
    for (mode, words) in settings.vocabulary.modes { entries += words.map { (mode.planLabel, $0) } }
    let folded = entries.map { (label: $0.label, word: Folding.key($0.word)) }
      .filter { $0.word.unicodeScalars.count > 1 || $0.label == .sum || $0.label == .aside }
    labels = folded.map(\.label)
    words = WordIndex(folded.map(\.word))
  }

  /// The longest word that begins at a position, and its length.
  func match(_ text: [Unicode.Scalar], at position: Int) -> (label: PlanLabel, length: Int)? {
    words.longest(in: text, at: position).map { (labels[$0.id], $0.length) }
  }

  /// Words without brackets and blanks, as sentences are folded before they are read.
  private static let words: [(PlanLabel, String)] = [
    (
      .total,
      "需返岗 需要返岗 拟返岗 计划返岗 应返岗 申请返岗 预计返岗 返岗员工 返岗人员 返岗职工 返岗人数 返岗总数 返岗总人数 返岗复工 复工人员 复工员工 复工人数 复工返岗 "
        + "需返厂 拟返厂 需要返厂 计划返厂 返厂员工 返厂人员 需到岗 拟到岗 到岗员工 到岗人员 需上岗 返岗 拟复工 复产人员 复工复产人员 复工复产员工 需复工 返岗的员工 "
        + "需返岗员工 需返岗人员 拟返岗员工 拟返岗人员 需要返岗员工 需要返岗人员 计划返岗员工 计划返岗人员 需返岗总数 需返岗人数 需返岗员工总数 需返岗员工总人数 复工复产人数"
    ),
    (.sum, "共计 合计 总计 总数 总人数 总共 共有 人数合计 合计人数 累计 共"),
    (.onDuty, "当前在岗 目前在岗 现在岗 现有在岗 已在岗 当前已在岗 目前已在岗 原在岗 原有在岗 当前在厂 目前在厂 现在厂 现有在厂 已在厂 当前已在厂 目前已在厂"),
    (.staffed, "在岗员工 在岗人员 在厂员工 在厂人员 在厂 在岗 留厂 驻守在岗"),
    (.arrived, "已返岗 已到岗 已返厂 已批准返岗 已批复返岗 已获批返岗 已审批返岗"),
    (
      .newcomers,
      "待返岗 新返岗 新返厂 新到岗 新增返岗 新增返厂 新增到岗 增加返岗 增加返厂 再返岗 还需返岗 另需返岗 尚需返岗 仍需返岗 新返岗员工 新返岗人员 新返厂员工 新返厂人员 新增返岗员工 新增返岗人员 增加返岗员工 增加返岗人员 还需返岗员工 还需返岗人员 另需返岗员工 另需返岗人员"
    ),
    (.batch(1), "首批 第一批 第1批 一批次 第一阶段 第1阶段 第一期 第1期"), (.batch(2), "第二批 第2批 二批次 第二阶段 第2阶段 第二期 第2期"),
    (.batch(3), "第三批 第3批 第三阶段 第3阶段 第三期 第3期"), (.batch(4), "第四批 第4批"), (.batch(5), "第五批 第5批"),
    (.earlierBatch, "先期返岗 先行返岗 先期返厂"), (.laterBatch, "后续返岗 后续返厂 后续拟返岗 后续计划返岗 后续返岗员工 后续返岗人员"),
    (.unit(.chaoyang), "朝阳 长春朝阳"),
    (.unit(.nanguan), "南关"),
    (.unit(.kuancheng), "宽城"),
    (.unit(.erdao), "二道 二道河子区"),
    (.unit(.luyuan), "绿园 绿园经开"),
    (.unit(.shuangyang), "双阳 双阳县"),
    (.unit(.jiutai), "九台 九台市 九台县"),
    (.unit(.yushu), "榆树 榆树县"),
    (.unit(.dehui), "德惠 德惠县"),
    (.unit(.gongzhuling), "公主岭 公主岭区"),
    (.unit(.nongan), "农安"),
    (.unit(.newArea), "长春新区"),
    // 长春新区 is made up of these (`domain.md` 4.1); figures of several of them are added.
    (.township(.newArea, name: "高新"), "高新 高新区 高新开发区 高新技术产业开发区 长春高新 长春高新区"),
    (.township(.newArea, name: "高新南区"), "高新南区"), (.township(.newArea, name: "高新北区"), "高新北区"),
    (.township(.newArea, name: "北湖"), "北湖 北湖开发区 北湖科技开发区"),
    (.township(.newArea, name: "空港"), "空港 空港开发区 空港经济开发区"),
    (.unit(.economicZone), "经开 经开区 经济开发区 长春经开区 长春经济技术开发区 经济技术开发区 经开一区 经开二区"),
    (.unit(.jingyue), "净月 净月区 净月开发区 净月高新区 净月高新技术产业开发区 净月高新 净月潭"),
    (.unit(.automotiveZone), "汽开 汽开区 汽车区 汽车开发区 汽车产业开发区 汽车经济技术开发区 汽车经开区 汽车城"),
    (.unit(.lianhuashan), "莲花山 莲花山区 莲花山度假区 莲花山生态旅游度假区 长春莲花山生态旅游度假区 莲花山旅游度假区 莲花山开发区 度假区"),
    (.unit(.sinoKorean), "中韩示范区 中韩 中韩长春国际合作示范区 中韩国际合作示范区 长德 长德开发区 长德新区 中韩示范区长德"),
    (
      .unit(.elsewhereInProvince),
      "市外省内 省内市外 吉林市 四平 四平市 辽源 辽源市 通化 通化市 白山 白山市 松原 松原市 白城 白城市 延边 延边州 梅河口 梅河口市 省内其他市州 省内其他城市 省内其他地市 省内其他地区"
    ),
    (
      .unit(.otherProvince),
      "省外 外省 外省市 省外人员 辽宁 辽宁省 黑龙江 黑龙江省 内蒙古 内蒙古自治区 北京市 天津市 上海市 重庆市 河北省 山西省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 四川省 陕西省 甘肃省 沈阳市 大连市 铁岭市 抚顺市 丹东市 哈尔滨市 大庆市 牡丹江市 通辽市 沈阳 大连 哈尔滨"
    ),
    (.unit(.abroad), "境外 国外 港澳台"),
    (
      .otherPlaces,
      "其他: 其它: 其余: 其他区 其它区 其他城区 其它城区 其他县区 其它县区 其他县市区 其他区县 其他区域 其它区域 其他地区 其它地区 其他各区 其余各区 其余区 其余城区 其余区域 其余地区 其他县市区开发区 其他开发区 外县区"
    ),
    (.zone(.sealed), "封控区 封控 封控小区 封控区域 封控区内 封控管理区"),
    (.sealedPart, "封控区非封控楼栋 封控区非封控楼 封控小区非封控楼栋 非封控楼栋 非封控楼 非封控单元 封控楼栋 封控楼 封控单元 封控区封控楼栋 封控区内非封控楼栋 封控区内封控楼栋 封控区的非封控楼栋"),
    (.zone(.controlled), "管控区 管控小区 管控区域 管控区内 管控"),
    (.zone(.precaution), "防范区 防范 防范小区 防范区域 防范区内 无疫小区 无疫情小区"),
    (.zone(.normal), "常态化 常态化管理 常态化区域 常态化防控区 常态化管理区 未划定 未划定区域 未划定三区 常态化防控区域 不在三区"),
    (.zone(.unverified), "低风险区 中风险区 高风险区 低风险 中风险 高风险 低风险地区 中风险地区 高风险地区 社会面 解封小区"),

    (
      .closed,
      "厂区内封闭生产 厂区封闭生产 厂内封闭生产 封闭生产 封闭式生产 封闭在厂 封闭在厂方式 封闭驻厂 封闭驻厂生产 驻厂 驻厂生产 驻厂封闭 厂内封闭 厂区内封闭 厂区封闭 在厂封闭 住厂 吃住在厂 厂内住宿 厂区住宿 在厂住宿 "
        + "厂内居住 厂区内居住 在厂区内封闭生产 在厂区内封闭 封闭住厂 封闭式在厂 封闭上岗 封闭作业 封闭人员 封闭生产员工 驻厂员工 驻厂人员 住厂员工 住厂人员 封闭管理生产 全封闭生产 全封闭 闭环驻厂 厂内闭环 在厂区封闭 封闭运行"
    ),
    (
      .bus,
      "班车 班车点对点 班车点对点通勤 点对点班车 点对点班车通勤 点对点通勤 点对点 班车通勤 通勤班车 通勤车 乘坐班车 乘班车 班车方式 班车接送 厂车 大巴通勤 企业班车 公司班车 定制公交 定制班车 包车 班车点对点方式 "
        + "班车员工 班车人员 通勤员工 通勤人员"
    ),
    (.otherMode(.selfDriving), "自驾 自驾车 自驾点对点 自驾通勤 自行驾车 私家车 驾车 自己开车"),
    (.otherMode(.carpool), "合乘 拼车 搭车 同乘"),
    (.otherMode(.companyVehicle), "企业安排车辆 公司安排车辆 企业派车 公司派车 企业接送 单位接送"),
    (.otherMode(.other), "步行 骑行 骑车 电动车 自行车 公交 地铁 轻轨 出租车 网约车 自行通勤"),
    // No mode of 附件5, so that the roster's words for them are undecided too.
    (.otherMode(.unverified), "酒店 集中住宿"),
    (
      .staff,
      "现有员工 现有职工 在册员工 在册职工 在册 在职员工 在职职工 在职 员工总数 职工总数 员工总人数 职工总人数 从业人员 用工总数 正式员工 正式职工 全厂职工 全体职工 公司员工 公司职工 企业员工 企业职工 在编 劳动合同 公司现有 企业现有 我公司现有 现有 "
        + "我公司共有员工 我公司共有职工 本公司共有员工 本公司共有职工 公司共有员工 公司共有职工 企业共有员工 企业共有职工 单位共有员工 单位共有职工 工厂共有员工 厂共有员工 厂共有职工"
    ),
    (.householdRegister, "户籍 户籍地 户籍所在地 户口 户口所在地 籍贯 原籍"),
    (
      .aside,
      "男 女 男工 女工 男职工 女职工 司机 驾驶员 监督员 安全员 保安 门卫 志愿者 医护 医务人员 专员 消杀员 消杀人员 保洁 负责人 组长 网格员 网格长 厨师 食堂人员 密接 次密接 阳性 确诊 隔离 男性 女性 男员工 女员工 "
        + "党员 管理人员 技术人员 行政人员 后勤人员 后勤 辅助人员 产线工人 产线员工 一线工人 一线员工 一线操作 操作工 工勤 劳务 实习生 采样 检测人员 班组长 核酸 抗原 疫苗 宿舍 床位 每车 每台 每辆 每批 每班 每间 每组 每个 每日 每天 "
        + "每桌 每次 限乘 限坐 核载 荷载 核定 载客 载人 容纳 领导小组 专班 应急队 突击队 新增 替班 轮休 备勤"
    ),
    (
      .absent,
      "无需返岗 无须返岗 不需返岗 不需要返岗 不用返岗 不返岗 不安排返岗 未安排返岗 不予返岗 不得返岗 暂不返岗 无法返岗 不能返岗 未能返岗 无法按时返岗 不能按时返岗 未能按时返岗 暂缓返岗 不参与返岗 不纳入返岗 "
        + "不申请返岗 不到岗 无法到岗 不能到岗 不复工 暂不复工 均不返岗 均不到岗"
    ),
    (.notBack, "居家办公 居家隔离 居家休息 未返岗 尚未返岗 均未返岗 未到岗 尚未到岗 均未到岗"),
    (.excluded, "不含 不包括 不包含"),
  ]
}

extension TravelMode {
  /// The label of a plan's figure of the mode.
  var planLabel: PlanLabel {
    switch self {
    case .closedOnSite: .closed
    case .shuttleBus: .bus
    case .selfDriving, .carpool, .companyVehicle, .other, .unverified: .otherMode(self)
    }
  }
}
