internal import Rulebook

/// The words by which the ten sections are known, whatever their number, order and exact title (`domain.md` 9).
enum SectionTitles {
  /// How well a heading names a section.
  struct Match {
    var section: Int
    /// Share of the heading's letters that the section's words cover, 0 to 1.
    var coverage: Double
  }

  /// Longest words first, so that a letter is counted once.
  private static let sections: [[String]] = [
    [
      "企业复工复产原因及计划复工复产时间", "复工复产原因及计划时间", "复工复产原因", "复工复产时间", "计划复工复产时间", "复工复产理由", "复工复产必要性", "复工复产背景", "复工原因", "复工时间",
      "复工理由",
      "复产原因", "复产时间", "计划复工", "拟复工时间", "原因", "计划时间", "理由", "必要性", "复工复产计划", "复工复产申请", "复工计划", "复产计划", "开工时间", "恢复生产时间",
    ],
    [
      "需要返岗当前在岗员工情况", "需返岗当前在岗员工情况", "需返岗员工情况", "返岗员工情况", "员工情况", "返岗员工", "返岗人员", "人员情况", "在岗员工", "在岗人员", "需要返岗", "需返岗",
      "拟返岗", "员工返岗",
      "人员返岗", "返岗情况", "复工人员", "复工员工", "人员统计", "员工统计", "人员构成", "人员分布", "员工分布", "员工基本情况", "人员基本情况", "用工情况", "员工信息",
      "人员信息", "职工情况", "人员摸排",
      "员工摸排", "返岗复工员工", "到岗人员", "到岗员工", "返岗职工",
    ],
    [
      "企业复工复产方式组织", "复工复产方式组织", "复工复产组织方式", "复工复产方式", "复工方式组织", "复工方式", "复产方式", "方式组织", "组织方式", "复工复产形式", "复工复产组织",
      "生产组织方式", "生产组织", "生产方式", "复工组织",
      "通勤方式", "通勤组织", "运行方式", "生产模式", "复工模式", "复工复产模式", "复工复产的方式",
    ],
    [
      "员工进场管理", "员工进厂管理", "员工入厂管理", "进场管理", "进厂管理", "入厂管理", "入场管理", "返厂管理", "进门管理", "入园管理", "进场", "进厂", "入厂", "入场",
      "员工返厂", "门岗管理", "进出厂管理",
      "进厂查验", "入厂查验", "准入管理", "厂区准入",
    ],
    [
      "员工厂内管理", "员工厂区内管理", "厂区内管理", "厂区内部管理", "厂内管理", "厂区管理", "场内管理", "在厂管理", "内部管理", "厂内", "厂区内", "厂内防控", "厂区防控",
      "内部防控", "在岗期间", "厂内防疫",
      "在岗管理", "岗位管理", "员工日常管理",
      "生产期间管理", "厂区封闭管理", "闭环管理", "在厂期间管理", "工作期间管理",
    ],
    [
      "运输车辆通行", "运输车辆管理", "运输车辆", "车辆通行", "物流运输", "物流车辆", "货运车辆", "车辆运输", "运输管理", "运输保障", "物流管理", "物流通行", "货物运输",
      "车辆管理", "车辆进出", "物流保障", "物资运输", "运输通行",
      "物流",
    ],
    [
      "核酸抗原检测", "核酸和抗原检测", "核酸及抗原检测", "核酸与抗原检测", "核酸检测", "抗原检测", "核酸抗原", "核酸", "抗原", "检测管理", "检测安排", "检测工作", "检测措施",
      "检测方案",
    ],
    [
      "防疫消杀", "环境消杀", "消杀管理", "消毒管理", "消杀消毒", "消毒消杀", "清洁消毒", "消杀措施", "消杀工作", "消杀", "消毒", "环境卫生",
    ],
    [
      "应急措施", "应急处置", "应急预案", "应急管理", "应急方案", "应急保障", "疫情应急", "突发疫情", "应急", "突发情况", "异常情况处置", "疫情处置",
    ],
    ["安全生产", "安全管理", "生产安全", "安全保障", "安全生产责任", "安全生产主体责任", "安全生产管理"],
  ].map { section in section.sorted { $0.count > $1.count } }

  /// Words of a heading that say nothing about its section.
  private static let fillers = [
    "企业", "员工", "工作", "方面", "情况", "管理", "措施", "方案", "有关", "相关", "关于", "落实", "加强", "做好", "及", "和", "与", "的", "疫情防控",
    "防控", "举措", "要求", "安排", "部分",
    "公司", "我公司", "本公司", "长春市", "严格", "强化", "规范", "切实", "全面", "科学", "抓好", "确保", "复工复产", "防疫", "期间", "保障", "数量", "分布",
    "通行", "人员",
  ].sorted { $0.count > $1.count }

  /// The words of all sections one after the other, then the fillers; a word's place is its rank.
  private static let index = WordIndex(sections.joined() + fillers)
  /// Places of each section's words, then of the fillers.
  private static let places: [Range<Int>] = (sections + [fillers]).reduce(into: []) { ranges, words in
    let start = ranges.last?.upperBound ?? 0
    ranges.append(start..<start + words.count)
  }

  /// A word of ``index`` in a heading.
  private struct Hit {
    var word: Int
    var start: Int
    var length: Int

    /// A bit for each letter.
    var letters: UInt64 { (1 << UInt64(length) - 1) << UInt64(start) }
  }

  /// Letters of the longest heading; each has a bit in 64.
  private static let longestHeading = 40

  /// The section that a heading names best.
  ///
  /// - Parameter heading: without its number; punctuation is ignored.
  static func match(_ heading: String) -> Match? {
    let letters = PlanTemplate.key(heading)
    guard (2...longestHeading).contains(letters.count) else { return nil }
    let hits = hits(in: letters)
    var best: (match: Match, first: Int)?
    for (section, places) in places.dropLast().enumerated() {
      guard let (covered, first) = covered(hits, by: places, of: letters.count) else { continue }
      let match = Match(section: section + 1, coverage: covered)
      let isBetter =
        best.map { covered > $0.match.coverage || (covered == $0.match.coverage && first < $0.first) } ?? true
      if isBetter { best = (match, first) }
    }
    return best?.match
  }

  /// By rank, then from left to right: the order in which letters are taken.
  private static func hits(in letters: [Unicode.Scalar]) -> [Hit] {
    var hits: [Hit] = []
    for start in letters.indices {
      index.forEach(in: letters, at: start) { hits.append(Hit(word: $0.id, start: start, length: $0.length)) }
    }
    return hits.sorted { $0.word == $1.word ? $0.start < $1.start : $0.word < $1.word }
  }

  /// Share of the letters that a section's words cover, fillers beside them counted half, and where the first begins.
  private static func covered(_ hits: [Hit], by places: Range<Int>, of count: Int) -> (Double, first: Int)? {
    var taken: UInt64 = 0
    guard let first = take(hits, places, &taken) else { return nil }
    let covered = taken.nonzeroBitCount
    _ = take(hits, Self.places[sections.count], &taken)
    return ((Double(covered) + Double(taken.nonzeroBitCount - covered) / 2) / Double(count), first)
  }

  /// Takes the letters of the words in some places where none is taken yet.
  ///
  /// - Returns: where the first word taken begins; `nil` where there is none.
  private static func take(_ hits: [Hit], _ places: Range<Int>, _ taken: inout UInt64) -> Int? {
    var first: Int?
    for hit in hits where places.contains(hit.word) && taken & hit.letters == 0 {
      taken |= hit.letters
      first = min(first ?? hit.start, hit.start)
    }
    return first
  }
}
