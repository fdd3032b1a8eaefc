/// What becomes of bytes that are no text in any known encoding.
package enum TextFaults: Sendable {
  /// The file is refused: a count must not rest on text that was lost.
  case refuse
  /// They are read as U+FFFD, for looking at a file.
  case replace
}

extension TextEncoding {
  /// Strict UTF-8, else GB18030 (`domain.md` 3.4.8).
  /// - Throws: `.undecodableText` with the row of the first fault; U+FFFD is one, as it says that an earlier program lost
  ///   text.
  init(of text: [UInt8], isMarked: Bool, faults: TextFaults) throws(ReadError) {
    let (encoding, fault) = text.withUnsafeBufferPointer { Self.judge($0, isMarked: isMarked) }
    guard let fault, faults == .refuse else {
      self = encoding
      return
    }
    let rowNumber = text[..<fault].count { $0 == 0x0A } + 1
    throw ReadError(.undecodableText, byteOffset: fault, rowNumber: rowNumber)
  }

  private static func judge(
    _ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool
  ) -> (encoding: TextEncoding, fault: Int?) {
    guard let fault = UTF8Check.firstFault(bytes, allowsLoss: false) else { return (.utf8, nil) }
    // Lost text in sound UTF-8 is also sound GB18030, and would read as 锟斤拷.
    let rest = UnsafeBufferPointer(rebasing: bytes[fault...])
    if isMarked || UTF8Check.firstFault(rest, allowsLoss: true) == nil { return (.utf8, fault) }
    guard let otherFault = GB18030.firstFault(bytes) else { return (.gb18030, nil) }
    return (.utf8, max(fault, otherFault))
  }
}
