/// A person by its place in a list of rosters.
package struct Occurrence: Equatable {
  package var key: UInt64
  /// Index in the list of rosters.
  package var roster: Int32
  /// Index in the roster's persons.
  package var person: Int32
}

/// Finds the keys that occur more than once among a million persons without keeping a table of them.
///
/// A first sweep marks one bit for each key and notes in a second set of bits where a bit was already marked; a second
/// sweep gathers the few persons behind noted bits, and sorting those leaves the true repetitions. 16 bits a person in
/// each set keep chance hits near 3 %; crafted collisions cost sorting, never more.
package enum RepeatedKeys {
  /// Groups of at least two occurrences of one key, by key; within a group by roster, then person.
  ///
  /// - Parameter key: 0 for a person who must match nobody.
  package static func groups(in rosters: [[Person]], key: (Person) -> UInt64) -> [ArraySlice<Occurrence>] {
    var bits = SeenTwice(expecting: rosters.reduce(0) { $0 + $1.count })
    for persons in rosters {
      for person in persons { bits.mark(key(person)) }
    }
    var candidates: [Occurrence] = []
    for (roster, persons) in rosters.enumerated() {
      for (index, person) in persons.enumerated() where bits.isRepeated(key(person)) {
        candidates.append(
          Occurrence(
            key: key(person), roster: Int32(truncatingIfNeeded: roster), person: Int32(truncatingIfNeeded: index)))
      }
    }
    candidates.sort { ($0.key, $0.roster, $0.person) < ($1.key, $1.roster, $1.person) }
    return candidates.chunked { $0.key == $1.key }.filter { $0.count > 1 }
  }
}

/// Two sets of bits over hashes of keys.
private struct SeenTwice {
  private var seen: [UInt64]
  private var repeated: [UInt64]
  private let shift: UInt64

  init(expecting count: Int) {
    var exponent = 10
    while exponent < 34, 1 << exponent < count * 16 { exponent += 1 }
    seen = [UInt64](repeating: 0, count: (1 << exponent) / 64)
    repeated = seen
    shift = UInt64(64 - exponent)
  }

  @inline(__always)
  mutating func mark(_ key: UInt64) {
    guard key != 0 else { return }
    let hash = slot(of: key)
    let (word, bit) = (Int(hash >> 6), UInt64(1) << (hash & 63))
    if seen[word] & bit == 0 { seen[word] |= bit } else { repeated[word] |= bit }
  }

  @inline(__always)
  func isRepeated(_ key: UInt64) -> Bool {
    guard key != 0 else { return false }
    let hash = slot(of: key)
    return repeated[Int(hash >> 6)] >> (hash & 63) & 1 == 1
  }

  /// Fibonacci hashing (Knuth, TAOCP 6.4).
  @inline(__always)
  private func slot(of key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> shift }
}
