/// A fast hash over short byte strings, the same in every run; for tables that compare the bytes as well.
enum ByteHash {
  /// Never 0, and never below 2^61, where ``ValueMemo`` keeps other keys.
  @inline(__always)
  static func hash(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var state = seed ^ UInt64(truncatingIfNeeded: text.count) &* 0xD6E8_FEB8_6659_FD93
    guard raw.count > 8 else { return mixed(state ^ shortWord(raw)) | 1 << 63 }
    var offset = 0
    while offset + 8 < raw.count {
      state = mixed(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    return mixed(state ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)) | 1 << 63
  }

  /// Up to sixteen bytes as two integers that differ for texts of one length that differ; `nil` for longer ones.
  @inline(__always)
  static func words(_ text: UnsafeBufferPointer<UInt8>) -> (low: UInt64, high: UInt64)? {
    let raw = UnsafeRawBufferPointer(text)
    if raw.count <= 8 { return (shortWord(raw), 0) }
    return raw.count <= 16 ? (word(raw, 0), word(raw, raw.count - 8)) : nil
  }

  /// Up to eight bytes as an integer that differs for texts of one length that differ.
  @inline(__always)
  private static func shortWord(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    let count = raw.count
    if count >= 4 {
      let high = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(high) << 32 | UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    }
    return count == 0 ? 0 : UInt64(raw[0]) | UInt64(raw[count >> 1]) << 8 | UInt64(raw[count - 1]) << 16
  }

  @inline(__always)
  static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    guard left.count > 8 else { return shortWord(left) == shortWord(right) }
    var offset = 0
    while offset + 8 < left.count {
      guard word(left, offset) == word(right, offset) else { return false }
      offset += 8
    }
    return word(left, left.count - 8) == word(right, left.count - 8)
  }

  @inline(__always)
  private static func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Spreads 64 bits over 64 bits, one to one but for the fold.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
