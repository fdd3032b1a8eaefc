internal import Rulebook

/// The rows of 表5 (`domain.md` 8.2, T5): enterprises that changed, then every unit, zone and mode.
package struct ChangeRows {
  package private(set) var rows: [ChangeRow] = []

  /// - Parameter order: numbers of the enterprises in report order, vanished ones included.
  init(
    _ changes: EnterpriseChanges, order: [Int], names: [String], since previous: PreviousFigures, totals: Tally,
    counts: EnterpriseCounts, figures: PublishedFigures?
  ) {
    guard let figures else { return }
    addEnterprises(changes, order, names, previous, counts)
    addDimensions(totals, against: figures)
  }

  /// Of merged reports: whether a roster was sent again is known to the office alone, so that only enterprises that
  /// came or went are named.
  package init(
    of enterprises: [EnterpriseSummary], since former: MergedPredecessors, totals: Tally, figures: PublishedFigures
  ) {
    for (enterprise, came) in zip(enterprises, former.came) where came {
      add(.new, of: enterprise.name, previous: nil, current: enterprise.tally?.persons)
    }
    for (name, persons) in former.gone { add(.removed, of: name, previous: persons, current: nil) }
    addDimensions(totals, against: figures)
  }

  private mutating func addEnterprises(
    _ changes: EnterpriseChanges, _ order: [Int], _ names: [String], _ previous: PreviousFigures,
    _ counts: EnterpriseCounts
  ) {
    for enterprise in order {
      guard let change = changes.byEnterprise[enterprise], change != .unchanged else { continue }
      add(
        change, of: names[enterprise], previous: previous.persons[enterprise],
        current: counts.tallies[enterprise]?.persons)
    }
  }

  private mutating func add(_ change: EnterpriseChange, of name: String, previous: Int?, current: Int?) {
    rows.append(
      ChangeRow(category: "企业", item: name, previous: previous, current: current, note: change.rawValue))
  }

  private mutating func addDimensions(_ totals: Tally, against figures: PublishedFigures) {
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
