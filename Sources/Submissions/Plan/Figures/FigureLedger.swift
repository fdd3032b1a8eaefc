internal import Rulebook

/// Weighs everything that a plan's second section states against each other: total, units, zones, modes.
///
/// Figures are corrected nowhere: contradictions are noted, remainders marked as derived (`domain.md` 9).
struct FigureLedger {
  /// A figure after weighing.
  struct Figure: Equatable {
    var value: Int
    var isApproximate = false
    var isDerived = false
  }

  private(set) var total: Figure?
  private(set) var units: [ResidenceUnit: Figure] = [:]
  private(set) var zones: [ControlZone: Figure] = [:]
  private(set) var closed: Figure?
  private(set) var bus: Figure?
  /// Figures that stand twice with different values, with the values in order.
  private(set) var conflicts: [(item: PlanItem, values: [Int])] = []
  /// Sums that do not make the total: what was added, and its sum.
  private(set) var mismatches: [(name: String, sum: Int)] = []

  private var statements: [FigureStatement]

  init(_ statements: [FigureStatement]) {
    let townships = TownshipParts(statements)
    self.statements = townships.statements
    conflicts = townships.conflicts
    weighTotal()
    weighUnits()
    weighZones()
    weighModes()
    checkSums()
  }

  private func counts(_ label: PlanLabel, parts: Bool = true) -> [(value: Int, isApproximate: Bool)] {
    statements.compactMap { statement in
      guard statement.label == label, parts || !statement.isPart else { return nil }
      switch statement.amount {
      case .count(let count): return (count, statement.isApproximate)
      case .nothing: return (0, false)
      case .all, .rest: return nil
      }
    }
  }

  private func states(_ label: PlanLabel, _ amount: FigureStatement.Amount) -> Bool {
    statements.contains { $0.label == label && $0.amount == amount }
  }

  // MARK: Total

  private mutating func weighTotal() {
    let strong = counts(.total, parts: isOnlyPartOfStaff)
    if let figure = settle(strong, .total) {
      total = withPresent(figure)
      return
    }
    let batches = (1...5).compactMap { counts(.batch($0)).first }
    if batches.count > 1 {
      let sum = batches.reduce(0) { $0 + $1.value }
      total = Figure(value: sum, isApproximate: batches.contains { $0.isApproximate }, isDerived: true)
      return
    }
    let sums = counts(.sum, parts: false)
    if let largest = sums.max(by: { $0.value < $1.value }) {
      total = Figure(value: largest.value, isApproximate: largest.isApproximate)
      return
    }
    let staff = counts(.staff)
    if states(.total, .all), let all = staff.first {
      total = Figure(value: all.value, isApproximate: all.isApproximate)
    } else if let present = counts(.onDuty, parts: false).first ?? batches.first {
      total = Figure(value: present.value, isApproximate: present.isApproximate)
    }
  }

  /// 现有员工218人，其中需返岗176人: a part of everybody on the books is the total all the same.
  private var isOnlyPartOfStaff: Bool {
    let parts = Set(counts(.total).map(\.value))
    return counts(.total, parts: false).isEmpty && !counts(.staff).isEmpty && parts.count == 1
  }

  /// 需返岗116人，当前在岗40人: both are persons of the list (`domain.md` 12.5), where a sum beside them says so.
  private func withPresent(_ figure: Figure) -> Figure {
    guard let present = counts(.onDuty, parts: false).first, !figure.isApproximate, !present.isApproximate else {
      return figure
    }
    let both = figure.value + present.value
    let sums = [placesSum, zonesSum].filter { $0 > 0 } + counts(.sum, parts: false).map(\.value)
    guard sums.contains(both), !sums.contains(figure.value) else { return figure }
    return Figure(value: both, isDerived: !counts(.sum, parts: false).contains { $0.value == both })
  }

  private var placesSum: Int {
    sum { if case .unit = $0 { true } else { $0 == .otherPlaces } }
  }

  private var zonesSum: Int { sum { if case .zone = $0 { true } else { false } } }

  private func sum(_ belongs: (PlanLabel) -> Bool) -> Int {
    statements.reduce(0) { sum, statement in
      guard case .count(let count) = statement.amount, belongs(statement.label) else { return sum }
      return sum + count
    }
  }

  /// One value of several; an exact one wins over 约, and two exact ones that differ are a conflict.
  private mutating func settle(_ values: [(value: Int, isApproximate: Bool)], _ item: PlanItem) -> Figure? {
    guard let first = values.first else { return nil }
    let exact = values.filter { !$0.isApproximate }
    var distinct: [Int] = []
    for value in exact where !distinct.contains(value.value) { distinct.append(value.value) }
    if distinct.count > 1 { conflicts.append((item, distinct)) }
    return Figure(value: exact.first?.value ?? first.value, isApproximate: exact.isEmpty)
  }

  // MARK: Units, zones, modes

  private mutating func weighUnits() {
    var labels: [(label: PlanLabel, unit: ResidenceUnit)] = ResidenceUnit.allCases.map { (.unit($0), $0) }
    if !hasZoneContextForOthers { labels.append((.otherPlaces, .unverified)) }
    let figures = weigh(labels.map(\.label)) { label in
      PlanItem.unit(labels.first { $0.label == label }?.unit ?? .unverified)
    }
    for (label, unit) in labels {
      guard let figure = figures[label] else { continue }
      units[unit] = units[unit].map { Figure(value: $0.value + figure.value) } ?? figure
    }
  }

