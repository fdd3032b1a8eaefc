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
