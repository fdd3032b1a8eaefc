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
  /// Persons of one reliable document number: at least two, by number; within a group by roster, then person.
  package static func byNumber(in rosters: [[Person]]) -> [ArraySlice<Occurrence>] {
    var bits = SeenTwice(expecting: rosters.reduce(0) { $0 + $1.count })
    for persons in rosters {
      for person in persons { bits.mark(person.idKey) }
    }
    return groups(in: rosters, of: \.idKey) { bits.isRepeated($0.idKey) }
  }

  /// Persons without a reliable number who share name and phone with another one: who of them is counted, and the rest.
  ///
  /// - Parameter isRepeated: whether an occurrence is out already, because another one has its number.
  /// - Returns: by key; the first counts. Where two numbers go by one name and phone nobody can say whose row the one
  ///   without a number is, so that the first such row counts beside them.
  package static func byContact(
    in rosters: [[Person]], besides isRepeated: (Occurrence) -> Bool
  ) -> [(kept: Occurrence, repeated: [Occurrence])] {
    func isLoose(_ person: Person) -> Bool { person.idKey == 0 && person.contactKey != 0 }
    let count = rosters.reduce(0) { $0 + $1.count(where: isLoose) }
    guard count > 0 else { return [] }
    var bits = SeenTwice(expecting: count)
    for persons in rosters {
      for person in persons where isLoose(person) { bits.mark(person.contactKey) }
    }
    return groups(in: rosters, of: \.contactKey) { bits.isSeen($0.contactKey) }.compactMap { group in
      func number(_ occurrence: Occurrence) -> UInt64 { rosters[Int(occurrence.roster)][Int(occurrence.person)].idKey }
      let loose = group.filter { number($0) == 0 }
      let numbered = group.filter { number($0) != 0 }
      if let known = numbered.first(where: isRepeated), !loose.isEmpty { return (known, loose) }
      // Rows of one number are known by it; the first of them stands for all.
      let isOne = Set(numbered.map(number)).count == 1
      let members = isOne && !loose.isEmpty ? group.filter { number($0) == 0 || $0 == numbered[0] } : loose
      return members.count < 2 ? nil : (members[0], Array(members.dropFirst()))
    }
  }

  /// - Parameter isCandidate: whether somebody else may have the person's key.
  private static func groups(
    in rosters: [[Person]], of key: KeyPath<Person, UInt64>, _ isCandidate: (Person) -> Bool
  ) -> [ArraySlice<Occurrence>] {
    var candidates: [Occurrence] = []
    for (roster, persons) in rosters.enumerated() {
      for (index, person) in persons.enumerated() where isCandidate(person) {
        candidates.append(
          Occurrence(
            key: person[keyPath: key], roster: Int32(truncatingIfNeeded: roster),
            person: Int32(truncatingIfNeeded: index)))
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
  func isSeen(_ key: UInt64) -> Bool {
    guard key != 0 else { return false }
    let hash = slot(of: key)
    return seen[Int(hash >> 6)] >> (hash & 63) & 1 == 1
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
