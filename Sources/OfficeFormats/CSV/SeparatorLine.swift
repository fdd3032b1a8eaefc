/// The line `sep=;` in front of a table, by which a file tells Excel its delimiter; Excel does not show it.
struct SeparatorLine {
  var delimiter: UInt8
  /// Bytes of the line with its end.
  var size: Int

  init?(_ text: ArraySlice<UInt8>) {
    let line = text.prefix(8)
    guard line.count >= 6, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
    let rest = line.dropFirst(4)
    guard let delimiter = rest.first, [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(delimiter) else {
      return nil
    }
    let end = rest.dropFirst()
    if end.starts(with: [0x0D, 0x0A]) {
      size = 7
    } else if end.first == 0x0A || end.first == 0x0D {
      size = 6
    } else {
      return nil
    }
    self.delimiter = delimiter
  }
}
