/// Strict UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  /// Offset of the first byte that is not well-formed, or nil.
  /// - Parameter allowsLoss: U+FFFD is a character like others, and not the sign that an earlier program lost text.
  static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>, allowsLoss: Bool) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var index = 0
    // Sixteen bytes at the end go byte by byte, so that the loads before stay inside.
    while index + 16 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let high = word & 0x8080_8080_8080_8080
      guard high != 0 else {
        index += 8
        continue
      }
      index += high.trailingZeroBitCount >> 3
      while index + 4 <= bytes.count, base[index] >= 0x80 {
        let four = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
        guard let length = characterLength(four, allowsLoss) else { return index }
        index += length
      }
    }
    return firstFault(bytes, from: index, allowsLoss)
  }

  private static func firstFault(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ allowsLoss: Bool
  ) -> Int? {
    var index = start
    while index < bytes.count {
      var four: UInt32 = 0
      for offset in 0..<min(4, bytes.count - index) { four |= UInt32(bytes[index + offset]) << UInt32(offset * 8) }
      guard let length = four & 0x80 == 0 ? 1 : characterLength(four, allowsLoss) else { return index }
      index += length
    }
    return nil
  }

  /// - Parameter four: the character's bytes and what follows it, the first in the lowest byte; zeros past the end.
  @inline(__always)
  private static func characterLength(_ four: UInt32, _ allowsLoss: Bool) -> Int? {
    // Nearly all characters of a Chinese text have three bytes.
    if four & 0xC0C0F0 == 0x8080E0 {
      let isOverlong = four & 0x20FF == 0x00E0
      let isSurrogate = four & 0x20FF == 0x20ED
      let isLoss = four & 0xFFFFFF == 0xBDBFEF && !allowsLoss
      return isOverlong || isSurrogate || isLoss ? nil : 3
    }
    if four & 0xC0E0 == 0x80C0 { return four & 0x1E == 0 ? nil : 2 }
    guard four & 0xC0C0_C0F8 == 0x8080_80F0 else { return nil }
    let leading = (four & 0x07) << 2 | (four >> 12 & 0x03)
    return (1...16).contains(leading) ? 4 : nil
  }
}

extension GB18030 {
  /// Offset of the first byte that is no character, or nil.
  static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let high =
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian & 0x8080_8080_8080_8080
        guard high != 0 else {
          index += 8
          continue
        }
        index += high.trailingZeroBitCount >> 3
      }
      repeat {
        guard let length = characterLength(bytes, at: index) else { return index }
        index += length
      } while index < bytes.count && bytes[index] >= 0x80
    }
    return nil
  }
}
