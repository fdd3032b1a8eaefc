/// Codes that concern a whole file (`domain.md` 3.4, 3.7 and 3.9).
enum FileFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .fileUnsupported, "文件格式不能读取",
      meaning: "文件不是可读取的表格或文档，或者已损坏。旧格式（.xls、.et、.doc、.wps）、图片和 PDF 名单都属于这种情况。整份文件不计入。",
      example: "返岗名单.xls；手机拍照的名单.jpg；复制到一半的 名单.xlsx。",
      mending: "用 Excel 或 WPS 打开后另存为 .xlsx（名单）或 .docx（方案），重新报送。",
      source: "统计口径 3.4 第 9 条"),
    FindingExplanation(
      .fileEncrypted, "文件已加密",
      meaning: "文件设有打开密码，读不到内容。整份文件不计入。",
      example: "打开 甲公司名单.xlsx 时提示输入密码。",
      mending: "去除打开密码后重新报送（Excel：文件—信息—保护工作簿—用密码进行加密，清空密码）。",
      source: "统计口径 3.4 第 9 条"),
    FindingExplanation(
      .fileEncoding, "文字编码无法识别",
      meaning: "CSV 或文本文件的编码既不是 UTF-8，也不是 GB18030（GBK）或带标记的 UTF-16，强行读取会出现乱码，因此整份文件不计入。",
      example: "从其他系统导出的 名单.csv，打开后姓名是乱码。",
      mending: "用 Excel 或 WPS 打开确认无乱码，另存为 .xlsx 后重新报送。",
      source: "统计口径 3.4 第 8 条"),
    FindingExplanation(
      .fileNoHeader, "找不到名单表头",
      meaning: "前 30 行内没有一行同时含有“姓名”和另外至少两个名单栏目，看不出哪一列是什么，因此不计入。像名单的工作表全部隐藏，或按表名是汇总、说明、样表的，也不读取，说明中写明是哪一张。",
      example: "表头只写“名字”一栏；或表头是一张图片。",
      mending: "按附件5样式补上表头：至少写明姓名、居住区或住址、管控情况、通勤方式；可用 fugong template 生成空白表。说明中写的是隐藏或表名的，请取消隐藏、改工作表名。",
      source: "统计口径 3.4 第 2 条"),
    FindingExplanation(
      .fileTemplateBlank, "名单没有填写人员",
      meaning: "表头完整，但没有一行人员；可能误报了空白模板。不当作“0 人”处理。",
      example: "只有表头和“例：张三”的 返岗员工统计明细表.xlsx。",
      mending: "填写人员后重新报送；确实没有返岗人员的，请另行书面说明。",
      source: "统计口径 10"),
    FindingExplanation(
      .fileEnterpriseUnknown, "看不出是哪家企业",
      meaning: "标题、填报单位、企业名称栏、文件名和文件夹名里都没有企业名称，或只有“XX公司”这样的占位文字。整份文件不计入。",
      example: "标题为“XX公司返岗员工统计明细表”，文件名为 名单.xlsx。",
      mending: "在标题或“填报单位”处写明企业全称，重新报送。",
      source: "统计口径 3.4 第 3 条"),
    FindingExplanation(
      .fileEnterpriseMixed, "一份名单里有不同的企业名称",
      meaning: "同一张表的标题、填报单位或企业名称栏指向不同企业，无法判断人员属于谁。整份文件不计入。一张新标题加新表头开始的新表不算。",
      example: "标题写甲公司，填报单位写乙公司。",
      mending: "每家企业单独一份（或每家一张带标题和表头的表），核对标题与填报单位后重新报送。",
      source: "统计口径 3.4 第 3、4 条"),
    FindingExplanation(
      .fileDuplicateSubmission, "同一企业有多份名单，无法判断以哪份为准",
      meaning: "两份以上名单都是全部名单，填报日期相同或至少一份没有填报日期。文件名里的“最终”“修改”和文件时间不作依据。暂按说明中的一份计入。",
      example: "甲公司 4 月 18 日报送 名单.xlsx 和 名单(2).xlsx，两份都没有填报日期。",
      mending: "请企业确认以哪份为准，删去另一份，或在表内写明填报日期。",
      source: "统计口径 3.7、12.8、12.17"),
    FindingExplanation(
      .fileNoBase, "增补名单没有可增补的原名单",
      meaning: "标题或文件名含“新增”“补充”“第二批”等字样，但这家企业目前没有名单，暂把它当作全部名单计入。",
      example: "乙公司只报送了 乙公司第二批返岗名单.xlsx。",
      mending: "请企业补报此前的名单；如果这就是全部人员，请去掉“第二批”等字样。",
      source: "统计口径 3.7、12.16"),
    FindingExplanation(
      .fileRegister, "企业名册有需要改正的地方",
      meaning: "这是企业名册，不是返岗名单。名册中有代码、日期、属地等读不出来的值，或有重复的企业；其余内容照常使用。",
      example: "统一社会信用代码少一位；方案日期写成“尽快”；同一企业列了两行。",
      mending: "按说明改正名册中的这一行；名册放在办公文件夹中，文件名为 企业名册.xlsx 或 企业名册.csv。",
      source: "操作手册"),
  ]
}
