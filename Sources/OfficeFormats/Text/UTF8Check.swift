internal import CProcessor

/// Judges text by blocks of bytes where only common characters stand, else character by character.
private enum TextBlocks {
  /// Bytes of one block, as ``bytes_in_range(_:_:_:)`` takes them.
  static let size = 64

  /// Offset of the first byte that is no character, or nil.
  /// - Parameters:
  ///   - plainLength: how many bytes of a block are whole common characters; `nil` where others stand in it, or a fault.
  ///   - characterLength: of the character at an offset; `nil` where there is none.
  @inline(__always)
  static func firstFault(
    _ bytes: UnsafeBufferPointer<UInt8>, plainLength: (UnsafePointer<UInt8>) -> Int?, characterLength: (Int) -> Int?
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = 0
    while index < bytes.count {
      let isWhole = index + size <= bytes.count
      if isWhole, let length = plainLength(base + index) {
        index += length
        continue
      }
      let end = isWhole ? index + size : bytes.count
      while index < end {
        guard let length = characterLength(index) else { return index }
        index += length
      }
    }
    return nil
  }
}

/// Strict UTF-8 (Unicode 15, table 3-7).
enum UTF8Check {
  /// Offset of the first byte that is not well-formed, or nil.
  /// - Parameter allowsLoss: U+FFFD is a character like others, and not the sign that an earlier program lost text.
  static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>, allowsLoss: Bool) -> Int? {
    TextBlocks.firstFault(bytes, plainLength: plainLength) { characterLength(bytes, at: $0, allowsLoss) }
  }

  /// How many of 64 bytes are whole characters, where they are only ASCII and such characters of three bytes as any second
  /// byte may follow the first of: U+1000 to U+CFFF, which Chinese is made of.
  ///
  /// - Returns: `nil` where there are others. The first byte begins a character.
  @inline(__always)
  private static func plainLength(_ bytes: UnsafePointer<UInt8>) -> Int? {
    let high = bytes_in_range(bytes, 0x80, 0xFF)
    guard high != 0 else { return TextBlocks.size }
    let leads = bytes_in_range(bytes, 0xE1, 0xEC)
    let trails = bytes_in_range(bytes, 0x80, 0xBF)
    guard high == leads | trails, trails == leads << 1 | leads << 2 else { return nil }
    // The last character may go on behind the block.
    return TextBlocks.size - (leads >> 63 != 0 ? 1 : leads >> 62 != 0 ? 2 : 0)
  }

  @inline(__always)
  private static func characterLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ allowsLoss: Bool
  ) -> Int? {
    guard bytes[index] >= 0x80 else { return 1 }
    var four: UInt32 = 0
    for offset in 0..<min(4, bytes.count - index) { four |= UInt32(bytes[index + offset]) << UInt32(offset * 8) }
    return characterLength(four, allowsLoss)
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
    TextBlocks.firstFault(bytes, plainLength: plainLength) { characterLength(bytes, at: $0) }
  }

  /// How many of 64 bytes are whole characters, where they are only ASCII and such characters of two bytes as GB 2312 has,
  /// both bytes of which are at least 0xA1.
  ///
  /// - Returns: `nil` where there are others. The first byte begins a character.
  @inline(__always)
  private static func plainLength(_ bytes: UnsafePointer<UInt8>) -> Int? {
    let high = bytes_in_range(bytes, 0x80, 0xFF)
    guard high != 0 else { return TextBlocks.size }
    guard high == bytes_in_range(bytes, 0xA1, 0xFE) else { return nil }
    // Added to its first bit, a run of ones carries into the bit behind it: an even number further for whole characters.
    let first = high & ~(high << 1)
    let even: UInt64 = 0x5555_5555_5555_5555
    let endsOfEven = (high &+ first & even) & ~high
    let endsOfOdd = (high &+ first & ~even) & ~high
    guard endsOfEven & ~even | endsOfOdd & even == 0 else { return nil }
    // The last character may go on behind the block.
    return TextBlocks.size - (~high).leadingZeroBitCount % 2
  }
}
