internal import Rulebook

/// One column a choice with no heading over them: 封控区, 管控区, 防范区 side by side, each to be ticked.
struct ChoiceColumns {
  let headers: HeaderVocabulary

  /// Neighbours that name choices of one field become columns to be ticked, where at least two name different ones.
  func mark(_ labels: inout [HeaderLabel]) {
    let isLikely = labels.map { Self.mayBeChoice($0.match) }
    // Looking for choices is dear, and one alone is none.
    let choices = labels.indices.map { index in
      let hasNeighbour = (index > 0 && isLikely[index - 1]) || (index + 1 < labels.count && isLikely[index + 1])
      let choice = isLikely[index] && hasNeighbour ? headers.choice(labels[index].text) : nil
      // 企业所在区 over 朝阳区 asks for something else.
      return choice?.field == .unit && labels[index].parent != nil ? nil : choice
    }
    var start = 0
    while start < labels.count {
      var end = start + 1
      while end < labels.count, let field = choices[start]?.field, choices[end]?.field == field,
        labels[end].column == labels[end - 1].column + 1
      {
        end += 1
      }
      let words = Set(choices[start..<end].compactMap { $0?.tickWord }).subtracting(ColumnTicks.remainders)
      if words.count > 1 { for index in start..<end { labels[index].match = choices[index] } }
      start = end
    }
  }

  /// No heading that is another column's own name.
  private static func mayBeChoice(_ match: HeaderMatch?) -> Bool {
    guard let match else { return true }
    return match.tickWord == nil && (!match.isExact || fieldsOfChoices.contains(match.field))
  }

  /// 封控楼栋, 班车 and 其他 name columns as well.
  private static let fieldsOfChoices: Set<RosterField> = [
    .zone, .building, .anyMode, .commute, .returnMode, .route, .remark,
  ]
}
