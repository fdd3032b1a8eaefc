internal import CProcessor

/// Finds every delimiter, quote, CR and LF of a text, 64 bytes at a time.
///
/// All four are below 0x30, so that they never are part of a character in UTF-8 or GB18030.
struct SpecialBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  /// Offset of the block that ``pending`` belongs to.
  private var base: Int
  /// A bit for each special byte of the block that was not given yet.
  private var pending: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
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
    return bytes_equal_to_any(start + offset, delimiter, UInt8(ascii: "\""), 0x0D, 0x0A)
  }

  private func tailMask(at offset: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in offset..<max(offset, min(offset + 64, bytes.count)) {
      let byte = bytes[index]
      if byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A {
        bits |= 1 << UInt64(index - offset)
      }
    }
    return bits
  }
}
