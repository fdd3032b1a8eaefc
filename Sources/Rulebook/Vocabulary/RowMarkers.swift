/// Words by which rows that are no persons are told apart (`domain.md` 3.5).
package struct RowMarkers: Sendable {
  package init() {}

  /// 小计, 合计, 总计, 共计, 本页小计, also with the figure in the same cell (合计：156人).
  package func isSubtotal(_ raw: String) -> Bool { isSubtotal(key: Folding.key(raw)) }

  private func isSubtotal(key: String) -> Bool {
    guard let word = Self.subtotals.first(in: key) else { return isSubtotalOfGroup(key) }
    return Self.isFigure(key.dropFirst(word.count))
  }

  /// 一车间小计, 装配班合计：20人.
  private func isSubtotalOfGroup(_ key: String) -> Bool {
    guard key.has("计"), let sign = key.lastIndex(of: "计"), sign > key.startIndex,
      Self.isFigure(key[key.index(after: sign)...])
    else { return false }
    let word = key.index(before: sign)
    let group = key[..<word]
    guard let last = group.last, group.count <= 12 else { return false }
    return "小合总共".contains(key[word]) && "间班组部科室线段队厂司处".contains(last)
  }

  /// 朝阳区小计, 班车合计：3人: of whatever group; beside a name it might be somebody's department.
  package func isSumOfGroup(_ raw: String) -> Bool {
    let key = Folding.key(raw)
    guard key.count <= 24, let sum = ["小计", "合计", "共计"].lazy.compactMap({ key.place(of: $0) }).first else {
      return false
    }
    return sum.lowerBound > key.startIndex && Self.isFigure(key[sum.upperBound...])
  }

  /// 防疫专员, 班车司机, 现场负责人, 发改局意见: who signs or what is signed, where a number of the list should stand.
  package func isSigner(_ raw: String) -> Bool {
    let key = Folding.key(raw)
    return Self.signers.first(in: key) == key || Self.signingPosts.contains(where: key.ends(with:))
  }

  private static func isFigure(_ rest: Substring) -> Bool {
    rest.allSatisfy { $0.isNumber || ":()人名户家数一二三四五六七八九十百千".contains($0) }
  }

  /// 填表人, 审核人, 单位负责人, 盖章, 填报日期, 以下空白, 第n页; the label of a column is no footer by itself.
  package func isFooter(_ raw: String) -> Bool { isFooter(key: Folding.key(raw)) }

  private func isFooter(key: String) -> Bool {
    if Self.isPageNumber(key) { return true }
    if let signer = Self.signers.first(in: key), key.dropFirst(signer.count).begins(with: ":") {
      // 填报：长春甲公司 heads a table.
      return !key.dropFirst(signer.count).has(anyOf: Self.enterpriseEndings)
    }
    guard let word = Self.footers.first(in: key) else {
      guard key.utf8.contains(UInt8(ascii: "(")) else { return false }
      return key.has("(盖章)") || key.has("(签字)") || key.has("(公章)")
    }
    let rest = key.dropFirst(word.count)
    return rest.isEmpty || Self.standsAlone.contains(word) || ":(_/年".contains(rest[rest.startIndex])
  }

  /// What stands alone in a row under a list as on any letter: 2022年4月18日, or who signs.
  package func isSignature(_ raw: String) -> Bool {
    let key = Folding.key(raw)
    if key.ends(with: "日"), key.has("年"), key.has("月") {
      return key.allSatisfy { $0.isNumber || "年月日〇零一二三四五六七八九十".contains($0) }
    }
    return (6...40).contains(key.count) && (key.ends(with: "公司") || key.ends(with: "集团"))
  }

  /// What tables of counts below a list have in the place of a name: 朝阳区, 封控区, 驻厂, 社区意见, 人数统计.
  package func isCategory(_ raw: String) -> Bool { isCategory(key: Folding.key(raw)) }

  private func isCategory(key: String) -> Bool {
    if Self.categories.first(in: key) == key || Self.categoryEndings.contains(where: key.ends(with:)) { return true }
    guard let role = Self.roles.first(where: key.ends(with:)) else { return false }
    // 王强负责人 is somebody.
    let whose = key.dropLast(role.count)
    return whose.isEmpty || whose.has(anyOf: Self.wordsOfRoles)
  }

  /// 注：, 说明：, 填表说明.
  package func isNote(_ raw: String) -> Bool { isNote(key: Folding.key(raw)) }

  private func isNote(key: String) -> Bool { Self.notes.first(in: key) != nil }

  /// 例：, 示例.
  package func isSample(_ raw: String) -> Bool { isSample(key: Folding.key(raw)) }

  private func isSample(key: String) -> Bool {
    key == "例" || Self.samples.first(in: key) != nil || (key.begins(with: "(例") && key.ends(with: ")"))
  }

  /// Any label that makes a row another kind than a person's.
  package func isLabel(_ raw: String) -> Bool {
    let key = Folding.key(raw)
    return isSubtotal(key: key) || isFooter(key: key) || isNote(key: key) || isSample(key: key) || isCategory(key: key)
  }

  /// XX公司, ××公司, 某某公司: a template's stand-in for a name.
  package func isPlaceholder(_ raw: String) -> Bool {
    let key = Folding.key(raw)
    return key.has(anyOf: Self.standIns)
  }

  /// Sheets that are no rosters by their name: 汇总, 说明, 样表, 示例, 模板, 字典.
  package func isSkippedSheet(_ name: String) -> Bool {
    let key = Folding.key(name)
    return key.has(anyOf: Self.skippedSheets)
  }

  /// 新增, 补充, 补报, 追加, 增加3人, 第N批 and N批 (N ≥ 2): a batch that adds to the current roster (`domain.md` 3.7).
  package func isIncremental(_ title: String) -> Bool {
    var key = Folding.key(title)
    guard key.has(anyOf: Self.incrementMarks) else { return false }
    for completion in Self.completions where key.has(completion) { key = key.replacing(completion, with: "") }
    if let whole = key.firstMatch(of: Self.wholeWithIncrement) {
      // 第二批名单（含新增） is the second batch all the same.
      let before = String(key[..<whole.range.lowerBound])
      return before.has(anyOf: Self.increments) || Self.isLaterBatch(before)
    }
    // 第二批全部人员 are the second batch, 全部人员（新增3人） are all.
    if let all = key.firstMatch(of: Self.everybody) { key = String(key[..<all.range.lowerBound]) }
    return key.has(anyOf: Self.increments) || Self.isLaterBatch(key) || key.firstMatch(of: Self.increase) != nil
  }

  /// 返岗名单（续）, 续报: goes on where another list ended, be it in another file or above.
  package func isContinuation(_ title: String) -> Bool {
    let key = Folding.key(title)
    return key.has("续") && key.firstMatch(of: Self.continuation) != nil
  }

  nonisolated(unsafe) private static let continuation = /\(续[0-9一二三]?\)|(?:^|[^手连继后陆持])续报(?:名单|表|\.|$)/

  /// 含新增, 包括第二批, 第一批和第二批: the list holds the others too.
  nonisolated(unsafe) private static let wholeWithIncrement =
    /(?:含|包括)(?:新增|补充|追加|增补|补报|补录|第?[二三四五六七八九十2-9]批)|[一1]批?(?:及|和|、|,)第?[二2]批/

  nonisolated(unsafe) private static let everybody = /全部(?:返岗|复工|在岗)?(?:人员|员工)(?:名单|花名册|名册|统计表|明细表)?\(/

  /// 增加3人, 增加人员名单, 补录名单, 二批返岗名单; （增加3名，共13名）, 增加人员类别, 信息补录表, 分二批 and 二批发 are none.
  nonisolated(unsafe) private static let increase =
    /(?:增加(?:[0-9一二两三四五六七八九十]+[人名]|(?:返岗)?(?:人员|员工))|(?:^|[^息号码据果])补录(?:返岗)?(?:人员|员工)?)(?:名单|花名册|名册|统计表|明细表|\.|$)|增加名单|(?:^|[^一第、和及,分共0-9])[二三四五六2-6]批(?![发商次])/

  /// 第二批, 第2批, 第十一批, but not 第一批.
  private static func isLaterBatch(_ key: String) -> Bool {
    guard key.has("批"), let end = key.lastIndex(of: "批"), let start = key[..<end].lastIndex(of: "第") else {
      return false
    }
    let number = key[key.index(after: start)..<end]
    guard (1...3).contains(number.count), number != "一", number != "1", number != "首" else { return false }
    if let value = Int(number) { return value >= 2 }
    return number.allSatisfy { "一二三四五六七八九十两".contains($0) }
  }

  /// 第3页, 共5页, 第3页共5页, 3/5页.
  private static func isPageNumber(_ key: String) -> Bool {
    guard key.ends(with: "页"), key.contains(where: \.isNumber) else { return false }
    return key.allSatisfy { $0.isNumber || "第共页/,，、()-".contains($0) }
  }

  private static let subtotals = LeadingWords([
    "本页小计", "本页合计", "本表合计", "人数合计", "人员合计", "人数小计", "总人数", "小计", "合计", "总计", "共计", "累计", "汇总", "总数",
  ])
  private static let footers = LeadingWords([
    "填表人", "制表人", "填报人", "审核人", "复核人", "审批人", "经办人", "单位负责人", "企业负责人", "负责人签字", "负责人", "联系人", "联系电话", "填报日期", "填表日期",
    "制表日期", "填报时间", "填表时间", "单位盖章", "单位(盖章)", "单位(公章)", "(盖章)", "盖章", "公章", "签字", "以下空白", "此处空白", "以下无正文", "年月日",
  ])
  /// Who signs under a list, with a colon (制表：李某); without one some of them are posts.
  private static let signers = LeadingWords([
    "制表", "填表", "填报", "审核", "复核", "核对", "校对", "审批", "审定", "批准", "签发", "经办", "统计人", "统计员", "统计", "报送人", "报送", "上报人",
    "上报",
    "经手人", "经手", "责任人", "主要负责人", "分管负责人", "分管领导", "主管领导", "主管", "领导签字", "领导", "厂长", "总经理", "经理", "法定代表人", "法人代表", "法人",
    "日期", "时间",
  ])
  private static let signingPosts = [
    "专员", "联络员", "网格员", "监督员", "填报人员", "统计人员", "司机", "领导", "负责人", "联系人", "经办人", "意见",
  ]
  private static let enterpriseEndings: WordSet = ["公司", "集团", "合作社", "厂"]
  /// Words that end a table whatever follows them in the cell.
  private static let standsAlone: Set<String> = ["以下空白", "此处空白", "以下无正文", "(盖章)", "单位(盖章)", "单位(公章)", "年月日"]
  private static let notes = LeadingWords([
    "注:", "注1", "注①", "注释:", "说明:", "填表说明", "填报说明", "填写说明", "备注:", "备注说明:", "特别说明", "※", "温馨提示", "填报要求", "填写要求", "注意:",
    "注意事项",
  ])
  private static let samples = LeadingWords(["例:", "例如", "(例)", "示例", "样例", "样表", "填写示例", "举例", "范例", "填报示例"])
  private static let standIns = [
    "xx公司", "××公司", "某某公司", "***公司", "xxx", "×××", "xx有限", "××有限", "某某有限", "某公司", "○○公司", "xx企业", "××企业", "某某企业",
  ]
  private static let skippedSheets = [
    "汇总", "说明", "样表", "示例", "模板", "字典", "下拉", "参数", "sheet(空)",
  ]
  private static let categories = LeadingWords(
    longestFirst: ResidenceUnit.allCases.map(\.name) + ControlZone.allCases.map(\.name)
      + TravelMode.allCases.map(\.name)
      + ["封控", "管控", "防范", "驻厂", "厂内封闭", "封闭生产", "班车", "合乘", "拼车", "步行", "经开区", "净月区", "高新区", "汽开区"]
      + ["常态化", "常态化区", "其他区", "其他", "其它", "公司班车", "通勤班车", "私家车", "阴性", "阳性", "未返岗", "已返岗"])
  private static let roles = ["负责人", "联系人", "经办人"]
  private static let wordsOfRoles: WordSet = [
    "企业", "单位", "公司", "主要", "部门", "车间", "现场", "防疫", "社区", "街道", "安全", "生产", "防控", "厂区", "填报", "片区", "网格", "卡口", "班车",
    "项目",
    "紧急", "乡镇", "人事", "宿舍", "食堂", "具体", "分管",
  ]
  private static let categoryEndings = ["意见", "统计", "人数", "户数", "台数", "车间", "社区", "街道", "小区"]
  private static let increments = ["新增", "补充", "追加", "增补", "补报", "漏报"]
  /// One of them stands in every title of an increment.
  private static let incrementMarks = WordSet(increments + ["批", "增加", "补录"])
  /// Said of a whole list that has been filled in further.
  private static let completions = [
    "补充完整", "补充完善", "补充修改", "已补充", "补充后", "补充身份证", "无漏报", "补报版", "补录完整", "已补录", "补录后", "补录身份证",
  ]
}
