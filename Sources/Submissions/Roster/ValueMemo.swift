internal import OfficeFormats
internal import Rulebook

/// Remembers what each distinct value of a column means, so that a rule runs once for a value and not once for a row.
///
/// Values are found by shared-string index, by number, or by their bytes, which are compared. A column of ever new values
/// is forgotten from time to time: memory stays bounded and the answers stay the same.
struct ValueMemo {
  private var keys: [UInt64]
  private var places: [UInt32]
  private var entries: [WordEntry] = []
  private var bytes: [UInt8] = []
  /// Where the bytes of an entry's text lie; empty for values that are not text.
  private var ranges: [Range<Int>] = []
  private var shift: UInt64

  /// Distinct values that are remembered at most.
  private static let capacity = 1 << 16

  init() {
    keys = []
    places = []
    shift = 64
  }

  @inline(__always)
  func index(of key: UInt64, text: Span<UInt8>) -> Int? {
    guard !keys.isEmpty else { return nil }
    var place = Int(truncatingIfNeeded: spread(key))
    while keys[place] != 0 {
      if keys[place] == key, isEqual(Int(places[place]), text) { return Int(places[place]) }
      place = (place &+ 1) & (keys.count &- 1)
    }
    return nil
  }

  @inline(__always)
  subscript(index: Int) -> WordEntry {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  mutating func insert(_ entry: WordEntry, for key: UInt64, text: Span<UInt8>) -> Int {
    if entries.count >= Self.capacity { self = ValueMemo() }
    if entries.count * 2 >= keys.count { grow() }
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ranges.append(start..<bytes.count)
    entries.append(entry)
    place(key, UInt32(truncatingIfNeeded: entries.count - 1))
    return entries.count - 1
  }

  private mutating func place(_ key: UInt64, _ index: UInt32) {
    var place = Int(truncatingIfNeeded: spread(key))
    while keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
    keys[place] = key
    places[place] = index
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    let count = max(64, keys.count * 2)
    keys = [UInt64](repeating: 0, count: count)
    places = [UInt32](repeating: 0, count: count)
    shift = UInt64(64 - count.trailingZeroBitCount)
    for index in oldKeys.indices where oldKeys[index] != 0 { place(oldKeys[index], oldPlaces[index]) }
  }

  @inline(__always)
  private func spread(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> shift }

  @inline(__always)
  private func isEqual(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let range = ranges[index]
    guard range.count == text.count else { return false }
    var offset = 0
    while offset < text.count {
      if bytes[range.lowerBound &+ offset] != text[offset] { return false }
      offset &+= 1
    }
    return true
  }
}

/// What a distinct value of a column means; which fields count depends on the column's field.
struct WordEntry {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Nothing is stated.
    static let blank = Flags(rawValue: 1)
    static let ditto = Flags(rawValue: 2)
    /// 合计, 填表人 and the like: the row is looked at again in full.
    static let marker = Flags(rawValue: 4)
    /// Holds for residents of Changchun only (无疫小区).
    static let localOnly = Flags(rawValue: 8)
    static let barePointToPoint = Flags(rawValue: 16)
    static let publicTransport = Flags(rawValue: 32)
    /// The word resolves to a value.
    static let resolved = Flags(rawValue: 64)
  }

  var flags: Flags = []
  /// Raw value of the column's dimension: zone, mode, contact, test result, duty, yes/no.
  var value: UInt8 = 0
  /// Raw value of the building that a zone's word names.
  var building: UInt8 = 0
  /// Minute of the day of a moment; -1 where only the day is stated.
  var minute: Int16 = -1
  /// Days since 1970 of a moment; number of the bus plus one of a route.
  var day: Int32 = 0
  /// The finding that the word itself deserves; -1 where none.
  var group: Int32 = -1
  /// The word as written among ``RowInterpreter``'s texts; -1 where it is not kept.
  var text: Int32 = -1

  static let missing = WordEntry(flags: .blank)

  /// Two is what ``RowInterpreter`` takes for one moment, one for an undetermined one.
  init(_ moment: StatedMoment) {
    value = 2
    day = Int32(truncatingIfNeeded: moment.day.dayNumber)
    minute = Int16(truncatingIfNeeded: moment.minuteOfDay ?? -1)
  }

  init(flags: Flags = []) { self.flags = flags }
}
