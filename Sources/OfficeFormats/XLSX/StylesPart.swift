/// What reading needs to know of one cell format: how it shows numbers, and whether its font is struck through.
struct CellStyle: Sendable, Equatable {
  var format = NumberFormat.general
  var isStruck = false
}

/// Cell formats by index (ECMA-376 Part 1, 18.8.10), with the number formats and fonts that they refer to.
final class StylesHandler: XMLHandler {
  private var customFormats: [Int: NumberFormat] = [:]
  private var struckFonts: [Bool] = []
  private(set) var styles: [CellStyle] = []
  private var section = ""

  /// Only the parts below these elements matter; `cellStyleXfs` and differential formats do not.
  private static let sections: Set<String> = ["numFmts", "fonts", "cellXfs"]
  /// A cell refers to its format with 16 bits in practice; Excel allows 65,490 (its specifications and limits).
  private static let maximumStyles = 1 << 20

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    guard name.namespace == .spreadsheet else { return }
    switch (section, name.local) {
    case ("", let local) where Self.sections.contains(local): section = local
    case ("numFmts", "numFmt"): addNumberFormat(attributes)
    case ("fonts", "font"): struckFonts.append(false)
    case ("fonts", "strike"):
      if !struckFonts.isEmpty {
        struckFonts[struckFonts.count - 1] = attributes["val"].map { $0 == "1" || $0 == "true" } ?? true
      }
    case ("cellXfs", "xf"): try addStyle(attributes)
    default: break
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    if name.local == section { section = "" }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}

  private func addNumberFormat(_ attributes: XMLAttributes) {
    guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
    customFormats[id] = numberFormat(ofCode: attributes["formatCode"] ?? "")
  }

  private func addStyle(_ attributes: XMLAttributes) throws(ReadError) {
    guard styles.count < Self.maximumStyles else {
      throw ReadError(.corrupt("more than \(Self.maximumStyles) cell formats"))
    }
    let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
    let font = attributes["fontId"].flatMap { Int($0) } ?? 0
    styles.append(
      CellStyle(
        format: customFormats[id] ?? numberFormat(ofBuiltIn: id),
        isStruck: struckFonts.indices.contains(font) && struckFonts[font]))
  }
}

/// Number formats that every application knows by number (ECMA-376 Part 1, 18.8.30, the CJK ones included).
func numberFormat(ofBuiltIn id: Int) -> NumberFormat {
  switch id {
  case 14...17, 27...31, 36, 50...54, 57, 58: .date
  case 22: .dateTime
  case 18...21, 32...35, 45, 47, 55, 56: .time
  case 46: .duration
  default: .general
  }
}

/// Decides from a format code whether it shows dates and times (ECMA-376 Part 1, 18.8.31).
///
/// Literal text, escapes, fill characters, colours and conditions do not count; only the first section does.
func numberFormat(ofCode code: String) -> NumberFormat {
  var hasDate = false
  var hasTime = false
  var hasMonthOrMinute = false
  var rest = Substring(code).unicodeScalars
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\", "_", "*": _ = rest.popFirst()
    case ";": rest = rest.dropFirst(rest.count)
    case "[":
      let content = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(content.count + 1)
      if isElapsed(Substring(content)) { return .duration }
    case "y", "Y", "d", "D", "e", "E", "g", "G", "b", "B":
      // E+ and E- are exponents; General, which is G/通用格式 in Chinese, is no date.
      if "eE".unicodeScalars.contains(scalar), rest.first == "+" || rest.first == "-" { continue }
      if "gG".unicodeScalars.contains(scalar), rest.prefix(6).map({ String($0).lowercased() }).joined() == "eneral" {
        rest = rest.dropFirst(6)
        continue
      }
      if "gG".unicodeScalars.contains(scalar), rest.first == "/" { return .general }
      hasDate = true
    // aaa and aaaa are 周一 and 星期一; A/P and AM/PM stand beside a time.
    case "a", "A":
      if rest.prefix(2).map({ String($0).lowercased() }).joined() == "aa" { hasDate = true }
    case "m", "M": hasMonthOrMinute = true
    case "h", "H", "s", "S": hasTime = true
    default: break
    }
  }
  switch (hasDate || (hasMonthOrMinute && !hasTime), hasTime) {
  case (true, true): return .dateTime
  case (true, false): return .date
  case (false, true): return .time
  case (false, false): return .general
  }
}

private func isElapsed(_ content: Substring) -> Bool {
  guard let first = content.first, "hHmMsS".contains(first) else { return false }
  return content.allSatisfy { $0 == first || $0.lowercased() == first.lowercased() }
}
