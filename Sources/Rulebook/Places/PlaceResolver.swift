/// Finds the unit in which somebody lives (`domain.md` 4).
package struct PlaceResolver: Sendable {
  package init(overlay: Settings.Overlay, ownUnit: ResidenceUnit) {}

  /// Algorithm of `domain.md` 4.3 over the columns that a roster has; empty text where a column is absent or blank.
  package func resolve(
    unit: String, township: String, community: String, address: String, hasHouseholdRegisterOnly: Bool
  ) -> PlaceReading {
    PlaceReading(unit: .unverified)
  }

  /// The unit (and township) that an enterprise's title, register line or folder names at its head, such as
  /// 莲花山度假区长春甲公司; the rest of the text is the name (`domain.md` 12.20).
  package func leadingUnit(of title: String) -> (unit: ResidenceUnit, rest: String)? { nil }

  /// A unit written alone, as in a 属地 column or a plan's table of districts.
  package func unit(named raw: String) -> ResidenceUnit? { nil }
}

package struct PlaceReading: Sendable, Equatable {
  package var unit: ResidenceUnit
  /// UNIT_MISSING, UNIT_AMBIGUOUS, UNIT_CONFLICT, UNIT_MANAGED, UNIT_OUTDATED; more than one is possible.
  package var codes: [FindingCode]
  /// For 待核实: what it might be, in report order.
  package var candidates: [ResidenceUnit]

  package init(unit: ResidenceUnit, codes: [FindingCode] = [], candidates: [ResidenceUnit] = []) {
    self.unit = unit
    self.codes = codes
    self.candidates = candidates
  }
}
