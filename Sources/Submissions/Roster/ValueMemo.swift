internal import OfficeFormats
internal import Rulebook

/// Remembers what each distinct value of a column means, so that a rule runs once for a value and not once for a row.
///
/// Values are found by shared-string index, by number, or by their bytes, which are compared. A column of ever new values
/// is forgotten from time to time: memory stays bounded and the answers stay the same.
struct ValueMemo {
  /// A place of the hash table; a key of 0 marks a free one.
  private struct Place {
    var key: UInt64 = 0
    var index: UInt32 = 0
  }

  private struct Value {
    var entry: WordEntry
    /// Where the bytes of the text lie; empty for values that are not text.
    var start: UInt32
    var count: UInt32
  }

  private var table: [Place] = []
  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private var shift: UInt64 = 64

  /// Distinct values that are remembered at most, and bytes of their texts.
  private static let capacity = 1 << 16
  private static let byteCapacity = 1 << 24

  @inline(__always)
  func index(of key: UInt64, text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !table.isEmpty else { return nil }
    var place = spread(key)
    while table[place].key != 0 {
      if table[place].key == key {
        let index = Int(table[place].index)
        if holds(text, at: index) { return index }
      }
      place = (place &+ 1) & (table.count &- 1)
    }
    return nil
  }

  @inline(__always)
  subscript(index: Int) -> WordEntry {
    get { values[index].entry }
    set { values[index].entry = newValue }
  }

  mutating func insert(_ entry: WordEntry, for key: UInt64, text: UnsafeBufferPointer<UInt8>) -> Int {
    if values.count >= Self.capacity || bytes.count + text.count > Self.byteCapacity { self = ValueMemo() }
    if values.count * 2 >= table.count { grow() }
    let start = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: text)
    values.append(Value(entry: entry, start: start, count: UInt32(truncatingIfNeeded: text.count)))
    place(Place(key: key, index: UInt32(truncatingIfNeeded: values.count - 1)))
    return values.count - 1
  }

  private mutating func place(_ new: Place) {
    var place = spread(new.key)
    while table[place].key != 0 { place = (place &+ 1) & (table.count &- 1) }
    table[place] = new
  }

  private mutating func grow() {
    let old = table
    let count = max(64, old.count * 2)
    table = [Place](repeating: Place(), count: count)
    shift = UInt64(64 - count.trailingZeroBitCount)
    for used in old where used.key != 0 { place(used) }
  }

  @inline(__always)
  private func spread(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  @inline(__always)
  private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let (start, count) = (Int(values[index].start), Int(values[index].count))
    guard count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      ByteHash.areEqual(UnsafeBufferPointer(rebasing: bytes[start..<start + count]), text)
    }
  }
}

/// What a distinct value of a column means; which fields count depends on the column's field.
struct WordEntry {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Nothing is stated.
    static let blank = Flags(rawValue: 1)
    static let ditto = Flags(rawValue: 2)
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
