internal import Rulebook

/// Makes figures of units out of figures of their townships: 泉眼镇12人、劝农山镇9人 are 21 of 莲花山度假区,
/// 高新12人、北湖8人 are 20 of 长春新区.
///
/// A unit that is stated itself keeps its figure; townships that are more than that contradict it. A township counts
/// once, however often the same figure stands.
struct TownshipParts {
  private(set) var statements: [FigureStatement]
  private(set) var conflicts: [(item: PlanItem, values: [Int])] = []

  private struct Part {
    var name: String
    var count: Int
    var isApproximate: Bool
  }

  init(_ statements: [FigureStatement]) {
    self.statements = []
    var parts: [ResidenceUnit: [Part]] = [:]
    for statement in statements {
      guard case .township(let unit, let name) = statement.label, statement.companions.isEmpty else {
        self.statements.append(statement)
        continue
      }
      switch statement.amount {
      case .count(let count):
        parts[unit, default: []].append(Part(name: name, count: count, isApproximate: statement.isApproximate))
      case .nothing: parts[unit, default: []].append(Part(name: name, count: 0, isApproximate: false))
      case .all, .rest:
        var whole = statement
        whole.label = .unit(unit)
        self.statements.append(whole)
      }
    }
    for unit in ResidenceUnit.allCases { if let parts = parts[unit] { add(parts, of: unit) } }
  }

  private mutating func add(_ parts: [Part], of unit: ResidenceUnit) {
    if Set(parts.map(\.name)).count == 1, statedCount(of: unit) == nil { return takeForUnit(parts, unit) }
    var sum = 0
    var seen: [String: Int] = [:]
    for part in parts {
      guard let known = seen[part.name] else {
        seen[part.name] = part.count
        sum += part.count
        continue
      }
      if known != part.count { conflicts.append((.unit(unit), [known, part.count])) }
    }
    guard let stated = statedCount(of: unit) else {
      let isApproximate = parts.contains(where: \.isApproximate)
      statements.append(FigureStatement(label: .unit(unit), amount: .count(sum), isApproximate: isApproximate))
      return
    }
    if sum > stated { conflicts.append((.unit(unit), [stated, sum])) }
  }

  /// The only part that is named stands for its unit, in however many lists.
  private mutating func takeForUnit(_ parts: [Part], _ unit: ResidenceUnit) {
    for part in parts {
      statements.append(
        FigureStatement(label: .unit(unit), amount: .count(part.count), isApproximate: part.isApproximate))
    }
  }

  private func statedCount(of unit: ResidenceUnit) -> Int? {
    for statement in statements where statement.label == .unit(unit) {
      if case .count(let count) = statement.amount { return count }
    }
    return nil
  }
}
