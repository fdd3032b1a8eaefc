internal import Rulebook

/// Amounts that a clause states in words: 均, 全部, 其余, 无 (`domain.md` 9).
extension SentenceReader {
  /// 156名返岗员工均位于防范区, 全部156人驻厂: as many as the total; 首批60人全部驻厂: as many as the number says.
  mutating func readTrailingAll(of tokens: [FigureToken], isKnown: Bool) {
    guard let position = tokens.lastIndex(of: .all), !tokens.contains(.outside),
      !tokens[..<position].contains(where: { $0.label?.isSpecific == true || $0.label?.isAside == true }),
      let label = tokens[(position + 1)...].labelBehindAll
        ?? (isKnown ? nil : tokens[(position + 1)...].totalBehindFillers)
    else { return }
    if !isKnown, let number = tokens[..<position].compactMap(\.personCount).last {
      add(label, number)
    } else {
      statements.append(FigureStatement(label: label, amount: .all, isPart: isPart))
    }
  }

  /// 其余均为防范区.
  mutating func readRest(of clause: SentenceClause) {
    guard let position = clause.tokens.firstIndex(of: .rest) else { return }
    var seen: Set<PlanLabel> = []
    for token in clause.tokens[position...] {
      guard let label = token.label, label.isSpecific, seen.insert(label).inserted else { continue }
      statements.append(FigureStatement(label: label, amount: .rest, isPart: isPart))
    }
    waiting = []
  }

  /// 封控区：无, 无封控区人员, 不采取班车方式, 封控区、管控区均无.
  mutating func readNothing(of clause: SentenceClause) -> Bool {
    guard let position = clause.tokens.firstIndex(of: .nothing), !clause.tokens.contains(.outside) else { return false }
    if clause.tokens.deniesTotal {
      statements.append(FigureStatement(label: .total, amount: .nothing, isPart: isPart))
      waiting = []
      return true
    }
    if let label = clause.tokens[(position + 1)...].labelBehindFillers {
      statements.append(FigureStatement(label: label, amount: .nothing, isPart: isPart))
      deniedDimension = label.dimension
      waiting = []
      return true
    }
    let said = clause.tokens[..<position].specificLabel ?? waiting.last
    // 班车数量：无.
    guard let label = said ?? (clause.tokens[..<position].lastLabel == .vehicles ? .bus : nil),
      clause.tokens[position...].dropFirst().allSatisfy(\.isFiller),
      clause.tokens[..<position].drop(while: { $0.label != label && $0.label != .vehicles }).dropFirst().allSatisfy({
        $0.isFiller || $0 == .colon || $0 == .all
      })
    else { return false }
    for companion in waiting where clause.isJoined && companion.dimension == label.dimension && companion != label {
      statements.append(FigureStatement(label: companion, amount: .nothing, isPart: isPart))
    }
    statements.append(FigureStatement(label: label, amount: .nothing, isPart: isPart))
    waiting = []
    return true
  }

  /// 均位于防范区, 全员驻厂; a list of places without figures says nothing of any.
  mutating func readAll(of clause: SentenceClause, before next: SentenceClause?) -> Bool {
    guard let position = clause.tokens.lastIndex(of: .all), !clause.tokens.contains(.outside),
      !clause.tokens[..<position].contains(where: { $0.label?.isSpecific == true || $0.label?.isAside == true }),
      let label = clause.tokens[(position + 1)...].labelBehindFillers
        ?? clause.tokens[(position + 1)...].totalBehindFillers
    else { return false }
    if let next, next.isJoined, next.tokens.specificLabel?.dimension == label.dimension,
      !next.tokens.contains(where: \.isNumber)
    {
      return false
    }
    statements.append(FigureStatement(label: label, amount: .all, isPart: isPart))
    return true
  }

  /// 朝阳区30人，其他20人; 封控区2人，其余18人: undecided of what is being listed (`domain.md` 9).
  ///
  /// 朝阳区：白班30人，其他20人 goes on with what 朝阳区 is made up of, as 朝阳区50人，其中管理人员10人，其他40人 does, and
  /// 其余20人均为防范区 says what they are.
  func labelOfOthers(_ before: ArraySlice<FigureToken>, _ after: ArraySlice<FigureToken>) -> PlanLabel? {
    guard listed == nil, isListing, !isWithinOne, !explainsOthers, let word = before.first(where: { $0 != .filler }),
      word == .others || word == .rest,
      before.allSatisfy({ $0 == word || $0.isFiller }), after.allSatisfy({ $0 == .filler })
    else { return nil }
    switch statements.last?.label.dimension {
    case .unit: return .otherPlaces
    case .zone: return .zone(.unverified)
    case .mode: return .otherMode(.unverified)
    default: return nil
    }
  }
}
