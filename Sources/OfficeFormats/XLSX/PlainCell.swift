/// The shape that nearly all cells have, taken in one go: `<c r="B12" s="3" t="s"><v>345</v></c>`, without `s` or `t`
/// where they are left out, and a plain number in `v`; or `<c r="B12" s="3"/>`, which is no more than a format.
///
/// Whatever differs in a single byte is left to ``SheetScanner/scanCell(_:_:)``, which reads every shape.
struct PlainCell {
  /// 0-based.
  var column: Int
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

  /// - Parameters:
  ///   - index: behind `<c`; moved behind the cell where there is one of this shape.
  ///   - row: how references to cells of its row end; one that does not is of another shape.
  @inline(__always)
  init?(_ bytes: borrowing Span<UInt8>, _ index: inout Int, row: RowReference) {
    guard index + Self.longest <= bytes.count else { return nil }
    // From here on every read lies inside: names, letters and digits are bounded.
    var next = index
    guard Self.take(0x223D_7220, bytes, &next) else { return nil }  // ` r="`
    column = Self.letters(bytes, &next) - 1
    guard column >= 0, column < SheetBounds.columns, row.matches(Self.word(bytes, next)) else { return nil }
    next += row.length
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
    let whole = Int(Self.eightDigits(bytes, &next))
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
    let eight = Self.eightDigits(bytes, &index)
    if index == start + 8, mantissa < 1 << 29 { mantissa = mantissa &* 100_000_000 &+ eight } else { index = start }
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

  /// Up to eight digits, read together: pairs of them, then fours, then all eight.
  @inline(__always)
  private static func eightDigits(_ bytes: borrowing Span<UInt8>, _ index: inout Int) -> UInt64 {
    let values = word(bytes, index) ^ 0x3030_3030_3030_3030
    // The upper half of a digit's value is empty, and stays so when six is added.
    let others = (values | values &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
    let count = others.trailingZeroBitCount / 8
    index &+= count
    // As if zeros stood before them; nothing is left of no digits.
    let eight = values << UInt64(64 - count * 8)
    let pairs = (eight &* 2_561) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    return (fours &* 42_949_672_960_001) >> 32
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

/// A row's number as the references of all its cells end, `12"`, to be compared in one go (ECMA-376 Part 1, 18.18.7: a
/// row has at most seven digits).
struct RowReference {
  private var text: UInt64 = 0
  private var mask: UInt64 = 0
  /// Bytes of the number and the quote behind it.
  private(set) var length = 0

  /// - Parameter rowNumber: 1-based; 0 for a row that no cell refers to.
  init(rowNumber: Int) {
    guard rowNumber > 0, rowNumber <= SheetBounds.rows else { return }
    text = UInt64(UInt8(ascii: "\""))
    length = 1
    var rest = UInt64(rowNumber)
    while rest > 0 {
      text = text << 8 | (rest % 10 + 0x30)
      rest /= 10
      length += 1
    }
    mask = .max >> UInt64(64 - length * 8)
  }

  /// - Parameter word: eight bytes as a little-endian integer.
  @inline(__always)
  func matches(_ word: UInt64) -> Bool { length > 0 && word & mask == text }
}
