/// Counts the paragraphs of a document's lists and shows their numbers as Word does (ECMA-376 Part 1, 17.9).
struct ListCounter {
  private let numbering: WordNumbering
  private let styles: WordStyles
  /// Current number of each level, by abstract definition: lists of one definition go on counting together.
  private var counts: [Int: [Int?]] = [:]
  /// Lists whose start overrides have been applied, with their level.
  private var started: Set<[Int]> = []

  init(numbering: WordNumbering, styles: WordStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// The number of the next paragraph with this style and list reference; empty where it has none.
  mutating func number(style: String?, own: ListReference) -> String {
    guard let (list, levelNumber) = position(style: style, own: own), list != 0,
      let instance = numbering.instances[list],
      let definition = numbering.definition(of: list, styles: styles),
      let level = level(levelNumber, of: instance, definition)
    else { return "" }
    count(list, instance, definition, levelNumber, level)
    return show(level, instance, definition)
  }

  /// The paragraph's own properties win, then those of its style (17.9.23 `pStyle`: a level may name its style).
  private func position(style: String?, own: ListReference) -> (list: Int, level: Int)? {
    if let list = own.list { return (list, own.level ?? 0) }
    guard let (reference, styleName) = styles.listReference(of: style), let list = reference.list else { return nil }
    return (list, own.level ?? levelOfStyle(styleName, list) ?? reference.level ?? 0)
  }

  private func levelOfStyle(_ style: String, _ list: Int) -> Int? {
    guard let definition = numbering.definition(of: list, styles: styles) else { return nil }
    return numbering.definitions[definition]?.filter { $0.value.style == style }.keys.min()
  }

  private func level(_ number: Int, of instance: ListInstance, _ definition: Int) -> ListLevel? {
    instance.levelOverrides[number] ?? numbering.definitions[definition]?[number]
  }

  private mutating func count(
    _ list: Int, _ instance: ListInstance, _ definition: Int, _ levelNumber: Int, _ level: ListLevel
  ) {
    var row = counts[definition] ?? Array(repeating: nil, count: 9)
    guard row.indices.contains(levelNumber) else { return }
    let isNew = started.insert([list, levelNumber]).inserted
    if isNew, let start = instance.startOverrides[levelNumber] {
      row[levelNumber] = start
    } else {
      row[levelNumber] = row[levelNumber].map { $0 &+ 1 } ?? level.start
    }
    for deeper in row.indices where deeper > levelNumber {
      let restart = self.level(deeper, of: instance, definition)?.restartAfter
      if restart == nil || restart.map({ $0 > 0 && levelNumber < $0 }) == true { row[deeper] = nil }
    }
    // Levels above that nobody has used yet stand at their start.
    for upper in row.indices where upper < levelNumber && row[upper] == nil {
      row[upper] = self.level(upper, of: instance, definition)?.start ?? 1
    }
    counts[definition] = row
  }

  private func show(_ level: ListLevel, _ instance: ListInstance, _ definition: Int) -> String {
    guard level.format != .unnumbered, let row = counts[definition] else { return "" }
    var text = ""
    var rest = Substring(level.text)
    while let character = rest.popFirst() {
      guard character == "%", let index = rest.first?.wholeNumberValue, (1...9).contains(index) else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      guard let number = row[index - 1] else { continue }
      let format = level.isLegal ? .decimal : self.level(index - 1, of: instance, definition)?.format ?? .decimal
      text += format.text(number)
    }
    return text
  }
}
