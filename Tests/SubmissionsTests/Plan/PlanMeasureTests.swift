import OfficeFormats
import Rulebook
import Submissions
import Testing

@Suite("Measures that a plan speaks of")
struct PlanMeasureTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var item: PresenceItem
    var isPresent: Bool
    var testDescription: String { "\(item.rawValue)：\(text)" }

    init(_ item: PresenceItem, _ text: String, _ isPresent: Bool = true) {
      self.item = item
      self.text = text
      self.isPresent = isPresent
    }
  }

  @Test(
    "are found by what people write",
    arguments: [
      Case(.三日一检, "落实三日一次全员核酸"), Case(.三日一检, "每3天组织1次全员核酸检测"), Case(.三日一检, "核酸检测间隔不超过72小时"), Case(.三日一检, "三天一检"),
      Case(.三日一检, "每两天一次核酸检测"), Case(.三日一检, "按要求做好核酸检测", false), Case(.每日抗原, "每天企业自行组织1次抗原试剂检测"),
      Case(.每日抗原, "抗原检测一日一次"), Case(.每日抗原, "必要时进行抗原检测", false), Case(.心理疏导, "开展心理健康辅导"),
      Case(.四区, "实现生产区、生活区、物流区、垃圾区分隔"), Case(.硬隔离, "设置硬质围挡，实行物理隔离"), Case(.新老员工隔离, "新返厂员工先进入缓冲区"),
      Case(.班车监督员, "每车设车长一名"), Case(.乘坐定位, "一人一座，对号入座"), Case(.在家抗原, "员工出门前自行完成抗原检测并拍照"),
      Case(.吉祥码, "查验“两码”"), Case(.行程码, "查看行程卡"), Case(.核酸证明, "持48小时内核酸检测阴性报告"), Case(.体温, "门岗测温"),
      Case(.卫生间环节, "洗手间每日消毒四次"), Case(.住宿环节, "宿舍两人一间"), Case(.会议环节, "采用视频会议"), Case(.就餐环节, "食堂分餐配送"),
      Case(.本市向外, "产品发往外地的车辆"), Case(.省外到本市, "外省来长车辆"), Case(.市域内运输, "市内配送车辆"), Case(.安全生产责任, "落实全员安全生产责任制"),
      Case(.物资储备, "储备口罩5000只"), Case(.隔离观察区, "设临时隔离室2间"), Case(.防疫手册, "编制员工防疫手册"), Case(.产线人员, "生产线员工"),
    ])
  func found(_ example: Case) {
    var sample = PlanSample()
    sample.bodies = sample.bodies.mapValues { _ in "按规定办理。" }
    sample.bodies[5] = example.text
    #expect(sample.figures.presence[example.item] == example.isPresent)
  }

  /// Whether somebody is named.
  typealias Named = Phrasing<Bool>

  @Test(
    "name a person as responsible or do not",
    arguments: [
      Named("责任人：王强", true), Named("责任部门：生产部；责任人：生产部部长李明", true), Named("由安全部赵刚负责落实。", true), Named("张伟负责，每日检查。", true),
      Named("（责任人：周敏 13800001234）", true), Named("负责人为陈经理", true), Named("总指挥：王建国，副总指挥：李立", true),
      Named("责任人：欧阳明", true),
      Named("综合部刘洋牵头落实", true), Named("具体责任人：一车间班长 孙立", true), Named("由行政部负责。", false), Named("各部门负责人要切实履行责任。", false),
      Named("责任人：", false),
      Named("责任人：____", false), Named("责任人：_王强_", true), Named("责任人（班组长）：王强", true),
      Named("责任人（签字）：", false), Named("明确责任，落实到人。", false), Named("由班组长负责每日消杀", false), Named("安全部全面负责", false),
      Named("责任部门：综合管理部", false),
      Named("责任人：安保部张伟（13500001111）", true), Named("责任人：安保部张伟 13500001111。", true), Named("责任人：安保部欧阳建国", true),
      Named("负责部门/人：安保部/张伟", true), Named("主管领导：张伟", true), Named("班长：张伟", true), Named("由安保部部长李志国同志负责", true),
      Named("由安保部负责。", false), Named("由综合部、安环科负责。", false), Named("责任人：安保部（13500001111）", false),
      Named("班长每日检查并负责登记。", false), Named("主管领导：安保部", false), Named("由车间主任和班组长负责", false),
      Named("由厂长任命专人负责", false), Named("由门卫班长于进场时负责查验", false), Named("车间主任欧阳建国负责", true),
    ])
  func responsible(_ example: Named) {
    var sample = PlanSample.withStaff("需返岗156人。责任人：王强。")
    sample.bodies[8] = "每日消毒。" + example.text
    #expect(sample.figures.responsible[8] == example.value)
    #expect(sample.count(of: .planResponsibleMissing) == (example.value ? 0 : 1))
  }
}

