/// Dates of cells with `t="d"` (ECMA-376 Part 1, 18.18.11: ISO 8601), turned into serial numbers.
enum ISODate {
  /// Days from 1899-12-30, where the 1900 system begins, to 1904-01-01.
  private static let daysTo1904 = 1462

  static func serial(_ text: String, uses1904Dates: Bool) -> (value: Double, format: NumberFormat)? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first else { return nil }
    if halves.count == 1, let time = fraction(first) { return (time, .time) }
    guard let day = day(first).map({ uses1904Dates ? $0 - daysTo1904 : $0 }) else { return nil }
    guard halves.count == 2 else { return (Double(day), .date) }
    guard let time = fraction(halves[1].prefix { $0 != "Z" && $0 != "+" }) else { return nil }
    return (Double(day) + time, .dateTime)
  }

  private static func day(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Days from civil (Howard Hinnant), counted from 1899-12-30.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468 + 25_569
    return days < 61 ? days - 1 : days
  }

  private static func fraction(_ text: Substring) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2 || parts.count == 3, let hours = parts[0], let minutes = parts[1] else { return nil }
    let seconds = parts.count == 3 ? parts[2] : 0
    guard let seconds, (0..<24).contains(hours), (0..<60).contains(minutes), (0..<61).contains(seconds) else {
      return nil
    }
    return (hours * 3600 + minutes * 60 + seconds) / 86_400
  }
}
