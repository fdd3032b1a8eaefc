internal import Glibc

/// A number as the `<v>` of a cell holds it (xsd:double; ECMA-376 Part 1, 18.3.1.96).
enum NumberText: Equatable {
  case integer(Int32)
  case double(Double)
  case notANumber

  /// Powers of ten that a double holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// - Parameter range: the digits without surrounding white space.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
    if isNegative || (index < end && bytes[index] == UInt8(ascii: "+")) { index += 1 }
    let start = index
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var hasPoint = false
    scan: while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 19 else {
          self = Self.slow(bytes, range)
          return
        }
        mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        if mantissa != 0 { digits += 1 }
        if hasPoint { scale -= 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: break scan
      }
      index += 1
    }
    guard index == end, end - start > (hasPoint ? 1 : 0) else {
      self = Self.slow(bytes, range)
      return
    }
    if scale == 0, mantissa <= 999_999_999 {
      // -0 has no integer form.
      self = isNegative && mantissa == 0 ? .double(-0.0) : .integer(isNegative ? -Int32(mantissa) : Int32(mantissa))
      return
    }
    guard let value = Self.quotient(mantissa, decimals: -scale) else {
      self = Self.slow(bytes, range)
      return
    }
    self = .double(isNegative ? -value : value)
  }

  /// The number of so many digits behind the point; `nil` where it takes more to be correct.
  static func quotient(_ mantissa: UInt64, decimals: Int) -> Double? {
    // Both factors exact: one rounding, hence correct (Clinger 1990).
    mantissa <= 1 << 53 && decimals <= 22 ? Double(mantissa) / powers[decimals] : nil
  }

  /// Exponents and long mantissas; correct for all, at the price of a copy.
  private static func slow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Self {
    guard !range.isEmpty, range.count <= 400 else { return .notANumber }
    var copy = [CChar](repeating: 0, count: range.count + 1)
    for (offset, index) in range.enumerated() {
      let byte = bytes[index]
      // strtod would also take hexadecimal numbers, "inf" and "nan".
      guard "0123456789+-.eE".utf8.contains(byte) else { return .notANumber }
      copy[offset] = CChar(bitPattern: byte)
    }
    return copy.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return .notANumber }
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(base, &end)
      guard end == UnsafeMutablePointer(mutating: base + range.count), value.isFinite else { return .notANumber }
      if let whole = Int32(exactly: value), value != 0 || value.sign == .plus { return .integer(whole) }
      return .double(value)
    }
  }
}
