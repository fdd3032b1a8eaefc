/// Follows through a sentence what it says of persons who are not in the plan: 未返岗, 居家办公, 不含.
struct AbsentPersons {
  /// How far the last word of them reaches.
  private enum Reach {
    case none
    /// 未返岗20人: brackets and 其中 behind it speak of the same persons.
    case figure
    /// 不含封控区15人、管控区3人: as long as 、 joins.
    case list
    /// 未返岗20人，其中封控区15人，管控区5人: until the plan's own persons are named again.
    case sentence
  }

  private var reach = Reach.none

  /// The clause that was read last speaks of them.
  var areSpokenOf: Bool { reach != .none }

  /// Goes on to the next clause.
  ///
  /// - Returns: whether it speaks of nobody else; one with figures beside the word is left to each of its numbers.
  mutating func fill(_ clause: SentenceClause) -> Bool {
    let tokens = clause.tokens
    if reach != .none, tokens.contains(.thereof) { reach = .sentence }
    let goesOn = reach == .sentence || reach == .list && clause.isJoined
    if !goesOn || tokens.contains(.rest) || tokens.contains(.label(.total)) { reach = .none }
    guard reach == .none else { return true }
    guard tokens.announcesAbsent else { return false }
    let behind = tokens.drop { !$0.announcesAbsent }.prefix { !$0.isNumber }
    let hasFigure = tokens.contains { $0.personCount != nil }
    if behind.contains(.colon) {
      // 暂不返岗人员：封控区3人，管控区2人.
      reach = .sentence
    } else if behind.firstSpecific != nil {
      reach = .list
    } else if hasFigure || tokens.contains(.label(.absent)) {
      reach = .figure
    }
    return !hasFigure
  }
}

extension FigureToken {
  /// A number behind is one of persons who are not in the plan: 暂不返岗3人, 不含封控区的15人.
  var announcesAbsent: Bool { self == .label(.absent) || self == .label(.notBack) || self == .label(.excluded) }
}

extension Collection<FigureToken> {
  var announcesAbsent: Bool { contains(where: \.announcesAbsent) }

  /// What follows a number says that those persons are not in the plan: 3人暂不返岗, but not 50人，不返岗3人.
  var isOfAbsent: Bool {
    contains(.label(.absent)) && !contains { $0.isNumber || $0 == .colon || $0 == .nothing }
      && !contains(.label(.excluded)) && !contains(.label(.total))
  }
}

extension [FigureToken] {
  /// 均暂不返岗: said of the persons before it.
  var isOnlyAbsence: Bool {
    last == .label(.absent) && allSatisfy { $0.isFiller || $0 == .label(.absent) }
  }
}
