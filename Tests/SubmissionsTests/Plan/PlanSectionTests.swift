import OfficeFormats
import Rulebook
import Submissions
import Testing

@Suite("Sections of a plan")
struct PlanSectionTests {
  private func statuses(_ document: SubmittedDocument) -> [PlanFigures.SectionStatus] {
    document.plan?.figures.sections.map(\.status) ?? []
  }

  private static let all = Array(repeating: PlanFigures.SectionStatus.answered, count: 10)

  struct Numbering: CustomTestStringConvertible {
    var testDescription: String
    var number: @Sendable (Int) -> String

    init(_ name: String, _ number: @escaping @Sendable (Int) -> String) {
      testDescription = name
      self.number = number
    }
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  @Test(
    "are found under any style of number",
    arguments: [
      Numbering("一、") { numerals[$0 - 1] + "、" }, Numbering("（一）") { "（" + numerals[$0 - 1] + "）" },
      Numbering("1.") { "\($0)." }, Numbering("1、") { "\($0)、" }, Numbering("(1)") { "(\($0))" },
      Numbering("第一部分") { "第" + numerals[$0 - 1] + "部分 " }, Numbering("第一章") { "第" + numerals[$0 - 1] + "章　" },
      Numbering("①") { ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"][$0 - 1] },
      Numbering("Ⅰ.") { ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ"][$0 - 1] + "." },
      Numbering("壹、") { ["壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾"][$0 - 1] + "、" },
      Numbering("no number") { _ in "" },
    ])
  func numbering(_ style: Numbering) {
    var sample = PlanSample()
    sample.number = style.number
    let read = sample.read()
    #expect(statuses(read) == Self.all)
    #expect(read.plan?.figures.sections[1].title == "需要返岗（当前在岗）员工情况")
    #expect(read.plan?.figures.total == 156)
  }

  @Test(
    "are called by their headings, without the person whom a heading may name",
    arguments: [
      ("企业复工复产方式组织（责任人孙小明）", "企业复工复产方式组织（责任人孙*）"), ("企业复工复产方式组织 负责人 孙明", "企业复工复产方式组织 负责人 孙*"),
      ("企业复工复产方式组织（责任人及联系人）", "企业复工复产方式组织（责任人及联系人）"),
    ])
  func person(_ heading: String, _ title: String) {
    var sample = PlanSample()
    sample.titles[3] = heading
    #expect(sample.figures.sections[2].title == title)
  }

  @Test("are found in any order")
  func swapped() {
    var sample = PlanSample()
    sample.order = [2, 1, 3, 10, 9, 4, 5, 8, 7, 6]
    #expect(statuses(sample.read()) == Self.all)
    #expect(sample.figures.total == 156)
    #expect(sample.figures.plannedDate?.iso == "2022-04-18")
  }

  @Test("are found by the words that people use instead of the template's")
  func otherTitles() {
    var sample = PlanSample()
    sample.titles = [
      "", "复工原因和时间", "返岗人员基本情况", "复工复产组织方式", "员工入厂管理", "厂区内部管理", "物流车辆通行管理", "核酸检测及抗原检测安排", "环境消杀措施", "突发疫情应急处置",
      "安全生产管理",
    ]
    #expect(statuses(sample.read()) == Self.all)
  }

  @Test("that are not there are missing, and counted")
  func missing() {
    var sample = PlanSample()
    sample.bodies[6] = nil
    sample.bodies[8] = nil
    let read = sample.read()
    #expect(read.plan?.figures.sections[5].status == .missing)
    #expect(read.plan?.figures.sections[5].title == nil)
    #expect(read.plan?.figures.sections[7].status == .missing)
    #expect(sample.count(of: .planSectionMissing) == 2)
  }

  @Test("that still hold the template's sentence are no answers")
  func templateText() {
    var sample = PlanSample()
    sample.bodies[7] = "企业落实三日一次全员核酸、每日一次抗原检测的举措。"
    sample.bodies[4] = "1.员工每天早上在家进行抗原检测的落实举措。\n2.员工进场时查验吉祥码、行程码、核酸检测证明、体温等疫情防控必须程序所采取落实举措。"
    sample.bodies[9] = ""
    let figures = sample.figures
    #expect(figures.sections.filter { $0.status == .templateText }.map(\.number) == [4, 7, 9])
    #expect(sample.count(of: .planTemplateText) == 3)
    #expect(figures.presence[.吉祥码] == false)
    #expect(figures.presence[.每日抗原] == false)
  }

  @Test("with an answer behind the template's sentence are answered")
  func answeredBehindTemplate() {
    var sample = PlanSample()
    sample.bodies[7] = "企业落实三日一次全员核酸、每日一次抗原检测的举措。\n由医务室每三天组织一次核酸检测。责任人：王强。"
    #expect(sample.figures.sections[6].status == .answered)
    #expect(sample.figures.presence[.三日一检] == true)
  }

  @Test("that are one paragraph with their text are split at the colon")
  func runIn() {
    let text = """
      长春莲峰汽车零部件有限公司复工复产工作方案
      一、复工复产原因及计划时间：保供需要，计划4月18日复工。
      二、需返岗员工情况：共计156人，其中朝阳区156人。
      三、复工复产方式组织：封闭在厂。
      四、员工进场管理：测温。
      """
    let figures = PlanSample.read(TextDocument(plainText: text)).plan?.figures
    #expect(figures?.total == 156)
    #expect(figures?.plannedDate?.iso == "2022-04-18")
    #expect(figures?.sections[1].title == "需返岗员工情况")
  }

  @Test("are found when headings are numbered automatically")
  func automaticNumbers() {
    let sample = PlanSample()
    var document = TextDocument(blocks: [DocumentSample.paragraph(sample.title)])
    for section in 1...10 {
      document.blocks.append(
        DocumentSample.paragraph(sample.titles[section], number: Self.numerals[section - 1] + "、", level: 0))
      document.blocks.append(DocumentSample.paragraph(sample.bodies[section] ?? "", number: "1."))
    }
    #expect(statuses(PlanSample.read(document)) == Self.all)
  }

  @Test("are found when the whole plan stands in one cell, each with its own lines")
  func wholePlanInOneCell() {
    var sample = PlanSample()
    sample.bodies[7] = "每三天一次核酸，封控区9人。责任人：王强。"
    let document = TextDocument(blocks: [DocumentSample.table([[sample.text]])])
    let plan = PlanSample.read(document).plan
    #expect(plan?.figures.total == 156)
    #expect(plan?.figures.byZone == [:])
    #expect(plan?.figures.sections.map(\.status) == Array(repeating: .answered, count: 10))
  }

  @Test("are found when everything stands in one table, names of the responsible in a column of their own")
  func oneTable() {
    let sample = PlanSample()
    var rows = [["序号", "项目", "内容", "责任人"]]
    for section in 1...10 {
      let body = (sample.bodies[section] ?? "").replacing("责任人：王强。", with: "")
      rows.append(["\(section)", sample.titles[section], body, section == 5 ? "" : "王强"])
    }
    let document = TextDocument(blocks: [DocumentSample.paragraph(sample.title), DocumentSample.table(rows)])
    let read = PlanSample.read(document)
    #expect(statuses(read) == Self.all)
    #expect(read.plan?.figures.total == 156)
    #expect(read.plan?.figures.responsible[5] == false)
    #expect(read.plan?.figures.responsible[6] == true)
  }

  @Test("of sub-headings do not stand in for a missing section")
  func subHeadings() {
    var sample = PlanSample()
    sample.bodies[8] = nil
    sample.bodies[5] = "（一）生产环节\n分区作业。\n（二）会议环节\n视频会议。\n（三）防疫消杀\n每日消毒。责任人：王强。"
    #expect(sample.figures.sections[7].status == .missing)
    #expect(sample.figures.sections[4].status == .answered)
  }
}

@Suite("The planned day of a plan")
struct PlannedDateTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var day: String?
    var testDescription: String { text }

    init(_ text: String, _ day: String?) {
      self.text = text
      self.day = day
    }
  }

