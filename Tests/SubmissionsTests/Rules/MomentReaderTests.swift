internal import OfficeFormats
internal import Rulebook
internal import TestSupport
internal import Testing

@testable internal import Submissions

struct MomentCase: Sendable, CustomTestStringConvertible {
  var text: String
  /// `2022-04-17` or `2022-04-17 08:30`; `?` for undetermined, empty for blank.
  var expected: String

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { "\(text.debugDescription) is \(expected)" }
}

@Suite("Dates and clock times (domain.md 3.6 and 7.4)")
struct MomentReaderTests {
  static let reader = MomentReader(batchDay: CalendarDay(dayNumber: 19_100))  // 2022-04-18

  static let days = [
    "4月17日", "4.17", "4/17", "4-17", "04-17", "2022/4/17", "2022-4-17", "2022.4.17", "2022年4月17日", "22年4月17日",
    "20220417",
    "2022-04-17", "4月17号", "四月十七日", "二〇二二年四月十七日", "2022 年 4 月 17 日", "４月１７日", "4月17日（星期日）", "22/4/17", "04/17/22",
    "4/17/2022", "44668", "4月17日采样", "4月17日起", "2022 / 4 / 17",
  ].map { MomentCase($0, "2022-04-17") }

  static let moments = [
    "2022/4/17 8:30", "2022-04-17 08:30:00", "2022-04-17T08:30:00", "2022-04-17T08:30:00+08:00", "2022年4月17日8时30分",
    "4月17日 08：30", "4月17日上午8点半", "4月17日8点30", "4.17 8:30", "4/17 8:30 AM", "四月十七日早上八点半", "202204170830",
    "20220417083000", "20220417 08:30", "2022-04-17 08:30:15.250",
  ].map { MomentCase($0, "2022-04-17 08:30") }

  static let others = [
    MomentCase("4月17日上午", "2022-04-17"), MomentCase("4.17 晚", "2022-04-17"),
    MomentCase("采样时间：4月17日20:30", "2022-04-17 20:30"),
    MomentCase("4月17日上午9点", "2022-04-17 09:00"), MomentCase("4/17 14:00", "2022-04-17 14:00"),
    MomentCase("4月17日下午3点", "2022-04-17 15:00"), MomentCase("4月17日晚8点", "2022-04-17 20:00"),
    MomentCase("4月17日中午12点", "2022-04-17 12:00"), MomentCase("4月17日凌晨12点", "2022-04-17 00:00"),
    MomentCase("4月17日24时", "2022-04-18 00:00"), MomentCase("4月17日 3:30 PM", "2022-04-17 15:30"),
    MomentCase("四月廿三日", "2022-04-23"), MomentCase("4.2", "2022-04-02"),
    MomentCase("2022-04-17 00:00", "2022-04-17"),
    MomentCase("2022/4/17 0:00:00", "2022-04-17"), MomentCase("4月17日0时", "2022-04-17 00:00"),
    MomentCase("", ""), MomentCase(" ", ""), MomentCase("/", ""), MomentCase("无", ""),
  ]

  static let undetermined = [
    "昨天", "2月30日", "2022-02-29", "13月1日", "4月17日-18日", "4.17-4.18", "4月17日前", "17日", "8:30", "4月", "阴性", "4/5/22",
    "4月17日晚上12点", "4月17日25时", "4月17日 8:60", "2022-04-17T08:30:00Z", "5月上旬", "4月17日 8", "99999999", "4.31",
  ].map { MomentCase($0, "?") }

