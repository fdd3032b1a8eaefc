internal import Glibc

/// Encodings in which a CSV file may come.
package enum TextBytes: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 BOM"
  case gb18030 = "GB18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"

  /// The text in this encoding, with a byte order mark where the encoding needs one.
  package func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: converted(text, to: "GB18030")
    case .utf16LittleEndian: [0xFF, 0xFE] + converted(text, to: "UTF-16LE")
    case .utf16BigEndian: [0xFE, 0xFF] + converted(text, to: "UTF-16BE")
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0] + converted(text, to: "UTF-32LE")
    }
  }

  /// Through the C library, so that a test does not rest on what it tests.
  private func converted(_ text: String, to encoding: String) -> [UInt8] {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let capacity = output.count
    let left = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, sourceLeft, target, targetLeft) = (
          input.baseAddress, input.count, output.baseAddress, output.count
        )
        iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        return targetLeft
      }
    }
    return output.prefix(capacity - left).map { UInt8(bitPattern: $0) }
  }
}
