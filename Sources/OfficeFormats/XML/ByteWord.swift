/// Eight bytes of a text looked at together, the first in the lowest byte.
struct ByteWord {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter index: eight bytes from here on lie inside.
  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, _ index: Int) {
    precondition(index >= 0 && index + 8 <= bytes.count)
    word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Zero where no byte equals `byte`; else its lowest bit is the high bit of the first that does.
  @inline(__always)
  func mask(of byte: UInt8) -> UInt64 {
    let zeroes = word ^ UInt64(byte) &* Self.ones
    return (zeroes &- Self.ones) & ~zeroes & Self.highBits
  }

  /// Zero where no byte is below 0x20.
  @inline(__always)
  var maskOfControls: UInt64 { (word &- 0x20 &* Self.ones) & ~word & Self.highBits }
}
