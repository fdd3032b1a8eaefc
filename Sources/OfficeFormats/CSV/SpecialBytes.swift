/// Finds every delimiter, quote, CR and LF of a text, 64 bytes at a time.
///
/// All four are below 0x30, so that they never are part of a character in UTF-8 or GB18030.
struct SpecialBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: SIMD64<UInt8>
  /// Offset of the block that ``pending`` belongs to.
  private var base: Int
  /// A bit for each special byte of the block that was not given yet.
  private var pending: UInt64

  private static let quote = SIMD64<UInt8>(repeating: UInt8(ascii: "\""))
  private static let carriageReturn = SIMD64<UInt8>(repeating: 0x0D)
  private static let lineFeed = SIMD64<UInt8>(repeating: 0x0A)

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = SIMD64(repeating: delimiter)
    base = start
    pending = 0
    pending = mask(at: start)
  }

  /// Offset of the next special byte, or the number of bytes at the end.
  @inline(__always)
  mutating func next() -> Int {
    while pending == 0 {
      base += 64
      guard base < bytes.count else { return bytes.count }
      pending = mask(at: base)
    }
    let offset = base + pending.trailingZeroBitCount
    pending &= pending - 1
    return offset
  }

  @inline(__always)
  private func mask(at offset: Int) -> UInt64 {
    guard offset + 64 <= bytes.count, let start = bytes.baseAddress else { return tailMask(at: offset) }
    let block = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: SIMD64<UInt8>.self)
    let isSpecial =
      (block .== delimiter) .| (block .== Self.quote) .| (block .== Self.carriageReturn) .| (block .== Self.lineFeed)
    return Self.bits(of: unsafeBitCast(isSpecial, to: SIMD8<UInt64>.self))
  }

  /// Gathers one bit of each byte; a product moves the eight bits of a word to its top byte.
  @inline(__always)
  private static func bits(of words: SIMD8<UInt64>) -> UInt64 {
    var bits: UInt64 = 0
    for lane in 0..<8 {
      let gathered = (words[lane] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
      bits |= (gathered >> 56) << UInt64(lane * 8)
    }
    return bits
  }

  private func tailMask(at offset: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in offset..<max(offset, min(offset + 64, bytes.count)) {
      let byte = bytes[index]
      if byte == delimiter[0] || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A {
        bits |= 1 << UInt64(index - offset)
      }
    }
    return bits
  }
}
