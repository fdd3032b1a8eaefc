/// Weighs what a plan's second section states of all its persons together.
struct TotalFigure {
  private(set) var figure: FigureLedger.Figure?
  /// Exact values that contradict each other, the one that is taken first.
  private(set) var conflict: [Int] = []

  private let statements: [FigureStatement]

  private let speaksOfSome: Bool

  init(_ statements: [FigureStatement], speaksOfSome: Bool) {
    self.speaksOfSome = speaksOfSome
    let statements = Self.withoutEarlier(statements)
    // 当前在岗30人，后续返岗20人: without a batch before them they are those who return.
    let isOnlyLater = Set(statements.map(\.label)).isDisjoint(with: [.total] + (1...5).map(PlanLabel.batch))
    self.statements = isOnlyLater ? statements.map(\.withLaterAsTotal) : statements
    weigh()
    if figure?.isDerived == false, conflict.isEmpty, let later = laterBesideTotal { conflict = later }
  }

  /// 先期返岗30人，后续返岗20人 are two batches; 先期返岗10人，此次返岗40人 are two statements of the total.
  private static func withoutEarlier(_ statements: [FigureStatement]) -> [FigureStatement] {
    let labels = Set(statements.map(\.label))
    guard labels.contains(.earlierBatch) else { return statements }
    let parts = [PlanLabel.earlierBatch, .laterBatch].compactMap { statements.counts($0).first?.value }
    let isSum = statements.counts(.total).contains { $0.value == parts.reduce(0, +) }
    let isBatch = labels.contains(.laterBatch) && (isSum || !labels.contains(.total))
    return statements.map { $0.label == .earlierBatch ? $0.with(isBatch ? .batch(1) : .total) : $0 }
  }

  private mutating func weigh() {
    if let sum = sumOfParts {
      figure = sum
    } else if let settled = SettledFigure(statements.counts(.total, parts: isOnlyPartOfStaff)) {
      (figure, conflict) = (settled.figure, settled.conflict)
      addPresent(to: settled)
    } else if let newcomers {
      figure = behindFirstBatch(newcomers) ?? withPresent(newcomers)
    } else {
      figure = batches ?? largestSum ?? staff
    }
  }

  /// 现有员工218人，其中需返岗176人: a part of everybody on the books is the total all the same.
  private var isOnlyPartOfStaff: Bool {
    let parts = Set(statements.counts(.total).map(\.value))
    return statements.counts(.total, parts: false).isEmpty && !statements.counts(.staff).isEmpty && parts.count == 1
  }

  /// 生产部返岗30人、综合部返岗20人，合计50人: parts, and what they are together.
  private var sumOfParts: FigureLedger.Figure? {
    let last = statements.lastIndex { $0.label == .total } ?? 0
    guard last > 0, last + 1 < statements.count, statements[last + 1].label == .sum else { return nil }
    let parts = statements.counts(.total, parts: false)
    let sum = parts.reduce(0) { $0 + $1.value }
    guard parts.count > 1, parts.allSatisfy({ $0.value > 0 && !$0.isApproximate }),
      statements[last + 1].amount == .count(sum), !statements[last + 1].isApproximate
    else { return nil }
    return FigureLedger.Figure(value: sum)
  }

  /// 首批返岗30人，视疫情再返岗50人.
  private func behindFirstBatch(_ newcomers: StatedCount) -> FigureLedger.Figure? {
    guard let first = statements.counts(.batch(1), parts: false).first, present == nil,
      statements.counts(.newcomers, parts: false).contains(newcomers),
      (2...6).allSatisfy({ statements.counts(.batch($0)).isEmpty })
    else { return nil }
    return FigureLedger.Figure(
      value: first.value + newcomers.value, isApproximate: first.isApproximate || newcomers.isApproximate,
      isDerived: true)
  }

  /// 返岗30人，后续返岗20人: whether the former are all of them, nobody can tell unless a sum does.
  private var laterBesideTotal: [Int]? {
    guard let later = statements.counts(.laterBatch, parts: false).first, let total = figure?.value,
      (1...5).allSatisfy({ statements.counts(.batch($0)).isEmpty }), !statements.counts(.total, parts: false).isEmpty,
      later.value > 0, !sums.contains(total)
    else { return nil }
    return [total, total + later.value]
  }

  private var batches: FigureLedger.Figure? {
    let batches = (1...6).compactMap { statements.counts(.batch($0)).first }
    guard batches.count > 1 else { return nil }
    let isApproximate = batches.contains { $0.isApproximate }
    return FigureLedger.Figure(
      value: batches.reduce(0) { $0 + $1.value }, isApproximate: isApproximate, isDerived: true)
  }

  private var largestSum: FigureLedger.Figure? {
    statements.counts(.sum, parts: false).max { $0.value < $1.value }.map(Self.figure)
  }

  /// Everybody where all of them return, else those who are there.
  private var staff: FigureLedger.Figure? {
    if statements.states(.total, .all), let all = statements.counts(.staff).first { return Self.figure(all) }
    let present = [PlanLabel.onDuty, .staffed, .arrived].flatMap { statements.counts($0, parts: false) }
    let first = present.first ?? (1...5).lazy.compactMap { statements.counts(.batch($0)).first }.first
    return first.map(Self.figure) ?? staffOfWhomAllIsSaid
  }

