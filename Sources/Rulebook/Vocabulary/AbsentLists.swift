/// Lists of people who are not to be counted: they left, do not come back, or are isolated (`domain.md` 2: a roster is of
/// those 需返岗 or 当前在岗).
extension RowMarkers {
  /// What a title or a file name says of the people in the list.
  package enum Listing: Sendable {
    /// 返岗员工名单, 返岗人员名单（不含未返岗）, 返岗及暂缓返岗人员名单.
    case returning
    /// 离职人员名单, 暂缓返岗人员统计表, and nothing about people who return.
    case absent
    case unsaid
  }

  /// 不返岗人员, 离职名单, 隔离人员: beside the roster, people who are not to be counted.
  package func isSheetOfAbsent(_ name: String) -> Bool {
    let key = Folding.key(name)
    return key.has(anyOf: Self.sheetsOfAbsent) || Self.namesOfAbsent.contains(Self.withoutListWord(key))
      || listing(name) == .absent
  }

  /// - Parameter title: without the enterprise's name, as far as that is known.
  package func listing(_ title: String) -> Listing {
    let key = Folding.key(title)
    var rest = key
    for word in Self.wordsOfAbsent + Self.notAboutReturning where rest.has(word) {
      rest = rest.replacing(word, with: "")
    }
    if rest.has(anyOf: Self.wordsOfReturning) { return .returning }
    return key.has(anyOf: Self.absentMarks) && key.wholeMatch(of: Self.absentTitle) != nil ? .absent : .unsaid
  }

  private static func withoutListWord(_ key: String) -> String {
    guard let word = ["名单", "名册", "明细"].first(where: key.ends(with:)) else { return key }
    return String(key.dropLast(word.count))
  }

  private static let namesOfAbsent: Set<String> = [
    "未返岗", "未返岗人员", "未返岗员工", "暂未返岗", "暂未返岗人员", "未复工人员", "未复工员工", "离职", "家属", "同住人员", "同住人", "隔离人员", "居家隔离",
    "居家隔离人员", "集中隔离", "集中隔离人员",
  ]
  private static let sheetsOfAbsent = ["不返岗", "暂缓返岗", "无法返岗", "不能返岗", "离职人员", "离职名单", "离职员工"]
  /// The longer first, so that none leaves a part of another.
  private static let wordsOfAbsent = [
    "暂不返岗", "暂缓返岗", "暂未返岗", "尚未返岗", "无法返岗", "不能返岗", "不返岗", "未返岗", "暂不复工", "未复工", "暂不返厂", "未返厂", "不返厂", "不在岗",
  ]
  /// One of them stands in every title of such a list.
  private static let absentMarks = WordSet(wordsOfAbsent + ["离职", "辞职", "隔离", "减少", "核减"])
  private static let notAboutReturning = ["复工复产", "返岗复工"]
  private static let wordsOfReturning: WordSet = ["返岗", "返厂", "返工", "复工", "在岗", "到岗", "驻厂"]
  /// A date or a number, the word, whom it is said of, and the kind of list: nothing else, so that 离职返聘人员名单 and
  /// 解除隔离人员名单 are none.
  nonisolated(unsafe) private static let absentTitle =
    /(?:附件|截至|截止|关于|本公司|我公司|公司|全体|全部|员工|职工|人员|[0-9年月日号起前后.\-\/():、,_ ])*(?:暂不返岗|暂缓返岗|暂未返岗|尚未返岗|无法返岗|不能返岗|不返岗|未返岗|暂不复工|未复工|暂不返厂|不返厂|未返厂|离职|辞职|居家隔离|集中隔离|隔离|减少|核减)(?:的?(?:人员|员工|职工))?(?:名单|花名册|名册|统计表|统计|明细表|明细|情况说明|情况表|情况|登记表|信息表|汇总表|台账|一览表|表)?(?:及原因)?[0-9年月日号.\-():_ ]*/
}
