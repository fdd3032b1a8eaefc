internal import Rulebook

/// A moment in the shape that programs write, `2022-04-17`, `2022/4/17 8:30` or `2022-04-17 08:30:00`, judged byte by byte.
///
/// Nearly every row of a list has another time, so that this runs a million times where ``WrittenMoment`` reads the rest;
/// whatever has another shape, or is on no calendar, is left to it.
enum PlainMoment {
  /// `nil` where the text has to be looked at in full.
  @inline(__always)
  static func read(_ utf8: Span<UInt8>) -> MomentReading? {
    guard utf8.count >= 8, utf8.count <= 19 else { return nil }
    var index = 0
    guard let year = number(utf8, &index, digits: 4...4), let separator = next(utf8, &index),
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
      let month = number(utf8, &index, digits: 1...2), next(utf8, &index) == separator,
      let dayOfMonth = number(utf8, &index, digits: 1...2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if index == utf8.count { return .stated(StatedMoment(day: day)) }
    guard next(utf8, &index) == UInt8(ascii: " "), let minute = clock(utf8, &index) else { return nil }
    // Midnight as 0:00 is how programs write a day without a clock time.
    return .stated(StatedMoment(day: day, minuteOfDay: minute == 0 ? nil : minute))
  }

  /// Minutes after midnight; the seconds are checked and dropped.
  @inline(__always)
  private static func clock(_ utf8: Span<UInt8>, _ index: inout Int) -> Int? {
    guard let hour = number(utf8, &index, digits: 1...2), hour < 24, next(utf8, &index) == UInt8(ascii: ":"),
      let minute = number(utf8, &index, digits: 2...2), minute < 60
    else { return nil }
    if index == utf8.count { return hour * 60 + minute }
    guard next(utf8, &index) == UInt8(ascii: ":"), let seconds = number(utf8, &index, digits: 2...2), seconds < 60,
      index == utf8.count
    else { return nil }
    return hour * 60 + minute
  }

  @inline(__always)
  private static func next(_ utf8: Span<UInt8>, _ index: inout Int) -> UInt8? {
    guard index < utf8.count else { return nil }
    defer { index &+= 1 }
    return utf8[index]
  }

  /// The whole run of digits as a number; `nil` where it is shorter or longer.
  @inline(__always)
  private static func number(_ utf8: Span<UInt8>, _ index: inout Int, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = index
    while index < utf8.count, utf8[index] &- 0x30 <= 9 {
      value = value &* 10 &+ Int(utf8[index] &- 0x30)
      index &+= 1
    }
    return digits.contains(index &- start) ? value : nil
  }
}
