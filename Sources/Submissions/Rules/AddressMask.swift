/// A home address as it may be shown: province to township stay, the rest is nobody's business (requirement 22).
///
/// 长春市朝阳区桂林街道红旗小区3栋 becomes 长春市朝阳区桂林街道***. Addresses are looked at as UTF-8: half the rows of a bad
/// list may have one to show.
enum AddressMask {
  static func masked(_ raw: String) -> String {
    var raw = raw
    return raw.withUTF8 { utf8 in
      let kept = publicLength(of: utf8)
      let head = String(decoding: UnsafeBufferPointer(rebasing: utf8[..<kept]), as: UTF8.self)
      return kept == utf8.count ? head : head + "***"
    }
  }

  /// A district, township or community by its name is a public place; with a number in it, or longer than a name, it is
  /// somebody's home.
  static func masked(_ raw: String, unlessNameOf length: Int) -> String {
    let isName = raw.unicodeScalars.count <= length && !raw.unicodeScalars.contains { DigitRuns.digit($0) != nil }
    return isName ? raw : masked(raw)
  }

  /// Appends the masked form of a text.
  ///
  /// - Parameters:
  ///   - utf8: well-formed.
  ///   - length: characters of a name that may stay whole; `nil` for an address.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, unlessNameOf length: Int?, to output: inout [UInt8]) {
    if let length, isName(utf8, ofAtMost: length) { return output.append(contentsOf: utf8) }
    let kept = publicLength(of: utf8)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<kept]))
    if kept < utf8.count { output.append(contentsOf: [star, star, star]) }
  }

  private static let star = UInt8(ascii: "*")

  private static func isName(_ utf8: UnsafeBufferPointer<UInt8>, ofAtMost length: Int) -> Bool {
    var scalars = ScalarCursor(utf8)
    var count = 0
    while let scalar = scalars.next() {
      count += 1
      if count > length || DigitRuns.digit(scalar) != nil { return false }
    }
    return true
  }

  /// Bytes of the head that ends in a province, city, district, town or 街道, before the first street, number or estate.
  private static func publicLength(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var scalars = ScalarCursor(utf8)
    /// Bytes, and characters since.
    var (kept, since) = (0, 0)
    var last: Unicode.Scalar = " "
    guard var scalar = scalars.next() else { return 0 }
    var end = scalars.offset
    while true {
      let next = scalars.next()
      if since > 12 || isPrivate(scalar, after: last, before: next ?? " ") { return kept }
      since += 1
      if isLevel(scalar) || (scalar == "道" && last == "街") { (kept, since) = (end, 0) }
      guard let next else { return kept }
      (last, scalar, end) = (scalar, next, scalars.offset)
    }
  }

  // Compared one by one: a set would hash each character of each address.
  private static func isLevel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "区", "县", "镇", "乡": true
    default: false
    }
  }

  private static func isHome(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "路", "号", "栋", "楼", "村", "屯", "巷", "弄", "苑", "园", "组", "户", "院": true
    default: false
    }
  }

  private static func isEstate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "小", "社", "园", "厂", "校", "景": true
    default: false
    }
  }

  private static func isPrivate(
    _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    if DigitRuns.digit(scalar) != nil || scalar.isASCIILetter || isHome(scalar) { return true }
    if scalar == "街" { return next != "道" }
    return (scalar == "区" || scalar == "镇") && isEstate(last)
  }
}

/// Walks well-formed UTF-8 scalar by scalar; what is not well-formed reads as U+FFFD, byte by byte.
struct ScalarCursor {
  private let utf8: UnsafeBufferPointer<UInt8>
  /// Offset of the next scalar.
  private(set) var offset = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard offset < utf8.count else { return nil }
    let lead = utf8[offset]
    let size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard size > 1, offset + size <= utf8.count else {
      offset += 1
      return lead < 0x80 ? Unicode.Scalar(lead) : "\u{FFFD}"
    }
    var value = UInt32(lead) & (0x7F >> UInt32(size))
    for index in 1..<size { value = value << 6 | UInt32(utf8[offset + index] & 0x3F) }
    offset += size
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