@Suite("What a document is")
struct DocumentRecognitionTests {
  @Test("is decided by its content, never by its appendix number or name")
  func plan() {
    var sample = PlanSample()
    sample.title = "附件3　长春莲峰汽车零部件有限公司复工复产工作方案"
    let read = sample.read(path: "附件5 名单.docx")
    #expect(read.kind == .plan)
    #expect(read.enterprise?.display == "长春莲峰汽车零部件有限公司")
  }

  @Test("a commitment letter with its enterprise")
  func commitment() {
    let text = "承诺书\n莲花山度假区管委会：\n我公司郑重承诺严格履行疫情防控主体责任。\n承诺单位（盖章）：长春天朗玻璃有限公司\n2022年4月14日"
    let read = PlanSample.read(TextDocument(plainText: text))
    #expect(read.kind == .commitment)
    #expect(read.enterprise?.display == "长春天朗玻璃有限公司")
  }

  @Test(
    "a commitment letter names its enterprise as who pledges, or at the seal",
    arguments: [
      "承诺书\n长春天朗玻璃有限公司郑重承诺：落实主体责任。", "承诺书\n为做好防疫，长春天朗玻璃有限公司作出如下承诺：", "承诺书\n致：莲花山度假区管委会\n我公司（长春天朗玻璃有限公司）郑重承诺如下：",
      "承诺书\n为做好防疫，长春天朗玻璃有限公司（以下简称我公司）现承诺：", "承诺书\n我单位郑重承诺\n单位（公章）：长春天朗玻璃有限公司\n法定代表人：",
      "承诺书\n我公司将督促园区物业管理公司承诺落实消杀\n单位：长春天朗玻璃有限公司", "承诺书\n我单位向园区企业管理公司郑重承诺\n公司：长春天朗玻璃有限公司",
    ])
  func pledges(text: String) {
    let read = PlanSample.read(TextDocument(plainText: text), path: "长春甲机械有限公司/承诺书.docx")
    #expect(read.kind == .commitment)
    #expect(read.enterprise?.display == "长春天朗玻璃有限公司")
    #expect(read.findings.isEmpty)
  }

  @Test(
    "a letter is told by its title, whatever its promises read like",
    arguments: [
      "履行疫情防控主体责任承诺书\n本企业承诺：\n1.严格执行复工复产工作方案；\n2.严格员工进场管理。\n企业名称：长春天朗玻璃有限公司",
      "附件6\n企业履行主体责任承诺书\n为做好复工复产工作，长春天朗玻璃有限公司作出如下承诺：\n1.严格落实《长春市工业企业复工复产工作方案》各项要求。\n2.员工返岗名单真实准确。",
      "企业复工复产疫情防控承诺书（长春天朗玻璃有限公司）\n一、员工进场管理。严格查验吉祥码。\n二、员工厂内管理。网格化管理。\n三、运输车辆通行。司机不下车。\n四、核酸、抗原检测。三日一检。\n五、防疫消杀。每日消杀。\n六、应急措施。制定预案。\n七、安全生产。落实主体责任。",
    ])
  func lettersLikePlans(text: String) {
    #expect(PlanSample.read(TextDocument(plainText: text), path: "长春天朗玻璃有限公司.docx").kind == .commitment)
  }

  @Test(
    "a plan with a letter in front of it, behind it, or in its name stays a plan",
    arguments: [
      "复工复产工作方案及承诺书", "复工复产工作方案\n附件：1.返岗人员名单\n2.疫情防控承诺书", "疫情防控承诺书\n我公司承诺以下方案属实。\n复工复产工作方案", "复工复产申请\n疫情防控承诺书",
    ])
  func plansWithLetters(title: String) {
    var sample = PlanSample()
    sample.title = "长春莲峰汽车零部件有限公司" + title
    #expect(sample.read().kind == .plan)
    sample.title = "长春莲峰汽车零部件有限公司复工复产工作方案"
    sample.bodies[10] = "落实安全生产责任。责任人：王强。\n附：承诺书\n疫情防控承诺书\n我公司承诺以上内容真实。"
    #expect(sample.read().kind == .plan)
  }

  @Test(
    "a letter that names its enterprise nowhere else names it by its representative, its second party or its short name",
    arguments: [
      "承诺书\n本人作为长春天朗玻璃有限公司法定代表人，郑重承诺：\n一、落实主体责任。", "承诺书\n本人（张伟）系长春天朗玻璃有限公司法定代表人，现承诺：\n一、落实主体责任。",
      "承诺书\n甲方：莲花山度假区管委会\n乙方：长春天朗玻璃有限公司\n乙方承诺：落实主体责任。", "承诺书\n长春天朗玻璃有限公司（以下简称“本公司”）郑重承诺：\n一、落实主体责任。",
    ])
  func enterpriseOfLetter(text: String) {
    #expect(PlanSample.read(TextDocument(plainText: text), path: "承诺书.docx").enterprise?.display == "长春天朗玻璃有限公司")
  }

