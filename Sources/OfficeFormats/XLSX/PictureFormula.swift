/// WPS places a picture in a cell as the formula `DISPIMG("ID_…",1)`, whose text is no content (requirement 15).
enum PictureFormula {
  private static let name: StaticString = "DISPIMG("

  static func stands(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let size = name.utf8CodeUnitCount
    guard range.count >= size else { return false }
    for index in range.lowerBound...(range.upperBound - size) where bytes[index] == name.utf8Start[0] {
      if XMLScan.equals(bytes, index..<index + size, name) { return true }
    }
    return false
  }
}
