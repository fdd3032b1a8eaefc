/// The shape that nearly all cells have, taken in one go: `<c r="B12" s="3" t="s"><v>345</v></c>`, without `s` or `t`
/// where they are left out, and a plain number in `v`; or `<c r="B12" s="3"/>`, which is no more than a format.
///
/// Whatever differs in a single byte is left to ``SheetScanner/scanCell(_:_:)``, which reads every shape.
struct PlainCell {
  /// 0-based.
  var column: Int
  /// 1-based.
  var rowNumber: Int
  var styleIndex: Int
  var content: Content

  enum Content {
    case blank
    /// Index of a shared string.
    case shared(Int)
    case integer(Int)
    case double(Double)
  }

  /// No cell of this shape is longer.
  private static let longest = 80

  /// - Parameter index: behind `<c`; moved behind the cell where there is one of this shape.
  @inline(__always)
  init?(_ bytes: borrowing Span<UInt8>, _ index: inout Int) {
    guard index + Self.longest <= bytes.count else { return nil }
    // From here on every read lies inside: names, letters and digits are bounded.
    var next = index
    guard Self.take(0x223D_7220, bytes, &next) else { return nil }  // ` r="`
    column = Self.letters(bytes, &next) - 1
    rowNumber = Self.digits(bytes, &next, atMost: 7)
    guard column >= 0, column < SheetBounds.columns, bytes[unchecked: next] == UInt8(ascii: "\"") else { return nil }
    next += 1
    styleIndex = 0
    if Self.take(0x223D_7320, bytes, &next) {  // ` s="`
      let start = next
      styleIndex = Self.digits(bytes, &next, atMost: 5)
      guard next > start, bytes[unchecked: next] == UInt8(ascii: "\"") else { return nil }
      next += 1
    }
    if bytes[unchecked: next] == UInt8(ascii: "/"), bytes[unchecked: next + 1] == UInt8(ascii: ">") {
      content = .blank
      index = next + 2
      return
    }
    let isShared = Self.take(0x223D_7420, bytes, &next)  // ` t="`
    if isShared {
      guard bytes[unchecked: next] == UInt8(ascii: "s"), bytes[unchecked: next + 1] == UInt8(ascii: "\"") else {
        return nil
      }
      next += 2
    }
    guard Self.take(0x3E76_3C3E, bytes, &next) else { return nil }  // `><v>`
    let start = next
    let whole = Self.digits(bytes, &next, atMost: 9)
    let hasLeadingZero = bytes[unchecked: start] == UInt8(ascii: "0") && next > start + 1
    guard next > start, !hasLeadingZero else { return nil }
    if bytes[unchecked: next] == UInt8(ascii: ".") {
      guard !isShared, let number = Self.decimals(after: whole, bytes, &next) else { return nil }
      content = .double(number)
    } else {
      content = isShared ? .shared(whole) : .integer(whole)
    }
    // `</v></c>`
    guard Self.word(bytes, next) == 0x3E63_2F3C_3E76_2F3C else { return nil }
    index = next + 8
  }

  /// - Parameter index: at the point.
  @inline(__always)
  private static func decimals(after whole: Int, _ bytes: borrowing Span<UInt8>, _ index: inout Int) -> Double? {
    index += 1
    let start = index
    var mantissa = UInt64(whole)
    let end = start + 18
    while index < end, case let digit = bytes[unchecked: index] &- UInt8(ascii: "0"), digit < 10, mantissa < 1 << 56 {
      mantissa = mantissa &* 10 &+ UInt64(digit)
      index &+= 1
    }
    return index > start ? NumberText.quotient(mantissa, decimals: index - start) : nil
  }

  /// Steps over four bytes, given as a little-endian integer.
  @inline(__always)
  private static func take(_ four: UInt32, _ bytes: borrowing Span<UInt8>, _ index: inout Int) -> Bool {
    let found = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self)
    guard UInt32(littleEndian: found) == four else { return false }
    index += 4
    return true
  }

  @inline(__always)
  private static func word(_ bytes: borrowing Span<UInt8>, _ index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Up to three letters as a 1-based column; 0 where there is none.
  @inline(__always)
  private static func letters(_ bytes: borrowing Span<UInt8>, _ index: inout Int) -> Int {
    var column = 0
    let end = index + 3
    while index < end, case let letter = bytes[unchecked: index] &- UInt8(ascii: "A"), letter < 26 {
      column = column &* 26 &+ Int(letter) &+ 1
      index &+= 1
    }
    return column
  }

  @inline(__always)
  private static func digits(_ bytes: borrowing Span<UInt8>, _ index: inout Int, atMost most: Int) -> Int {
    var value = 0
    let end = index + most
    while index < end, case let digit = bytes[unchecked: index] &- UInt8(ascii: "0"), digit < 10 {
      value = value &* 10 &+ Int(digit)
      index &+= 1
    }
    return value
  }
}
