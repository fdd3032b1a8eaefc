/// Eight ASCII digits in one machine word, the first in its lowest byte, read at once.
struct DigitWord {
  /// The values of the digits, a byte each.
  private let digits: UInt64

  /// `nil` where one of the bytes is no digit.
  ///
  /// - Parameter offset: eight bytes from here on lie inside.
  @inline(__always)
  init?(_ bytes: RawSpan, at offset: Int) {
    // Checked here once instead of at each byte.
    precondition(offset >= 0 && offset + 8 <= bytes.byteCount)
    let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // A digit is 0x30 to 0x39: the upper half is 3, and stays 3 when 6 is added.
    let upper = word & 0xF0F0_F0F0_F0F0_F0F0
    let raised = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
    guard upper == 0x3030_3030_3030_3030, raised == 0x3030_3030_3030_3030 else { return nil }
    digits = word & 0x0F0F_0F0F_0F0F_0F0F
  }

  /// The eight digits as a number in a base of at most 10.
  @inline(__always)
  func value(base: UInt64) -> UInt64 {
    let pairs = (digits &* base &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let square = base &* base
    let fours = (pairs &* square &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* (square &* square) &+ fours >> 32) & 0xFFFF_FFFF
  }
}
