internal import Rulebook

/// What a distinct value of a column means; which fields count depends on the column's field.
struct WordEntry {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Nothing is stated.
    static let blank = Flags(rawValue: 1)
    static let ditto = Flags(rawValue: 2)
    /// A person's name in a column of places.
    static let strayName = Flags(rawValue: 4)
    /// Holds for residents of Changchun only (无疫小区).
    static let localOnly = Flags(rawValue: 8)
    static let barePointToPoint = Flags(rawValue: 16)
    static let publicTransport = Flags(rawValue: 32)
    /// The word resolves to a value.
    static let resolved = Flags(rawValue: 64)
    /// A test's time and result in one cell: ``day`` and ``minute`` are set, whichever of them the column asks for.
    static let timedResult = Flags(rawValue: 128)
  }

  var flags: Flags = []
  /// Raw value of the column's dimension: zone, mode, contact, test result, duty, yes/no.
  var value: UInt8 = 0
  /// Raw value of the building that a zone's word names, or of the result that stands beside a moment.
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

  /// A cell that holds more than its column asks for.
  init(_ timed: TimedResult, asTime isTime: Bool) {
    self.init(timed.moment)
    flags = .timedResult
    building = isTime ? timed.result.rawValue : 0
    if !isTime { value = timed.result.rawValue }
  }

  init(flags: Flags = []) { self.flags = flags }
}
