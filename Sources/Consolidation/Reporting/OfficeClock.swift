internal import FoundationEssentials
internal import Rulebook

/// Turns file times into the office's days and minutes, for 按时.
///
/// China has had one time and no summer time since 1991, so its zones are fixed offsets; `UTC+8` and `+08:00` are
/// understood too. Other zones go by the library's tables where it has them.
struct OfficeClock {
  private static let fixedHours: [String: Int] = [
    "Asia/Shanghai": 8, "Asia/Chongqing": 8, "Asia/Harbin": 8, "Asia/Hong_Kong": 8, "Asia/Macau": 8, "Asia/Taipei": 8,
    "PRC": 8, "Asia/Urumqi": 6, "UTC": 0, "GMT": 0, "Etc/UTC": 0, "Z": 0,
  ]

  private let fixedOffset: Int?
  private let zone: TimeZone?

  init(timeZone name: String) {
    fixedOffset = Self.fixedHours[name].map { $0 * 3600 } ?? Self.statedOffset(name)
    zone = fixedOffset == nil ? TimeZone(identifier: name) : nil
  }

  /// Whether a moment lies before or at a minute of a day on the office's clock; that minute itself is still in time.
  func isInTime(_ secondsSince1970: Int, day: CalendarDay, minuteOfDay: Int) -> Bool {
    let (local, isOverflown) = secondsSince1970.addingReportingOverflow(offset(at: secondsSince1970))
    return !isOverflown && local < (day.dayNumber * 24 * 60 + minuteOfDay + 1) * 60
  }

  private func offset(at secondsSince1970: Int) -> Int {
    fixedOffset ?? zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(secondsSince1970))) ?? 8 * 3600
  }

  /// `UTC+8`, `GMT+08:00`, `+0800` in seconds.
  private static func statedOffset(_ name: String) -> Int? {
    var rest = name.begins(with: "UTC") || name.begins(with: "GMT") ? name.dropFirst(3) : Substring(name)
    guard let sign = rest.popFirst(), sign == "+" || sign == "-" else { return nil }
    let digits = rest.filter { $0 != ":" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...4).contains(digits.utf8.count),
      let number = Int(digits)
    else { return nil }
    let (hours, minutes) = digits.utf8.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60
  }
}
