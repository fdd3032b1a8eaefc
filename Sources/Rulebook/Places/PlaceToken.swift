/// What a word in an address stands for, and where it counts.
struct PlaceToken: Sendable {
  enum Kind: UInt8, Sendable {
    case unit
    case township
    case movedVillage
    case outside
    /// 开发区, 新区, 吉林 …: may be meant, is never decided by.
    case undecidable
    /// 长春市.
    case city
    /// 吉林省, 中国, 家住.
    case neutral
  }

  enum Reach: UInt8, Sendable {
    /// Anywhere in a text.
    case anywhere
    /// At the head, after a separator, or in a column.
    case atBoundary
    /// At the head or in a column.
    case atHead
    /// At the head or in a column, unless a road, an estate or the like follows.
    case atHeadUnlessRoad
    /// In a column, or at the head after 长春.
    case withContext
    /// In the 区 column alone.
    case inUnitColumn
    /// In the 街道 and 区 columns, as the whole of what stands there.
    case asStem
  }

  var kind: Kind
  var reach: Reach
  var mask: UnitMask
  /// Index of the township; 0 elsewhere.
  var township: UInt16 = 0
  /// A former name: UNIT_OUTDATED.
  var isOutdated = false
  /// 场 after it makes it a market (四平市场).
  var endsInCity = false
}

/// A township-level place and the rule by which it belongs to a unit (`domain.md` 4.2).
struct Township: Sendable {
  /// Managing unit; absent where the unit that is written decides and nothing is assumed.
  var managing: ResidenceUnit?
  /// The unit that is written decides (as_written).
  var isAsWritten: Bool
  var accepted: UnitMask
  var historic: UnitMask
  /// 泉眼镇 or 英俊镇, between which villages moved.
  var village: VillageSide

  enum VillageSide: UInt8, Sendable { case none, former, present }
}
