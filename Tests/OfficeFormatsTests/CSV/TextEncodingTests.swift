import TestSupport
import Testing

@testable import OfficeFormats

@Suite("Encodings of text")
struct TextEncodingTests {
  @Test("UTF-8 is judged as the standard library judges it")
  func agreesWithStandardLibrary() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<20_000 {
      let bytes = Self.nearlyUTF8(&random)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let fault = bytes.withUnsafeBufferPointer { UTF8Check.firstFault($0, allowsLoss: true) }
      #expect((fault == nil) == isValid, "\(bytes)")
      #expect(String(validating: bytes[..<(fault ?? 0)], as: UTF8.self) != nil, "\(bytes)")
    }
  }

  @Test("GB18030 is judged 64 bytes at a time as character by character")
  func agreesWithItself() {
    var random = SeededRandom(seed: 8)
    for _ in 0..<20_000 {
      let bytes = Self.nearlyGB18030(&random)
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count, let length = GB18030.characterLength(bytes, at: index) { index += length }
        #expect(GB18030.firstFault(bytes) == (index < bytes.count ? index : nil), "\(Array(bytes))")
      }
    }
  }

  @Test("Every two-byte character of GB18030 decodes as the C library decodes it")
  func decodesTwoBytes() {
    var text = ""
    for value in (0x80...0xFFFF).compactMap(Unicode.Scalar.init) where value.properties.generalCategory != .privateUse {
      text.unicodeScalars.append(value)
    }
    text.unicodeScalars.removeAll { $0 == "\u{FFFD}" }
    text += "😀𠀀𠮷\u{10FFFF}"
    let bytes = TextBytes.gb18030.encode(text)
    #expect(bytes.count > 100_000)
    #expect(bytes.withUnsafeBufferPointer { GB18030.firstFault($0) } == nil)
    let decoded = bytes.withUnsafeBufferPointer { String(gb18030: $0) }
    // Byte by byte, for equal strings may be written otherwise; and half a million of them are no message.
    let isSame = decoded.utf8.elementsEqual(text.utf8)
    #expect(isSame)
  }

  @Test("What is no character of GB18030 becomes U+FFFD, a byte at a time")
  func replacesFaults() {
    let bytes: [UInt8] = [0x41, 0x80, 0xD6, 0xD0, 0xFF, 0x81, 0x20, 0x94, 0x39, 0xFC, 0x36, 0x81]
    #expect(bytes.withUnsafeBufferPointer { String(gb18030: $0) } == "A\u{FFFD}中\u{FFFD}\u{FFFD} 😀\u{FFFD}")
  }

  @Test("One buffer serves texts of any length, one after the other")
  func reusesRoom() {
    var decoded = DecodedText()
    for text in ["中", String(repeating: "长春市😀a", count: 900), "", "中文"] {
      let bytes = TextBytes.gb18030.encode(text)
      bytes.withUnsafeBufferPointer { decoded.read(gb18030: $0) }
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
      decoded.forget()
    }
  }

  @Test(
    "What is no character of GB18030 is found at its offset",
    arguments: [
      [0x41, 0x80], [0x41, 0xFF], [0x41, 0x81], [0x41, 0x81, 0x20], [0x41, 0x81, 0x7F], [0x41, 0x81, 0xFF],
      [0x41, 0x81, 0x30], [0x41, 0x81, 0x30, 0x81], [0x41, 0x81, 0x30, 0x80, 0x30], [0x41, 0x81, 0x30, 0x81, 0x3A],
      [0x41, 0x86, 0x30, 0x81, 0x30], [0x41, 0xFE, 0x39, 0xFE, 0x39], [0x41, 0x84, 0x31, 0xA4, 0x37],
    ] as [[UInt8]])
  func findsFault(_ bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer { GB18030.firstFault($0) } == 1)
    let padded = [UInt8](repeating: 0x30, count: 64) + bytes
    #expect(padded.withUnsafeBufferPointer { GB18030.firstFault($0) } == 65)
  }

  /// Valid text with up to two bytes changed.
  private static func nearlyUTF8(_ random: inout SeededRandom) -> [UInt8] {
    let scalars: [Unicode.Scalar] = ["a", "é", "中", "\u{FFFD}", "\u{800}", "\u{D7FF}", "😀", "\u{10FFFF}", "\u{FFFF}"]
    var bytes: [UInt8] = []
    // As in real texts, nearly all characters of some are the common ones.
    let common = Int.random(in: 0...1, using: &random) * 90
    for _ in 0..<Int.random(in: 0...90, using: &random) {
      let isCommon = Int.random(in: 0..<100, using: &random) < common
      bytes += Array(String((isCommon ? ["中", "a", ","] : scalars).randomElement(using: &random) ?? "a").utf8)
    }
    change(&bytes, &random)
    return bytes
  }

  /// Text of one, two and seldom four bytes a character with up to two bytes changed.
  private static func nearlyGB18030(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    let common = Int.random(in: 0...1, using: &random) * 90
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      let isCommon = Int.random(in: 0..<100, using: &random) < common
      bytes +=
        (isCommon
        ? [[0xD6, 0xD0], [0xFE, 0xFE], [0x2C]] : [[0x81, 0x40], [0xD6, 0x5C], [0x81, 0x30, 0x81, 0x30]])
        .randomElement(using: &random) ?? []
    }
    change(&bytes, &random)
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
  }
}
