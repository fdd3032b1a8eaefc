/// A fast hash over short byte strings, the same in every run; for tables that compare the bytes as well.
enum ByteHash {
  /// Never 0, and never below 2^61, where ``ValueMemo`` keeps other keys.
  @inline(__always)
  static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    let raw = bytes.bytes
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0xD6E8_FEB8_6659_FD93
    var offset = 0
    while offset + 8 <= bytes.count {
      // In bounds by the loop's condition.
      let word = raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mixed(state ^ UInt64(littleEndian: word))
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = tail << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(state ^ tail) | 1 << 63
  }

  /// Spreads 64 bits over 64 bits, one to one but for the fold.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