  @Test(
    "other enterprises in a commitment letter do not pledge",
    arguments: [
      "作为一汽集团供应商，本厂承诺落实主体责任", "本人王某，系长春乙公司法定代表人，郑重承诺", "我是长春乙公司员工，郑重承诺", "返岗员工由长春公交集团有限公司承诺接送",
      "物业单位长春乙物业有限公司承诺配合防控", "企业：长春乙安保有限公司负责保安", "根据长春市疫情防控中心要求，我单位承诺",
      "本人系长春乙公司法定代表人之友，郑重承诺", "乙方：长春乙物业有限公司配合防控",
    ])
  func othersInLetters(sentence: String) {
    let document = TextDocument(plainText: "承诺书\n\(sentence)\n我单位郑重承诺如下：")
    let read = PlanSample.read(document, path: "长春甲机械有限公司承诺书.docx")
    #expect(read.enterprise?.display == "长春甲机械有限公司")
  }

  @Test("a commitment letter that names nobody is named by its path, or refused")
  func namelessPledge() {
    let document = TextDocument(plainText: "承诺书\n我单位郑重承诺落实主体责任。\n单位（公章）：\n2022年4月16日")
    #expect(PlanSample.read(document, path: "长春甲机械有限公司/承诺书.docx").enterprise?.display == "长春甲机械有限公司")
    #expect(PlanSample.read(document, path: "承诺书.docx").findings.map(\.code) == [.fileEnterpriseUnknown])
  }

  @Test("a roster pasted as a table into Word")
  func roster() {
    let rows = [
      ["序号", "姓名", "身份证号", "现居住地", "管控情况", "通勤方式"],
      ["1", "王小明", "220104199003070013", "长春市朝阳区前进街道甲小区", "防范区", "驻厂"],
      ["2", "李小红", "220104199003070021", "长春市南关区乙小区", "管控区", "班车"],
    ]
    let document = TextDocument(blocks: [
      DocumentSample.paragraph("长春东岭印务有限公司返岗员工统计明细表"), DocumentSample.table(rows),
    ])
    let read = PlanSample.read(document)
    #expect(read.kind == .roster)
    #expect(read.rosters.map(\.persons.count) == [2])
    #expect(read.rosters.first?.enterprise.display == "长春东岭印务有限公司")
  }

  @Test("a plan with the roster attached counts as both, a list of leaders does not")
  func attachedRoster() throws {
    let leaders = DocumentSample.table([["姓名", "职务", "联系电话"], ["王强", "总经理", "13800001234"]])
    let roster = DocumentSample.table([
      ["序号", "姓名", "身份证号", "家庭住址", "管控情况"], ["1", "王小明", "220104199003070013", "长春市朝阳区甲小区", "防范区"],
    ])
    var document = TextDocument(plainText: PlanSample().text)
    document.blocks.append(leaders)
    #expect(PlanSample.read(document).rosters.isEmpty)
    document.blocks += [DocumentSample.paragraph("长春莲峰汽车零部件有限公司返岗员工明细表"), roster]
    let read = PlanSample.read(document)
    #expect(read.kind == .plan)
    #expect(read.rosters.map(\.persons.count) == [1])
  }

  @Test("something else is unknown, with a sentence that says so")
  func unknown() {
    let read = PlanSample.read(TextDocument(plainText: "会议纪要\n今天天气很好。"))
    #expect(read.kind == .unknown)
    #expect(read.findings.map(\.code) == [.fileNoHeader])
  }

  @Test("a plan that names no enterprise says so, and its figures are read all the same")
  func nameless() {
    var sample = PlanSample()
    sample.title = "XX公司复工复产工作方案"
    let read = sample.read()
    #expect(read.kind == .plan)
    #expect(read.findings.map(\.code) == [.fileEnterpriseUnknown])
    #expect(read.plan?.figures.total == 156)
  }

  @Test(
    "the enterprise stands in the title, a labelled line, the line above, a header, the signature or the file name",
    arguments: [
      ("莲花山度假区长春甲乙丙有限公司复工复产工作方案", ""), ("长春甲乙丙有限公司\n复工复产工作方案", ""), ("复工复产工作方案\n企业名称：长春甲乙丙有限公司", ""),
      ("复工复产工作方案\n填报单位（盖章）：长春甲乙丙有限公司", ""), ("复工复产工作方案", "长春甲乙丙有限公司方案.docx"),
    ])
  func enterprise(_ title: String, _ path: String) {
    var sample = PlanSample()
    sample.title = title
    #expect(sample.read(path: path.isEmpty ? "方案.docx" : path).enterprise?.display == "长春甲乙丙有限公司")
  }
}
