import TestSupport
import Testing

@testable import OfficeFormats

@Suite("Numbers and dates")
struct NumberTests {
  @Test(
    "A number reads as the C library reads it",
    arguments: [
      "0", "-0", "1", "-1", "+5", "007", "999999999", "1000000000", "2147483647", "2147483648", "0.1", "-0.1", ".5",
      "5.",
      "1e3", "1E-7", "2.20104199003071E+17", "220104199003071016", "9007199254740993", "1234567890.123456789",
      "4.9406564584124654E-324", "1.7976931348623157E308", "123456789012345678901234567890",
      "0.000000000000000000000001",
    ])
  func readsNumber(_ text: String) throws {
    let bytes = Array(text.utf8)
    let value: Double? =
      switch NumberText(bytes.span, 0..<bytes.count) {
      case .integer(let whole): Double(whole)
      case .double(let value): value
      case .notANumber: nil
      }
    #expect(value == Double(text))
  }

  @Test("Random numbers read as the C library reads them")
  func readsRandomNumbers() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      for text in [value.description, Double(Float(value)).description, "\(Int32(truncatingIfNeeded: random.next()))"] {
        guard Double(text)?.isFinite == true else { continue }
        let bytes = Array(text.utf8)
        switch NumberText(bytes.span, 0..<bytes.count) {
        case .integer(let whole): #expect(Double(whole) == Double(text))
        case .double(let number): #expect(number == Double(text))
        case .notANumber: Issue.record("\(text) is a number")
        }
      }
    }
  }

  @Test(
    "What is no number is none",
    arguments: ["", "-", ".", "+", "1,5", "1_000", "0x1p3", "inf", "nan", "1e", "1e400", "--1", "1 2", "１"])
  func refusesText(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(NumberText(bytes.span, 0..<bytes.count) == .notANumber)
  }

  @Test("The shortest text reads back as the same number")
  func writesShortest() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Double(shortestText(value)) == value)
    }
    for exponent in -12...25 {
      let value = Double("1.25e\(exponent)") ?? 0
      #expect(Double(shortestText(value)) == value)
    }
  }

  @Test(
    "Plain digits are preferred to an exponent",
    arguments: [
      (0.1, "0.1"), (1e15, "1000000000000000"), (220_104_199_003_071_008, "220104199003071000"),
      (1.5e20, "150000000000000000000"),
      (1e21, "1e21"), (-1234.5, "-1234.5"), (0.00001, "0.00001"), (1e-7, "1e-7"), (-0.0, "0"),
    ] as [(Double, String)])
  func writesPlainDigits(_ value: Double, _ text: String) {
    #expect(shortestText(value) == text)
  }

  @Test(
    "Number formats say whether a number is a date",
    arguments: [
      ("yyyy-mm-dd", .date), ("m/d/yy h:mm", .dateTime), ("h:mm:ss AM/PM", .time), ("[h]:mm", .duration),
      ("mm:ss.0", .time),
      ("[$-804]yyyy\"年\"m\"月\"d\"日\"", .date), ("[DBNum1]上午/下午h\"时\"mm\"分\"", .time), ("General", .general),
      ("G/通用格式", .general), ("0.00E+00", .general), ("#,##0.00_);[Red](#,##0.00)", .general), ("\"day\" 0", .general),
      ("\\d0", .general), ("0;yyyy", .general), ("mmm", .date), ("@", .general), ("[$-F800]dddd, mmmm dd, yyyy", .date),
      ("aaaa", .date), ("[$-804]aaa;@", .date),
    ] as [(String, NumberFormat)])
  func judgesFormat(_ code: String, _ format: NumberFormat) {
    #expect(numberFormat(ofCode: code) == format)
  }

  @Test("Built-in formats are known by number, the Chinese ones included")
  func judgesBuiltIn() {
    let dates = Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
    let times = Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])
    for id in 0...81 {
      let expected: NumberFormat =
        dates.contains(id) ? .date : times.contains(id) ? .time : id == 22 ? .dateTime : id == 46 ? .duration : .general
      #expect(numberFormat(ofBuiltIn: id) == expected, "\(id)")
    }
  }

  @Test(
    "Serials are written as ISO 8601",
    arguments: [
      (44668, .date, false, "2022-04-17"), (44668.5, .date, false, "2022-04-17T12:00:00"),
      (44668, .dateTime, false, "2022-04-17T00:00:00"), (44668.999999999, .dateTime, false, "2022-04-18T00:00:00"),
      (44668.00001157407, .dateTime, false, "2022-04-17T00:00:01"), (0.5, .date, false, "12:00:00"),
      (0.75, .time, false, "18:00:00"), (1, .date, false, "1900-01-01"), (61, .date, false, "1900-03-01"),
      (2_958_465, .date, false, "9999-12-31"), (2_958_466, .date, false, "2958466"), (-0.5, .time, false, "-0.5"),
      (0, .date, true, "1904-01-01"), (43206, .date, true, "2022-04-17"), (1.5, .duration, false, "36:00:00"),
      (-1.5, .duration, false, "-36:00:00"),
    ] as [(Double, NumberFormat, Bool, String)])
  func writesDates(_ serial: Double, _ format: NumberFormat, _ uses1904: Bool, _ text: String) {
    #expect(rawNumberText(serial, format: format, uses1904Dates: uses1904) == text)
  }
}
