/// Recognises the heading of a roster column (`domain.md` 3.3).
package struct HeaderVocabulary: Sendable {
  private let exact: [String: RosterField]
  /// Words that may stand inside a longer heading.
  private let contained: ContainedWords
  private let pairs: [String: RosterField]
  private let refused: [RosterField: [String]]
  private let ticks: ColumnTicks
  private let memo = HeadingMemo()

  package init(overlay: Settings.Overlay) { self.init(overlay: overlay, modes: ModeVocabulary(overlay: overlay)) }

  init(overlay: Settings.Overlay, modes: ModeVocabulary) {
    var general = Self.fields(HeaderWords.general)
    for (field, words) in overlay.headers { for word in words { general[HeaderLabel(word).whole] = field } }
    exact = Self.fields(HeaderWords.exact).merging(general) { $1 }
    contained = ContainedWords(general)
    pairs = Self.fields(HeaderWords.pairs)
    refused = WordTable(HeaderWords.refused).lines.reduce(into: [:]) { result, line in
      for field in line.name.split(separator: ",").compactMap({ RosterField(rawValue: String($0)) }) {
        result[field, default: []] += line.words.map { Folding.key($0) }
      }
    }
    ticks = ColumnTicks(overlay: overlay, modes: modes)
  }

  /// The field that a heading names: exact match, then the longest synonym it contains.
  ///
  /// - Parameters:
  ///   - label: as written; it is normalised here.
  ///   - parent: the heading above it in a two-level band; 核酸检测 over 时间 is the test time.
  /// - Returns: `nil` where it names none; such a heading is listed, never dropped.
  package func field(for label: String, under parent: String? = nil) -> HeaderMatch? {
    memo.match(HeadingMemo.Heading(label: label, parent: parent), find)
  }

  private func find(_ heading: HeadingMemo.Heading) -> HeaderMatch? {
    let child = HeaderLabel(heading.label)
    let above = HeaderLabel(heading.parent ?? "")
    if child.isEmpty { return above.isEmpty ? nil : single(above) }
    guard !above.isEmpty, above.whole != child.whole else { return single(child) }
    return underParent(child, above)
  }

  private func single(_ label: HeaderLabel) -> HeaderMatch? {
    if let field = exact[label.whole] ?? remarkField(label) ?? exact[label.base] ?? translatedField(label) {
      return match(field, true, label)
    }
    if isHouseholdRegister(label.whole) { return match(.householdRegister, false, label) }
    if exact[label.base] == nil, Self.listsZones(label.remark) { return match(.zone, false, label) }
    if let (field, choice) = ticks.asked(by: label.whole) {
      // Beside a column of the field itself it asks nothing more.
      var match = self.match(field, choice: choice)
      match.isExact = false
      return match
    }
    if let field = partOfAddress(label.base) { return match(field, false, label) }
    return containedField(in: label.base, context: label.whole).map { match($0, false, label) }
  }

  /// 现居住地（街道） asks for the 街道, 所在区域（封控区、管控区、防范区） for the zone.
  private func remarkField(_ label: HeaderLabel) -> RosterField? {
    guard !label.remark.isEmpty, let outer = exact[label.base], let inner = exact[label.remark] else { return nil }
    let isPlace = outer == .address || outer == .unit
    return isPlace && [.unit, .township, .community, .zone].contains(inner) ? inner : nil
  }

  /// 封控/管控/防范 and nothing else; 封控区人员请注明楼栋 is an order.
  private static func listsZones(_ remark: String) -> Bool {
    guard remark.has("封控"), remark.has("管控") else { return false }
    return remark.replacing(/(?:封控|管控|防范|常态化|其他|其它)区?|[或和及]/, with: "").isEmpty
  }

  /// 居住地社区, 现住址所在街道: an address word, then the part of it that is asked for.
  private func partOfAddress(_ key: String) -> RosterField? {
    for length in stride(from: key.count - 1, through: 2, by: -1) where exact[String(key.prefix(length))] == .address {
      guard let field = exact[String(key.dropFirst(length))] else { continue }
      if [.unit, .township, .community, .address].contains(field) { return field }
    }
    return nil
  }

  private func exactField(_ label: HeaderLabel) -> RosterField? {
    exact[label.whole] ?? exact[label.base] ?? translatedField(label)
  }

  /// 姓名 Name, 身份证号 ID No.: what foreign-invested enterprises print.
  private func translatedField(_ label: HeaderLabel) -> RosterField? {
    label.withoutTranslation.flatMap { exact[$0] }
  }

  /// 户籍 and 籍贯 are never an address, whatever else the heading says.
  private func isHouseholdRegister(_ key: String) -> Bool {
    ["户籍", "户口", "籍贯", "原籍", "身份证地址", "身份证住址", "身份证上", "身份证登记"].contains { key.has($0) }
  }

  /// The longest word in the heading; of two equally long the later, since the head of a Chinese compound comes last.
  private func containedField(in key: String, context: String) -> RosterField? {
    guard let (word, field) = contained.longest(in: key) else { return nil }
    return isRefused(field, context: context, word: word) ? nil : field
  }

  private func isRefused(_ field: RosterField, context: String, word: String) -> Bool {
    refused[field]?.contains { context.has($0) && !word.has($0) } == true
  }

  private func match(_ field: RosterField, _ isExact: Bool, _ label: HeaderLabel) -> HeaderMatch {
    var asks = label.isQuestion
    if field == .testResult || field == .antigen {
      asks = label.whole.has("阴性") && (asks || label.whole.has("小时") || label.whole.has("证明"))
    }
    return HeaderMatch(field: field, isExact: isExact, isQuestion: asks)
  }
}