  @Test(
    "is read in every phrasing",
    arguments: [
      Case("计划4月18日复工", "2022-04-18"), Case("2022年4月18日起复工复产", "2022-04-18"), Case("复工时间：4.18", "2022-04-18"),
      Case("具备条件后立即复工", nil), Case("拟于四月十八日复工", "2022-04-18"),
      Case("公司自2022年3月11日起停产，计划4月18日复工复产", "2022-04-18"),
      Case("根据4月10日印发的通知，订单须于5月1日交付，拟定于2022年4月20日恢复生产。", "2022-04-20"),
      Case("计划复工复产时间：2022-04-19", "2022-04-19"), Case("二〇二二年四月十七日启动生产", "2022-04-17"),
      Case("计划复工时间为2022/4/18，4月25日全面达产。", "2022-04-18"), Case("受疫情影响，３月１２日停工，申请于４月１６日复工", "2022-04-16"),
      Case("计划4月18日至4月20日分批复工", "2022-04-18"), Case("因4月1日起全市静态管理，原料库存不足。", nil),
      Case("拟定4月20日正式复工。", "2022-04-20"),
      Case("计划于2022年4月20日(星期三)恢复生产。", "2022-04-20"),
      Case("计划复工日期为四月二十日。", "2022-04-20"),
      Case("力争4月20日前复工。", "2022-04-20"),
      Case("4月20日开始复工复产。", "2022-04-20"),
      Case("预计复工时间4.20", "2022-04-20"),
      Case("复工复产时间为2022.04.20。", "2022-04-20"),
      Case("计划4月20号复工。", "2022-04-20"), Case("拟于本月20日复工。", "2022-04-20"), Case("计划20日内复工。", nil),
      Case("拟在解除封控后复工。", nil),
      Case("自2022年4月20日零时起复工。", "2022-04-20"),
      Case("计划4月下旬复工。", nil),
      Case("因3月11日起停产，现申请自4月20日起复工复产。", "2022-04-20"),
      Case("复工时间：二〇二二年四月二十日", "2022-04-20"),
      Case("公司现有订单须于4月30日前交付客户，故申请于4月20日复工。", "2022-04-20"),
      Case("第一批员工4月20日返岗，4月25日全部返岗。", "2022-04-20"),
      Case("计划复工复产时间：2022 年 4 月 20 日", "2022-04-20"),
      Case("原计划4月15日复工，因疫情推迟至4月20日复工。", "2022-04-20"),
      Case("原定4月15日复工，现推迟至4月20日。", "2022-04-20"),
      Case("受疫情影响，由原计划4月15日调整为4月20日复工。", "2022-04-20"),
      Case("计划4月15日复工，后调整为4月18日，现改为4月20日复工。", "2022-04-20"),
      Case("原计划4月15日复工，具体时间待定。", nil),
      Case("按原计划4月18日复工复产。", "2022-04-18"),
      Case("复工时间仍为原定的4月18日。", "2022-04-18"),
      Case("计划4月18日复工，如遇疫情反复则推迟至4月25日复工。", "2022-04-18"),
      Case("计划4月18日复工，必要时推迟至4月22日。", "2022-04-18"),
      Case("预计4月18日复工，争取提前至4月17日。", "2022-04-18"),
      Case("计划4月18日复工，员工核酸未完成的可延至4月20日返岗复工。", "2022-04-18"),
      Case("计划4月18日复工复产，封控区员工延后至4月25日返岗复工。", "2022-04-18"),
      Case("核酸检测时间调整为4月16日，计划4月18日复工复产。", "2022-04-18"),
      Case("放假时间调整为3月12日至4月17日，4月18日复工。", "2022-04-18"),
      Case("合同交付期限推迟至4月30日复工后交付，计划4月18日复工。", "2022-04-18"),
      Case("原预计4月10日复工，因封控延至4月21日。", "2022-04-21"),
      Case("原计划4月1日复工，后延期至4月10日复工，现计划4月18日复工。", "2022-04-18"),
      Case("计划复工时间由4月18日至20日调整为4月20日至22日。", "2022-04-20"),
      Case("4月10日已部分复工，计划4月19日全面复工。", "2022-04-19"),
      Case("已于4月10日复工。", "2022-04-10"),
    ])
  func day(_ example: Case) {
    var sample = PlanSample()
    sample.bodies[1] = example.text
    #expect(sample.figures.plannedDate?.iso == example.day)
  }

  @Test("takes its year from the plan's own date, else from the batch")
  func year() {
    var sample = PlanSample()
    sample.bodies[10] = "落实安全生产责任。责任人：王强。\n2021年4月15日"
    #expect(sample.figures.plannedDate?.iso == "2021-04-18")
    sample.bodies[10] = "落实安全生产责任。责任人：王强。"
    sample.bodies[1] = "自2023年3月11日起停产，计划4月18日复工。"
    #expect(sample.figures.plannedDate?.iso == "2023-04-18")
  }
}
