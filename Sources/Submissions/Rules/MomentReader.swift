package import OfficeFormats
package import Rulebook

/// Reads dates and times as people write them (`domain.md` 3.6, dates, and 7.4), in the office's time zone.
///
/// A year that is not written is the batch's, but for December read in January and January read in December, which are
/// the neighbouring year's. What has two readings, or a day that the calendar lacks, is undetermined. Midnight as 0:00 is
/// how programs write a day without a clock time, and says nothing of the hour; 0时 and 24时 do.
package struct MomentReader: Sendable {
  private let batchDay: CalendarDay

  /// - Parameter batchDay: the day of the cut-off.
  package init(batchDay: CalendarDay) { self.batchDay = batchDay }

  /// - Parameters:
  ///   - utf8: the cell's text; any bytes.
  ///   - mayBeNumber: the text stands in a CSV file, where 4.2 may have been the number 4.20.
  package func read(utf8: Span<UInt8>, mayBeNumber: Bool = false) -> MomentReading {
    if let plain = PlainMoment.read(utf8) { return plain }
    let text = FoldedText(utf8: utf8)
    if Self.isBlank(text) { return .blank }
    if let number = Self.serialNumber(text) { return Self.serial(number) }
    if mayBeNumber, Self.hasOneDecimal(text) { return .undetermined }
    var parser = WrittenMoment(text, batchDay: batchDay)
    return parser.read().map(MomentReading.stated) ?? .undetermined
  }

  package func read(text: String, mayBeNumber: Bool = false) -> MomentReading {
    text.withContiguousUTF8 { read(utf8: $0, mayBeNumber: mayBeNumber) }
  }

  /// Reads a numeric cell: a serial date, 20220417, or month and day as 4.17.
  package func read(
    number: Double, format: NumberFormat = .general, uses1904Dates: Bool = false
  ) -> MomentReading {
    switch format {
    // A format that shows the clock alone hides the day and does not take it away; a time of day without one is below
    // all serials.
    case .date, .dateTime, .time, .duration:
      Self.serial(number, uses1904Dates: uses1904Dates)
    case .general:
      if Self.serials.contains(number) {
        Self.serial(number, uses1904Dates: uses1904Dates)
      } else {
        plain(number)
      }
    }
  }

  /// From 1954 to 2173; what is smaller or greater is no date that a roster of staff can mean.
  private static let serials = 20_000.0..<100_000.0

  /// A serial that a program has written out as text.
  private static func serialNumber(_ text: FoldedText) -> Double? {
    let digits = text.scalars.prefix { $0.asciiDigit != nil }
    guard digits.count == 5, let number = Double(text.scalars.string), serials.contains(number) else { return nil }
    return number
  }

  /// `4.2` and `12.1`.
  private static func hasOneDecimal(_ text: FoldedText) -> Bool {
    let parts = text.scalars.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 1
  }

  /// Days from 1899-12-30, or from 1904-01-01 (ECMA-376 Part 1, 18.17.4.1); the clock time is the fraction.
  private static func serial(_ number: Double, uses1904Dates: Bool = false) -> MomentReading {
    guard serials.contains(number) else { return .undetermined }
    let seconds = Int(number * 86_400 + 0.5)
    let day = CalendarDay(dayNumber: seconds / 86_400 - (uses1904Dates ? 24_107 : 25_569))
    let minute = seconds % 86_400 / 60
    return .stated(StatedMoment(day: day, minuteOfDay: seconds % 86_400 == 0 ? nil : minute))
  }

  /// 20220417, or 4.17; 4.2 may have been 4.20 and is undetermined.
  private func plain(_ number: Double) -> MomentReading {
    if let whole = Int64(exactly: number) { return whole >= 10_000_000 ? read(text: String(whole)) : .undetermined }
    let text = "\(number)"
    let decimals = text.utf8.drop { $0 != 0x2E }.count - 1
    guard (1..<13).contains(number), decimals == 2 else { return .undetermined }
    return read(text: text)
  }

  private static func isBlank(_ text: FoldedText) -> Bool {
    text.scalars.count <= longestBlank && blanks.contains(text.withoutSpaces.string)
  }

  private static let blanks: Set<String> = [
    "", "-", "--", "/", "\\", ".", "、", "—", "无", "没有", "暂无", "空", "未填", "不详", "未知", "待定", "N/A", "NA", "NULL",
    "NONE",
    "?",
  ]
  /// Scalars of the longest of them, with a space behind each.
  private static let longestBlank = 8
}

/// What a cell for a date says.
package enum MomentReading: Sendable, Equatable {
  case blank
  /// Something is written, but not one moment.
  case undetermined
  case stated(StatedMoment)

  /// Absent for a blank and for an undetermined cell.
  package var moment: StatedMoment? {
    if case .stated(let moment) = self { moment } else { nil }
  }
}
