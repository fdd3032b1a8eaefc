/// The groups of findings about places, by what decides how a row's place is shown: most rows of a bad list are shown as
/// others were, and their texts need not be masked and looked for again.
struct PlaceGroups: Sendable {
  /// Equal only for rows of one table whose places are shown alike.
  struct Key: Equatable {
    // Places of the words in the memos of their columns; -1 where the cell is empty.
    var unit: Int32
    var township: Int32
    var community: Int32
    /// How often those memos have moved their words.
    var moves: Int32
    /// See ``AddressMemo/maskNumber(of:)``.
    var address: UInt64
    var code: UInt8 = 0

    fileprivate var hash: UInt64 {
      let columns = UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(UInt32(bitPattern: township))
      let rest = UInt64(UInt32(bitPattern: community)) << 32 | UInt64(UInt32(bitPattern: moves)) << 8 | UInt64(code)
      return ByteHash.mixed(ByteHash.mixed(columns ^ address &* 0x9E37_79B9_7F4A_7C15) ^ rest)
    }
  }

  private struct Entry {
    var key: Key
    var group: Int32
  }

  /// Each key has one place, which the next one with the same takes over; a power of two.
  private var entries: [Entry?] = []
  private var newcomers = 0
  private static let (fewest, most) = (1 << 7, 1 << 13)

  subscript(key: Key) -> Int32? {
    get {
      guard !entries.isEmpty, let entry = entries[slot(key)], entry.key == key else { return nil }
      return entry.group
    }
    set {
      newcomers += 1
      if newcomers > entries.count, entries.count < Self.most { grow() }
      entries[slot(key)] = newValue.map { Entry(key: key, group: $0) }
    }
  }

  private func slot(_ key: Key) -> Int { Int(truncatingIfNeeded: key.hash) & (entries.count - 1) }

  private mutating func grow() {
    let old = entries
    entries = [Entry?](repeating: nil, count: max(Self.fewest, old.count * 2))
    for case let entry? in old { entries[slot(entry.key)] = entry }
  }
}
