import Rulebook
import Testing

@Suite("Headings of roster columns (domain.md 3.3)")
struct HeaderVocabularyTests {
  struct Case: CustomTestStringConvertible {
    var label: String
    var parent: String?
    var field: RosterField?
    var testDescription: String { (parent.map { $0 + " > " } ?? "") + label }

    init(_ label: String, _ field: RosterField?, under parent: String? = nil) {
      self.label = label
      self.parent = parent
      self.field = field
    }
  }

  let headers = HeaderVocabulary(overlay: Settings.Overlay())

  @Test("Each synonym of the page names its field", arguments: synonyms)
  func synonym(_ case: Case) {
    let match = headers.field(for: `case`.label)
    #expect(match?.field == `case`.field)
    #expect(match?.isExact == true)
  }

  @Test(
    "Further headings of offices, and such as look alike",
    arguments: [
      Case("小区防控等级", .zone), Case("返厂形式", .returnMode), Case("返岗形式", .returnMode), Case("返岗模式", .returnMode),
      Case("来厂方式", .returnMode),
      Case("返岗通勤", .returnMode), Case("通勤工具", .commute), Case("ID号", .idNumber), Case("证件编号", .idNumber),
      Case("联络方式", .phone),
      Case("所住区", .unit), Case("居住辖区", .unit), Case("设备ID", nil), Case("厂区防控等级说明", nil), Case("企业联络方式", nil),
      Case("管理形式", nil),
    ])
  func further(_ case: Case) { #expect(headers.field(for: `case`.label)?.field == `case`.field) }

  @Test("小区是否封控 asks for one zone; about ways and families it asks nothing")
  func zoneOfPlace() {
    for (label, word) in [("小区是否封控", "封控"), ("居住地是否防范区", "防范区"), ("所在小区是否为管控区", "管控区")] {
      let match = headers.field(for: label)
      #expect(match?.field == .zone && match?.tickWord == word, "\(label)")
    }
    for label in ["小区是否封闭", "居住地是否自驾", "小区是否有阳性"] {
      #expect(headers.field(for: label)?.tickWord == nil, "\(label)")
    }
  }

  static let synonyms: [Case] = [
    (RosterField.sequence, "序 编号 No. NO № 行号 项次 号 序号"),
    (.name, "姓名 员工姓名 人员姓名 返岗人员姓名 职工姓名 名字 复工人员姓名 返岗员工 乘车人 人员名单"),
    (.gender, "性别 男/女 男女 员工性别 人员性别 Sex 性別 （性别）"),
    (.idNumber, "身份证号码 身份证 公民身份号码 证件号码 证件号 身份证件号码 身份证号/护照号 有效证件号码 ID"),
    (.idType, "证件类型 证件种类 证件名称 身份证件类型 有效证件类型 证照类型 证件 证件类别 证照种类"),
    (.phone, "联系电话 联系方式 手机号 手机号码 手机 电话 本人电话 移动电话 电话号码 联系手机"),
    (.department, "部门 所属部门 所在部门 车间 部门/车间 单位部门 科室 部门车间 生产部门 所属车间"),
    (.team, "班组 所在班组 生产班组 班次 网格 班组/岗位 小组 工段 线体 网格单元"),
    (.post, "岗位 岗位(工种) 工种 职务 职位 岗位名称 工作岗位 岗位/工种 职务/岗位 人员类别"),
    (.dutyStatus, "在岗状态 是否在岗 是否在厂 当前状态 返岗状态 需返岗/在岗 人员状态 目前状态 是否已返岗 新返岗/原驻厂"),
    (.unit, "县（市）区 所在区 县区 县(市)区/开发区 居住区 所属区 居住城区 家庭所在区 现住地-县市区 城区 区县 县（市）区、开发区"),
    (.township, "街道 乡镇 街道（乡镇） 乡镇街道 所属街道 街道办 镇街 街道/乡镇 所在街道 街办"),
    (.community, "社区 社区（村） 所属社区 村/社区 居委会 村屯 所在社区 社区名称 村居 村（社区）"),
    (.address, "家庭住址 现居住地址 现住址 居住地址 家庭地址 住址 现居住地 详细地址 居住地 居住小区 小区楼栋单元"),
    (.householdRegister, "户籍地址 户籍所在地 户口所在地 籍贯 户籍 身份证地址 户籍地 原籍"),
    (.zone, "管控情况 现行管控情况 所在小区管控情况 小区管控情况 三区情况 三区 管控区域 居住地管控类型 防控区域 管控级别 小区封控情况 管控类别"),
    (.building, "是否封控楼栋 所在楼栋是否封控 楼栋情况 封控楼/非封控楼 是否封控楼 本楼是否封控 楼栋管控情况 7天内楼内是否有阳性 单元是否封控"),
    (.contact, "密接 是否密接 是否密接/次密接 是否密接、次密接 密接情况 密接次密接 接触情况 是否密切接触者 风险人员类别 接触史"),
    (.testTime, "核酸检测时间 核酸采样时间 最近一次核酸时间 核酸时间 48小时核酸时间 核酸报告时间 采样时间 核酸检测日期 出具时间"),
    (.testResult, "核酸结果 核酸检测结果 48小时核酸 48小时核酸结果 核酸 核酸情况 核酸检测情况 48小时内核酸阴性 是否有48小时核酸阴性证明"),
    (.antigen, "抗原 抗原结果 抗原检测结果 抗原检测 现场抗原 抗原自测 抗原检测情况 当日抗原 抗原试剂结果"),
    (.healthCode, "吉祥码 健康码 行程码 吉祥码状态 两码情况 健康码颜色 行程卡 码色"),
    (.commute, "通勤方式 上下班方式 是否驻厂 通勤形式 生产方式 驻厂/通勤 在厂方式 工作通勤方式"),
    (.returnMode, "返岗方式 返厂方式 返岗交通方式 返回方式 到厂方式 返岗通勤方式 返程方式 接返方式 返岗出行方式"),
    (.anyMode, "交通方式 出行方式 乘车方式 方式 交通工具 乘坐交通工具 出行工具 交通"),
    (.plate, "车牌号 车牌号码 车辆牌照号 车牌 车号 乘坐车辆 车辆号牌 通勤车牌号 自驾车牌号"),
    (.driver, "是否驾驶员 司机 驾驶员/返岗人员 驾驶员姓名 司机姓名 车主 驾驶人 是否司机"),
    (.route, "线路 班车号 乘坐班车 班车路线 线路名称 班次号 通勤线路 班车 班车线路"),
    (.stop, "上车点 上车地点 乘车地点 乘车点 接送地点 站点 候车点 上下车地点 乘车站点"),
    (.seat, "座位 座位号 座号 乘车座位 定位座位 座次 固定座位 位置号 座位编号"),
    (.returnDate, "返岗时间 拟返岗时间 计划返岗时间 返厂时间 返岗日期 计划返厂日期 复工时间 到岗时间 预计返岗日期"),
    (.enterprise, "企业名称 单位名称 公司名称 所属企业 所在单位 工作单位 用人单位 填报单位"),
    (.creditCode, "统一社会信用代码 社会信用代码 统一社会信用代码（18位） 机构代码"),
    (.remark, "备注 说明 其他 备注说明 其他说明 备考 附注 情况说明"),
    (.vaccine, "疫苗接种 疫苗接种情况 疫苗 接种针数"), (.age, "年龄 周岁 年龄(岁)"),
  ].flatMap { field, words in words.split(separator: " ").map { Case(String($0), field) } }

  @Test("The standard template of 3.2 maps whole", arguments: template)
  func standardTemplate(_ case: Case) {
    #expect(headers.field(for: `case`.label, under: `case`.parent)?.field == `case`.field)
  }

  static let template = [
    Case("序号", .sequence), Case("姓名", .name), Case("性别", .gender), Case("身份证号", .idNumber), Case("联系电话", .phone),
    Case("部门/班组", .department), Case("岗位", .post), Case("县（市）区、开发区", .unit, under: "家庭住址"),
    Case("街道（乡镇）", .township, under: "家庭住址"), Case("社区（村）", .community, under: "家庭住址"),
    Case("小区楼栋单元", .address, under: "家庭住址"), Case("封控区/管控区/防范区", .zone, under: "管控情况"),
    Case("是否封控楼栋", .building, under: "管控情况"), Case("是否密接/次密接", .contact), Case("采样时间", .testTime, under: "48小时核酸"),
    Case("结果", .testResult, under: "48小时核酸"), Case("时间及结果", .testResult, under: "核酸检测"),
    Case("通勤方式（厂区内封闭/班车/自驾/合乘/企业安排车辆）", .commute), Case("车牌号", .plate),
    Case("是否驾驶员", .driver), Case("班车线路及上车点", .route), Case("拟返岗时间", .returnDate), Case("备注", .remark),
  ]

  @Test("Spaces, line breaks, width, brackets and marks do not matter", arguments: written)
  func normalisation(_ case: Case) { #expect(headers.field(for: `case`.label)?.field == `case`.field) }

  static let written = [
    Case("姓 名", .name), Case("姓　　名", .name), Case("身份证\n号码", .idNumber), Case("姓名*", .name), Case("*姓名", .name),
    Case("姓名（必填）", .name), Case("联系电话：", .phone), Case("ＩＤ", .idNumber), Case("備註", .remark), Case("聯繫電話", .phone),
    Case("家庭住址（请填写到楼栋单元）", .address), Case("1.姓名", .name), Case("是否密接（是/否）", .contact),
    Case("核酸检测时间及结果", .testResult),
    Case("核酸检测时间\r\n（精确到小时）", .testTime),
    Case("性 别", .gender), Case("备 注", .remark), Case("现居住地（街道）", .township), Case("现居住地（区/县）", .unit),
    Case("所在区域（封控区、管控区、防范区）", .zone), Case("家庭住址（区、街道、社区）", .address),
  ]

  @Test(
    "English behind the Chinese is a translation",
    arguments: [
      Case("姓名\nName", .name), Case("身份证号 ID No.", .idNumber), Case("所在区 District", .unit), Case("管控情况Zone", .zone),
      Case("县区 District", .unit, under: "家庭住址 Address"), Case("地址email", .address), Case("email地址", nil),
      Case("A区", nil),
    ])
  func translated(_ case: Case) {
    #expect(headers.field(for: `case`.label, under: `case`.parent)?.field == `case`.field)
  }

  @Test("The longest synonym inside a longer heading decides", arguments: longer)
  func contained(_ case: Case) {
    let match = headers.field(for: `case`.label)
    #expect(match?.field == `case`.field)
    #expect(match?.isExact != true)
  }

  static let longer = [
    Case("员工本人手机号码", .phone), Case("目前家庭住址详细到门牌", .address), Case("员工所在部门名称", .department), Case("班车司机姓名", .driver),
    Case("现居住小区管控情况说明", .zone), Case("最近一次核酸检测结果情况", .testResult), Case("户籍所在区", .householdRegister),
    Case("户口性质", .householdRegister), Case("现住址所在街道", .township), Case("家庭住址及邮编", .address),
    Case("住址-小区", .address),
  ]

  @Test(
    "The zones to choose from in brackets make it the zone's column",
    arguments: ["小区所属区域（封控/管控/防范）", "所在区域类别（封控、管控、防范）", "现居住地（封控区、管控区、防范区）"])
  func listedZones(_ label: String) { #expect(headers.field(for: label)?.field == .zone) }

  @Test("An order in brackets leaves the column what it is", arguments: ["家庭住址（封控区、管控区请注明楼栋）", "现住址（封控、管控人员须写到单元）"])
  func orderInBrackets(_ label: String) { #expect(headers.field(for: label)?.field == .address) }

  @Test(
    "A question about one choice is that choice, to be ticked",
    arguments: zip(["是否自驾", "是否乘坐班车", "是否位于管控区"], ["自驾", "乘坐班车", "管控区"]))
  func askedChoice(label: String, choice: String) {
    #expect(headers.field(for: label)?.tickWord == choice)
  }

  @Test("A heading about somebody or something else names nothing", arguments: others)
  func refused(_ label: String) { #expect(headers.field(for: label) == nil) }

  static let others = [
    "紧急联系人电话", "企业联系电话", "入职时间", "审核意见", "单位负责人姓名", "社区负责人电话", "驾驶员电话", "企业详细地址", "单位所在区", "企业所在地县指挥部审核意见",
    "抗原检测时间", "网格长姓名", "司机身份证号", "学历", "工龄", "现居留地县指挥部健康证明",
  ]

  @Test("Two levels are read together", arguments: bands)
  func twoLevels(_ case: Case) {
    #expect(headers.field(for: `case`.label, under: `case`.parent)?.field == `case`.field)
  }

  static let bands = [
    Case("时间", .testTime, under: "核酸检测"), Case("结果", .testResult, under: "核酸检测"),
    Case("采样时间", .testTime, under: "48小时核酸"),
    Case("时间", .testTime, under: "核酸"), Case("县（市）区", .unit, under: "家庭住址"), Case("县区", .unit, under: "家庭住址"),
    Case("街道（乡镇）", .township, under: "家庭住址"), Case("社区", .community, under: "家庭住址"), Case("县市区", .unit, under: "现住地"),
    Case("详细地址", .address, under: "现住地"), Case("是否封控楼栋", .building, under: "管控情况"), Case("封控区", .zone, under: "管控情况"),
    Case("自驾", .commute, under: "通勤方式"), Case("结果", .antigen, under: "抗原检测"), Case("时间", nil, under: "抗原检测"),
    Case("县区", .householdRegister, under: "户籍地址"), Case("详细地址", .householdRegister, under: "户籍"),
    Case("姓名", nil, under: "紧急联系人"),
    Case("详细地址", nil, under: "企业所在地"), Case("电话", nil, under: "企业联系人"), Case("姓名", .name, under: "返岗员工基本信息"),
    Case("姓名", .name, under: "姓名"), Case("", .name, under: "姓名"),
  ]

  @Test("A column that is one choice says what its tick means")
  func tickColumn() {
    #expect(headers.field(for: "封控区", under: "管控情况")?.tickWord == "封控区")
    #expect(headers.field(for: "班车", under: "通勤方式")?.tickWord == "班车")
    #expect(headers.field(for: "班车")?.tickWord == nil)
  }

  @Test("是否 asks a question; over a test only where 是 means negative")
  func questions() {
    #expect(headers.field(for: "是否驻厂")?.isQuestion == true)
    #expect(headers.field(for: "是否密接/次密接")?.isQuestion == true)
    #expect(headers.field(for: "是否有48小时核酸阴性证明")?.isQuestion == true)
    #expect(headers.field(for: "是否做核酸检测")?.isQuestion != true)
    #expect(headers.field(for: "管控情况")?.isQuestion == false)
    #expect(headers.field(for: "核酸结果")?.isQuestion == false)
  }

  @Test("The office's own words come first")
  func overlay() {
    var overlay = Settings.Overlay()
    overlay.headers = [.unit: ["所在县"]]
    let headers = HeaderVocabulary(overlay: overlay)
    #expect(headers.field(for: "所在县")?.field == .unit)
    #expect(headers.field(for: "目前所在县名")?.field == .unit)
  }
}
