/// A phone number in any spelling but eleven plain digits: spaces, hyphens, +86, `.0`, landlines, two numbers in a cell.
struct OddPhoneText {
  private var text: [Unicode.Scalar]
  /// A number has no leading zero: 0431-85123456 has become 43185123456.
  private var isNumericCell: Bool

  init(utf8: Span<UInt8>, isNumericCell: Bool) {
    text = Self.withoutRemarks(FoldedText(utf8: utf8).scalars)
    self.isNumericCell = isNumericCell
  }

  /// A cell is in order when each number in it is.
  var judged: PhoneNumber {
    let whole = judge(text)
    if whole.status != .bad { return whole }
    return pair(text.split { Self.separators.contains($0) }) ?? pair(text.split(separator: " ")) ?? whole
  }

  private func pair(_ parts: [ArraySlice<Unicode.Scalar>]) -> PhoneNumber? {
    let numbers = parts.map { judge(Array($0)) }.filter { $0.status != .missing }
    guard numbers.count > 1, numbers.allSatisfy({ $0.status != .bad }) else { return nil }
    return numbers.first { $0.status == .mobile } ?? numbers.first
  }

  private func judge(_ part: [Unicode.Scalar]) -> PhoneNumber {
    if Self.isBlank(part) { return PhoneNumber(status: .missing) }
    let number = Self.withoutFractionOfZeros(part)
    let whole = judge(whole: number)
    guard whole.status == .bad, let shorter = Self.withoutExtension(number) else { return whole }
    return judge(whole: shorter)
  }

  private func judge(whole number: [Unicode.Scalar]) -> PhoneNumber {
    let rest = number.filter { !Self.ignored.contains($0) && $0 != "+" }
    var digits = rest.compactMap(\.asciiDigit)
    guard digits.count == rest.count, !digits.isEmpty else { return PhoneNumber(status: .bad) }
    let isInternational = Self.dropCountryCode(&digits, hasPlus: number.contains("+"))
    if digits.count == 11, digits[0] == 1, digits[1] >= 3 {
      return PhoneNumber(status: .mobile, key: digits.reduce(0) { $0 * 10 + UInt64($1) })
    }
    let isLandline = Self.isLandline(digits, mayLackZero: isNumericCell || isInternational)
    return PhoneNumber(status: isLandline ? .landline : .bad)
  }
}

extension OddPhoneText {
  private static let separators = Set(",;/、，；|\\或和".unicodeScalars)
  /// What people put around and between the digits.
  private static let ignored = Set(" -'\"=()[].·:：。手机电话號号码本人联系方式固定座办公家".unicodeScalars)
  private static let blankWords: Set<String> = [
    "无", "没有", "暂无", "不详", "未填", "空", "待定", "未知", "不清楚", "NA", "N/A", "NULL", "NONE", "/", "\\", "?", "*", "0",
  ]

  private static func isBlank(_ part: [Unicode.Scalar]) -> Bool {
    let rest = part.filter { !ignored.contains($0) }
    return rest.isEmpty || blankWords.contains(rest.string)
  }

  /// Drops bracketed words that hold no digit, such as （妻子）.
  private static func withoutRemarks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"),
      !text[open...close].contains(where: { $0.asciiDigit != nil })
    else { return text }
    return Array(text[..<open]) + withoutRemarks(Array(text[(close + 1)...]))
  }

  private static func withoutFractionOfZeros(_ part: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let pieces = part.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 2, (1...2).contains(pieces[1].count), pieces[1].allSatisfy({ $0 == "0" }) else { return part }
    return Array(pieces[0])
  }

  /// Drops 转801, #801 or -801 from the end; `nil` where there is no such thing.
  private static func withoutExtension(_ part: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let marks = Set("转轉#*X-".unicodeScalars)
    guard let mark = part.lastIndex(where: marks.contains) else { return nil }
    let tail = part[(mark + 1)...].filter { $0 != " " }
    guard (1...6).contains(tail.count), tail.allSatisfy({ $0.asciiDigit != nil }) else { return nil }
    return Array(part[..<mark])
  }

  /// Drops +86, 0086, and 86 before a mobile number.
  private static func dropCountryCode(_ digits: inout [Int], hasPlus: Bool) -> Bool {
    if digits.starts(with: [0, 0, 8, 6]), digits.count > 11 {
      digits.removeFirst(4)
    } else if digits.starts(with: [8, 6]), hasPlus || digits.count == 13 {
      digits.removeFirst(2)
    } else {
      return false
    }
    return true
  }

  /// Area codes are 010, 02x and three digits from 03xx on; 400 and 800 numbers have ten digits.
  private static func isLandline(_ digits: [Int], mayLackZero: Bool) -> Bool {
    if digits.first == 0 { return isLandline(Array(digits.dropFirst()), mayLackZero: true) && digits.count >= 10 }
    if (7...8).contains(digits.count) { return digits[0] >= 2 }
    if digits.count == 10, digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]) { return true }
    guard mayLackZero, digits.count >= 9 else { return false }
    let isShortCode = digits[0] == 2 || digits.starts(with: [1, 0])
    let local = digits.dropFirst(isShortCode ? 2 : 3)
    return (isShortCode || digits[0] >= 3) && (7...8).contains(local.count) && local.first.map { $0 >= 2 } ?? false
  }
}
