/// Text from outside (names of enterprises, files and sheets, settings) with everything personal in it masked, so that
/// a file named after a person does not stop the night (requirements 22 and 23, `domain.md` 12.13).
///
/// ID numbers keep six and four digits, mobile numbers three and four; a short name beside such a number becomes 姓*;
/// door numbers of an address (3栋2单元502室) go.
enum PublicText {
  static func masked(_ text: String) -> String {
    maskedDoors(maskedNumbers(text))
  }

  private static func maskedNumbers(_ text: String) -> String {
    guard mayHoldNumber(text) else { return text }
    let hits = PersonalNumberScan(Array(text.utf8)).hits
    guard !hits.isEmpty else { return text }
    var parts: [String] = []
    var offset = 0
    let bytes = Array(text.utf8)
    for hit in hits {
      parts.append(maskedName(String(decoding: bytes[offset..<hit.range.lowerBound], as: UTF8.self), atEnd: true))
      parts.append(stars(String(decoding: bytes[hit.range], as: UTF8.self), hit.kind))
      offset = hit.range.upperBound
    }
    parts.append(maskedName(String(decoding: bytes[offset...], as: UTF8.self), atEnd: false))
    return parts.joined()
  }

  /// Eleven digits are the least that matter; most texts hold none.
  private static func mayHoldNumber(_ text: String) -> Bool {
    // Full-width digits begin with 0xEF.
    text.utf8.count { (48...57).contains($0) || $0 == 0xEF } >= 11
  }

  private static func stars(_ number: String, _ kind: PersonalNumberScan.Kind) -> String {
    let kept = kind == .mobileNumber ? 3 : 6
    let digits = number.filter { $0.isNumber || $0 == "X" || $0 == "x" }
    guard digits.count > kept + 4 else { return String(repeating: "*", count: digits.count) }
    return digits.prefix(kept) + String(repeating: "*", count: digits.count - kept - 4) + digits.suffix(4)
  }

  /// A person's name that touches a number, perhaps over one separator, becomes 姓*.
  ///
  /// - Parameter atEnd: the number follows the text; else it comes before.
  private static func maskedName(_ text: String, atEnd: Bool) -> String {
    let characters = Array(text)
    let gap = (atEnd ? characters.last : characters.first).map { " _-—·、（(：:".contains($0) } == true ? 1 : 0
    let rest = atEnd ? characters.dropLast(gap) : characters.dropFirst(gap)
    let run = atEnd ? rest.suffix(while: isChinese) : rest.prefix(while: isChinese)
    guard let name = SurnameList.name(in: run, atEnd: atEnd), let surname = name.first else { return text }
    let before = characters[..<name.startIndex]
    return String(before) + String(surname) + "*" + String(characters[name.endIndex...])
  }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Two or more of 栋, 单元, 室 and their kin with their numbers, side by side.
  private static func maskedDoors(_ text: String) -> String {
    guard text.contains("栋") || text.contains("单元") || text.contains("号楼") || text.contains("幢") else { return text }
    let door = /(?:[0-9０-９A-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|单元|门|层|楼|室|号)[ 　、,，-]?){2,}/
    return text.replacing(door, with: "*")
  }
}

extension BidirectionalCollection {
  /// The longest end whose elements all fit.
  fileprivate func suffix(while fits: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex, fits(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
