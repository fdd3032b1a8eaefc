/// A figure after weighing everything that is stated of it.
struct SettledFigure: Equatable {
  var figure: FigureLedger.Figure
  /// Exact values that contradict each other, the one that is taken first.
  var conflict: [Int] = []

  /// An exact value wins over 约, and two exact ones that differ are a conflict.
  init?(_ counts: [StatedCount]) {
    guard let first = counts.first else { return nil }
    let exact = counts.filter { !$0.isApproximate }
    let value = Self.sumAmong(exact.map(\.value)) ?? exact.first?.value ?? first.value
    figure = FigureLedger.Figure(
      value: value, isApproximate: exact.isEmpty,
      isDerived: counts.allSatisfy { $0.isAdded || $0.value != value })
    guard Self.sumAmong(exact.map(\.value)) == nil else { return }
    var distinct: [Int] = []
    for count in exact where !distinct.contains(count.value) { distinct.append(count.value) }
    if distinct.count > 1 { conflict = distinct }
  }

  /// 冲压车间封闭生产30人，焊装车间封闭生产40人，合计封闭生产70人: two parts or more, and what they are together.
  private static func sumAmong(_ values: [Int]) -> Int? {
    guard let largest = values.max(), values.count(where: { $0 > 0 }) > 2 else { return nil }
    return values.reduce(0, +) == 2 * largest ? largest : nil
  }
}
