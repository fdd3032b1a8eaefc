/// The labels of buses in the order in which they were met; the number of a bus is its place plus one.
struct BusNumbers: Sendable {
  private(set) var labels: [String] = []
  /// By a hash of the label's bytes, or the next free key: hashing Chinese text as `String` normalizes it first.
  private var numbers: [UInt64: UInt16] = [:]

  private static let most = Int(UInt16.max) - 1

  /// The number of a bus; 0, which is none, where there are more than anybody has.
  mutating func number(of label: String) -> UInt16 {
    var key = Self.key(label)
    while let number = numbers[key] {
      if labels[Int(number) - 1] == label { return number }
      key &+= 1
    }
    guard labels.count < Self.most else { return 0 }
    labels.append(label)
    numbers[key] = UInt16(labels.count)
    return UInt16(labels.count)
  }

  private static func key(_ label: String) -> UInt64 {
    var label = label
    return label.withUTF8 { ByteHash.hash($0, seed: FindingKey.seed) }
  }
}
