internal import Rulebook

/// Finds whose commitment letter it is by what such letters say and no other paper does: who it is that pledges, and the
/// line for the seal.
///
/// Other enterprises stand in such letters too (作为一汽集团供应商，本厂承诺; 由公交公司承诺接送). So a name counts only where it
/// begins a sentence or follows 我公司, and nothing but an adverb parts it from 承诺.
struct PledgingEnterprise {
  let places: PlaceResolver

  private static let adverbs: Set = [
    "", "郑重", "特此", "谨此", "在此", "庄严", "现", "现郑重", "特", "自愿", "在此郑重", "特郑重", "作出如下", "做出如下", "现作出如下", "现做出如下", "特作出如下",
    "郑重作出如下",
  ]
  private static let ownWords = ["我公司", "本公司", "我单位", "本单位", "我企业", "本企业", "我厂", "本厂"]
  private static let sealLabels = ["单位", "企业", "公司", "承诺方", "责任方", "责任单位"]
  private static let closing = "）)】]"
  /// Where one of these stands in a name, its sentence has run into it: 返岗员工由公交公司.
  private static let notInNames: WordSet = [
    "由", "的", "作为", "员工", "人员", "执行", "根据", "按照", "为了", "鉴于", "接到", "单位", "我", "本", "委托", "督促",
  ]
  private static let cities = ["长春", "吉林"]

  func find(in text: PlanText) -> EnterpriseName? {
    let lines = text.lines.map(\.text.withoutBlanks)
    return lines.lazy.compactMap(subject).first ?? lines.reversed().lazy.compactMap(sealed).first
      ?? secondParty(of: lines)
  }

  /// 本人作为长春甲公司法定代表人，郑重承诺: not where the letter names its enterprise in any other way.
  func represented(in text: PlanText) -> EnterpriseName? {
    text.lines.lazy.map(\.text.withoutBlanks).compactMap(represented).first
  }

  private func represented(_ line: String) -> EnterpriseName? {
    guard line.begins(with: "本人"), line.has("承诺") else { return nil }
    let words = Self.withoutBracket(line.dropFirst(2))
    guard let verb = ["作为", "系", "是"].first(where: words.begins(with:)),
      let name = name(atHeadOf: words.dropFirst(verb.count)), let range = words.place(of: name.display)
    else { return nil }
    return Self.representatives.contains(where: words[range.upperBound...].begins(with:)) ? name : nil
  }

  private static let representatives = ["法定代表人", "法人代表", "的法定代表人", "主要负责人"]

  /// 乙方：长春甲公司, where it is 乙方 who pledges.
  private func secondParty(of lines: [String]) -> EnterpriseName? {
    guard lines.contains(where: { $0.has(anyOf: ["乙方承诺", "乙方郑重承诺", "乙方自愿承诺"]) }) else { return nil }
    return lines.lazy.compactMap { named($0, behind: ["乙方"]) }.first
  }

  /// 长春甲公司郑重承诺, 我公司（长春甲公司）郑重承诺: the clause in which it is pledged begins with who does.
  private func subject(of line: String) -> EnterpriseName? {
    guard line.has("承诺"), !line.begins(with: "承诺") else { return nil }
    let line = Self.withoutShortName(line)
    guard let pledge = line.place(of: "承诺") else { return nil }
    var words = line[..<pledge.lowerBound]
    if let sign = words.lastIndex(where: { "，,。；;：:".contains($0) }) { words = words[words.index(after: sign)...] }
    if let own = Self.ownWords.first(where: words.begins(with:)) {
      words = words.dropFirst(own.count)
      guard let open = words.first, "（(".contains(open) else { return nil }
      words = words.dropFirst()
    }
    guard let name = name(atHeadOf: words), let range = words.place(of: name.display) else { return nil }
    return Self.adverbs.contains(String(Self.withoutBracket(words[range.upperBound...]))) ? name : nil
  }

  /// Nothing stands before the name but the unit in which it lies.
  private func name(atHeadOf words: Substring) -> EnterpriseName? {
    guard let name = EnterpriseName(parsing: words, places: places), let range = words.place(of: name.display),
      range.lowerBound == words.startIndex || name.location != nil, !name.display.has(anyOf: Self.notInNames)
    else { return nil }
    let city = Self.cities.lazy.compactMap { name.display.place(of: $0) }.first
    return city == nil || city?.lowerBound == name.display.startIndex ? name : nil
  }

  /// Without （以下简称“本公司”), whose 公司 would end the name.
  private static func withoutShortName(_ line: String) -> String {
    guard line.has("简称") else { return line }
    return line.replacing(/[（(](?:以下)?简称[^（()）]*[）)]/, with: "")
  }

  /// （以下简称我公司） and the end of a bracket that held the name.
  private static func withoutBracket(_ text: Substring) -> Substring {
    guard let first = text.first else { return text }
    if closing.contains(first) { return text.dropFirst() }
    guard "（(".contains(first), let close = text.firstIndex(where: closing.contains) else { return text }
    return text[text.index(after: close)...]
  }

  /// 单位（公章）：长春甲公司 and nothing else; 企业：长春乙公司负责保安 is told of somebody else.
  private func sealed(_ line: String) -> EnterpriseName? { named(line, behind: Self.sealLabels) }

  private func named(_ line: String, behind labels: [String]) -> EnterpriseName? {
    guard let label = labels.first(where: line.begins(with:)) else { return nil }
    let rest = Self.withoutBracket(line.dropFirst(label.count))
    guard let colon = rest.first, ":：".contains(colon), let name = name(atHeadOf: rest.dropFirst()) else { return nil }
    return rest.ends(with: name.display) ? name : nil
  }
}
