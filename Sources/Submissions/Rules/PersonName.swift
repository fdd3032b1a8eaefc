internal import Rulebook

/// The 姓名 cell as the name of one person (`domain.md` 3.5), without a `String` for the usual two to six characters.
///
/// After inner spaces are gone it is 2 to 6 CJK characters, or a name of several parts joined by · (买买提·吐尔逊), or a
/// name in letters. Characters of the CJK extensions and of the private use area, where old fonts keep rare names, are CJK.
package struct PersonName: Sendable, Equatable {
  package enum Script: UInt8, Sendable { case chinese, letters }

  package var script: Script
  /// Equal for equal names in any spelling; never 0.
  ///
  /// Between persons it is compared only together with a phone number.
  package var hash: UInt64

  /// `nil` where the cell is no name.
  package init?(utf8: Span<UInt8>) {
    if let hash = Self.plainChinese(utf8) {
      self.init(script: .chinese, hash: hash)
    } else {
      self.init(odd: FoldedText(utf8: utf8))
    }
  }

  package init?(text: String) {
    guard let name = text.withContiguousUTF8({ Self(utf8: $0) }) else { return nil }
    self = name
  }

  private init(script: Script, hash: UInt64) {
    self.script = script
    self.hash = max(hash, 1)
  }

  /// A name's hash in half the bits; 0 only where there is no name.
  @inline(__always)
  package static func key(ofHash hash: UInt64) -> UInt32 {
    hash == 0 ? 0 : max(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), 1)
  }

  /// Name and mobile number in one key; 0 where either is missing.
  package static func contactKey(name: UInt64, phone: UInt64) -> UInt64 {
    if name == 0 || phone == 0 { return 0 }
    let mixed = (name ^ (phone &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return max(mixed ^ (mixed >> 31), 1)
  }

  /// Two to six characters from U+4E00 to U+9FFF and nothing else.
  @inline(__always)
  private static func plainChinese(_ utf8: Span<UInt8>) -> UInt64? {
    let count = utf8.count
    guard count >= 6, count <= 18, count % 3 == 0 else { return nil }
    var hash = firstHash
    for start in stride(from: 0, to: count, by: 3) {
      let lead = utf8[start]
      let second = utf8[start + 1]
      guard lead >= 0xE4, lead <= 0xE9, second >= (lead == 0xE4 ? 0xB8 : 0x80), second <= 0xBF,
        utf8[start + 2] >> 6 == 2
      else { return nil }
      hash = mix(mix(mix(hash, lead), second), utf8[start + 2])
    }
    return hash
  }

  // FNV-1a.
  private static let firstHash: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

extension PersonName {
  private init?(odd text: FoldedText) {
    let written = text.withoutSpaces.map { Self.dots.contains($0) ? "·" : $0 }
    guard let scalars = Self.withDots(written) else { return nil }
    guard let script = Self.script(of: scalars) else { return nil }
    self.init(script: script, hash: scalars.string.utf8.reduce(Self.firstHash, Self.mix))
  }

  /// 买买提．吐尔逊: the full-width dot folds to a full stop, which between Chinese characters is no abbreviation's.
  ///
  /// 王小明.李小红 are two persons for all that anybody knows, and no name.
  private static func withDots(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains("."), scalars.contains(where: isCJK) else { return scalars }
    let parts = scalars.split(separator: ".").map { Array(Array($0).string) }
    if parts.count > 1, parts.allSatisfy({ $0.count <= 3 && Surnames.begins($0) }) { return nil }
    return scalars.map { $0 == "." ? "·" : $0 }
  }

  /// · in the spellings that input methods produce.
  private static let dots: Set<Unicode.Scalar> = ["·", "•", "‧", "・", "･", "⸱", "∙", "●"]
  private static let notNames: Set<String> = ["NA", "NULL", "NONE", "NIL", "TBD", "NAN"]

  private static func script(of scalars: [Unicode.Scalar]) -> Script? {
    let parts = scalars.split(separator: "·", omittingEmptySubsequences: false)
    if scalars.allSatisfy({ $0 == "·" || isCJK($0) }) {
      if parts.count == 1 { return (2...6).contains(scalars.count) ? .chinese : nil }
      return scalars.count <= 24 && parts.allSatisfy { !$0.isEmpty } ? .chinese : nil
    }
    let marks: Set<Unicode.Scalar> = ["·", "-", "'", "."]
    let letters = scalars.filter { !marks.contains($0) }
    guard (2...60).contains(letters.count), letters.allSatisfy({ $0.properties.isAlphabetic && !isCJK($0) }),
      !letters.allSatisfy({ $0 == "X" }), !notNames.contains(scalars.string)
    else { return nil }
    return .letters
  }

  private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    case 0xE000...0xF8FF: true
    default: false
    }
  }
}
