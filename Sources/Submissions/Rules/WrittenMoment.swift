internal import Rulebook

/// One date in writing, with or without a clock time, read from left to right; nothing may be left over.
///
/// 4月17日, 2022年4月17日8时30分, 4.17, 4/17 14:00, 2022-04-17T08:30:00, 20220417, 四月十七日上午九点半.
struct WrittenMoment {
  private var rest: ArraySlice<Unicode.Scalar>
  private let batchDay: CalendarDay

  init(_ text: FoldedText, batchDay: CalendarDay) {
    var remaining = text.scalars.string
    for remark in Self.remarks {
      while let range = remaining.place(of: remark) { remaining.removeSubrange(range) }
    }
    rest = CalendarNumerals.arabic(Array(remaining.unicodeScalars.drop { $0 == " " || $0 == ":" }))[...]
    self.batchDay = batchDay
  }

  /// The day of the week, and what happened at the moment: neither changes it.
  private static let remarks =
    ["日", "天", "一", "二", "三", "四", "五", "六"].flatMap { ["星期" + $0, "周" + $0, "礼拜" + $0] }
    + ["核酸", "采样", "出具", "检测", "报告", "返岗", "返厂", "时间", "起", "()"]

  /// `nil` where the text is not one moment.
  mutating func read() -> StatedMoment? {
    guard let day = readCompactDay() ?? readDay() else { return nil }
    skip { " ,，T".unicodeScalars.contains($0) }
    if rest.isEmpty { return StatedMoment(day: day) }
    if isHalfDay { return StatedMoment(day: day) }
    let isSpoken = rest.contains { "时時点點".unicodeScalars.contains($0) }
    guard let minute = readClock(), rest.isEmpty else { return nil }
    if minute == 0, !isSpoken { return StatedMoment(day: day) }
    return StatedMoment(day: CalendarDay(dayNumber: day.dayNumber + minute / 1440), minuteOfDay: minute % 1440)
  }
}

// Days.
extension WrittenMoment {
  /// 20220417, and 202204170830 or 20220417083000, which leave a clock time to be read.
  private mutating func readCompactDay() -> CalendarDay? {
    let digits = rest.prefix { $0.asciiDigit != nil }
    guard [8, 12, 14].contains(digits.count), let value = Int(Array(digits.prefix(8)).string),
      let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100),
      (1900...2199).contains(day.civil.year)
    else { return nil }
    rest = rest.dropFirst(8)
    if digits.count > 8 { rest = Self.withColons(digits.dropFirst(8)) + rest.dropFirst(digits.count - 8) }
    return day
  }

  /// 0830 as 08:30.
  private static func withColons(_ digits: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    Array(digits.prefix(2) + [":"] + digits.dropFirst(2).prefix(2))[...]
  }

  private mutating func readDay() -> CalendarDay? {
    guard let first = readNumber() else { return nil }
    skipSpaces()
    if take("年") { return readMonthAndDay(year: Self.fullYear(first)) }
    if take("月") { return readDay(afterMonth: first.value, year: nil) }
    guard let separator = takeAny(of: "./-"), let second = readNumber(afterSpaces: true) else { return nil }
    skipSpaces(before: separator)
    if take(separator), let third = readNumber(afterSpaces: true) {
      skipDayWord()
      return day(first, second, third)
    }
    skipDayWord()
    return day(year: nil, month: first.value, day: second.value)
  }

  private mutating func readMonthAndDay(year: Int?) -> CalendarDay? {
    skipSpaces()
    guard let year, let month = readNumber() else { return nil }
    skipSpaces()
    guard takeAny(of: "月./-") != nil else { return nil }
    return readDay(afterMonth: month.value, year: year)
  }

  private mutating func readDay(afterMonth month: Int, year: Int?) -> CalendarDay? {
    skipSpaces()
    guard let number = readNumber() else { return nil }
    skipSpaces()
    skipDayWord()
    return day(year: year, month: month, day: number.value)
  }

  private mutating func skipDayWord() { _ = takeAny(of: "日号號") }

  /// Three numbers: the year is the one that has four digits, else the order that falls near the batch.
  private func day(_ first: Number, _ second: Number, _ third: Number) -> CalendarDay? {
    if first.digits == 4 { return CalendarDay(year: first.value, month: second.value, day: third.value) }
    let yearsLast = [(first, second), (second, first)].compactMap { month, day in
      Self.fullYear(third).flatMap { CalendarDay(year: $0, month: month.value, day: day.value) }
    }
    if third.digits == 4 { return Self.only(yearsLast) }
    let yearFirst = Self.fullYear(first).flatMap { CalendarDay(year: $0, month: second.value, day: third.value) }
    return Self.only(
      (yearsLast + [yearFirst].compactMap { $0 }).filter { abs($0.dayNumber - batchDay.dayNumber) <= 400 })
  }

  private static func only(_ days: [CalendarDay]) -> CalendarDay? {
    let distinct = Set(days)
    return distinct.count == 1 ? distinct.first : nil
  }

  /// 22年 is 2022.
  private static func fullYear(_ number: Number) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: 2000 + number.value
    default: nil
    }
  }

  /// A year that is not written is the batch's, but December and January may be the neighbouring year's.
  private func day(year: Int?, month: Int, day: Int) -> CalendarDay? {
    if let year { return CalendarDay(year: year, month: month, day: day) }
    let batch = batchDay.civil
    let shift = month == 12 && batch.month == 1 ? -1 : month == 1 && batch.month == 12 ? 1 : 0
    return CalendarDay(year: batch.year + shift, month: month, day: day)
  }
}

