internal import Rulebook

/// The first character of a plain name, by which labels and totals are told from persons without reading them.
enum PlainName {
  /// Of a name of 2 to 6 common Chinese characters in UTF-8; `nil` for anything else, which has to be looked at as text.
  @inline(__always)
  static func first(utf8: Span<UInt8>) -> UInt16? {
    let count = utf8.count
    guard count >= 6, count <= 18, count % 3 == 0 else { return nil }
    var index = 0
    while index < count {
      // U+4E00 to U+9FFF is E4 B8 80 to E9 BF BF.
      let lead = utf8[index]
      guard lead >= 0xE4, lead <= 0xE9, lead > 0xE4 || utf8[index &+ 1] >= 0xB8 else { return nil }
      index &+= 3
    }
    return unit(utf8[0], utf8[1], utf8[2])
  }

  /// A character of three bytes.
  @inline(__always)
  private static func unit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
  }

  /// The first character of any text that begins with a common Chinese one.
  @inline(__always)
  static func firstOfText(utf8: UnsafeBufferPointer<UInt8>) -> UInt16? {
    guard utf8.count >= 3, utf8[0] >= 0xE4, utf8[0] <= 0xE9 else { return nil }
    return unit(utf8[0], utf8[1], utf8[2])
  }

  /// The two bytes of the first character of any text that begins with one of GB2312's Chinese characters.
  @inline(__always)
  static func firstOfText(gb18030 bytes: UnsafeBufferPointer<UInt8>) -> UInt16? {
    guard bytes.count >= 2, bytes[0] >= 0xB0, bytes[0] <= 0xF7, bytes[1] >= 0xA1, bytes[1] <= 0xFE else { return nil }
    return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }

  /// The two bytes of the first character, for names of GB2312's Chinese characters.
  @inline(__always)
  static func first(gb18030 bytes: Span<UInt8>) -> UInt16? {
    let count = bytes.count
    guard count >= 4, count <= 12, count % 2 == 0 else { return nil }
    var index = 0
    while index < count {
      guard bytes[index] >= 0xB0, bytes[index] <= 0xF7, bytes[index &+ 1] >= 0xA1, bytes[index &+ 1] <= 0xFE else {
        return nil
      }
      index &+= 2
    }
    return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }
}

/// A set of characters of the basic plane, looked up by what a text begins with.
struct Initials: Sendable {
  private let bits: [UInt64]

  private init(_ units: some Sequence<UInt16>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0 }

  /// Whether a text begins with one of them, or with nothing that could be looked up.
  func contains(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first, scalar.value <= 0xFFFF else { return true }
    return contains(UInt16(scalar.value))
  }

  /// Those of labels, totals and headings (`domain.md` 3.3 and 3.5): a name that begins so is looked at in full.
  static let suspicious = Initials(
    """
    小合总共累汇本人填制审复负盖签以此第年注说例示样模备举范特温序编行项姓名员职返乘性身证公居护联手本电移企单部所车科班网工线岗在是新需目当县区城街乡镇社村家现住详户籍管封三防楼密次接核采出检\
    抗健吉两码通上下驻生交方驾司座位拟计到预站候疫同如前朝南宽二双九榆德农长经净汽莲中省境常厂合拼步意市\
    社街道待其不统户台绿公一三四五六七八十焊涂冲机质仓阴阳私安填片网卡班项紧宿食具分
    """.utf16)

  /// Those of what stands for nothing; a text that begins with another Chinese character states something.
  static let placeholders = Initials(AnswerVocabulary.initialsOfPlaceholders)
}
