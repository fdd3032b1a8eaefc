internal import Rulebook

/// A number as a sentence states it.
struct StatedNumber: Equatable {
  enum Measure: Equatable {
    /// 人, 名, 位.
    case persons
    /// 台, 辆, 部.
    case vehicles
    /// 座, 个座位.
    case seats
    case percent
    /// Nothing behind it.
    case bare
  }

  var value: Int
  var measure: Measure
  /// 约, 近, 余, 以上, a range: not to be compared exactly.
  var isApproximate: Bool
}

/// What a sentence is made of, as far as figures go.
enum FigureToken: Equatable {
  case label(PlanLabel)
  case number(StatedNumber)
  /// 其余: the total less what has been stated.
  case rest
  /// 其他20人, 外地20人: right before a number, without a place.
  case others
  /// 全部, 均, 全员.
  case all
  /// 无, 没有, 不采取.
  case nothing
  /// 各: the number behind it holds for every label before it.
  case each
  /// 分别: the numbers behind it belong to the labels before it, in order.
  case respectively
  /// 其中: what follows is a part.
  case thereof
  /// 、 和 及: another label of the same kind.
  case and
  case comma
  case colon
  case open
  case close
  case stop
  /// 外, 以外 behind a label: the contrary is meant.
  case outside
  /// Letters that mean nothing here: how many.
  case other(Int)
  /// 位于, 居住在, 采取 …: may stand between 均 and a label.
  case filler
}

/// Cuts a sentence into tokens.
struct FigureTokenizer {
  let lexicon: PlanLexicon
  /// Finds the unit that a township lies in, where that is known.
  let unitOfTownship: (String) -> ResidenceUnit?

  private static let words: [(FigureToken, String)] = [
    (.rest, "其余 剩余 余下 剩下 其他人员 其他员工 其它人员 其它员工 其他均 其它均 其他全部 其他为"),
    (.all, "全部 全员 全体 全都 均 都 一律 所有 皆"),
    (
      .nothing,
      "没有 不涉及 未涉及 不存在 暂无 无人 均无 均未 均不 不采取 不采用 未采取 未采用 不实行 不使用 不乘坐 不安排 未安排 不设 不开通 不需要 不需 无需 无须 "
        + "不在 不位于 不居住 未居住 无 不通过 暂不需要 暂不安排 暂不采取"
    ),
    (.respectively, "分别 依次"), (.each, "各"), (.thereof, "其中 包括 包含 含"), (.outside, "以外 之外 外"),
    (.and, "和 与 及 以及 或 、"), (.comma, ", |"), (.stop, "; 。 !"), (.colon, ":"), (.open, "( [ 〔 【"),
    (.close, ") ] 〕 】"),
  ]

  /// Said of nothing but the number right behind them.
  private static let beforeNumbers = Table([
    (.others, "其他 其它 外地 外市 其他人员 其他员工 其他地方 外地员工 外地人员 外市员工 外市人员 其他为 外地为 外市为"), (.label(.laterBatch), "后续"),
    (.label(.staff), "我公司员工 我公司职工 本公司员工 本公司职工 我公司有员工"),
  ])
  private static let fillers =
    "居住在 居住于 居住地 居住 住在 位于 处于 分布在 分布于 分布 来自 属于 采取 采用 采用的是 选择 实行 实施 乘坐 通过 为 是 在 系 于 以 由 集中在 集中于 家庭住址 住址 员工 人员 职工 人数 员工人数 的 有 计 "
    + "约 达 到 进行 统一 按 按照 用 等 内 区域 情况 方式 人 数量 当前 目前 辖区 范围 长春市 本市 市 我公司 公司 本公司 需 需要 安排 生活 生产 上班 上下班 通勤 = - — ~ / □ 现 家住 常住 小区 住 暂 名 者 即 已 划定 划定为 划为 确定为 列为 配备 开通 使用 租用 设置 配置 本次 我单位 本单位 我厂 本厂"

