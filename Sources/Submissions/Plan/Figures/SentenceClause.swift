/// A clause of a sentence, and what stands between it and the one before.
struct SentenceClause {
  var tokens: [FigureToken] = []
  /// Behind 、, 和 or the like: another label of the same kind.
  var isJoined = false
  /// Each bracket of the clause with the index of the token behind it.
  var brackets: [(position: Int, tokens: [FigureToken])] = []

  /// A sentence cut at commas and joints; brackets and what is in them do not cut it.
  static func all(in tokens: [FigureToken]) -> [Self] {
    var clauses = [Self()]
    var depth = 0
    var inside: [FigureToken] = []
    for token in tokens {
      switch token {
      case .open:
        if depth > 0 { inside.append(token) }
        depth += 1
      case .close where depth > 0:
        depth -= 1
        if depth == 0 {
          let last = clauses.count - 1
          // 3人（暂不返岗）: said of the number before the bracket; 3人（目前不能返岗） may well be in the plan.
          if inside.contains(.label(.absent)), inside.allSatisfy({ $0 == .all || $0 == .label(.absent) }) {
            clauses[last].tokens += inside
          } else {
            clauses[last].brackets.append((clauses[last].tokens.count, inside))
          }
          inside = []
        } else {
          inside.append(token)
        }
      case _ where depth > 0: inside.append(token)
      case .comma, .and: clauses.append(Self(isJoined: token == .and))
      default: clauses[clauses.count - 1].tokens.append(token)
      }
    }
    // A bracket that nobody closed is read like what stands before it.
    if depth > 0 { clauses[clauses.count - 1].tokens += inside }
    return clauses.filter { !$0.tokens.isEmpty || !$0.brackets.isEmpty }
  }
}

extension [FigureToken] {
  /// 共20人（其中：朝阳区8人；南关区12人）: a semicolon between the parts of a figure ends no sentence.
  var withWholeBrackets: Self {
    guard contains(.stop), contains(.open) else { return self }
    var tokens = self
    var start: Int?
    for index in indices {
      switch self[index] {
      case .open: start = index
      case .close:
        if let start, listsParts(start..<index) {
          for inside in start..<index where self[inside] == .stop { tokens[inside] = .comma }
        }
        start = nil
      default: break
      }
    }
    return tokens
  }

  /// The bracket begins with 其中, or follows a figure and names places, zones or modes.
  private func listsParts(_ bracket: Range<Int>) -> Bool {
    let inside = self[bracket].dropFirst()
    let isBehindFigure = bracket.lowerBound > 0 && self[bracket.lowerBound - 1].personCount != nil
    return inside.first == .thereof || isBehindFigure && inside.firstSpecific != nil
  }
}
