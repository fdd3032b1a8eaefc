internal import Rulebook

/// Cuts an enterprise's name out of the words around it.
enum EnterpriseNameFinder {
  /// Endings of names, the more telling first; a name reaches to the last one of the first kind that is there.
  private static let endings = [
    "公司", "集团", "合作社", "研究所", "研究院", "事务所", "工厂", "厂", "中心", "农场", "加工部", "经营部", "商行",
  ]
  /// 返厂, 进厂 and the like are no names of works.
  private static let notBeforeWorks: Set<Character> = [
    "返", "进", "入", "出", "在", "驻", "到", "离", "本", "回", "我", "全", "该", "各",
  ]
  /// Words that stand before a name, up to and including a colon or bracket.
  private static let labels = [
    "企业名称", "单位名称", "公司名称", "填报单位", "填报企业", "报送单位", "申请单位", "申请企业", "编制单位", "复工企业", "制表单位", "承诺单位", "承诺企业",
    "企业全称", "单位", "企业", "公司",
  ]
  private static let leads = ["关于", "报送", "上报", "《", "“", "附件", "抄送"]
  /// The part of 附件5's title that was left as it is printed, with the enterprise's name filled in behind it.
  private static let blankUnits = ["XX区（开发区）", "XX区(开发区)", "××区（开发区）", "××区(开发区)"]
  private static let standIns = [
    "XX", "ＸＸ", "xx", "××", "某公司", "某有限", "某股份", "某集团", "某企业", "某厂", "某单位", "**", "＊＊", "__", "＿＿", "○○", "〇〇", "△△",
    "□□", "……", "...",
  ]
  private static let separators = Array(":：，,。；;、|/\\《“\"「—_-·".unicodeScalars)
  private static let opening = Array("（(【[".unicodeScalars)
  private static let closing = "）)】]"
  /// Names of the template's own title and of other bodies.
  private static let notNames = [
    "工业企业", "本公司", "我公司", "该公司", "分公司", "子公司", "总公司", "各公司", "贵公司", "有限公司", "公司", "集团公司", "我厂", "本厂", "企业", "责任公司",
  ]

  static func name(in text: String) -> String? {
    let candidate = clean(Substring(text))
    guard let end = end(of: candidate) else { return nil }
    var name = candidate[..<end]
    // Whatever stands before the last separator is no part of the name; brackets inside a name stay.
    if let cut = lastSeparator(in: name) {
      name = withCompany(name, before: cut) ?? joined(name, at: cut) ?? name[name.index(after: cut)...]
    }
    if let open = name.unicodeScalars.lastIndex(where: { opening.contains($0) }),
      !name[open...].contains(where: { closing.contains($0) })
    {
      let whole = withoutNumbering(name[..<open])
      if isName(String(whole)) { return withBranch(whole, name[open...], behind: candidate[end...]) }
      name = name[name.index(after: open)...]
    }
    let bare = withoutLeadingBrackets(String(withoutNumbering(name)))
    return isName(bare) ? bare : nil
  }

  /// （已盖章）长春甲公司, and （开发区）长春甲公司 behind the unit of 附件5's title: no name begins with a bracket.
  static func withoutLeadingBrackets(_ name: String) -> String {
    guard let first = name.unicodeScalars.first, opening.contains(first),
      let close = name.firstIndex(where: closing.contains)
    else { return name }
    return String(name[name.index(after: close)...])
  }

  /// Quotation marks around a part of the name (长春“甲乙”食品有限公司) separate nothing.
  private static func lastSeparator(in name: Substring) -> Substring.Index? {
    let hasPairs = name.count(where: { $0 == "\"" }) == 2
    return name.indices.last { index in
      guard separators.contains(where: name[index].unicodeScalars.contains), !(hasPairs && name[index] == "\"") else {
        return false
      }
      return !name[index...].dropFirst().contains { $0 == closingQuotes[name[index]] }
    }
  }

  private static let closingQuotes: [Character: Character] = ["“": "”", "「": "」", "《": "》"]

  /// 长春甲-乙汽车有限公司 is one name, 4月18日-长春甲公司 and 朝阳区-乙公司 are a date and a unit before one.
  private static func joined(_ name: Substring, at dash: Substring.Index) -> Substring? {
    guard "-—·–".contains(name[dash]) else { return nil }
    let sign = name[..<dash].lastIndex { "：:、，/".contains($0) }
    var head = withoutNumbering(name[(sign.map { name.index(after: $0) } ?? name.startIndex)..<dash])
    // 莲花山度假区长春甲-乙公司: the unit in front is read later.
    var start = head.startIndex
    if let own = cities.lazy.compactMap({ head.place(of: $0)?.lowerBound }).first {
      if head[..<own].last.map({ !"区市县".contains($0) }) == true { start = own }
      head = head[own...]
    }
    guard let city = cities.first(where: head.begins(with:)), head.count >= city.count + 2 || city.ends(with: "一汽"),
      head.count <= city.count + 8,
      !cities.contains(where: name[name.index(after: dash)...].begins(with:)), !head.has(anyOf: notInNames),
      let last = head.last, !"区市县镇乡局道".contains(last)
    else { return nil }
    return name[start...]
  }

