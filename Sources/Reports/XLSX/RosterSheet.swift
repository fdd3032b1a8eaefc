/// The sheet that an enterprise fills in: title, name of the enterprise, a two-level head, one example, empty rows.
struct RosterSheet {
  let formats: TemplateFormats

  private static let labelRow = 1
  private static let headRow = 2
  private static let sampleRow = 4
  /// Rows with drop-downs; more may be written below, every row is read.
  private static let preparedRows = 5...5004
  /// Rows that are drawn with lines.
  private static let linedRows = 5...104

  private var columns: [TemplateColumn] { TemplateColumn.all }

  func write(to sheet: Worksheet) throws(WorkbookError) {
    sheet.merge("返岗员工统计明细表", rows: 0...0, columns: 0...columns.count - 1, formats.title)
    sheet.setHeight(32, row: 0)
    writeLabels(to: sheet)
    writeHead(to: sheet)
    for (index, column) in columns.enumerated() {
      // Text, so that no digit of an ID or a phone number is lost (`domain.md` 3.6).
      sheet.setWidth(column.width, column: index, formats.column)
      sheet.write(column.sample, row: Self.sampleRow, column: index, formats.sample)
      for row in Self.linedRows { sheet.write("", row: row, column: index, formats.text) }
      offerChoices(column, at: index, to: sheet)
    }
    sheet.freeze(rows: Self.sampleRow, columns: 2, repeating: Self.headRow...Self.headRow + 1)
    sheet.setUpPrint(isLandscape: true, footer: "&L填表人：　　　　审核人：　　　　单位负责人（签字）：&R第 &P 页 共 &N 页")
  }

  private func writeLabels(to sheet: Worksheet) {
    let fields: [(label: ClosedRange<Int>, name: String, input: ClosedRange<Int>)] = [
      (0...1, "企业名称：", 2...6), (7...9, "统一社会信用代码：", 10...12), (13...14, "填报日期：", 15...17),
    ]
    for field in fields {
      sheet.merge(field.name, rows: Self.labelRow...Self.labelRow, columns: field.label, formats.label)
      sheet.merge("", rows: Self.labelRow...Self.labelRow, columns: field.input, formats.input)
    }
    sheet.setHeight(24, row: Self.labelRow)
  }

  private func writeHead(to sheet: Worksheet) {
    let leafRow = Self.headRow + 1
    for (index, column) in columns.enumerated() {
      if column.group.isEmpty {
        sheet.merge(column.heading, rows: Self.headRow...leafRow, columns: index...index, formats.head)
        continue
      }
      sheet.write(column.heading, row: leafRow, column: index, formats.head)
      guard columns[index - 1].group != column.group else { continue }
      let count = columns[index...].prefix { $0.group == column.group }.count
      sheet.merge(column.group, rows: Self.headRow...Self.headRow, columns: index...index + count - 1, formats.head)
    }
    sheet.setHeight(30, row: leafRow)
    sheet.setHeight(28, row: Self.sampleRow)
  }

  private func offerChoices(_ column: TemplateColumn, at index: Int, to sheet: Worksheet) {
    guard !column.choices.isEmpty else { return }
    let message = column.hint.isEmpty ? "请从下拉列表中选择。" : column.hint
    sheet.offer(column.choices, rows: Self.preparedRows, column: index, title: column.heading, message: message)
  }
}

/// 填表说明: left out by the reader because of its name.
struct InstructionSheet {
  let formats: TemplateFormats

  private static let lines = [
    "一、一人一行，从示例行（灰色，序号为“例”）的下一行开始填写；示例行不统计，可以保留。",
    "二、必须填写企业名称、姓名、家庭住址（县区）、管控情况、通勤方式；其他栏目按方案要求填写。",
    "三、身份证号、联系电话所在列已设为文本格式，请直接输入或“选择性粘贴—数值”，不要改成数字格式，否则末几位会变成 0。",
    "四、县区、管控情况、密接、核酸结果、通勤方式、返岗方式请从下拉列表中选择。居住地按现在居住的地方填写，不按户籍。",
    "五、管控情况填社区公布的封控区、管控区、防范区；高、中、低风险不能代替。住在封控区的请注明是否封控楼栋。",
    "六、自驾、合乘、企业安排车辆的填车牌号，每台车不超过 3 人（含驾驶员）；乘班车的填线路和上车点。",
    "七、核酸采样时间写到几时几分；没有的空着，不要写“/”或“-”。",
    "八、不要合并单元格、不要隐藏行或列、不要加密；可以增加工作表（例如一个车间一张），表头保持不变。",
    "九、人员有变化时把完整的新名单重新报送，以填报日期最近的一份为准；只报新增人员的，请在标题中写明“新增”。",
  ]

  func write(to sheet: Worksheet) throws(WorkbookError) {
    sheet.setWidth(45, column: 0)
    sheet.write("填表说明", row: 0, column: 0, formats.title)
    sheet.setHeight(32, row: 0)
    for (index, line) in Self.lines.enumerated() {
      sheet.write(line, row: index + 1, column: 0, formats.plain)
      sheet.setHeight(36, row: index + 1)
    }
    sheet.setUpPrint(isLandscape: false)
  }
}
