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
    for path in [
      \Tally.byUnit, \.byZone, \.byMode, \.byBuilding, \.byDuty, \.byRelease, \.byReturnMode,
    ] {
      for index in self[keyPath: path].indices { self[keyPath: path][index] += other[keyPath: path][index] }
    }
  }
}

extension Summary {
  /// Everything that does not add up: in each enterprise, in the total, and from files to persons.
  package func imbalances() -> [Imbalance] {
    var found = totals.imbalances(of: "total")
    var sum = Tally()
    for enterprise in enterprises {
      guard let tally = enterprise.tally else { continue }
      found += tally.imbalances(of: enterprise.name)
      sum.add(tally)
    }
    if sum != totals {
      found.append(Imbalance(subject: "total", dimension: "enterprises", expected: totals.persons, actual: sum.persons))
    }
    let cubeSum = cube.counts.reduce(0, +)
    if cubeSum != totals.persons {
      found.append(Imbalance(subject: "total", dimension: "cube", expected: totals.persons, actual: cubeSum))
    }
    return found + fileImbalances()
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
