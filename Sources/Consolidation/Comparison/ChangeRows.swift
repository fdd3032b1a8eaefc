internal import Rulebook

/// The rows of 表5 (`domain.md` 8.2, T5): enterprises that changed, then every unit, zone and mode.
struct ChangeRows {
  private(set) var rows: [ChangeRow] = []

  /// - Parameter order: numbers of the enterprises in report order, vanished ones included.
  init(
    _ changes: EnterpriseChanges, order: [Int], names: [String], since previous: PreviousFigures, totals: Tally,
    counts: EnterpriseCounts, figures: PublishedFigures?
  ) {
    guard let figures else { return }
    for enterprise in order {
      guard let change = changes.byEnterprise[enterprise], change != .unchanged else { continue }
      rows.append(
        ChangeRow(
          category: "企业", item: names[enterprise], previous: previous.persons[enterprise],
          current: counts.tallies[enterprise]?.persons, note: change.rawValue))
    }
    add("居住地", totals.byUnit, against: figures.byUnit, name: \ResidenceUnit.name)
    add("管控情况", totals.byZone, against: figures.byZone, name: \ControlZone.name)
    add("通勤方式", totals.byMode, against: figures.byMode, name: \TravelMode.name)
  }

  private mutating func add<Case: CaseIterable & Hashable>(
    _ category: String, _ counts: [Int], against previous: [Case: Int], name: KeyPath<Case, String>
  ) {
    for (value, count) in zip(Case.allCases, counts) {
      rows.append(
        ChangeRow(
          category: category, item: value[keyPath: name], previous: previous[value] ?? 0, current: count, note: ""))
    }
  }
}
