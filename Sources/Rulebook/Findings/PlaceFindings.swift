/// Codes of the unit in which somebody lives (`domain.md` 4).
enum PlaceFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .unitManaged, "按管理单位归区",
      meaning: "填写的区是行政区划上的区，当地由开发区或度假区管理，按管理单位计入。",
      example: "填写“二道区泉眼镇”，计入莲花山度假区。",
      mending: "无需更正；今后可直接填写管理单位。",
      source: "统计口径 4.2；方案 附件1"),
    FindingExplanation(
      .unitOutdated, "使用了旧地名",
      meaning: "填写的是已经变更的地名或隶属关系，已按现行区划理解。",
      example: "九台市、双阳县、四平市公主岭市、二道区卡伦湖镇。",
      mending: "无需更正；今后请填写现行地名。",
      source: "统计口径 4.2"),
    FindingExplanation(
      .unitAmbiguous, "居住地可能是几个区",
      meaning: "填写的内容可能指不同的区，不能代为判断，该人计入总数，居住地列为待核实；可能的区在说明中列出。",
      example: "只写“开发区”“新区”；只写“米沙子镇”“大岭镇”。",
      mending: "请写明所在区（县、市、开发区），例如“德惠市米沙子镇”。",
      source: "统计口径 4.2"),
    FindingExplanation(
      .unitConflict, "居住地前后矛盾",
      meaning: "区、街道、社区、住址几栏指向不同的地方，该人计入总数，居住地列为待核实。",
      example: "区填“朝阳区”，住址写“南关区桃源街道”；“泉眼镇泉眼村”（泉眼村已划归英俊镇）。",
      mending: "核对后改成一致；以实际居住地为准，不用户籍地。",
      source: "统计口径 4.3、12.15"),
    FindingExplanation(
      .unitMissing, "看不出居住在哪个区",
      meaning: "没有填写居住地，或填写的内容里没有区、街道、乡镇。户籍地、身份证前六位和企业所在地都不作依据。该人计入总数，居住地列为待核实。",
      example: "住址只写“阳光小区 3 栋”；只填了户籍地址。",
      mending: "补填现居住地所在的区和街道（乡镇）。",
      source: "统计口径 4.3"),
  ]
}
