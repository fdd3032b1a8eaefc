/// Follows through a sentence what it says of persons who are not in the plan: 未返岗, 居家办公, 不含.
struct AbsentPersons {
  /// How far the last word of them reaches.
  private enum Reach {
    case none
    /// 未返岗20人: brackets and 其中 behind it speak of the same persons.
    case figure
    /// 不含封控区15人、管控区3人: as long as 、 joins.
    case list
    /// 未返岗20人，其中封控区15人，管控区5人: until something else is listed.
    case sentence
  }

  private var reach = Reach.none
  /// How many they are, where that is stated.
  private var count: Int?
  /// What they are listed by.
  private var dimension: PlanLabel.Dimension?

  /// The clause that was read last speaks of them.
  var areSpokenOf: Bool { reach != .none }

  /// Goes on to the next clause.
  ///
  /// - Parameter following: the clauses behind it.
  /// - Returns: whether it speaks of nobody else; one with figures beside the word is left to each of its numbers.
  mutating func fill(_ clause: SentenceClause, before following: ArraySlice<SentenceClause>) -> Bool {
    let tokens = clause.tokens
    let isBroken = tokens.firstSpecific.map { dimension != nil && $0.dimension != dimension } ?? false
    if reach != .none, tokens.contains(.thereof), !isBroken {
      reach = isTheirs(CollectionOfOne(clause) + following) ? .sentence : .none
    }
    let goesOn = !isBroken && (reach == .sentence || reach == .list && clause.isJoined)
    if !goesOn || tokens.contains(.rest) || tokens.contains(.label(.total)) { reach = .none }
    if reach != .none {
      dimension = dimension ?? tokens.firstSpecific?.dimension
      return true
    }
    return begin(tokens)
  }

  private mutating func begin(_ tokens: [FigureToken]) -> Bool {
    count = nil
    dimension = nil
    guard tokens.announcesAbsent else { return false }
    let behind = tokens.drop { !$0.announcesAbsent }.prefix { !$0.isNumber }
    let figure = tokens.first { $0.personCount != nil }?.personCount
    // 未到岗0人 and 无不返岗人员 are nobody.
    if figure?.value == 0 || tokens.prefix(while: { !$0.announcesAbsent }).contains(.nothing) { return figure == nil }
    if behind.contains(.colon) {
      // 暂不返岗人员：封控区3人，管控区2人.
      reach = .sentence
    } else if let label = behind.firstSpecific {
      reach = .list
      dimension = label.dimension
    } else if figure != nil || tokens.contains(.label(.absent)) {
      reach = .figure
    }
    count = reach == .figure ? figure?.value : nil
    return figure == nil
  }

  /// Together they are no more than all who stay away: 需返岗120人，未返岗80人，其中朝阳区80人、南关区40人 goes on with the former.
  private func isTheirs(_ clauses: some Sequence<SentenceClause>) -> Bool {
    guard let count else { return true }
    var sum = 0
    var dimension: PlanLabel.Dimension?
    for clause in clauses {
      guard !clause.tokens.contains(.label(.total)), !clause.tokens.announcesAbsent else { break }
      let number = clause.tokens.first { $0.personCount != nil }?.personCount
      guard let label = clause.tokens.firstSpecific, let number else { continue }
      guard dimension == nil || dimension == label.dimension else { break }
      dimension = label.dimension
      sum += number.value
    }
    return sum <= count
  }
}

extension FigureToken {
  /// A number behind is one of persons who are not in the plan: 暂不返岗3人, 不含封控区的15人.
  var announcesAbsent: Bool { label?.isAbsence == true }
}

extension Collection<FigureToken> {
  /// 居家办公员工80人需返岗, 未返岗员工申请返岗80人: they are the plan's own, as the word is one of how it was; and so
  /// are those behind 密接人员不返岗：, which says nothing of them.
  var announcesAbsent: Bool {
    guard let position = firstIndex(where: \.announcesAbsent) else { return false }
    let behind = self[position...].dropFirst()
    if self[position] == .label(.excluded) { return !behind.namesWhole }
    return !contains(.label(.total)) && (position == startIndex || behind.first != .colon)
  }

  /// 不含封控楼栋的封控区5人: what is left out, and what it is left out of.
  private var namesWhole: Bool {
    let labels = prefix { !$0.isNumber }.compactMap(\.label).filter(\.isSpecific)
    return labels.count == 2 && labels[0] != labels[1] && labels[0].dimension == labels[1].dimension
  }

  /// What follows a number says that those persons are not in the plan: 3人暂不返岗, but not 50人，不返岗3人.
  var isOfAbsent: Bool {
    contains(.label(.absent)) && !contains { $0.isNumber || $0 == .colon || $0 == .nothing }
      && !contains(.label(.excluded)) && !contains(.label(.total))
  }
}

extension [FigureToken] {
  /// 需返岗120人，已返岗40人，未返岗80人: the last are those of the total who are still to come.
  var withNotBackAmongTotal: Self {
    guard contains(.label(.notBack)) else { return self }
    let counts = Dictionary(
      indices.compactMap { index -> (PlanLabel, Int)? in
        guard let label = self[index].label else { return nil }
        let number = self[(index + 1)...].first { !$0.isFiller && $0 != .colon }?.personCount
        return number.map { (label == .onDuty ? .arrived : label, $0.value) }
      }, uniquingKeysWith: { first, _ in first })
    guard let total = counts[.total], let notBack = counts[.notBack], notBack + (counts[.arrived] ?? 0) == total else {
      return self
    }
    return map { $0 == .label(.notBack) ? .label(.newcomers) : $0 }
  }

  /// 均暂不返岗: said of the persons before it.
  var isOnlyAbsence: Bool {
    last == .label(.absent) && allSatisfy { $0.isFiller || $0 == .label(.absent) }
  }
}
