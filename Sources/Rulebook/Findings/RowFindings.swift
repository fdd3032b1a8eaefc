/// Codes that concern rows, identity numbers and phones (`domain.md` 3.5 and 3.6).
enum RowFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .rowNameMissing, "有内容但没有姓名",
      meaning: "这一行填了其他内容，姓名为空、写的是“同上”，或不像姓名。该行待更正，不计入人数；姓名带有说明或编号的（如“王某（女）”“李某2”），按一人计入，请留意。",
      example: "第 12 行：姓名空白，身份证号和住址都已填写。",
      mending: "补填姓名；如果是多余的行，请整行删除。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .rowMultiPerson, "一行里写了几个人",
      meaning: "姓名栏写了几个人。身份证号个数与姓名个数一致时，按几个人计入，其余各项共用（请留意）；不一致时整行待更正，不计入。",
      example: "姓名“张某、李某”，身份证号只有一个。",
      mending: "每人一行分别填写。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .rowDuplicateInFile, "同一企业内重复填报",
      meaning: "同一个身份证号（没有可靠身份证号时，同姓名且同手机号）出现多次，只按第一次计入一人。",
      example: "第 8 行和第 60 行身份证号相同。",
      mending: "核对后删去重复的行；如果是两个人，请更正身份证号。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .rowDuplicateAcross, "同一人出现在不同企业",
      meaning: "同一个有效身份证号出现在两家以上企业，两家都计入，总表另列“跨企业重复”人数。劳务派遣等情况属正常。",
      example: "某人同时在甲公司和丙劳务公司的名单里。",
      mending: "请有关企业核对由谁填报；确属派遣的可以不改。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .rowSubtotalMismatch, "合计数与人数不符",
      meaning: "“合计”“小计”旁边写的数字，与它上面实际的人员行数不同。以人员行数为准。",
      example: "合计写 156 人，实有 154 行人员。",
      mending: "核对是否漏行，或改正合计数。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .rowHidden, "有隐藏的行",
      meaning: "表格里有被筛选或被隐藏的行。打印件上看不到这些行，因此默认不计入（设置 hidden_rows 可以改为计入）。",
      example: "按部门筛选后保存，有 20 行没有显示。",
      mending: "取消筛选和隐藏后重新报送；不需要的行请删除。",
      source: "统计口径 3.4 第 7 条"),
    FindingExplanation(
      .rowStruck, "有加删除线的行",
      meaning: "行内文字加了删除线，仍按一人计入，请确认是否应当删除。",
      example: "第 23 行姓名上有删除线。",
      mending: "不返岗的人员请整行删除，不要只加删除线。",
      source: "统计口径 3.4 第 7 条"),
    FindingExplanation(
      .rowNotReturning, "写明不返岗的人员",
      meaning: "在岗状态写明不返岗、离职、请假或隔离，名单却列了这个人；仍按一人计入，请确认。",
      example: "在岗状态写“离职”，或“是否返岗”写“否”。",
      mending: "不返岗的人员请整行删除；已在岗或将返岗的请改正在岗状态。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .dittoRefused, "该栏不能写“同上”",
      meaning: "身份证号、电话、密接、核酸结果和抗原结果因人而异，写“同上”按没有填写处理。",
      example: "核酸结果写“〃”。",
      mending: "逐人填写。",
      source: "统计口径 3.5"),
    FindingExplanation(
      .idPrecisionLost, "身份证号末几位已丢失",
      meaning: "身份证号被存成了数字，表格软件只保留前 15 位，后几位变成 0 或别的数字，不能用来查重。",
      example: "单元格显示 2.20104E+17。",
      mending: "先把该列设为“文本”格式，再重新输入完整的 18 位号码。",
      source: "统计口径 3.6"),
    FindingExplanation(
      .idChecksum, "身份证号校验不符",
      meaning: "18 位身份证号的日期或最后一位校验码不对，多半是输错了一位。人员照常计入，但不用它查重。",
      example: "号码中的出生月份为 13 月。",
      mending: "对照身份证逐位核对。",
      source: "统计口径 3.6；GB 11643-1999"),
    FindingExplanation(
      .idOldFifteen, "15 位旧身份证号",
      meaning: "填写的是 15 位旧号码，已按规则换算为 18 位用于查重。",
      example: "号码为 15 位数字。",
      mending: "改填现行的 18 位号码。",
      source: "统计口径 3.6；GB 11643-1989"),
    FindingExplanation(
      .idLength, "身份证号位数不对",
      meaning: "号码既不是 18 位，也不是 15 位，也不像其他证件。人员照常计入，但不用它查重。",
      example: "号码只有 17 位。",
      mending: "核对后补全。",
      source: "统计口径 3.6"),
    FindingExplanation(
      .idForeign, "其他证件",
      meaning: "填写的是护照、来往内地通行证、永久居留证或港澳台居民居住证号码。",
      example: "H 开头加 8 位数字的通行证号。",
      mending: "无需更正；建议填写证件类型。",
      source: "统计口径 3.6"),
    FindingExplanation(
      .phoneBad, "电话号码有误",
      meaning: "不是 11 位手机号，也不像固定电话。",
      example: "手机号只有 10 位。",
      mending: "核对后补全。",
      source: "统计口径 3.6"),
    FindingExplanation(
      .cellWithoutValue, "单元格没有可用的值",
      meaning: "单元格里是公式，但文件没有保存计算结果；或公式出错，显示为 #N/A、#REF! 等。读不到内容，按未填计。",
      example: "核酸时间写成 =NOW()，由其他程序生成后没有用 Excel 打开保存过；区县由 VLOOKUP 查出，显示 #N/A。",
      mending: "用 Excel 或 WPS 打开、改正公式并重新保存；最好把公式改为直接填写的内容。",
      source: "统计口径 3.4 第 6 条"),
  ]
}
