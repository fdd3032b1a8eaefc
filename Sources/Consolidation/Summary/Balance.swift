internal import Rulebook

/// A figure that does not add up: a bug of ours, for which nothing may be published (requirement 26).
package struct Imbalance: Sendable, Equatable, CustomStringConvertible {
  /// Whose figures: an enterprise, a file or the total; for operators.
  package let subject: String
  package let dimension: String
  package let expected: Int
  package let actual: Int

  package var description: String { "\(subject): \(dimension) adds up to \(actual), not \(expected)" }
}

extension Tally {
  /// Every dimension must sum to the persons (`domain.md` 2, invariant).
  func imbalances(of subject: String) -> [Imbalance] {
    let inSealedZone = byZone[Int(ControlZone.sealed.rawValue)]
    let sums: [(String, [Int], Int)] = [
      ("units", byUnit, persons), ("zones", byZone, persons), ("modes", byMode, persons), ("duty", byDuty, persons),
      ("release", byRelease, persons), ("return modes", byReturnMode, persons), ("buildings", byBuilding, inSealedZone),
    ]
    return sums.compactMap { dimension, counts, expected in
      let actual = counts.reduce(0, +)
      return actual == expected
        ? nil : Imbalance(subject: subject, dimension: dimension, expected: expected, actual: actual)
    }
  }

  /// Adds another tally, dimension by dimension.
  package mutating func add(_ other: Tally) {
    persons += other.persons
    byUnit.add(other.byUnit)
    byZone.add(other.byZone)
    byMode.add(other.byMode)
    byBuilding.add(other.byBuilding)
    byDuty.add(other.byDuty)
    byRelease.add(other.byRelease)
    byReturnMode.add(other.byReturnMode)
  }
}

extension [Int] {
  /// Adds counts of the same dimension.
  fileprivate mutating func add(_ other: [Int]) {
    for index in indices where other.indices.contains(index) { self[index] += other[index] }
  }
}

extension Summary {
  /// Everything that does not add up: in each enterprise, in the total, and from files to persons.
  package func imbalances() -> [Imbalance] {
    var found = totals.imbalances(of: "total")
    for enterprise in enterprises {
      if let tally = enterprise.tally { found += tally.imbalances(of: enterprise.name) }
    }
    found += sumImbalances("enterprises", of: enterprises.compactMap(\.tally))
    found += sumImbalances("locations", of: locations.map(\.tally))
    return found + cubeImbalances() + returnModeImbalances() + fileImbalances()
  }

  private func sumImbalances(_ dimension: String, of parts: [Tally]) -> [Imbalance] {
    var sum = Tally()
    for part in parts { sum.add(part) }
    if sum == totals { return [] }
    return [Imbalance(subject: "total", dimension: dimension, expected: totals.persons, actual: sum.persons)]
  }

  /// The cube must give the totals of units, zones and modes along each of its edges.
  private func cubeImbalances() -> [Imbalance] {
    var margins = Tally()
    for unit in ResidenceUnit.allCases {
      for zone in ControlZone.allCases {
        for mode in TravelMode.allCases {
          let count = cube[unit, zone, mode]
          margins.byUnit[Int(unit.rawValue)] += count
          margins.byZone[Int(zone.rawValue)] += count
          margins.byMode[Int(mode.rawValue)] += count
        }
      }
    }
    let edges = [
      ("cube by unit", margins.byUnit, totals.byUnit), ("cube by zone", margins.byZone, totals.byZone),
      ("cube by mode", margins.byMode, totals.byMode),
    ]
    return edges.compactMap { Self.imbalance($0, $1, expected: $2) }
  }

  private func returnModeImbalances() -> [Imbalance] {
    let byUnit = returnModesByUnit.map { $0.reduce(0, +) }
    let byWay = totals.byReturnMode.indices.map { way in
      returnModesByUnit.reduce(0) { $0 + ($1.indices.contains(way) ? $1[way] : 0) }
    }
    return [
      Self.imbalance("return modes by unit", byUnit, expected: totals.byUnit),
      Self.imbalance("return modes by way", byWay, expected: totals.byReturnMode),
    ].compactMap { $0 }
  }

  /// The first count of a dimension that is not as expected.
  private static func imbalance(_ dimension: String, _ counts: [Int], expected: [Int]) -> Imbalance? {
    guard counts != expected else { return nil }
    let place = zip(counts, expected).first { $0 != $1 } ?? (counts.reduce(0, +), expected.reduce(0, +))
    return Imbalance(subject: "total", dimension: dimension, expected: place.1, actual: place.0)
  }

  private func fileImbalances() -> [Imbalance] {
    var found: [Imbalance] = []
    var persons = 0
    for file in files {
      guard let rows = file.rows else { continue }
      persons += rows.persons
      if !rows.isBalanced {
        let actual = rows.persons + rows.duplicates + rows.quarantined + rows.nonPerson + rows.hidden
        found.append(Imbalance(subject: file.path, dimension: "rows", expected: rows.read, actual: actual))
      }
    }
    if persons != totals.persons {
      found.append(Imbalance(subject: "files", dimension: "persons", expected: totals.persons, actual: persons))
    }
    return found
  }
}
