package import Rulebook

/// A person's document number as a roster gives it, judged without a `String` and packed into an integer
/// (`domain.md` 3.6, 12.14; GB 11643-1999 with ISO 7064 MOD 11-2, and the 15 digits of GB 11643-1989).
///
/// The first six digits tell where somebody was first registered, never where they live; nothing here reads them.
package struct IdentityNumber: Sendable, Equatable {
  package enum Status: UInt8, Sendable, CaseIterable {
    /// 18 digits with a real date and the right check character.
    case valid
    /// 15 digits; the key is that of the 18 digits it stands for.
    case oldFifteen
    /// Wrong check character, or a date that the calendar does not have.
    case checksum
    /// Neither 15 nor 18 digits, nor a document of another kind.
    case length
    /// Passport, 回乡证, 台胞证, 永居证, or a valid residence permit (81, 82, 83).
    case foreign
    /// A spreadsheet has kept 15 digits of it: a correct check character proves nothing here.
    case precisionLost
    case missing
  }

  package var status: Status
  /// What equal numbers have in common; 0 where the number must never match another (`domain.md` 3.5).
  ///
  /// 17 digits times 11 plus the check value (X is 10); other documents are hashed and marked in the top bits.
  package var key: UInt64

  package init(status: Status, key: UInt64 = 0) {
    self.status = status
    self.key = key
  }

  /// - Parameters:
  ///   - utf8: the cell's text; any bytes. GB18030 text must be decoded first unless it is ASCII.
  ///   - hint: what the 证件类型 column says.
  package init(utf8: Span<UInt8>, hint: DocumentHint = .unstated) {
    self = ResidentNumber(plain: utf8)?.judged ?? OddIdentityText(utf8: utf8, hint: hint).judged
  }

  /// Reads a numeric cell: from 10^15 on the digits beyond the fifteenth are gone, whatever the check character says.
  package init(number: Double, hint: DocumentHint = .unstated) {
    if number >= 1e15 {
      self.init(status: .precisionLost)
    } else if let whole = Int64(exactly: number), whole >= 0 {
      self.init(text: String(whole), hint: hint)
    } else {
      self.init(status: .length)
    }
  }

  package init(text: String, hint: DocumentHint = .unstated) {
    self = text.withContiguousUTF8 { Self(utf8: $0, hint: hint) }
  }

  /// Whether equal keys mean one person even in different enterprises (R_DUP_CROSS); a number of the wrong length is
  /// compared inside its own enterprise only.
  package static func isComparableAcrossEnterprises(key: UInt64) -> Bool { key != 0 && key & wrongLengthBit == 0 }

  static let wrongLengthBit: UInt64 = 1 << 63
  static let otherDocumentBit: UInt64 = 1 << 62
}

/// What the 证件类型 column says of the number beside it.
package enum DocumentHint: UInt8, Sendable {
  case unstated, residentCard
  /// Passport, travel permit or another document that has no 18 digits to check.
  case otherDocument

  private static let other = [
    "护照", "通行证", "回乡", "台胞", "永居", "永久居留", "居留", "军官", "士兵", "警官", "港澳", "PASSPORT",
  ]

  package init(documentType word: String) {
    // A number says nothing of its kind.
    guard word.utf8.contains(where: { $0 >= 0x80 || $0 | 0x20 == UInt8(ascii: "p") }) else {
      self = .unstated
      return
    }
    let folded = word.withContiguousUTF8 { FoldedText(utf8: $0).withoutSpaces.string }
    if Self.other.contains(where: folded.contains) {
      self = .otherDocument
    } else {
      self = folded.contains("身份证") || folded.contains("身份證") ? .residentCard : .unstated
    }
  }
}

extension String {
  /// Hands the text's bytes to a rule.
  func withContiguousUTF8<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { body($0.span) }
  }
}

extension IdentityNumber {
  package var code: FindingCode? { status.code }
}

extension IdentityNumber.Status {
  package var code: FindingCode? {
    switch self {
    case .valid, .missing: nil
    case .oldFifteen: .idOldFifteen
    case .checksum: .idChecksum
    case .length: .idLength
    case .foreign: .idForeign
    case .precisionLost: .idPrecisionLost
    }
  }

  /// What is wrong, for the enterprise; empty where nothing is.
  package var message: String {
    switch self {
    case .valid, .missing: ""
    case .oldFifteen: "身份证号为15位旧号码，已按18位换算比对"
    case .checksum: "身份证号校验位不符或出生日期不存在，请核对号码"
    case .length: "身份证号既不是18位，也不像其他有效证件号码"
    case .foreign: "非居民身份证的证件号码，未按居民身份证校验"
    case .precisionLost: "身份证号被表格当作数字保存，后几位已丢失，无法还原"
    }
  }
}