  private static let cities = ["吉林省", "长春市", "长春", "吉林", "一汽", "中国一汽"]
  private static let notInNames = WordSet(UnitNames.short + wordsAroundNames)
  private static let wordsAroundNames = [
    "名单", "方案", "附件", "复工", "复产", "返岗", "员工", "材料", "人员", "汇总", "报送", "统计", "明细", "新区", "开发区", "度假区", "示范区", "日", "批",
  ]

  /// 长春甲公司-二道分公司 whole: the branch alone might be any company's.
  private static func withCompany(_ name: Substring, before dash: Substring.Index) -> Substring? {
    guard name.ends(with: "分公司"), "-—_".contains(name[dash]) else { return nil }
    let start = name[..<dash].unicodeScalars.lastIndex { separators.contains($0) }.map { name.index(after: $0) }
    let whole = withoutNumbering(name[(start ?? name.startIndex)..<dash])
    return isName(String(whole)) ? name[whole.startIndex...] : nil
  }

  /// 长春甲公司（二道分公司） is another enterprise than 长春甲公司; 长春甲公司（原长春乙公司） is 长春甲公司.
  ///
  /// - Parameters:
  ///   - bracket: from its opening sign to the end of the name in it.
  ///   - rest: what stands behind that name.
  private static func withBranch(_ whole: Substring, _ bracket: Substring, behind rest: Substring) -> String {
    guard bracket.ends(with: "分公司"), let close = rest.first, closing.contains(close) else { return String(whole) }
    return String(whole) + bracket + String(close)
  }

  /// Digits that follow a name at once and are no date, such as 0001 in 长春甲公司0001返岗员工名单.
  static func serial(behind name: String, in text: String) -> String {
    guard let range = text.place(of: name) else { return "" }
    let digits = text[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
    let next = text[digits.endIndex...].first
    return next.map { "年月日号.-/:：车厂个分#".contains($0) } == true ? "" : String(digits)
  }

  static func isName(_ name: String) -> Bool {
    guard (3...60).contains(name.count), !isNotName(name), let end = end(of: Substring(name)),
      name[end...].drop(while: closing.contains).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return false }
    return !name.has(anyOf: standIns) && !name.allSatisfy { "有限责任公司集团工厂".contains($0) }
  }

  private static func isNotName(_ name: String) -> Bool {
    name.utf8.count <= longestNotName && notNames.contains(name)
  }

  private static let longestNotName = notNames.reduce(0) { max($0, $1.utf8.count) }

  private static func clean(_ text: Substring) -> Substring {
    var rest = text
    for label in labels {
      guard let range = rest.place(of: label), let colon = colon(after: range.upperBound, in: rest) else { continue }
      rest = rest[colon...]
      break
    }
    for lead in leads where rest.begins(with: lead) && !isQuoted(rest) { rest = rest.dropFirst(lead.count) }
    for blank in blankUnits {
      if let range = rest.place(of: blank) { rest = rest[range.upperBound...] }
    }
    return withoutNumbering(rest)
  }

  /// “甲乙”食品有限公司: the marks are around a part of the name, not around the whole of it.
  private static func isQuoted(_ text: Substring) -> Bool {
    guard let first = text.first, let close = closingQuotes[first], let end = text.firstIndex(of: close),
      let name = self.end(of: text)
    else { return false }
    return end < name
  }

  /// Index behind the colon of a label, with （盖章） or the like before it.
  private static func colon(after index: Substring.Index, in text: Substring) -> Substring.Index? {
    var rest = text[index...]
    if let open = rest.first, "（(".contains(open), let close = rest.firstIndex(where: { "）)".contains($0) }) {
      rest = rest[rest.index(after: close)...]
    }
    guard let first = rest.first, ":：".contains(first) else { return nil }
    return rest.index(after: rest.startIndex)
  }

  /// Drops list numbers and dates (4月18日, 0418) in front.
  private static func withoutNumbering(_ text: Substring) -> Substring {
    var rest = text
    var isAfterDigit = false
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      guard isDigit || "、.．)）】〕_- ".contains(first) || (isAfterDigit && "年月日".contains(first)) else { break }
      isAfterDigit = isDigit
      rest.removeFirst()
    }
    return rest
  }

  private static func end(of text: Substring) -> Substring.Index? {
    for ending in endings {
      var last: Substring.Index?
      var search = text.startIndex
      while let range = text[search...].place(of: ending) {
        search = range.upperBound
        let isVerb =
          ending.ends(with: "厂") && range.lowerBound > text.startIndex
          && notBeforeWorks.contains(text[text.index(before: range.lowerBound)])
        if !isVerb { last = range.upperBound }
      }
      if let last { return last }
    }
    return nil
  }
}
