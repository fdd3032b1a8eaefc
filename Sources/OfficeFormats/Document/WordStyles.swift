/// A reference to a list: which one, and at which level (ECMA-376 Part 1, 17.9.18 `numPr`).
struct ListReference: Sendable, Equatable {
  /// `numId`; 0 takes a paragraph out of the list that its style puts it in.
  var list: Int?
  /// `ilvl`, 0-based.
  var level: Int?
}

/// What reading needs to know of one paragraph style (ECMA-376 Part 1, 17.7.4).
struct WordStyle: Sendable, Equatable {
  var basedOn: String?
  var outlineLevel: Int?
  var listReference = ListReference()
}

/// Paragraph styles by identifier, with inheritance resolved on asking.
struct WordStyles: Sendable {
  var byID: [String: WordStyle] = [:]
  /// The style of paragraphs that name none.
  var defaultID: String?

  /// Longer chains of `basedOn` are broken or meant to hang a reader.
  private static let maximumChain = 32

  /// The 0-based outline level that a style or one of its ancestors gives; absent for body text.
  func outlineLevel(of id: String?) -> Int? {
    first(of: id) { $0.outlineLevel }.flatMap { $0 < 9 ? $0 : nil }
  }

  /// The list that a style or one of its ancestors puts its paragraphs in, and the style that says so.
  func listReference(of id: String?) -> (reference: ListReference, style: String)? {
    var current = id ?? defaultID
    for _ in 0..<Self.maximumChain {
      guard let name = current, let style = byID[name] else { return nil }
      if style.listReference.list != nil { return (style.listReference, name) }
      current = style.basedOn
    }
    return nil
  }

  private func first<Value>(of id: String?, _ property: (WordStyle) -> Value?) -> Value? {
    var current = id ?? defaultID
    for _ in 0..<Self.maximumChain {
      guard let name = current, let style = byID[name] else { return nil }
      if let value = property(style) { return value }
      current = style.basedOn
    }
    return nil
  }
}

/// Reads the styles part (ECMA-376 Part 1, 17.7).
final class WordStylesHandler: XMLHandler {
  private(set) var styles = WordStyles()
  private var id: String?
  private var style = WordStyle()
  private var isParagraphProperties = false
  /// Depth inside an element whose properties are those of earlier versions, not of the style.
  private var ignoredDepth = 0

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    if ignoredDepth > 0 {
      ignoredDepth += 1
      return
    }
    guard name.namespace == .wordprocessing else { return }
    switch name.local {
    case "style":
      id = attributes["styleId", .wordprocessing]
      style = WordStyle()
      let isDefault = attributes["default", .wordprocessing].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
      if isDefault, attributes["type", .wordprocessing] == "paragraph" { styles.defaultID = id }
    case "pPrChange": ignoredDepth = 1
    case "pPr": isParagraphProperties = true
    case "basedOn": style.basedOn = attributes["val", .wordprocessing]
    case "outlineLvl" where isParagraphProperties: style.outlineLevel = attributes.wordInteger
    case "numId" where isParagraphProperties: style.listReference.list = attributes.wordInteger
    case "ilvl" where isParagraphProperties: style.listReference.level = attributes.wordInteger
    default: break
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    if ignoredDepth > 0 {
      ignoredDepth -= 1
      return
    }
    guard name.namespace == .wordprocessing else { return }
    switch name.local {
    case "pPr": isParagraphProperties = false
    case "style":
      if let id { styles.byID[id] = style }
      id = nil
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}
}

extension XMLAttributes {
  /// `w:val` as a whole number.
  var wordInteger: Int? { self["val", .wordprocessing].flatMap { Int($0) } }

  /// `w:val` of an on/off property (ECMA-376 Part 1, 17.17.4); present without a value means on.
  var wordIsOn: Bool {
    guard let value = self["val", .wordprocessing] else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
