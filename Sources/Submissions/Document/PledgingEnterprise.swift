internal import Rulebook

/// Finds whose commitment letter it is by what such letters say and no other paper does: who it is that pledges, and the
/// line for the seal.
struct PledgingEnterprise {
  let places: PlaceResolver

  /// Longer than any name with what stands before it.
  private static let longestSubject = 60
  /// 我公司（长春甲公司）郑重承诺; 我公司将督促长春甲公司承诺 leaves 公司将督促 before the other's name.
  private static let ownKinds = ["公司", "单位", "企业", "厂"]
  private static let ownWords: WordSet = ["我", "本公司", "本单位", "本企业"]
  /// 我单位向长春甲公司承诺: whom it is made to.
  private static let addressing: WordSet = ["单位向", "公司向", "企业向", "单位对", "公司对", "企业对"]
  private static let sealLabels = ["单位", "企业", "公司", "承诺方", "责任方", "责任单位"]
  private static let closing = "）)】]"

  func find(in text: PlanText) -> EnterpriseName? {
    let lines = text.lines.map(\.text.withoutBlanks)
    return lines.lazy.compactMap(subject).first ?? lines.reversed().lazy.compactMap(sealed).first
  }

  /// Who stands before 承诺: 长春甲公司郑重承诺严格履行主体责任.
  private func subject(of line: String) -> EnterpriseName? {
    guard let pledge = line.place(of: "承诺"), pledge.lowerBound > line.startIndex else { return nil }
    var words = line[..<pledge.lowerBound]
    guard words.count <= Self.longestSubject else { return nil }
    if let own = words.first, "我本兹".contains(own) { words.removeFirst() }
    guard let name = EnterpriseName(parsing: words, places: places),
      !name.display.has(anyOf: Self.ownWords), !name.display.has(anyOf: Self.addressing),
      !name.display.hasPrefix("向"), !Self.ownKinds.contains(where: name.display.hasPrefix)
    else { return nil }
    return name
  }

  /// 单位（公章）：长春甲公司; below the text, where its like in the text would be somebody else.
  private func sealed(_ line: String) -> EnterpriseName? {
    guard let label = Self.sealLabels.first(where: line.hasPrefix) else { return nil }
    var rest = line.dropFirst(label.count)
    if let open = rest.first, "（(".contains(open), let close = rest.firstIndex(where: Self.closing.contains) {
      rest = rest[rest.index(after: close)...]
    }
    guard let colon = rest.first, ":：".contains(colon) else { return nil }
    return EnterpriseName(parsing: rest.dropFirst(), places: places)
  }
}