// MARK: - Two levels

extension HeaderVocabulary {
  /// The parent narrows what the child asks: 核酸检测/时间, 家庭住址/县区, 户籍/县区.
  private func underParent(_ child: HeaderLabel, _ parent: HeaderLabel) -> HeaderMatch? {
    let joined = HeaderLabel(parent.base + child.whole)
    if isHouseholdRegister(parent.whole) { return match(.householdRegister, false, joined) }
    if let match = ticked(child, parent) { return match }
    if isAboutOthers(parent.whole) { return nil }
    if let field = pairs[joined.whole] ?? exact[joined.whole] { return match(field, true, joined) }
    if let field = testField(child, parent) { return match(field, true, joined) }
    if let field = exactField(child) {
      return isEnterprisePlace(parent.whole, field) ? nil : match(field, true, questionLabel(child, joined, field))
    }
    if let found = single(child), !isEnterprisePlace(parent.whole, found.field) { return found }
    return containedField(in: child.base, context: joined.whole).map { match($0, false, joined) }
  }

  /// 阴性 and 是否 may stand on either level of a test's heading.
  private func questionLabel(_ child: HeaderLabel, _ joined: HeaderLabel, _ field: RosterField) -> HeaderLabel {
    field == .testResult || field == .antigen ? joined : child
  }

  /// Under 核酸 and 抗原 the child says only 时间, 日期, 结果, 采样, 报告.
  private func testField(_ child: HeaderLabel, _ parent: HeaderLabel) -> RosterField? {
    let isTime = ["时间", "日期", "采样", "出具"].contains { child.whole.has($0) }
    let isResult = ["结果", "情况", "阴性", "报告"].contains { child.whole.has($0) }
    if parent.whole.has("核酸"), !parent.whole.has("抗原") {
      return isTime ? .testTime : isResult ? .testResult : nil
    }
    return parent.whole.has("抗原") && !parent.whole.has("核酸") && isResult && !isTime ? .antigen : nil
  }

  /// Names and phones of other people are no person of the list.
  private func isAboutOthers(_ parent: String) -> Bool {
    ["紧急联系人", "负责人", "网格长", "家属", "包保", "监护人", "审核意见", "企业联系人", "单位联系人", "共同居住", "同住"].contains { parent.has($0) }
  }

  /// The enterprise's own place is never where somebody lives.
  private func isEnterprisePlace(_ parent: String, _ field: RosterField) -> Bool {
    guard [.unit, .township, .community, .address, .name, .phone].contains(field), parent.count <= 8 else {
      return false
    }
    return ["企业", "单位", "公司", "工厂", "厂区", "工作地"].contains { parent.has($0) }
      && !["员工", "人员", "返岗", "职工"].contains { parent.has($0) }
  }

  /// One column a zone, a mode or a district, ticked: 管控情况 over 封控区, 管控区, 防范区.
  private func ticked(_ child: HeaderLabel, _ parent: HeaderLabel) -> HeaderMatch? {
    guard let above = exactField(parent) ?? single(parent)?.field else { return nil }
    // A district is ticked under 居住地 as well as under 居住区.
    let field = above == .address ? .unit : above
    if ticks.isChoice(child.whole, of: above) { return match(field, choice: child.whole) }
    // 是否驻厂 names the field itself.
    if exactField(child) == above { return nil }
    if Self.hasChoices(above), ColumnTicks.remainders.contains(child.base) { return match(field, choice: child.base) }
    return ticks.asked(by: child.whole).flatMap {
      ticks.isChoice($0.choice, of: above) ? match(field, choice: $0.choice) : nil
    }
  }

  private static func hasChoices(_ field: RosterField) -> Bool {
    [.unit, .zone, .commute, .returnMode, .anyMode].contains(field)
  }

  /// The choice that a heading names without another above it: 封控区 beside 管控区 and 防范区.
  ///
  /// Alone it may head something else: 班车 the line, 管控 the zone itself.
  package func choice(_ label: String) -> HeaderMatch? {
    let label = HeaderLabel(label)
    return ticks.field(ofChoice: label.whole).map { match($0, choice: label.whole) }
  }

  private func match(_ field: RosterField, choice: String) -> HeaderMatch {
    var match = HeaderMatch(field: field, isExact: true, isQuestion: false)
    match.tickWord = choice
    return match
  }

  private static func fields(_ text: String) -> [String: RosterField] {
    var index: [String: RosterField] = [:]
    for line in WordTable(text).lines {
      guard let field = RosterField(rawValue: line.name) else { continue }
      for word in line.words { index[Folding.key(word)] = field }
    }
    return index
  }
}

package struct HeaderMatch: Sendable, Equatable {
  package var field: RosterField
  package var isExact: Bool
  /// The heading asks a yes/no question (是否驻厂, 是否密接/次密接 …); over a test only where 是 means negative, as under
  /// 是否有48小时核酸阴性证明.
  package var isQuestion: Bool
  /// Where a column stands for one choice and is ticked (管控情况 over 封控区): the word that a tick means.
  package var tickWord: String?

  package init(field: RosterField, isExact: Bool, isQuestion: Bool) {
    self.field = field
    self.isExact = isExact
    self.isQuestion = isQuestion
  }
}
