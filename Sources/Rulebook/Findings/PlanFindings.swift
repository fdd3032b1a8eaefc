/// Codes of the work-resumption plan (`domain.md` 7.6 and 9).
enum PlanFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .planSectionMissing, "方案缺少章节",
      meaning: "方案模板的十个章节中，有的没有找到。",
      example: "没有“应急措施”一节。",
      mending: "按附件4模板补写该节。",
      source: "统计口径 9；方案 附件4"),
    FindingExplanation(
      .planTemplateText, "章节只有模板原文",
      meaning: "该节只保留了模板自带的说明文字，没有填写本企业的内容，按没有填写处理。",
      example: "第五节只有“按照《防疫规范操作手册》……”的模板原句。",
      mending: "写明本企业的做法。",
      source: "统计口径 9"),
    FindingExplanation(
      .planFigureMissing, "方案没有写明数字",
      meaning: "应当写明的人数、车数等没有找到，按“未填报”处理，不当作 0。",
      example: "没有写需返岗员工总数。",
      mending: "在第二节写明总数和各项分布。",
      source: "统计口径 6、9；方案 附件4 二"),
    FindingExplanation(
      .planSumMismatch, "方案的分项合计与总数不符",
      meaning: "各区、各管控情况或各方式之和，与方案写的总数不同。数字照原文列出，不代为修改。",
      example: "共 156 人；朝阳区 45 人、南关区 30 人，其余未写。",
      mending: "核对后更正方案。",
      source: "统计口径 9"),
    FindingExplanation(
      .planConflict, "方案里同一数字前后不一致",
      meaning: "同一项在方案中出现两次，数值不同，两个都列出。",
      example: "正文写需返岗 156 人，表格写 165 人。",
      mending: "核对后改成一致。",
      source: "统计口径 9"),
    FindingExplanation(
      .planApproximate, "方案写的是约数",
      meaning: "“约”“近”“以上”“余”等约数，不与名单逐一比较。",
      example: "“约 150 人”。",
      mending: "改写为准确数字。",
      source: "统计口径 9"),
    FindingExplanation(
      .planDerived, "方案数字由推算得出",
      meaning: "“全部”“其余”“首批加第二批”等，按总数推算。",
      example: "“管控区 12 人，其余均为防范区”。",
      mending: "无需更正；建议直接写明数字。",
      source: "统计口径 9"),
    FindingExplanation(
      .planRosterDifference, "方案与名单人数不同",
      meaning: "方案写明的数字与名单统计的数字不同，两个都列出，都不修改。",
      example: "方案需返岗 156 人，名单 154 人。",
      mending: "核对后更正方案或名单。",
      source: "统计口径 7.6"),
    FindingExplanation(
      .planResponsibleMissing, "章节没有写明责任人",
      meaning: "该节有内容，但没有找到具体责任人。",
      example: "第六节没有写由谁负责。",
      mending: "每一节写明部门、班组和具体责任人。",
      source: "统计口径 1 第 53 条；方案 附件4 末"),
  ]
}
