/// The parts that a list behind a label is made up of: 朝阳区：白班30人，夜班20人.
struct ListedParts {
  let label: PlanLabel
  private(set) var isApproximate: Bool
  private var parts: [Int]

  init(label: PlanLabel, first number: StatedNumber) {
    self.label = label
    parts = [number.value]
    isApproximate = number.isApproximate
  }

  mutating func append(_ number: StatedNumber) {
    parts.append(number.value)
    isApproximate = isApproximate || number.isApproximate
  }

  /// The last one is what all before it are together: 白班40人，夜班40人，两班80人.
  var isClosed: Bool { parts.count > 2 && parts.dropLast().reduce(0, +) == parts.last }

  /// All of them together; `nil` where some may be parts of the one before them.
  var sum: Int? {
    if isClosed { return parts.last }
    let repeats = parts.indices.dropLast(2).contains { parts[($0 + 1)...].reduce(0, +) == parts[$0] }
    return repeats ? nil : parts.reduce(0, +)
  }
}

extension SentenceReader {
  /// 朝阳区：白班30人，夜班20人: a further part of what the label before the colon is stated in.
  mutating func addListed(_ number: StatedNumber, _ before: ArraySlice<FigureToken>) {
    guard var parts = listed, let last = statements.indices.last, statements[last].label == parts.label,
      number.measure == .persons, before.isName
    else {
      // 小计60人, 其中白班30人, 通勤：生产部30人: the list is at its end.
      listed = nil
      return
    }
    parts.append(number)
    guard let sum = parts.sum else {
      // 生产部60人，白班30人、夜班30人: two parts more, or what the first is made up of.
      statements.removeLast()
      listed = nil
      return
    }
    statements[last].amount = .count(sum)
    statements[last].isApproximate = parts.isApproximate
    statements[last].isAdded = true
    listed = parts.isClosed ? nil : parts
  }
}