// Clock times.
extension WrittenMoment {
  /// 0 to 1440, minutes after midnight; `nil` where no clock shows it.
  private mutating func readClock() -> Int? {
    var half = readHalfDay()
    skipSpaces()
    guard let hour = readNumber()?.value, hour <= 24 else { return nil }
    skipSpaces()
    let isSpoken = takeAny(of: "时時点點") != nil
    guard isSpoken || take(":"), let minute = readMinute(isSpoken: isSpoken) else { return nil }
    skipSpaces()
    if half == nil { half = readHalfDay() }
    skipSpaces()
    guard let full = half.map({ $0.hour24(hour) }) ?? hour, full * 60 + minute <= 1440 else { return nil }
    return full * 60 + minute
  }

  /// 30, 30分, 30:15, 半, 整 or nothing after 时.
  private mutating func readMinute(isSpoken: Bool) -> Int? {
    skipSpaces()
    if isSpoken, take("半") { return 30 }
    if isSpoken, take("整") { return 0 }
    guard let minute = readNumber() else { return isSpoken ? 0 : nil }
    _ = take("分")
    guard minute.value < 60, minute.digits <= 2, isSpoken || minute.digits == 2 else { return nil }
    if take(":") || isSpoken, let seconds = readNumber() {
      guard seconds.value < 60 else { return nil }
      _ = take("秒")
      if take(".") { _ = readNumber() }
    }
    if take("+") { return readChinaOffset() ? minute.value : nil }
    return minute.value
  }

  /// +08:00; any other offset would need the office's time zone.
  private mutating func readChinaOffset() -> Bool {
    guard readNumber()?.value == 8 else { return false }
    return !take(":") || readNumber()?.value == 0
  }

  private enum HalfDay {
    case small, morning, noon, afternoon, evening

    /// 12 o'clock at night could belong to either day, and 晚上2点 too.
    func hour24(_ hour: Int) -> Int? {
      switch self {
      case .small: hour < 12 ? hour : hour == 12 ? 0 : nil
      case .morning: hour <= 12 ? hour : nil
      case .noon: hour >= 10 ? hour : hour + 12
      case .afternoon: hour < 12 ? hour + 12 : hour
      case .evening: hour > 12 ? hour : (5...11).contains(hour) ? hour + 12 : nil
      }
    }
  }

  private static let halfDays: [(word: String, half: HalfDay)] = [
    ("凌晨", .small), ("AM", .small), ("上午", .morning), ("早上", .morning), ("早晨", .morning), ("清晨", .morning),
    ("早", .morning), ("中午", .noon), ("下午", .afternoon), ("PM", .afternoon), ("傍晚", .evening), ("晚上", .evening),
    ("晚间", .evening), ("晚", .evening),
  ]

  /// 上午 or 晚 and no clock time behind it: no more than the day is known.
  private var isHalfDay: Bool {
    let rest = Array(rest).string
    return Self.halfDays.contains { $0.word == rest }
  }

  private mutating func readHalfDay() -> HalfDay? {
    guard let found = Self.halfDays.first(where: { rest.starts(with: $0.word.unicodeScalars) }) else { return nil }
    rest = rest.dropFirst(found.word.unicodeScalars.count)
    return found.half
  }
}

// The cursor.
extension WrittenMoment {
  private struct Number {
    var value: Int
    var digits: Int
  }

  /// Up to four digits; a longer run is no part of a date.
  private mutating func readNumber(afterSpaces: Bool = false) -> Number? {
    if afterSpaces { skipSpaces() }
    let run = rest.prefix { $0.asciiDigit != nil }
    guard (1...4).contains(run.count) else { return nil }
    rest = rest.dropFirst(run.count)
    return Number(value: run.compactMap(\.asciiDigit).reduce(0) { $0 * 10 + $1 }, digits: run.count)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func takeAny(of scalars: String) -> Unicode.Scalar? {
    guard let first = rest.first, scalars.unicodeScalars.contains(first) else { return nil }
    rest = rest.dropFirst()
    return first
  }

  private mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) { rest = rest.drop(while: isSkipped) }

  private mutating func skipSpaces() { skip { $0 == " " } }

  private mutating func skipSpaces(before mark: Unicode.Scalar) {
    let next = rest.drop { $0 == " " }
    if next.first == mark { rest = next }
  }
}
