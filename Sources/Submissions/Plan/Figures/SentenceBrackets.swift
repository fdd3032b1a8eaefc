internal import Rulebook

/// Figures in brackets: 朝阳区（45人）, 45人（朝阳区）, 莲花山（泉眼镇12、劝农山镇9）.
extension SentenceReader {
  mutating func readBrackets(of clause: SentenceClause) {
    for (position, tokens) in clause.brackets {
      let before = clause.tokens[..<min(position, clause.tokens.count)]
      let parent = before.lastLabel
      if absent.areSpokenOf { continue }
      if readBracketedFigure(tokens, parent, before) { continue }
      var inner = SentenceReader(isPart: true)
      inner.read(tokens)
      // 莲花山（泉眼镇12、劝农山镇9）: parts of a figure that is stated itself.
      let isStated = statements.contains { $0.label == parent }
      statements += inner.statements.filter {
        $0.label.isSpecific && !($0.isOthers && parent?.isSpecific == true)
          && !(isStated && ($0.label == parent || $0.label.isPart(of: parent)))
      }
    }
  }

  /// 朝阳区（45人） and 45人（朝阳区）.
  private mutating func readBracketedFigure(
    _ tokens: [FigureToken], _ parent: PlanLabel?, _ before: ArraySlice<FigureToken>
  ) -> Bool {
    let numbers = tokens.compactMap(\.personCount)
    let labels = tokens.compactMap(\.label)
    if let parent, labels.isEmpty, numbers.count == 1, !before.contains(where: { $0.personCount != nil }) {
      add(parent, numbers[0])
      waiting.removeAll { $0 == parent }
      return true
    }
    if parent == nil, numbers.isEmpty, labels.count == 1, labels[0].isSpecific, let number = before.last?.personCount {
      add(labels[0], number)
      return true
    }
    return false
  }
}
