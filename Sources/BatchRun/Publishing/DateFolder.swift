internal import Rulebook

/// A folder of reports in an output folder, by its name: `2022-04-18`, or `2022-04-18-2` where the date's own folder
/// could not be replaced (decision 5).
///
/// Of one date, the highest number is what was published last.
struct DateFolder: Comparable {
  /// ISO.
  let date: String
  /// 1 is the date's own folder.
  let number: Int

  static let highestNumber = 99

  var name: String { number == 1 ? date : "\(date)-\(number)" }

  /// `nil` where the name is none that a publication gives.
  init?(_ name: some StringProtocol) {
    let date = name.prefix(10)
    guard CalendarDay(iso: date) != nil else { return nil }
    self.date = String(date)
    let rest = name.dropFirst(10)
    guard !rest.isEmpty else {
      number = 1
      return
    }
    guard rest.first == "-", let number = Int(rest.dropFirst()), (2...Self.highestNumber).contains(number),
      rest.dropFirst() == String(number)
    else { return nil }
    self.number = number
  }

  init(date: String, number: Int) {
    self.date = date
    self.number = number
  }

  /// Oldest first, the last publication of a date behind the others of that date.
  static func all(in output: String) -> [DateFolder] {
    FileSystem.ownNames(in: output).compactMap { Self($0) }.sorted()
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.date, left.number) < (right.date, right.number)
  }
}
