internal import Rulebook

/// The blank 附件5 workbook: what can be prevented at the source is prevented there (`domain.md` 3.2 and 3.6).
package struct RosterTemplate {
  package static let fileName = "返岗员工统计明细表（附件5模板）.xlsx"

  package init() {}

  package func bytes() throws -> [UInt8] {
    let workbook = Workbook(
      in: try MemoryFile(), title: "返岗员工统计明细表", author: "", day: CalendarDay(dayNumber: 19_083))
    let formats = try TemplateFormats(workbook)
    try RosterSheet(formats: formats).write(to: try workbook.addSheet("返岗员工名单"))
    try InstructionSheet(formats: formats).write(to: try workbook.addSheet("填表说明"))
    return try workbook.finish()
  }
}

/// The formats of the blank workbook.
struct TemplateFormats {
  let title: CellFormat
  let label: CellFormat
  let input: CellFormat
  let head: CellFormat
  let text: CellFormat
  /// For rows that nobody has drawn lines on.
  let column: CellFormat
  let sample: CellFormat
  let plain: CellFormat

  init(_ workbook: borrowing Workbook) throws(WorkbookError) {
    title = try workbook.format(
      CellStyle(font: "方正小标宋简体", size: 18, alignment: .center, hasBorder: false, isWrapped: false))
    label = try workbook.format(CellStyle(font: "黑体", alignment: .right, hasBorder: false, isWrapped: false))
    input = try workbook.format(CellStyle(size: 11, isShaded: true, numberFormat: "@"))
    head = try workbook.format(CellStyle(font: "黑体", alignment: .center, isShaded: true))
    text = try workbook.format(CellStyle(alignment: .left, numberFormat: "@"))
    column = try workbook.format(CellStyle(alignment: .left, hasBorder: false, numberFormat: "@"))
    sample = try workbook.format(CellStyle(font: "楷体", alignment: .left, isShaded: true, numberFormat: "@"))
    plain = try workbook.format(CellStyle(size: 11, hasBorder: false))
  }
}

/// A column of the blank roster.
struct TemplateColumn {
  var heading: String
  /// Heading above it; empty where the column has none.
  var group = ""
  /// In Chinese characters.
  var width: Double
  var sample: String
  /// What may be chosen; empty where people write freely.
  var choices: [String] = []
  var hint = ""

  static let all: [TemplateColumn] = [
    TemplateColumn(heading: "序号", width: 2.2, sample: "例"),
    TemplateColumn(heading: "姓名", width: 3.5, sample: "示例"),
    TemplateColumn(heading: "性别", width: 2, sample: "男", choices: ["男", "女"]),
    TemplateColumn(heading: "身份证号", width: 9.5, sample: "18位，文本格式"),
    TemplateColumn(heading: "联系电话", width: 6, sample: "11位手机号"),
    TemplateColumn(heading: "部门", width: 4, sample: "一车间"),
    TemplateColumn(heading: "班组", width: 3, sample: "甲班"),
    TemplateColumn(heading: "岗位", width: 3.5, sample: "装配工"),
    TemplateColumn(heading: "在岗状态", width: 3.5, sample: "需返岗", choices: ["需返岗", "当前在岗"]),
    TemplateColumn(
      heading: "县（市）区、开发区", group: "家庭住址（现居住地）", width: 5.5, sample: "莲花山度假区",
      choices: ResidenceUnit.allCases.filter { $0 != .unverified }.map(\.name), hint: "按现在居住的地方选，不按户籍。"),
    TemplateColumn(heading: "街道（乡镇）", group: "家庭住址（现居住地）", width: 4.5, sample: "泉眼镇"),
    TemplateColumn(heading: "社区（村）", group: "家庭住址（现居住地）", width: 4.5, sample: "某某村"),
    TemplateColumn(heading: "小区楼栋单元", group: "家庭住址（现居住地）", width: 7, sample: "某某小区某栋某单元"),
    TemplateColumn(
      heading: "管控情况", group: "居住地管控", width: 3.5, sample: "防范区",
      choices: ["封控区", "管控区", "防范区", "常态化"], hint: "按社区公布的封控区、管控区、防范区选；风险等级不能代替。"),
    TemplateColumn(
      heading: "是否封控楼栋", group: "居住地管控", width: 3, sample: "否", choices: ["是", "否"], hint: "住在封控区的必填。"),
    TemplateColumn(heading: "是否密接/次密接", width: 4, sample: "否", choices: ["否", "密接", "次密接"]),
    TemplateColumn(
      heading: "采样时间", group: "48小时核酸", width: 5, sample: "2022-04-17 08:30", hint: "写到几时几分，例如 2022-04-17 08:30。"),
    TemplateColumn(
      heading: "检测结果", group: "48小时核酸", width: 3, sample: "阴性", choices: ["阴性", "阳性", "未检测", "已采样待出"]),
    TemplateColumn(
      heading: "通勤方式", width: 5, sample: "厂区内封闭生产",
      choices: TravelMode.allCases.filter { $0 != .unverified }.map(\.name), hint: "返岗以后每天怎样上下班。"),
    TemplateColumn(
      heading: "返岗方式", width: 5, sample: "企业安排车辆",
      choices: [TravelMode.shuttleBus, .selfDriving, .carpool, .companyVehicle, .other].map(\.name), hint: "这一次怎样回厂。"),
    TemplateColumn(heading: "车牌号", width: 4.5, sample: "吉A·00000"),
    TemplateColumn(heading: "是否驾驶员", width: 2.5, sample: "否", choices: ["是", "否"]),
    TemplateColumn(heading: "班车线路", width: 4, sample: "1号线"),
    TemplateColumn(heading: "上车点", width: 4, sample: "某某路口"),
    TemplateColumn(heading: "拟返岗时间", width: 5, sample: "2022-04-18"),
    TemplateColumn(heading: "备注", width: 4.5, sample: "本行为示例，不统计"),
  ]
}
