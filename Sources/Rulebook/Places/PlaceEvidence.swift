/// What one column says of the place, before the columns are held against each other.
///
/// A small value without references: a reader may keep it per distinct text of a column.
package struct PlaceEvidence: Sendable, Hashable {
  /// Units written, of the 17.
  var units: UnitMask = []
  /// Buckets of places written that lie outside the city.
  var outside: UnitMask = []
  /// What undecidable words might mean.
  var undecidable: UnitMask = []
  /// Index plus one of the first township written; 0 for none.
  var township: UInt16 = 0
  var hasMovedVillage = false
  var hasOutdatedName = false
  /// 长春市 is written.
  var hasCity = false
  /// Nothing but 吉林省 and 长春市 is written.
  var isCityOnly = false
  /// 四平市, of which 公主岭市 was a part until 2020, is the outside place.
  var isSiping = false

  package init() {}

  /// What differs most between two; the rest is compared.
  package func hash(into hasher: inout Hasher) {
    let masks = UInt64(units.rawValue) ^ UInt64(outside.rawValue) << 20 ^ UInt64(undecidable.rawValue) << 40
    hasher.combine(masks ^ UInt64(township) << 48)
  }

  package static let empty = PlaceEvidence()
}

/// Which column a text stands in: short names count in a column of their own, and are mistrusted in an address.
package enum PlaceColumn: Sendable { case unit, township, community, address }
