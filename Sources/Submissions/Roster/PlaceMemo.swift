internal import Rulebook

/// What the place columns of a row say, as far as a resolution depends on it.
struct PlaceKey: Equatable {
  // What each column says, by the numbers of ``AddressMemo``.
  var unit = AddressMemo.nothing
  var township = AddressMemo.nothing
  var community = AddressMemo.nothing
  var address = AddressMemo.nothing

  fileprivate var hash: UInt64 {
    let columns = UInt64(UInt32(bitPattern: unit)) << 32 | UInt64(UInt32(bitPattern: township))
    let rest = UInt64(UInt32(bitPattern: community)) << 32 | UInt64(UInt32(bitPattern: address))
    return ByteHash.mixed(ByteHash.mixed(columns) ^ rest)
  }
}

/// Remembers resolved places; memory is bounded as in ``ValueMemo``.
struct PlaceMemo: Sendable {
  private struct Place {
    var key: PlaceKey
    var unit: ResidenceUnit
    var isWorthNoting: Bool
  }

  private var table = IndexTable()
  private var places: [Place] = []
  private var readings: [PlaceReading] = []

  private static let capacity = 1 << 17

  /// So many that to keep them for the next file costs little.
  var isSmall: Bool { places.count < 1 << 14 }

  @inline(__always)
  func index(of key: PlaceKey) -> Int? {
    table.firstIndex(of: key.hash) { places[$0].key == key }
  }

  func unit(at index: Int) -> ResidenceUnit { places[index].unit }

  /// The reading has something to tell.
  func isWorthNoting(_ index: Int) -> Bool { places[index].isWorthNoting }

  func reading(at index: Int) -> PlaceReading { readings[index] }

  /// What the reading has to tell.
  func codeCount(at index: Int) -> Int { readings[index].codes.count }
  func code(_ number: Int, at index: Int) -> FindingCode { readings[index].codes[number] }

  mutating func insert(_ reading: PlaceReading, for key: PlaceKey) -> Int {
    if places.count >= Self.capacity { self = PlaceMemo() }
    places.append(Place(key: key, unit: reading.unit, isWorthNoting: !reading.codes.isEmpty))
    readings.append(reading)
    table.insert(places.count - 1, hash: key.hash)
    return places.count - 1
  }
}