  private static let wordTable = Table(words)
  private static let fillerTable = Table([(.filler, fillers)])
  /// Not 无, 和, 外, 及, 都 in the sense above, whatever they begin with.
  private static let harmless = WordIndex(
    ("男女 非封控区 非管控区 非防范区 管控情况 管控类型 管控措施 管控要求 管控级别 管控状态 管控分布 管控政策 封控情况 封控措施 防范措施 防范意识 防范工作 居住管控 防范化解 封控管控防范 三区管控 防控 疫情防控 "
      + "无症状 无接触 无异常 无关 无法 无缝 无死角 无发热 无误 无论 外地 外出 外来 外部 外包 及时 和谐 各级 各项 各类 各部 各车间 各班 各岗 各县 各区 各开发区 各市 含税 首都 共同 与会 共产 公共 "
      + "一人一 两人一 二人一 一车一 一班一 四区 三区 两码 第一时间 一线 统一").split(separator: " ").map(String.init))

  /// Words with what each of them is.
  private struct Table {
    let tokens: [FigureToken]
    let words: WordIndex

    init(_ entries: [(FigureToken, String)]) {
      let all = entries.flatMap { token, words in words.split(separator: " ").map { (token, String($0)) } }
      tokens = all.map(\.0)
      words = WordIndex(all.map(\.1))
    }

    func match(_ text: [Unicode.Scalar], _ position: Int) -> (FigureToken, Int)? {
      words.longest(in: text, at: position).map { (tokens[$0.id], $0.length) }
    }
  }

  func tokens(of text: FigureText) -> [FigureToken] {
    var tokens: [FigureToken] = []
    let scalars = text.scalars
    var position = 0
    while position < scalars.count {
      let (token, length) = next(scalars, position, after: tokens.last)
      position += max(1, length)
      Self.append(token, to: &tokens)
    }
    return tokens
  }

  /// Letters without meaning run together, and a unit is part of the name of its township (朝阳区前进街道).
  private static func append(_ token: FigureToken, to tokens: inout [FigureToken]) {
    switch (tokens.last, token) {
    case (.other(let before), .other(let count)): tokens[tokens.count - 1] = .other(before + count)
    case (.label(let whole), .label(let part)) where part.isTownship && whole.unit == part.unit:
      tokens[tokens.count - 1] = token
    case (.label(let part), .close) where namesPart(part, in: tokens):
      tokens.replaceSubrange((tokens.count - 3)..., with: CollectionOfOne(.label(part)))
    default: tokens.append(token)
    }
  }

  /// 长春新区（北湖: the bracket holds nothing but the name of a part.
  private static func namesPart(_ part: PlanLabel, in tokens: [FigureToken]) -> Bool {
    guard part.isTownship, let before = tokens.dropLast(2).last, tokens[tokens.count - 2] == .open else { return false }
    return before.label?.unit == part.unit
  }

  private func next(
    _ text: [Unicode.Scalar], _ position: Int, after last: FigureToken?
  ) -> (FigureToken, Int) {
    if let hit = Self.beforeNumbers.match(text, position), stands(hit.0, beforeNumberAt: position + hit.1, in: text) {
      return hit
    }
    if let hit = Self.harmless.longest(in: text, at: position), !Self.livesInZone(text, position) {
      // 无法返岗 is more than 无法.
      let label = lexicon.match(text, at: position).flatMap { $0.label.isAbsence && $0.length > hit.length ? $0 : nil }
      return label.map { (.label($0.label), $0.length) } ?? (.other(hit.length), hit.length)
    }
    if let (label, length) = label(text, position) {
      // 外省户籍现居住在朝阳区: they live there all the same.
      let isRemark =
        label == .householdRegister && text[(position + length)...].prefix(6).contains { $0 == "居" || $0 == "住" }
      return (isRemark ? .filler : .label(label), length)
    }
    // 一律 is no number.
    if let (token, length) = Self.wordTable.match(text, position) { return (token, length) }
    if let (number, length) = NumberReader(text: text, lexicon: lexicon).read(at: position, after: last) {
      return (number.map(FigureToken.number) ?? .other(1), length)
    }
    if let (token, length) = Self.fillerTable.match(text, position) { return (token, length) }
    return (.other(1), 1)
  }

