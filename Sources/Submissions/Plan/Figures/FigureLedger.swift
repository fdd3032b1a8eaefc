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
  private(set) var modes: [TravelMode: Figure] = [:]
  /// Figures that stand twice with different values, the one that is taken first.
  private(set) var conflicts: [(item: PlanItem, values: [Int])] = []
  /// Sums that do not make the total: what was added, and its sum.
  private(set) var mismatches: [(name: String, sum: Int)] = []
  /// 管控区、防范区共100人: what is stated only together with others of its kind, beside which others have figures.
  private(set) var sharedItems: [PlanItem] = []

  private var statements: [FigureStatement]
  private var shared: [PlanLabel.Dimension: (count: Int, isClear: Bool)] = [:]

  /// - Parameter speaksOfSome: the section tells of batches, rates or plans, so that not everybody returns.
  init(_ statements: [FigureStatement], speaksOfSome: Bool) {
    let townships = TownshipParts(statements)
    self.statements = townships.statements
    conflicts = townships.conflicts
    let weighed = TotalFigure(self.statements, speaksOfSome: speaksOfSome)
    total = weighed.figure
    dropOthersBeyondTotal()
    if !weighed.conflict.isEmpty { conflicts.append((.total, weighed.conflict)) }
    weighUnits()
    weighZones()
    weighModes()
    checkSums()
  }

  /// 朝阳区30人，南关区20人，其余70人待通知, where 50 return: the others are not in the list.
  private mutating func dropOthersBeyondTotal() {
    for dimension in [PlanLabel.Dimension.unit, .zone, .mode] {
      let isMember = { (statement: FigureStatement) in
        statement.label.dimension == dimension
          || statement.isOthers && statement.label == .otherPlaces && dimension == .unit
      }
      guard statements.contains(where: { $0.isOthers && isMember($0) }) else { continue }
      let sum = statements.filter(isMember).reduce(0) { sum, statement in
        if case .count(let count) = statement.amount { sum + count } else { sum }
      }
      let fits = total.map { sum <= $0.value } ?? false
      if !fits { statements.removeAll { $0.isOthers && isMember($0) } }
    }
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
    let parts = statements.counts(.sealedPart)
    guard statements.counts(.zone(.sealed)).isEmpty, !parts.isEmpty || statements.states(.sealedPart, .rest) else {
      return
    }
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
    let labels: [(label: PlanLabel, mode: TravelMode)] = TravelMode.allCases.map { ($0.planLabel, $0) }
    let figures = weigh(labels.map(\.label)) { label in
      PlanItem.mode(labels.first { $0.label == label }?.mode ?? .unverified)
    }
    for (label, mode) in labels { modes[mode] = figures[label] }
  }

  /// The figures of one dimension.
  private mutating func weigh(_ labels: [PlanLabel], item: (PlanLabel) -> PlanItem) -> [PlanLabel: Figure] {
    var figures: [PlanLabel: Figure] = [:]
    let isSummed = duplicatesMakeTotal(labels)
    for label in labels {
      let values = statements.counts(label)
      // 不乘坐公交车 is no zero of everything else too.
      guard let settled = SettledFigure(values), !label.isOfManyKinds || values.contains(where: { $0.value > 0 }) else {
        continue
      }
      if values.count > 1, isSummed || label.isOfManyKinds {
        figures[label] = Figure(
          value: values.reduce(0) { $0 + $1.value }, isApproximate: values.contains { $0.isApproximate },
          isDerived: true)
      } else {
        figures[label] = settled.figure
        if !settled.conflict.isEmpty { conflicts.append((item(label), settled.conflict)) }
      }
    }
    addAll(labels, &figures)
    addRest(labels, &figures)
    if let dimension = labels.first?.dimension { shared[dimension] = sharedCount(of: labels, beside: figures) }
    if !figures.isEmpty {
      let unstated = shares(of: labels).flatMap(\.labels).filter { figures[$0] == nil }
      for label in labels where unstated.contains(label) && label.isAskedFor { sharedItems.append(item(label)) }
    }
    return figures
  }

  /// The same place stands in several lists (one for each mode): their sum makes the total, the first ones do not.
  private func duplicatesMakeTotal(_ labels: [PlanLabel]) -> Bool {
    guard let total, !total.isApproximate else { return false }
    var sum = 0
    var sumOfFirst = 0
    var hasDuplicate = false
    for label in labels {
      let values = statements.counts(label).map(\.value)
      guard let first = values.first else { continue }
      sum += values.reduce(0, +)
      sumOfFirst += first
      hasDuplicate = hasDuplicate || values.count > 1
    }
    return hasDuplicate && sum == total.value && sumOfFirst != total.value
  }

  private func addAll(_ labels: [PlanLabel], _ figures: inout [PlanLabel: Figure]) {
    guard let total else { return }
    let all = labels.filter { statements.states($0, .all) && figures[$0] == nil }
    let others = figures.values.reduce(0) { $0 + $1.value }
    // 全员驻厂 beside other figures of its kind says nothing exact.
    guard all.count == 1, let label = all.first, others == 0 else { return }
    figures[label] = Figure(value: total.value, isApproximate: total.isApproximate)
  }

  private func addRest(_ labels: [PlanLabel], _ figures: inout [PlanLabel: Figure]) {
    let rest = labels.filter { statements.states($0, .rest) && figures[$0] == nil }
    guard let total, rest.count == 1, let label = rest.first else { return }
    let shared = sharedCount(of: labels, beside: figures)
    let value = total.value - figures.values.reduce(shared?.count ?? 0) { $0 + $1.value }
    guard value >= 0 else { return }
    let isApproximate = total.isApproximate || figures.values.contains { $0.isApproximate }
    figures[label] = Figure(value: value, isApproximate: isApproximate, isDerived: true)
  }

  // MARK: Figures of several labels together

  /// Each figure that several of the labels share, once.
  private func shares(of labels: [PlanLabel]) -> [(labels: [PlanLabel], statement: FigureStatement)] {
    var shares: [(labels: [PlanLabel], statement: FigureStatement)] = []
    for statement in statements where !statement.companions.isEmpty && labels.contains(statement.label) {
      guard
        !shares.contains(where: { $0.statement.label == statement.label && $0.statement.amount == statement.amount })
      else { continue }
      shares.append((statement.companions + [statement.label], statement))
    }
    return shares
  }

  /// What the labels hold together beside their own figures; `isClear` is false where some of those that share one have
  /// a figure of their own and others have none.
  private func sharedCount(
    of labels: [PlanLabel], beside figures: [PlanLabel: Figure]
  ) -> (count: Int, isClear: Bool)? {
    var result: (count: Int, isClear: Bool)?
    for share in shares(of: labels) {
      guard case .count(let count) = share.statement.amount else { continue }
      let known = share.labels.count { figures[$0] != nil }
      guard known < share.labels.count else { continue }
      let isClear = known == 0 && !share.statement.isApproximate
      result = ((result?.count ?? 0) + (known == 0 ? count : 0), isClear && result?.isClear != false)
    }
    return result
  }

  // MARK: Sums

  private mutating func checkSums() {
    guard let total, !total.isApproximate else { return }
    check("按居住地", units.values.map { $0 }, of: .unit, total.value)
    // 无封控区、管控区人员 alone says nothing of all the others.
    if zones[.precaution] != nil || zones.values.contains(where: { $0.value > 0 }) {
      check("按管控情况", zones.values.map { $0 }, of: .zone, total.value)
    }
    let isOpen = TravelMode.allCases.contains { statements.states($0.planLabel, .rest) && modes[$0] == nil }
    guard modes[.closedOnSite] != nil, modes[.shuttleBus] != nil, !isOpen else { return }
    check("按通勤方式", modes.values.map { $0 }, of: .mode, total.value)
  }

  private mutating func check(_ name: String, _ figures: [Figure], of dimension: PlanLabel.Dimension, _ total: Int) {
    guard !figures.isEmpty, !figures.contains(where: \.isApproximate), shared[dimension]?.isClear != false else {
      return
    }
    let sum = figures.reduce(shared[dimension]?.count ?? 0) { $0 + $1.value }
    if sum != total { mismatches.append((name, sum)) }
  }
}

extension PlanLabel {
  /// 附件4 二 asks for its figure; of the ways of commuting only for 厂区内封闭生产 and 班车.
  fileprivate var isAskedFor: Bool { if case .otherMode = self { false } else { true } }

  /// 步行3人、骑行5人: several words of one bucket, whose figures do not contradict each other.
  fileprivate var isOfManyKinds: Bool { self == .otherMode(.other) || self == .otherMode(.unverified) }
}
