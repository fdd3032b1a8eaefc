internal import Rulebook
internal import Testing

@testable internal import Submissions

struct AgeCase: Sendable, CustomTestStringConvertible {
  var test: String
  var reference: String
  var age: TestAge
  var hours = 48

  var testDescription: String { "\(test) at \(reference) within \(hours) h is \(age)" }
}

@Suite("Age of a test (domain.md 7.4)")
struct TestAgeTests {
  static let reader = MomentReader(batchDay: CalendarDay(dayNumber: 19_100))

  static let cases: [AgeCase] = [
    // Both with a clock time: 48:00 passes, more is expired.
    AgeCase(test: "2022-04-16 18:00", reference: "2022-04-18 18:00", age: .current),
    AgeCase(test: "2022-04-16 17:59", reference: "2022-04-18 18:00", age: .expired),
    AgeCase(test: "2022-04-18 18:00", reference: "2022-04-18 18:00", age: .current),
    AgeCase(test: "2022-04-18 18:01", reference: "2022-04-18 18:00", age: .laterThanReference),
    AgeCase(test: "2022-04-16 0时", reference: "2022-04-18 0时", age: .current),
    // A day alone on either side: 0 and 1 pass, 2 cannot be told, 3 are expired.
    AgeCase(test: "2022-04-18", reference: "2022-04-18", age: .current),
    AgeCase(test: "2022-04-17", reference: "2022-04-18", age: .current),
    AgeCase(test: "2022-04-16", reference: "2022-04-18", age: .undetermined),
    AgeCase(test: "2022-04-15", reference: "2022-04-18", age: .expired),
    AgeCase(test: "2022-04-16", reference: "2022-04-18 18:00", age: .undetermined),
    AgeCase(test: "2022-04-16 23:59", reference: "2022-04-18", age: .undetermined),
    AgeCase(test: "2022-04-17 00:01", reference: "2022-04-18", age: .current),
    AgeCase(test: "2022-04-15 23:59", reference: "2022-04-18", age: .expired),
    AgeCase(test: "2022-04-19", reference: "2022-04-18 18:00", age: .laterThanReference),
    AgeCase(test: "2022-03-31", reference: "2022-04-01", age: .current),
    // Nothing to judge.
    AgeCase(test: "", reference: "2022-04-18", age: .unstated),
    AgeCase(test: "昨天", reference: "2022-04-18", age: .undetermined),
    AgeCase(test: "2022-04-17", reference: "近期", age: .undetermined),
    // Other limits.
    AgeCase(test: "2022-04-17 18:00", reference: "2022-04-18 18:00", age: .current, hours: 24),
    AgeCase(test: "2022-04-17 17:59", reference: "2022-04-18 18:00", age: .expired, hours: 24),
    AgeCase(test: "2022-04-18", reference: "2022-04-18", age: .current, hours: 24),
    AgeCase(test: "2022-04-17", reference: "2022-04-18", age: .undetermined, hours: 24),
    AgeCase(test: "2022-04-16", reference: "2022-04-18", age: .expired, hours: 24),
    AgeCase(test: "2022-04-16", reference: "2022-04-18", age: .current, hours: 72),
    AgeCase(test: "2022-04-15", reference: "2022-04-18", age: .undetermined, hours: 72),
    AgeCase(test: "2022-04-14", reference: "2022-04-18", age: .expired, hours: 72),
    AgeCase(test: "2022-04-17", reference: "2022-04-18", age: .undetermined, hours: 36),
    AgeCase(test: "2022-04-18", reference: "2022-04-18", age: .current, hours: Int.max),
    AgeCase(test: "2022-04-17", reference: "2022-04-18", age: .expired, hours: Int.min),
  ]

  @Test("Each pair of moments", arguments: cases)
  func age(_ item: AgeCase) {
    let reference = Self.reader.read(text: item.reference).moment
    #expect(TestAge(of: Self.reader.read(text: item.test), at: reference, hours: item.hours) == item.age)
  }

  @Test("The moment that counts is 拟返岗时间 where it is filled, else the cut-off")
  func reference() {
    let cutOff = CutOff(day: CalendarDay(dayNumber: 19_100), minuteOfDay: 1080)
    let filled = Self.reader.read(text: "4月20日")
    #expect(TestAge.reference(returning: filled, cutOff: cutOff)?.day.iso == "2022-04-20")
    #expect(TestAge.reference(returning: .blank, cutOff: cutOff)?.minuteOfDay == 1080)
    #expect(TestAge.reference(returning: .undetermined, cutOff: cutOff) == nil)
  }

  @Test("出具 counts before 采样 unless the settings turn it round; a blank one gives way to the other")
  func basis() {
    let reported = Self.reader.read(text: "4月17日")
    let sampled = Self.reader.read(text: "4月16日")
    #expect(TestAge.counted(reported: reported, sampled: sampled, basis: .reported) == reported)
    #expect(TestAge.counted(reported: reported, sampled: sampled, basis: .sampled) == sampled)
    #expect(TestAge.counted(reported: .blank, sampled: sampled, basis: .reported) == sampled)
    #expect(TestAge.counted(reported: reported, sampled: .blank, basis: .sampled) == reported)
    #expect(TestAge.counted(reported: .undetermined, sampled: sampled, basis: .reported) == .undetermined)
    #expect(Settings.TestBasis(heading: "核酸报告出具时间") == .reported)
    #expect(Settings.TestBasis(heading: "核酸采样时间") == .sampled)
    #expect(Settings.TestBasis(heading: "核酸检测时间") == nil)
  }
}
