internal import Rulebook

/// What a document is by its words.
enum DocumentNature {
  case plan, commitment, unknown

  /// Lines that may be a title.
  private static let titleLines = 12

  init(_ text: PlanText, _ outline: PlanOutline) {
    let head = text.lines.prefix(Self.titleLines)
    let titles = head.map(\.text).filter { !$0.isLonger(than: 50) }
    let isPledge = titles.contains { $0.withoutBlanks.has(anyOf: Self.pledges) }
    let isTitledPlan = titles.contains(where: Self.isPlanTitle)
    let count = outline.sections.count
    if isPledge, !isTitledPlan, count < 5 {
      self = .commitment
    } else if head.contains(where: Self.entitlesPledge), Self.lacksPlan(text, outline) {
      // 一、严格执行复工复产工作方案；二、做好员工进场管理: a letter's promises read like a plan's titles and headings.
      self = .commitment
    } else if count >= 4 || (isTitledPlan && count >= 1) {
      self = .plan
    } else {
      self = isPledge ? .commitment : isTitledPlan && text.lines.count >= 3 ? .plan : .unknown
    }
  }

  private static func isPlanTitle(_ line: String) -> Bool {
    let key = line.withoutBlanks
    return key.has(anyOf: plans) && key.has(anyOf: purposes) && !key.has(anyOf: otherPapers)
  }

  // MARK: Titles of letters

  /// 履行疫情防控主体责任承诺书 and nothing else in the line: not 2.承诺书 among enclosures, not 附：承诺书, not 方案及承诺书.
  private static func entitlesPledge(_ line: PlanLine) -> Bool {
    let key = withoutBracket(withoutAnnex(line.text.withoutBlanks))
    return isAlone(line, key) && letters.contains(where: key.ends(with:)) && !key.has(anyOf: combinations)
  }

  /// No line is a plan's own title, and the staff that a plan must tell of has no section, or hardly anything has one
  /// (2.员工返岗名单真实准确 reads like that section's heading).
  private static func lacksPlan(_ text: PlanText, _ outline: PlanOutline) -> Bool {
    (outline.sections[2] == nil || outline.sections.count < 5) && !text.lines.contains(where: entitlesPlan)
  }

  private static func entitlesPlan(_ line: PlanLine) -> Bool {
    guard line.text.has(anyOf: plans) else { return false }
    let key = withoutQuotes(withoutBracket(withoutAnnex(line.text.withoutBlanks)))
    return isAlone(line, key, upTo: 80) && planWords.contains(where: key.ends(with:)) && key.has(anyOf: purposes)
      && !key.has("承诺") && !promises.contains(where: key.begins(with:))
  }

  /// 《长春甲公司复工复产工作方案》.
  private static func withoutQuotes(_ key: String) -> String {
    guard key.first == "《", key.last == "》" else { return key }
    return String(key.dropFirst().dropLast())
  }

  /// The line is short, has no number, and no sign parts it.
  private static func isAlone(_ line: PlanLine, _ key: String, upTo length: Int = 40) -> Bool {
    !key.isLonger(than: length) && line.number.isEmpty && HeadingNumber(of: line.text).style == .unnumbered
      && !key.contains { "，,。；;：:".contains($0) } && !mentions.contains(where: key.begins(with:))
  }

  /// 附件6 履行主体责任承诺书: the letter's form is annexed to the 方案.
  private static func withoutAnnex(_ key: String) -> String {
    key.begins(with: "附件") ? String(key.dropFirst(2).drop { $0.isNumber || "：:".contains($0) }) : key
  }

  /// 承诺书（企业）.
  private static func withoutBracket(_ key: String) -> String {
    guard let last = key.last, "）)".contains(last), let open = key.lastIndex(where: { "（(".contains($0) }) else {
      return key
    }
    return String(key[..<open])
  }

  private static let pledges: WordSet = ["承诺书", "承诺函", "责任状", "保证书"]
  private static let letters = ["承诺书", "承诺函"]
  private static let purposes: WordSet = ["复工复产", "复工", "复产", "返岗"]
  private static let planWords = ["方案", "计划书"]
  private static let plans = WordSet(planWords)
  private static let otherPapers: WordSet = ["承诺", "预案", "名单", "明细表"]
  private static let combinations: WordSet = ["方案及", "方案和", "方案与", "方案暨", "方案、", "方案加"]
  /// Of a letter that speaks of the plan: 严格落实复工复产工作方案, but not 长春甲公司落实防控要求复工复产工作方案.
  private static let promises = [
    "严格", "执行", "落实", "按照", "遵守", "制定", "报送", "认真", "坚决", "切实", "全面", "已", "按", "我公司", "本公司", "我单位", "本单位", "我们", "本人",
  ]
  private static let mentions = ["附", "详见", "见", "另附", "签订", "已签"]
}
