internal import Rulebook

/// The 18 characters of a resident number (GB 11643-1999), in the plain spelling that nearly all cells have.
///
/// The weights 7 9 10 5 8 4 2 … of ISO 7064 MOD 11-2 are powers of two modulo 11, so the digits read in base two and one
/// remainder at the end do the work of the table.
struct ResidentNumber {
  /// The first 17 digits.
  var body: UInt64
  /// The check character as written: 0 to 10, X is 10.
  var check: UInt64
  /// The value that the check character should have.
  var expectedCheck: UInt64

  /// `nil` where the text is anything but 17 ASCII digits and a digit, `X` or `x`.
  @inline(__always)
  init?(plain utf8: Span<UInt8>) {
    guard utf8.count == 18, let first = DigitWord(utf8.bytes, at: 0), let second = DigitWord(utf8.bytes, at: 8) else {
      return nil
    }
    let seventeenth = utf8[16] &- 0x30
    let last = utf8[17] | 0x20 == 0x78 ? 10 : utf8[17] &- 0x30
    guard seventeenth <= 9, last <= 10, utf8[17] != 0x3A else { return nil }
    body = (first.value(base: 10) &* 100_000_000 &+ second.value(base: 10)) &* 10 &+ UInt64(seventeenth)
    check = UInt64(last)
    let halves = first.value(base: 2) << 8 &+ second.value(base: 2)
    let sum = (halves << 1 &+ UInt64(seventeenth)) << 1
    expectedCheck = (12 &- sum % 11) % 11
  }

  /// The number that 17 digits make, with the check character they need.
  init(body: UInt64) {
    var rest = body
    var sum: UInt64 = 0
    for place in 1...17 {
      sum += (rest % 10) << UInt64(place)
      rest /= 10
    }
    self.body = body
    expectedCheck = (12 - sum % 11) % 11
    check = expectedCheck
  }

  var key: UInt64 { body * 11 + check }

  /// An 18-digit text that ends in 000 and fails its check has been a number in a spreadsheet once (`domain.md` 3.6).
  var judged: IdentityNumber {
    guard check == expectedCheck else {
      return IdentityNumber(status: body % 100 == 0 && check == 0 ? .precisionLost : .checksum)
    }
    guard hasRealBirthday else { return IdentityNumber(status: .checksum) }
    return IdentityNumber(status: isResidencePermit ? .foreign : .valid, key: key)
  }

  /// The calendar has the day; nobody alive was born before 1800, and the check is not whether a birthday is past.
  var hasRealBirthday: Bool {
    let year = body / 10_000_000 % 10_000
    let month = body / 100_000 % 100
    let day = body / 1000 % 100
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1 else { return false }
    return day <= 28 || CalendarDay(year: Int(year), month: Int(month), day: Int(day)) != nil
  }

  /// Residence permits for residents of Hong Kong, Macao and Taiwan: 81, 82 and 83, then 0000.
  private var isResidencePermit: Bool {
    switch body / 100_000_000_000 {
    case 810_000, 820_000, 830_000: true
    default: false
    }
  }
}
