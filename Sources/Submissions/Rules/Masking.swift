package import Rulebook

/// Personal values as they may be shown inside the office (requirement 22, `domain.md` 12.13): enough to find the cell
/// again, too little to know the person.
package enum Masking {
  /// - Parameters:
  ///   - raw: the cell as written.
  ///   - field: the column it stands in; `nil` for text that belongs to none.
  package static func masked(_ raw: String, field: RosterField?) -> String {
    switch field {
    case .name: name(raw)
    case .idNumber, .phone: number(raw)
    case .plate: plate(raw)
    case .driver: driverWords.contains(raw) || raw.unicodeScalars.count <= 1 ? raw : name(raw)
    case .address, .householdRegister, .stop: AddressMask.masked(raw)
    case .community, .unit, .township: AddressMask.masked(raw, unlessNameOf: field?.longestPlaceName ?? 0)
    case .commute, .returnMode, .anyMode: freeText(withoutCarOwner(raw))
    case .testTime, .returnDate: date(raw)
    case .sequence, .gender, .age, .idType, .enterprise, .creditCode, .department, .team, .post, .dutyStatus,
      .zone, .building, .contact, .testResult, .antigen, .healthCode, .route, .seat, .vaccine, .remark, nil:
      freeText(raw)
    }
  }

  /// 姓 + * + the last four of the number, as rows are shown to operators (`domain.md` 3.6).
  package static func person(name raw: String, idNumber: String) -> String {
    let characters = idNumber.unicodeScalars.filter { DigitRuns.digit($0) != nil || $0.isASCIILetter }
    return name(raw) + (characters.count >= 12 ? Array(characters.suffix(4)).string : "")
  }

  /// 张* for each name in the cell.
  package static func name(_ raw: String) -> String {
    let separators = Set("、，,/／;；\n\r".unicodeScalars)
    var result: [Unicode.Scalar] = []
    var isInName = false
    for scalar in raw.unicodeScalars {
      if separators.contains(scalar) {
        result.append(scalar)
        isInName = false
      } else if !isInName, !scalar.properties.isWhitespace {
        result += [scalar, "*"]
        isInName = true
      }
    }
    return result.string
  }

  /// First two and last two characters.
  package static func plate(_ raw: String) -> String {
    let scalars = Array(raw.unicodeScalars)
    guard scalars.count > 5 else { return stars(scalars.count) }
    return Array(scalars.prefix(2)).string + stars(scalars.count - 4) + Array(scalars.suffix(2)).string
  }

  /// Text of any kind: plates, and runs of seven and more digits, are masked wherever they stand.
  package static func freeText(_ raw: String) -> String { hidingRuns(in: raw, atLeast: 7) }

  /// A date stays legible as far as nothing but a date can be meant.
  private static func date(_ raw: String) -> String {
    if raw.withContiguousUTF8({ PlainMoment.read($0) }) != nil { return raw }
    let isNumber = raw.unicodeScalars.contains { $0.isASCIILetter && !"TZAPM".unicodeScalars.contains($0) }
    return hidingRuns(in: raw, atLeast: isNumber ? 7 : 9)
  }

  private static let driverWords: Set<String> = ["驾驶员", "司机", "驾驶人", "返岗人员", "乘客", "是/否", "本人", "不是", "同上"]

  private static func stars(_ count: Int) -> String { String(repeating: "*", count: max(0, count)) }
}

extension Masking {
  /// Masks each run of digits that is long enough, and what reads like a number with spaces or hyphens in it.
  private static func hidingRuns(in raw: String, atLeast minimum: Int) -> String {
    let scalars = Array(raw.unicodeScalars)
    return hiding(DigitRuns.runs(in: scalars, atLeast: minimum) + PlateRuns.runs(in: scalars), in: scalars)
  }

  /// The cell of a number: letters count as well (passports), and a name that has strayed into it is masked too.
  private static func number(_ raw: String) -> String {
    if let masked = plainNumber(raw) { return masked }
    if raw.contains("E+") || raw.contains("e+"), raw.utf8.count <= 12 { return raw }
    let scalars = Array(raw.unicodeScalars)
    let hidden = hiding(DigitRuns.documentNumbers(in: scalars), in: scalars)
    return hidden.unicodeScalars.contains { $0.properties.isIdeographic } ? withoutNames(hidden) : hidden
  }

  /// Nothing but ASCII letters and digits: a whole column may be wrong, so that this is worth a short cut.
  private static func plainNumber(_ raw: String) -> String? {
    raw.withContiguousUTF8 { bytes in
      let (head, tail) = DigitRuns.shown(ofLength: bytes.count)
      for index in bytes.indices where !isAlphanumeric(bytes[index]) { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for index in bytes.indices {
          buffer[index] = index < head || index >= bytes.count - tail ? bytes[index] : UInt8(ascii: "*")
        }
        return bytes.count
      }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 || (byte | 0x20) &- 0x61 <= 25 }

  private static func hiding(_ runs: [[Int]], in scalars: [Unicode.Scalar]) -> String {
    var scalars = scalars
    for index in runs.flatMap(DigitRuns.hidden) { scalars[index] = "*" }
    return scalars.string
  }

  /// Of neighbouring ideographs the first stays.
  private static func withoutNames(_ text: String) -> String {
    var last: Unicode.Scalar?
    return text.unicodeScalars.map { scalar in
      defer { last = scalar }
      let follows = last?.properties.isIdeographic ?? false
      return follows && scalar.properties.isIdeographic ? "*" : scalar
    }.string
  }

  /// 坐张三的车 names a person and becomes 坐*车; 坐同事车 does not.
  private static func withoutCarOwner(_ raw: String) -> String {
    let scalars = Array(raw.unicodeScalars)
    let verbs = Set("坐乘搭蹭跟与和由".unicodeScalars)
    guard let verb = scalars.firstIndex(where: verbs.contains),
      let car = scalars.lastIndex(where: { "车合同乘送接驾".unicodeScalars.contains($0) }), car > verb + 2
    else { return raw }
    let owner = Array(scalars[(verb + 1)..<car]).string
    let isGeneral = ["同事", "公司", "单位", "企业", "班", "通勤", "大巴", "家属", "家人", "公交"].contains { owner.contains($0) }
    return isGeneral ? raw : Array(scalars[...verb]).string + "*" + Array(scalars[car...]).string
  }
}

extension RosterField {
  /// Characters of the longest name in a column of places; what is longer is somebody's home.
  ///
  /// `nil` for other columns.
  var longestPlaceName: Int? {
    switch self {
    case .community: 8
    case .unit, .township: 16
    default: nil
    }
  }
}
