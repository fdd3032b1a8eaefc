/// Codes of release conditions, tests, contact and vehicles (`domain.md` 7); none of them is a permission or a refusal.
enum ReleaseFindings {
  static let all: [FindingExplanation] = [
    FindingExplanation(
      .releaseFail, "按填报内容不符合放行条件",
      meaning: "按填报内容，至少一项与放行条件不符：封控楼栋、密接或次密接、核酸阳性、未检或超时、抗原阳性。只作统计提示，是否放行由社区和卡点决定。",
      example: "楼栋填“封控楼栋”。",
      mending: "与本人核对；情况变化后重新填报。",
      source: "统计口径 7.2；方案 五(一)"),
    FindingExplanation(
      .releaseUnknown, "按填报内容无法判定放行条件",
      meaning: "没有不符的内容，但管控情况、楼栋、密接或核酸有一项没有填清，无法判定。",
      example: "填“封控区”，未注明楼栋是否封控。",
      mending: "补填缺少的一项。",
      source: "统计口径 7.2；方案 五(一)"),
    FindingExplanation(
      .contactClose, "填报为密接",
      meaning: "密接一栏填写的是密切接触者。照常计入人数，放行条件记为不符。",
      example: "是否密接：是。",
      mending: "核实后按防疫要求处理；已解除的请写明“已解除”。",
      source: "统计口径 5.3、7.2；方案 五(一)"),
    FindingExplanation(
      .contactSecondary, "填报为次密接",
      meaning: "密接一栏填写的是次密接。照常计入人数，放行条件记为不符。",
      example: "“次密接”“密接的密接”。",
      mending: "核实后按防疫要求处理；已解除的请写明“已解除”。",
      source: "统计口径 5.3、7.2；方案 五(一)"),
    FindingExplanation(
      .contactAmbiguous, "密接情况写得不清楚",
      meaning: "填写的词看不出是不是密接、次密接，或是“已解除”需要核对。在“是否密接/次密接”合并栏里写“是”的，分不清是哪一种，放行条件仍记为不符。",
      example: "“时空伴随”“同楼有阳性”“-”。",
      mending: "改填“否”“密接”或“次密接”。",
      source: "统计口径 5.3"),
    FindingExplanation(
      .testExpired, "核酸超过规定时限",
      meaning: "从出具（没有出具时间的从采样）到拟返岗时间超过规定小时数（设置 thresholds.nat_hours，默认 48 小时）。只有日期的，相差 3 天以上才算超时。",
      example: "出具时间 4 月 14 日，拟返岗 4 月 18 日。",
      mending: "返岗前重新检测并更新时间。",
      source: "统计口径 7.4；方案 五(一)"),
    FindingExplanation(
      .testUndetermined, "核酸时间或结果无法判断",
      meaning: "时间看不懂、只有日期而相差正好 2 天、或采样晚于拟返岗时间，无法判断是否在时限内；或结果写的既不是阴性也不是阳性，不能当作阴性。",
      example: "采样 4 月 16 日，拟返岗 4 月 18 日，都没有几点几分；核酸结果写“正常”。",
      mending: "写明几月几日几时几分，例如 2022-04-16 20:30。",
      source: "统计口径 7.4"),
    FindingExplanation(
      .testPositive, "填报核酸阳性",
      meaning: "核酸结果填写的是阳性，列在内部清单最前，请当日处置。报表中不出现姓名。",
      example: "核酸结果：阳性。",
      mending: "立即与企业核实，属实的按应急预案第一时间上报；误填的请更正。",
      source: "统计口径 7.3；方案 八(三)"),
    FindingExplanation(
      .testPending, "核酸结果未出",
      meaning: "已采样，结果还没有出来，放行条件记为无法判定。",
      example: "“已采样”“待出结果”。",
      mending: "结果出来后更新。",
      source: "统计口径 5.3、7.2、12.16"),
    FindingExplanation(
      .antigenPositive, "填报抗原阳性",
      meaning: "抗原结果填写的是阳性，列在内部清单最前，请当日处置。",
      example: "抗原：两道杠。",
      mending: "立即与企业核实，属实的按应急预案第一时间上报并做核酸；误填的请更正。",
      source: "统计口径 7.3、12.16；方案 八(三)"),
    FindingExplanation(
      .carOverThree, "一台车超过规定人数",
      meaning: "自驾、合乘或企业安排车辆，同一车牌、同一返岗日期的人数（含驾驶员）超过规定（设置 thresholds.persons_per_vehicle，默认 3 人）。班车不受此限。",
      example: "同一车牌当日填了 4 人。",
      mending: "分乘其他车辆，或核对车牌和日期。",
      source: "统计口径 7.5；方案 六(一)"),
    FindingExplanation(
      .carDriverUnclear, "看不出驾驶员是谁",
      meaning: "一台车正好填满规定人数，但没有一人注明是驾驶员或自驾；如果驾驶员另有其人，就会超员。",
      example: "同一车牌 3 人，都填“合乘”。",
      mending: "在“是否驾驶员”一栏注明。",
      source: "统计口径 7.5；方案 六(一)"),
    FindingExplanation(
      .seatShort, "班车座位不够",
      meaning: "方案写明的座位数乘以上座率，少于名单中乘班车的人数。",
      example: "3 台 49 座、上座率 50%，可坐 72 人，名单乘班车 90 人。",
      mending: "增加班车或班次，并更新方案。",
      source: "统计口径 7.6"),
  ]
}
