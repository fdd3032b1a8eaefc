/// What becomes of bytes that are no text in any known encoding.
package enum TextFaults: Sendable {
  /// The file is refused: a count must not rest on text that was lost.
  case refuse
  /// They are read as U+FFFD, for looking at a file.
  case replace
}

extension TextEncoding {
  /// Strict UTF-8, else GB18030 (`domain.md` 3.4.8).
  /// - Throws: `.undecodableText` with the row of the first fault.
  init(of text: [UInt8], isMarked: Bool, faults: TextFaults) throws(ReadError) {
    let (utf8Fault, otherFault) = text.withUnsafeBufferPointer { bytes -> (Int?, Int?) in
      guard let fault = UTF8Check.firstFault(bytes, allowsLoss: false) else { return (nil, nil) }
      return (fault, isMarked ? fault : GB18030.firstFault(bytes))
    }
    if utf8Fault == nil {
      self = .utf8
    } else if otherFault == nil {
      self = .gb18030
    } else {
      let fault = max(utf8Fault ?? 0, otherFault ?? 0)
      guard faults == .replace else {
        let rowNumber = text[..<fault].count { $0 == 0x0A } + 1
        throw ReadError(.undecodableText, byteOffset: fault, rowNumber: rowNumber)
      }
      self = .utf8
    }
  }
}