  @Test("Each way to write a moment", arguments: days + moments + others + undetermined)
  func writing(_ item: MomentCase) { #expect(Self.show(Self.reader.read(text: item.text)) == item.expected) }

  /// Every shape that ``PlainMoment`` may take, right and wrong.
  static let written = ["2022-4-7", "2022/04/17", "2022-02-29", "2022-13-01", "2022-04/17", "0000-01-01"].flatMap {
    day in
    [
      "", " 0:00", " 8:30", " 08:30:59", " 08:30:60", " 23:59", " 24:00", " 25:00", " 8:5", " 08:60", "  08:30",
      " 08:30 ",
    ]
    .map { day + $0 }
  }

  @Test("What programs write is read byte by byte as it is read in full", arguments: written)
  func plain(_ text: String) {
    let plain = text.withContiguousUTF8 { PlainMoment.read($0) }
    var parser = text.withContiguousUTF8 {
      WrittenMoment(FoldedText(utf8: $0), batchDay: CalendarDay(dayNumber: 19_100))
    }
    let full = parser.read().map(MomentReading.stated) ?? .undetermined
    #expect(plain == nil || plain == full)
    #expect(Self.reader.read(text: text) == full)
  }

  @Test("A number with one decimal may have lost its zero: 4.2 may be 4.20")
  func oneDecimal() {
    #expect(Self.reader.read(number: 4.2) == .undetermined)
    #expect(Self.reader.read(text: "4.2", mayBeNumber: true) == .undetermined)
    #expect(Self.show(Self.reader.read(number: 4.17)) == "2022-04-17")
    #expect(Self.show(Self.reader.read(text: "4.10", mayBeNumber: true)) == "2022-04-10")
  }

  @Test("Serial dates in both date systems, with their clock time where there is one")
  func serials() {
    #expect(Self.show(Self.reader.read(number: 44_668, format: .date)) == "2022-04-17")
    #expect(Self.show(Self.reader.read(number: 44_668)) == "2022-04-17")
    #expect(Self.show(Self.reader.read(number: 44_668.354_166_666_7, format: .dateTime)) == "2022-04-17 08:30")
    #expect(Self.show(Self.reader.read(number: 44_668.354_166_666_7, format: .date)) == "2022-04-17 08:30")
    #expect(Self.show(Self.reader.read(number: 44_668, format: .dateTime)) == "2022-04-17")
    #expect(Self.show(Self.reader.read(number: 43_206, format: .date, uses1904Dates: true)) == "2022-04-17")
    #expect(Self.show(Self.reader.read(number: 20_220_417)) == "2022-04-17")
    for number in [0.354, 417, -1, 1e300, .nan, .infinity] as [Double] {
      #expect(Self.reader.read(number: number) == .undetermined)
    }
    // A format that shows the clock alone keeps the day.
    for format in [NumberFormat.time, .duration] {
      #expect(Self.show(Self.reader.read(number: 44_668.354_166_666_7, format: format)) == "2022-04-17 08:30")
      #expect(Self.reader.read(number: 0.354_166_666_7, format: format) == .undetermined)
      #expect(Self.reader.read(number: 26.5, format: format) == .undetermined)
    }
    #expect(Self.reader.read(number: 4.17, format: .date) == .undetermined)
  }

  @Test("December seen from January belongs to last year, January seen from December to the next")
  func turnOfTheYear() {
    let january = MomentReader(batchDay: CalendarDay(dayNumber: 19_360))  // 2023-01-03
    #expect(Self.show(january.read(text: "12月31日")) == "2022-12-31")
    #expect(Self.show(january.read(text: "1月2日")) == "2023-01-02")
    let december = MomentReader(batchDay: CalendarDay(dayNumber: 19_355))  // 2022-12-29
    #expect(Self.show(december.read(text: "1月2日")) == "2023-01-02")
    #expect(Self.show(december.read(text: "4月17日")) == "2022-04-17")
  }

  @Test("Any text has a reading")
  func anyText() {
    var random = SeededRandom(seed: 3)
    let alphabet = Array("0123456789年月日时点分:./- T上下午十廿一二+Z\u{0}")
    for length in 0..<2000 {
      let text = String((0..<length % 16).compactMap { _ in alphabet.randomElement(using: &random) })
      if case .stated(let moment) = Self.reader.read(text: text), let minute = moment.minuteOfDay {
        #expect((0..<1440).contains(minute))
      }
    }
  }

  static func show(_ reading: MomentReading) -> String {
    switch reading {
    case .blank: ""
    case .undetermined: "?"
    case .stated(let moment):
      moment.day.iso
        + (moment.minuteOfDay.map { " \($0 / 60 < 10 ? "0" : "")\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? "")
    }
  }
}
