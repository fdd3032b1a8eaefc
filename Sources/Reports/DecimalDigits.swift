extension [UInt8] {
  /// Writes an integer in ASCII digits, the sign before a negative one; reports are full of figures of one digit.
  mutating func append(decimal number: Int) {
    if (0..<10).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      self += String(number).utf8
    }
  }
}