  /// 居住管控区10人, 居住管控区的员工10人; of 居住管控区域情况, 居住管控信息 and 居住管控方面 no zone is meant.
  private static func livesInZone(_ text: [Unicode.Scalar], _ position: Int) -> Bool {
    guard text[position...].starts(with: zoneLivedIn), let sign = text[(position + zoneLivedIn.count)...].first else {
      return false
    }
    return "的人员职".unicodeScalars.contains(sign) || sign.isDigit || ChineseNumeral.isNumeral(sign)
  }

  private static let zoneLivedIn = Array("居住管控区".unicodeScalars)

  /// A word of the lexicon that means what it says here, or a township.
  private func label(_ text: [Unicode.Scalar], _ position: Int) -> (PlanLabel, Int)? {
    if let (label, length) = lexicon.match(text, at: position) {
      guard !isPartOfAnotherName(text, label, position, position + length) else { return nil }
      return (label, length + suffixLength(text, label, position + length))
    }
    guard let (name, length) = township(text, position), let unit = unitOfTownship(name) else { return nil }
    return (.township(unit, name: name), length)
  }

  /// 我公司员工20人 is everybody where the clause says no more of them (我公司员工20人需返岗), and 后续3人为一组 are no batch.
  private func stands(_ token: FigureToken, beforeNumberAt start: Int, in text: [Unicode.Scalar]) -> Bool {
    let digits = text[start...].prefix { $0.isDigit || ChineseNumeral.isNumeral($0) }
    guard !digits.isEmpty, token.label != nil else { return !digits.isEmpty }
    let behind = text[digits.endIndex...].prefix(2)
    guard let measure = behind.first, "人名".unicodeScalars.contains(measure) else { return false }
    let sign = behind.dropFirst().first
    return token == .label(.staff) ? sign == "," : sign.map { ",;。)".unicodeScalars.contains($0) } ?? true
  }

  /// 朝阳 before 路, 公司 or 街 is the name of something else (`domain.md` 4.2).
  private func isPartOfAnotherName(_ text: [Unicode.Scalar], _ label: PlanLabel, _ start: Int, _ end: Int) -> Bool {
    guard label.unit != nil, end < text.count else { return false }
    return Self.nameEndings.longest(in: text, at: end) != nil
  }

  private static let nameEndings = WordIndex(
    ("路 街 大街 大路 胡同 花园 学校 大学 医院 公司 企业 管委会 发改局 工信局 教卫健局 防疫部门 指挥部 政府 卡口 工业园 产业园 党工委 疫情 有关 相关 社区卫生 大道 公园 广场 站 高速 桥 长春 专班 要求 "
      + "实施方案 汽车零部件 机械 区实施方案 区管委会 区发改局 区企业 区公司 区长春 区专班 区防疫 区有关 区疫情 区教卫健局 区政府 区要求")
      .split(separator: " ").map(String.init))

  /// 区, 市, 县 and 镇 that a short name is followed by.
  private func suffixLength(_ text: [Unicode.Scalar], _ label: PlanLabel, _ end: Int) -> Int {
    guard label.unit != nil, end < text.count, "区市县".unicodeScalars.contains(text[end]) else { return 0 }
    return 1
  }

  /// 泉眼镇, 前进街道: up to seven characters that end in 镇, 乡 or 街道, without a sign or digit inside.
  private func township(_ text: [Unicode.Scalar], _ position: Int) -> (String, Int)? {
    guard text[position].isLetter else { return nil }
    for length in 2...7 where position + length <= text.count {
      let last = text[position + length - 1]
      guard last.isLetter, !last.isDigit, last != "的", last != "在" else { return nil }
      let isEnd = "镇乡".unicodeScalars.contains(last) || (last == "道" && text[position + length - 2] == "街")
      if isEnd, length >= 3 || last != "乡" {
        return (String(String.UnicodeScalarView(text[position..<position + length])), length)
      }
    }
    return nil
  }
}
