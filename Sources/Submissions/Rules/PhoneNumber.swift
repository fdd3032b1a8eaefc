package import Rulebook

/// The 联系电话 cell (`domain.md` 3.6): mobile numbers, landlines, and two numbers in one cell are in order.
package struct PhoneNumber: Sendable, Equatable {
  package enum Status: UInt8, Sendable {
    case mobile
    /// Area code or none, 7 or 8 digits, extension or none.
    case landline
    case bad
    case missing
  }

  package var status: Status
  /// The first mobile number in the cell as an integer; 0 where there is none to compare persons by.
  package var key: UInt64

  package init(status: Status, key: UInt64 = 0) {
    self.status = status
    self.key = key
  }

  /// - Parameter utf8: the cell's text; any bytes.
  package init(utf8: Span<UInt8>) { self.init(utf8: utf8, isNumericCell: false) }

  private init(utf8: Span<UInt8>, isNumericCell: Bool) {
    if let key = Self.plainMobile(utf8) {
      self.init(status: .mobile, key: key)
    } else {
      self = OddPhoneText(utf8: utf8, isNumericCell: isNumericCell).judged
    }
  }

  package init(text: String) { self = text.withContiguousUTF8 { Self(utf8: $0) } }

  /// Reads a numeric cell; a landline has lost its leading zero there and is still one.
  package init(number: Double) {
    guard let whole = Int64(exactly: number), whole >= 0 else {
      self.init(status: .bad)
      return
    }
    self = String(whole).withContiguousUTF8 { Self(utf8: $0, isNumericCell: true) }
  }

  /// `nil` where the text is anything but eleven ASCII digits that begin with 13 to 19.
  @inline(__always)
  static func plainMobile(_ utf8: Span<UInt8>) -> UInt64? {
    guard utf8.count == 11, utf8[0] == 0x31, utf8[1] &- 0x33 <= 6, let head = DigitWord(utf8.bytes, at: 0),
      let tail = DigitWord(utf8.bytes, at: 3)
    else { return nil }
    // The two overlap by five digits.
    return head.value(base: 10) &* 1000 &+ tail.value(base: 10) % 1000
  }
}

extension PhoneNumber {
  package var code: FindingCode? { status == .bad ? .phoneBad : nil }

  /// Empty where nothing is wrong.
  package var message: String { status == .bad ? "联系电话不是11位手机号码，也不像固定电话号码" : "" }
}