  /// 我公司员工20人，均居住在朝阳区，均驻厂: nothing is said of anybody else.
  private var staffOfWhomAllIsSaid: FigureLedger.Figure? {
    let counts = statements.counts(.staff)
    guard !speaksOfSome, counts.count == 1, let all = counts.first,
      statements.contains(where: { $0.isOfStaff && $0.label.isSpecific && $0.amount == .all })
    else { return nil }
    return FigureLedger.Figure(value: all.value, isApproximate: all.isApproximate, isDerived: true)
  }

  private static func figure(_ count: StatedCount) -> FigureLedger.Figure {
    FigureLedger.Figure(value: count.value, isApproximate: count.isApproximate)
  }

  // MARK: Those on duty

  /// Those on duty who stand beside those who return, not among them.
  ///
  /// Only 当前在岗 is said of now and of persons beside the others; 已返岗 are mostly among them, and 在岗 alone may be
  /// said of any time (疫情前在岗200人, 返岗后在岗156人), so that a sum has to tell.
  private var present: (count: StatedCount, isCurrent: Bool)? {
    for label in [PlanLabel.onDuty, .arrived, .staffed] {
      if let count = statements.counts(label, parts: isOnlyPartOfStaff).first { return (count, label == .onDuty) }
    }
    return nil
  }

  private var newcomers: StatedCount? { statements.counts(.newcomers).first }

  /// What figures of places, zones and modes, or a 合计, say that all persons are.
  private var sums: [Int] {
    let dimensions: [Int] = [
      statements.sum { if case .unit = $0 { true } else { $0 == .otherPlaces } },
      statements.sum { if case .zone = $0 { true } else { false } }, statements.sum { $0.dimension == .mode },
    ]
    return dimensions.filter { $0 > 0 } + statements.counts(.sum, parts: false).map(\.value)
  }

  /// Adds those on duty to those who return: both are persons of the list (`domain.md` 12.5).
  ///
  /// 需返岗20人，当前在岗30人 can mean nothing else, as more are on duty than can be among those who return;
  /// 需返岗50人，当前在岗30人 may mean either, unless a sum beside them tells.
  private mutating func addPresent(to settled: SettledFigure) {
    guard let (present, isCurrent) = present, present.value > 0, !present.isApproximate, !settled.figure.isApproximate
    else { return }
    let both = settled.figure.value + present.value
    if let larger = settled.conflict.max(), settled.conflict.min() == larger - present.value,
      settled.conflict.count == 2
    {
      (figure, conflict) = (FigureLedger.Figure(value: larger), [])
    }
    let sums = sums
    guard conflict.isEmpty, settled.conflict.isEmpty, !sums.contains(settled.figure.value) else { return }
    let isAllStaff = statements.counts(.staff).contains { $0.value == both }
    let isBeside = isCurrent && present.value > settled.figure.value && isPossible(both)
    if sums.contains(both) || isAllStaff || isBeside {
      figure = FigureLedger.Figure(
        value: both, isDerived: !statements.counts(.sum, parts: false).contains { $0.value == both })
    } else if isCurrent, !isWhole(settled.figure.value), isPossible(both) {
      conflict = [settled.figure.value, both]
    }
  }

  /// 需返岗员工共计156人, and 156 who are the 116 that come and the 40 on duty.
  private func isWhole(_ value: Int) -> Bool {
    statements.contains { $0.label == .total && $0.isSum && $0.amount == .count(value) }
      || newcomers.map { $0.value + (present?.count.value ?? 0) == value } == true
  }

  /// Not more than everybody on the books.
  private func isPossible(_ value: Int) -> Bool {
    statements.counts(.staff).allSatisfy { $0.value >= value }
  }

  /// 当前在岗30人，新返岗20人; without those on duty, the newcomers are all only where no other figure is larger.
  private func withPresent(_ newcomers: StatedCount) -> FigureLedger.Figure? {
    let sums = sums
    guard let (present, _) = present else {
      return sums.contains { $0 > newcomers.value } ? nil : Self.figure(newcomers)
    }
    let both = newcomers.value + present.value
    if sums.contains(newcomers.value), !sums.contains(both) { return Self.figure(newcomers) }
    // 拟增加返岗40人，返岗后在岗100人: the latter may be all, so that neither is taken.
    if statements.counts(.onDuty).isEmpty, statements.counts(.arrived).isEmpty, !sums.contains(both) { return nil }
    return FigureLedger.Figure(
      value: both, isApproximate: newcomers.isApproximate || present.isApproximate,
      isDerived: !statements.counts(.sum, parts: false).contains { $0.value == both })
  }
}

extension FigureStatement {
  fileprivate var withLaterAsTotal: Self { label == .laterBatch ? with(.total) : self }

  fileprivate func with(_ label: PlanLabel) -> Self {
    var statement = self
    statement.label = label
    return statement
  }
}
