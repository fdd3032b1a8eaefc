/// A number, or the date that a number stands for, as canonical text.
///
/// Dates are ISO 8601 to the millisecond: `2022-04-17`, `2022-04-17T08:30:00`, `08:30:00`; elapsed hours are
/// `26:30:00`. A serial without a date (negative, or after the year 9999) stays a number.
package func rawNumberText(_ value: Double, format: NumberFormat, uses1904Dates: Bool) -> String {
  switch format {
  case .general: return shortestText(value)
  case .duration: return durationText(value) ?? shortestText(value)
  case .date, .dateTime, .time:
    guard let moment = SerialMoment(value, uses1904Dates: uses1904Dates) else { return shortestText(value) }
    return moment.text(format)
  }
}

/// The shortest digits that read back as the same double, without an exponent below 10^21.
package func shortestText(_ value: Double) -> String {
  if let whole = Int(exactly: value), value.magnitude < 9_007_199_254_740_992 { return String(whole) }
  let text = value.description
  guard let mark = text.firstIndex(of: "e") else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
  let exponent = Int(text[text.index(after: mark)...]) ?? 0
  guard value.magnitude < 1e21, value.magnitude >= 1e-6 else { return "\(text[..<mark])e\(exponent)" }
  return shifted(digits: text[..<mark], by: exponent)
}

/// `-1.25` shifted by 3 is `-1250`, by -3 `-0.00125`.
private func shifted(digits text: Substring, by exponent: Int) -> String {
  let sign = text.hasPrefix("-") ? "-" : ""
  let parts = text.drop { $0 == "-" }.split(separator: ".")
  let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
  let digits = String(parts.first ?? "0") + fraction
  let point = 1 + exponent
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  let padded = digits + String(repeating: "0", count: max(0, point - digits.count))
  let rest = padded.dropFirst(point)
  return sign + padded.prefix(point) + (rest.isEmpty ? "" : "." + rest)
}

private let millisecondsPerDay = 86_400_000

/// `26:30:00`, with as many hours as there are.
private func durationText(_ value: Double) -> String? {
  guard value.isFinite, value.magnitude < 1e7 else { return nil }
  let milliseconds = Int((value * Double(millisecondsPerDay)).rounded())
  return (milliseconds < 0 ? "-" : "") + clockText(abs(milliseconds))
}

private func clockText(_ milliseconds: Int) -> String {
  var text: [UInt8] = []
  text.append(clock: milliseconds)
  return String(decoding: text, as: UTF8.self)
}

extension [UInt8] {
  /// `08:30:00`, with milliseconds where there are any.
  fileprivate mutating func append(clock milliseconds: Int) {
    let seconds = milliseconds / 1000
    append(seconds / 3600, width: 2)
    append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, width: 2)
    append(UInt8(ascii: ":"))
    append(seconds % 60, width: 2)
    guard milliseconds % 1000 > 0 else { return }
    append(UInt8(ascii: "."))
    append(milliseconds % 1000, width: 3)
  }

  /// A number that is not negative, with leading zeros.
  fileprivate mutating func append(_ number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}

/// A day and a time of day from a serial number (ECMA-376 Part 1, 18.17.4.1).
package struct SerialMoment: Sendable, Equatable {
  /// Year, month, day; absent for a time without a day (a serial below 1 in the 1900 system).
  package var date: (year: Int, month: Int, day: Int)? { civil }
  /// Since midnight.
  package var milliseconds: Int
  private var days: Int
  private var uses1904Dates: Bool

  /// - Returns: nil where the serial is negative or lies after 9999-12-31.
  package init?(_ serial: Double, uses1904Dates: Bool) {
    let last = uses1904Dates ? 2_957_004.0 : 2_958_466.0
    guard serial.isFinite, serial >= 0, serial < last else { return nil }
    let total = Int((serial * Double(millisecondsPerDay)).rounded())
    days = total / millisecondsPerDay
    milliseconds = total % millisecondsPerDay
    self.uses1904Dates = uses1904Dates
    guard days < Int(last) else { return nil }
  }

  private var civil: (year: Int, month: Int, day: Int)? {
    if uses1904Dates { return civilDate(daysSince1970: days - 24_107) }
    // Lotus 1-2-3 took 1900 for a leap year, and every application keeps its day 60.
    if days == 60 { return (1900, 2, 29) }
    return days == 0 ? nil : civilDate(daysSince1970: days - (days < 60 ? 25_568 : 25_569))
  }

  fileprivate func text(_ format: NumberFormat) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(24)
    append(format, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what a cell of a format with a date or a time shows, as ISO 8601.
  package func append(_ format: NumberFormat, to text: inout [UInt8]) {
    guard let civil, format != .time || days > 0 else { return text.append(clock: milliseconds) }
    text.append(civil.year, width: 4)
    text.append(UInt8(ascii: "-"))
    text.append(civil.month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.append(civil.day, width: 2)
    guard format != .date || milliseconds > 0 else { return }
    text.append(UInt8(ascii: "T"))
    text.append(clock: milliseconds)
  }
}

/// Gregorian date of a day number, by eras of 400 years that begin on 1 March.
private func civilDate(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = daysSince1970 + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}