  /// 其他区域 in a list of zones is no unit.
  private var hasZoneContextForOthers: Bool {
    guard let index = statements.firstIndex(where: { $0.label == .otherPlaces }), index > 0 else { return false }
    return statements[index - 1].label.dimension == .zone
  }

  private mutating func weighZones() {
    foldSealedParts()
    var labels: [(label: PlanLabel, zone: ControlZone)] = ControlZone.allCases.map { (.zone($0), $0) }
    if hasZoneContextForOthers { labels.append((.otherPlaces, .unverified)) }
    let figures = weigh(labels.map(\.label)) { label in
      PlanItem.zone(labels.first { $0.label == label }?.zone ?? .unverified)
    }
    for (label, zone) in labels {
      guard let figure = figures[label] else { continue }
      zones[zone] = zones[zone].map { Figure(value: $0.value + figure.value) } ?? figure
    }
  }

  /// 封控区非封控楼栋20人 is 封控区 20 where 封控区 itself is not stated.
  private mutating func foldSealedParts() {
    let parts = counts(.sealedPart)
    guard counts(.zone(.sealed)).isEmpty, !parts.isEmpty || states(.sealedPart, .rest) else { return }
    if !parts.isEmpty {
      let sum = parts.reduce(0) { $0 + $1.value }
      statements.append(
        FigureStatement(
          label: .zone(.sealed), amount: .count(sum), isApproximate: parts.contains { $0.isApproximate }))
    } else {
      statements.append(FigureStatement(label: .zone(.sealed), amount: .rest))
    }
  }

  private mutating func weighModes() {
    let figures = weigh([.closed, .bus, .otherMode]) { .mode($0 == .closed ? .closedOnSite : .shuttleBus) }
    closed = figures[.closed]
    bus = figures[.bus]
  }

  /// The figures of one dimension.
  private mutating func weigh(_ labels: [PlanLabel], item: (PlanLabel) -> PlanItem) -> [PlanLabel: Figure] {
    var figures: [PlanLabel: Figure] = [:]
    let isSummed = duplicatesMakeTotal(labels)
    for label in labels {
      let values = counts(label)
      guard !values.isEmpty else { continue }
      if label == .otherMode || (isSummed && values.count > 1) {
        figures[label] = Figure(
          value: values.reduce(0) { $0 + $1.value }, isApproximate: values.contains { $0.isApproximate },
          isDerived: label != .otherMode)
      } else {
        figures[label] = settle(values, item(label))
      }
    }
    addAll(labels, &figures)
    addRest(labels, &figures)
    return figures
  }

  /// The same place stands in several lists (one for each mode): their sum makes the total, the first ones do not.
  private func duplicatesMakeTotal(_ labels: [PlanLabel]) -> Bool {
    guard let total, !total.isApproximate else { return false }
    var sum = 0
    var sumOfFirst = 0
    var hasDuplicate = false
    for label in labels {
      let values = counts(label).map(\.value)
      guard let first = values.first else { continue }
      sum += values.reduce(0, +)
      sumOfFirst += first
      hasDuplicate = hasDuplicate || values.count > 1
    }
    return hasDuplicate && sum == total.value && sumOfFirst != total.value
  }

  private func addAll(_ labels: [PlanLabel], _ figures: inout [PlanLabel: Figure]) {
    guard let total else { return }
    let all = labels.filter { states($0, .all) && figures[$0] == nil }
    let others = figures.values.reduce(0) { $0 + $1.value }
    // 全员驻厂 beside other figures of its kind says nothing exact.
    guard all.count == 1, let label = all.first, others == 0 else { return }
    figures[label] = Figure(value: total.value, isApproximate: total.isApproximate)
  }

  private func addRest(_ labels: [PlanLabel], _ figures: inout [PlanLabel: Figure]) {
    let rest = labels.filter { states($0, .rest) && figures[$0] == nil }
    guard let total, rest.count == 1, let label = rest.first else { return }
    let value = total.value - figures.values.reduce(0) { $0 + $1.value }
    guard value >= 0 else { return }
    let isApproximate = total.isApproximate || figures.values.contains { $0.isApproximate }
    figures[label] = Figure(value: value, isApproximate: isApproximate, isDerived: true)
  }

  // MARK: Sums

  private mutating func checkSums() {
    guard let total, !total.isApproximate else { return }
    check("按居住地", units.values.map { $0 }, total.value)
    check("按管控情况", zones.values.map { $0 }, total.value)
    guard let closed, let bus else { return }
    let others = counts(.otherMode)
    guard !states(.otherMode, .rest) else { return }
    check(
      "按通勤方式", [closed, bus] + others.map { Figure(value: $0.value, isApproximate: $0.isApproximate) }, total.value)
  }

  private mutating func check(_ name: String, _ figures: [Figure], _ total: Int) {
    guard !figures.isEmpty, !figures.contains(where: \.isApproximate) else { return }
    let sum = figures.reduce(0) { $0 + $1.value }
    if sum != total { mismatches.append((name, sum)) }
  }
}
