extension DigitRun {
  /// What the digits look like; `nil` for figures, dates and codes.
  var kind: PersonalNumberScan.Kind? {
    if isMobileNumber { return .mobileNumber }
    switch digits.count {
    case 15: return isIdentity(digits[...]) ? .identityNumber : nil
    case 18: return isIdentity(digits[...]) ? .identityNumber : nil
    case 19...:
      // Something longer: only a number that proves itself counts.
      let starts = 0...(digits.count - 18)
      let hasIdentity = starts.contains { start in
        let window = digits[start..<start + 18]
        return isIdentity(window) && Self.hasValidChecksum(window)
      }
      return hasIdentity ? .identityNumber : nil
    default: return nil
    }
  }

  /// 1[3-9] and nine digits, perhaps behind 86 or 0.
  private var isMobileNumber: Bool {
    let number =
      switch digits.count {
      case 11: digits[...]
      case 12 where digits[0] == 0: digits.dropFirst()
      case 13 where digits[0] == 8 && digits[1] == 6: digits.dropFirst(2)
      default: digits[0..<0]
      }
    guard let first = number.first, first == 1 else { return false }
    return (3...9).contains(number[number.startIndex + 1]) && !number.contains(10)
  }

  /// Codes of provinces (GB/T 2260-2007), with 81 to 83 for residents from 港澳台 and 91 for foreigners.
  private static let provinces: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 91...91].joined())

  /// A province in front and a date of birth where it belongs (GB 11643-1999), whatever the check digit says.
  private func isIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
    guard !digits.dropLast().contains(10), Self.provinces.contains(number(digits, 0, 2)) else { return false }
    let isOld = digits.count == 15
    let year = isOld ? 1900 + number(digits, 6, 2) : number(digits, 6, 4)
    let month = number(digits, isOld ? 8 : 10, 2)
    let day = number(digits, isOld ? 10 : 12, 2)
    return (1900...2035).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  private func number(_ digits: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int {
    digits.dropFirst(start).prefix(count).reduce(0) { $0 * 10 + Int($1) }
  }

  /// ISO 7064 MOD 11-2.
  private static func hasValidChecksum(_ digits: ArraySlice<UInt8>) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
    return zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 } % 11 == 1
  }

  /// Part of a valid credit code that does not prove to be an ID number as well.
  func isPartOfCreditCode(_ text: [UInt8], _ token: Range<Int>) -> Bool {
    guard CreditCode(text[token]) != nil else { return false }
    return digits.count != 18 || !(isIdentity(digits[...]) && Self.hasValidChecksum(digits[...]))
  }
}

/// A unified social credit code that passes both of its checks (GB 32100-2015, GB 11714-1997).
struct CreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let organisationAlphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  init?(_ text: ArraySlice<UInt8>) {
    let code = Array(text)
    guard code.count == 18, Self.hasOrganisationCheck(Array(code[8..<17])) else { return nil }
    var sum = 0
    var weight = 1
    for character in code.dropLast() {
      guard let value = Self.alphabet.firstIndex(of: character) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard Self.alphabet[(31 - sum % 31) % 31] == code[17] else { return nil }
  }

  private static func hasOrganisationCheck(_ code: [UInt8]) -> Bool {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (character, weight) in zip(code, weights) {
      guard let value = organisationAlphabet.firstIndex(of: character) else { return false }
      sum += value * weight
    }
    let check = 11 - sum % 11
    let expected = check == 11 ? UInt8(ascii: "0") : check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    return code[8] == expected
  }
}
