/// One level of a list (ECMA-376 Part 1, 17.9.6 `lvl`).
struct ListLevel: Sendable, Equatable {
  var start = 1
  var format = ListNumberFormat.decimal
  /// `%1.%2` and the like; `%n` stands for the number of level n, counted from 1.
  var text = ""
  /// 1-based level after which this one starts again; 0 never; absent after any level above.
  var restartAfter: Int?
  /// All numbers in the text are shown in Arabic digits (`isLgl`).
  var isLegal = false
  /// The style whose paragraphs stand at this level.
  var style: String?
}

/// A list instance (ECMA-376 Part 1, 17.9.15 `num`): an abstract definition with what it overrides.
struct ListInstance: Sendable, Equatable {
  var definition: Int
  var startOverrides: [Int: Int] = [:]
  var levelOverrides: [Int: ListLevel] = [:]
}

/// Lists of a document (ECMA-376 Part 1, 17.9).
struct WordNumbering: Sendable {
  /// Levels by 0-based number, by `abstractNumId`.
  var definitions: [Int: [Int: ListLevel]] = [:]
  /// `numStyleLink`: the definition lies with the list of that style.
  var styleLinks: [Int: String] = [:]
  /// By `numId`.
  var instances: [Int: ListInstance] = [:]

  /// The list whose levels count, following a link to a style's list once.
  func definition(of list: Int, styles: WordStyles) -> Int? {
    guard let instance = instances[list] else { return nil }
    guard let link = styleLinks[instance.definition], let target = styles.byID[link]?.listReference.list,
      let linked = instances[target]
    else { return instance.definition }
    return linked.definition
  }
}

/// Reads the numbering part (ECMA-376 Part 1, 17.9.16).
final class WordNumberingHandler: XMLHandler {
  private(set) var numbering = WordNumbering()
  private var definition: Int?
  private var list: Int?
  private var override: Int?
  private var levelNumber: Int?
  private var level = ListLevel()
  private var alternatives = AlternateContent()

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
    guard !alternatives.start(name), name.namespace == .wordprocessing else { return }
    switch name.local {
    case "abstractNum": definition = attributes["abstractNumId", .wordprocessing].flatMap { Int($0) }
    case "numStyleLink":
      if let definition, let style = attributes["val", .wordprocessing] { numbering.styleLinks[definition] = style }
    case "num": list = attributes["numId", .wordprocessing].flatMap { Int($0) }
    case "abstractNumId": startInstance(attributes.wordInteger)
    case "lvlOverride": override = attributes["ilvl", .wordprocessing].flatMap { Int($0) }
    case "startOverride":
      if let list, let override, let start = attributes.wordInteger {
        numbering.instances[list]?.startOverrides[override] = start
      }
    case "lvl":
      level = ListLevel()
      levelNumber = attributes["ilvl", .wordprocessing].flatMap { Int($0) }
    default: readLevelProperty(name.local, attributes)
    }
  }

  func endElement(_ name: XMLName) throws(ReadError) {
    guard !alternatives.end(name), name.namespace == .wordprocessing else { return }
    switch name.local {
    case "abstractNum": definition = nil
    case "num": list = nil
    case "lvlOverride": override = nil
    case "lvl": finishLevel()
    default: break
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) throws(ReadError) {}

  private func startInstance(_ definition: Int?) {
    guard let list, let definition else { return }
    numbering.instances[list] = ListInstance(definition: definition)
  }

  private func readLevelProperty(_ property: String, _ attributes: XMLAttributes) {
    guard levelNumber != nil else { return }
    switch property {
    case "start": level.start = attributes.wordInteger ?? 1
    case "numFmt":
      level.format = ListNumberFormat(
        attributes["val", .wordprocessing] ?? "", custom: attributes["format", .wordprocessing])
    case "lvlText": level.text = attributes["val", .wordprocessing] ?? ""
    case "lvlRestart": level.restartAfter = attributes.wordInteger
    case "isLgl": level.isLegal = attributes.wordIsOn
    case "pStyle": level.style = attributes["val", .wordprocessing]
    default: break
    }
  }

  private func finishLevel() {
    guard let levelNumber, (0...8).contains(levelNumber) else { return }
    if let list, override != nil {
      numbering.instances[list]?.levelOverrides[levelNumber] = level
    } else if let definition {
      numbering.definitions[definition, default: [:]][levelNumber] = level
    }
    self.levelNumber = nil
  }
}

/// Follows `mc:AlternateContent` so that exactly one of its branches is read: the first (ECMA-376 Part 3, 9.3).
struct AlternateContent {
  /// For each open `AlternateContent`: a branch has been taken.
  private var taken: [Bool] = []
  private var skippedDepth = 0

  /// - Returns: true where the element is not to be read.
  mutating func start(_ name: XMLName) -> Bool {
    if skippedDepth > 0 {
      skippedDepth += 1
      return true
    }
    guard name.namespace == .markupCompatibility else { return false }
    if name.local == "AlternateContent" {
      taken.append(false)
    } else if let last = taken.last, name.local == "Choice" || name.local == "Fallback" {
      if last { skippedDepth = 1 } else { taken[taken.count - 1] = true }
    }
    return true
  }

  mutating func end(_ name: XMLName) -> Bool {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return true
    }
    guard name.namespace == .markupCompatibility else { return false }
    if name.local == "AlternateContent" { _ = taken.popLast() }
    return true
  }

  var isSkipping: Bool { skippedDepth > 0 }
}
