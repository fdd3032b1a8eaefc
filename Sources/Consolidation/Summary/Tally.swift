package import Rulebook

/// Persons counted along every dimension; each dimension sums to ``persons`` (`domain.md` 2, invariant).
package struct Tally: Sendable, Equatable {
  package var persons = 0
  package var byUnit = [Int](repeating: 0, count: ResidenceUnit.allCases.count)
  package var byZone = [Int](repeating: 0, count: ControlZone.allCases.count)
  package var byMode = [Int](repeating: 0, count: TravelMode.allCases.count)
  /// Only persons in 封控区.
  package var byBuilding = [Int](repeating: 0, count: SealedBuilding.allCases.count)
  package var byDuty = [Int](repeating: 0, count: DutyStatus.allCases.count)
  package var byRelease = [Int](repeating: 0, count: ReleaseVerdict.allCases.count)
  /// The way back (`domain.md` 0.9): the modes, then 未填报.
  package var byReturnMode = [Int](repeating: 0, count: TravelMode.allCases.count + 1)

  package init() {}
}

/// Persons by unit, zone and mode together: index `(unit * zones + zone) * modes + mode`.
package struct Cube: Sendable, Equatable {
  package var counts = [Int](
    repeating: 0, count: ResidenceUnit.allCases.count * ControlZone.allCases.count * TravelMode.allCases.count)

  package init() {}

  package subscript(unit: ResidenceUnit, zone: ControlZone, mode: TravelMode) -> Int {
    get { counts[Self.index(unit, zone, mode)] }
    set { counts[Self.index(unit, zone, mode)] = newValue }
  }

  private static func index(_ unit: ResidenceUnit, _ zone: ControlZone, _ mode: TravelMode) -> Int {
    (Int(unit.rawValue) * ControlZone.allCases.count + Int(zone.rawValue)) * TravelMode.allCases.count
      + Int(mode.rawValue)
  }
}
