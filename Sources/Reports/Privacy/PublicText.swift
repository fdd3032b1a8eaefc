/// Text from outside (names of enterprises, files and sheets, settings) with everything personal in it masked, so that
/// a file named after a person does not stop the night (requirements 22 and 23, `domain.md` 12.13).
///
/// ID numbers keep six and four digits, mobile numbers three and four; a short name beside such a number becomes 姓*;
/// door numbers of an address (3栋2单元502室) go.
package enum PublicText {
  package static func masked(_ text: String) -> String { change(text) ?? text }

  /// Masks in place; most texts are left alone at the price of one look at their bytes.
  static func mask(_ first: inout String) { first = change(first) ?? first }

  /// The masked text; `nil` where nothing has to be masked.
  static func change(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { change($0) }
  }

  /// The same for UTF-8.
  static func change(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
    let (hasDigits, mayHoldDoor) = suspicions(utf8)
    // A date with its time has as many digits, but not side by side.
    let mayHoldNumber = hasDigits && NumberStretches.next(in: utf8.span, from: 0) != nil
    guard mayHoldNumber || mayHoldDoor else { return nil }
    let text = String(decoding: utf8, as: UTF8.self)
    let numberless = mayHoldNumber ? maskedNumbers(text) : text
    return mayHoldDoor ? maskedDoors(numberless) : numberless
  }

  static func mask(_ first: inout String, _ second: inout String) {
    mask(&first)
    mask(&second)
  }

  static func mask(_ first: inout String, _ second: inout String, _ third: inout String) {
    mask(&first)
    mask(&second)
    mask(&third)
  }

  static func mask(all texts: inout [String]) {
    for index in texts.indices { mask(&texts[index]) }
  }

  /// Whether a text has eleven digits at all and two counted
  /// 栋, 单元, 号楼, 室 or the like, which make an address.
  private static func suspicions(_ utf8: UnsafeBufferPointer<UInt8>) -> (number: Bool, door: Bool) {
    var digits = 0
    var doors = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      // Every mark is three bytes of UTF-8, as nearly all of a Chinese text.
      guard byte >= 0xE0, index + 2 < utf8.count else {
        if (48...57).contains(byte) { digits += 1 }
        index += 1
        continue
      }
      switch UInt32(byte) << 16 | UInt32(utf8[index + 1]) << 8 | UInt32(utf8[index + 2]) {
      // ０ to ９; punctuation of full width is in every sentence and counts for nothing.
      case 0xEFBC90...0xEFBC99: digits += 1
      // The UTF-8 of 栋, 单, 号, 幢, 室, 层 and 门.
      case 0xE6A08B, 0xE58D95, 0xE58FB7, 0xE5B9A2, 0xE5AEA4, 0xE5B182, 0xE997A8:
        doors += isCount(utf8, before: index) ? 1 : 0
      default: break
      }
      index += 3
    }
    return (digits >= 11, doors >= 2)
  }

  /// Whether a letter, a digit or a Chinese numeral stands before a place.
  private static func isCount(_ utf8: UnsafeBufferPointer<UInt8>, before place: Int) -> Bool {
    guard place > 0 else { return false }
    switch utf8[place - 1] {
    case 48...57, 65...90, 97...122: return true
    default:
      guard place >= 3 else { return false }
      let character = utf8[place - 3..<place].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      return character >> 16 == 0xEF || numerals.contains(character)
    }
  }

  private static let numerals = Set(
    "一二三四五六七八九十".unicodeScalars.map { scalar in
      String(scalar).utf8.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    })

  private static func maskedNumbers(_ text: String) -> String {
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
    guard let name = NameBesideNumber.name(in: run, atEnd: atEnd), let surname = name.first else { return text }
    let before = characters[..<name.startIndex]
    return String(before) + String(surname) + "*" + String(characters[name.endIndex...])
  }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Two or more of 栋, 单元, 室 and their kin with their numbers, side by side.
  private static func maskedDoors(_ text: String) -> String {
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
