internal import Consolidation

/// 口径说明: what the figures mean, so that two offices read them alike.
enum ReadingNotes {
  static let notes = [
    "居住地按员工现居住地归区，共 17 个市内单位，另列市外省内、省外、境外和待核实；户籍和身份证号前六位不作为归区依据。泉眼镇、劝农山镇、四家乡计入莲花山度假区。",
    "管控情况按名单填报的封控区、管控区、防范区归类，公布为无疫小区的计入防范区；高、中、低风险不是三区名称，计入管控待核实。",
    "通勤方式以名单的通勤方式为准，未填的以返岗方式代之；返岗方式另见表7。",
    "无法确定的填报内容一律列为待核实并计入总数，不猜测、不并入其他项；每一维度各项之和等于返岗人数。",
    "放行条件只反映填报内容，分为“按填报内容未见不符”“不符”“无法判定”，不代表审批结论；现场抗原检测不在统计之内。",
    "企业户数指名单已计入的企业；同一证件号出现在两家企业的，两家均计入，另列跨企业重复。",
    "沿用指企业本次未报、以最近一次有效名单计入；待更正行指缺少姓名等不能计入的行，不在人数之内。",
    "上次指截至日期早于本次的最近一次已发布汇总；没有可比较数据的以“—”表示，未填报的留空，不以 0 代替。",
    "差异 = 方案人数 − 名单人数，合计行只汇总两者都有的企业；班车缺口 = 乘坐人数 − 可用座位（按方案上座率逐车取整），不足为 0。",
  ]

  /// What the figures rest on.
  static func provenance(_ summary: Summary) -> [(label: String, value: String)] {
    let files = summary.fileCounts.map { "\($0.fate.rawValue) \($0.count)" }.joined(separator: "、")
    return [
      ("收到文件", "\(summary.files.count) 个" + (files.isEmpty ? "" : "：" + files)),
      ("问题", "\(summary.findings.count) 条，涉及 \(summary.findings.enterprises().count) 户"),
      ("设置校验值", summary.settingsSHA256.isEmpty ? "默认设置" : summary.settingsSHA256),
      ("逐项依据", "每个数字可由同一文件夹的 run.json 和收件清单追溯到文件"),
    ]
  }
}
