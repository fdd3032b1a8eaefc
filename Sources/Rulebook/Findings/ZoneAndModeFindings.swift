/// Codes of the control zone and the travel mode (`domain.md` 5).
enum ZoneAndModeFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .zoneAmbiguous, "管控情况无法判断",
      meaning: "填写的词不是封控区、管控区、防范区，或同时写了两种。该人计入总数，管控情况列为待核实。风险等级（低风险区等）不等于三区。",
      example: "“低风险区”“已解封”“封控/管控”“正常”。",
      mending: "改填封控区、管控区、防范区之一；封控区请再注明所在楼栋是否封控。本单位固定的叫法可以加进 fugong.yaml 的 vocabulary.zones。",
      source: "统计口径 5.1；方案 五(一)"),
    FindingExplanation(
      .zoneMissing, "没有填写管控情况",
      meaning: "管控情况为空，该人计入总数，管控情况列为待核实。",
      example: "该栏空白，或写“/”。",
      mending: "补填封控区、管控区或防范区。",
      source: "统计口径 5.1"),
    FindingExplanation(
      .zoneTransition, "按调整后的管控情况计入",
      meaning: "填写的是调整过程，按调整后的计入。",
      example: "“由封控区调整为管控区”计入管控区。",
      mending: "请确认调整是否已生效，今后直接填写当前的管控情况。",
      source: "统计口径 5.1"),
    FindingExplanation(
      .zoneDerived, "由其他说法推定的管控情况",
      meaning: "填写的是另一种说法，按规则归入三区之一。",
      example: "“无疫小区”按防范区计入（以设置 free_community 的起止日期为准）；“管控单元”按管控区计入。",
      mending: "无需更正；今后请直接填写三区名称。",
      source: "统计口径 0 第 7 条、5.1"),
    FindingExplanation(
      .modeAmbiguous, "通勤方式无法判断",
      meaning: "填写的词可能是几种方式，或同时写了两种。该人计入总数，方式列为待核实。",
      example: "只写“点对点”“单位车”“自驾/合乘”。",
      mending: "改填厂区内封闭生产、班车、自驾、合乘、企业安排车辆之一。本单位固定的叫法可以加进 fugong.yaml 的 vocabulary.modes。",
      source: "统计口径 5.2；方案 附件4 二"),
    FindingExplanation(
      .modeMissing, "没有填写通勤方式",
      meaning: "通勤方式和返岗方式都没有填写，该人计入总数，方式列为待核实。",
      example: "该栏空白。",
      mending: "补填通勤方式。",
      source: "统计口径 2、5.2"),
    FindingExplanation(
      .modeByEvidence, "由班车线路等推定为班车",
      meaning: "只写了“点对点”，但同一行填了班车线路、上车点或座位号，按班车计入。",
      example: "通勤方式“点对点”，班车线路“2号线”。",
      mending: "无需更正；今后请写“班车”。",
      source: "统计口径 5.2、12.16"),
    FindingExplanation(
      .stageMismatch, "与当前阶段不一致",
      meaning: "当前阶段（设置 stage）要求封闭驻厂，名单里却有每日班车或自驾通勤；或前两个阶段里填写了公交、地铁、出租车。只提示，不改数。",
      example: "第 1 阶段，通勤方式填“班车”。",
      mending: "与企业核对实际安排；如果阶段已调整，请更新 fugong.yaml 的 stage。",
      source: "统计口径 1 第 9 条、5.2；方案 三"),
  ]
}
