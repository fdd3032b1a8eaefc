/// A line that may be a heading.
struct HeadingCandidate {
  var line: Int
  var number: HeadingNumber
  var outlineLevel: Int?
  /// Without the number.
  var title: String
  var runIn: String
  var match: SectionTitles.Match?
  /// Stands in a cell of a table.
  var isInCell: Bool

  /// Longest heading in characters; longer ones are sentences.
  private static let maximumLength = 42

  init?(_ line: PlanLine, at index: Int) {
    let isAutomatic = !line.number.isEmpty
    // A separator closes automatic numbers that have none, such as 第一部分 or 1.
    number = isAutomatic ? HeadingNumber(of: line.number + "、" + line.text) : HeadingNumber(of: line.text)
    let rest = isAutomatic ? line.text[...] : line.text.dropFirst(number.length)
    guard Self.mayBeTitled(rest) else { return nil }
    (title, runIn) = Self.split(rest)
    guard !title.isEmpty, !title.isLonger(than: Self.maximumLength) else { return nil }
    self.line = index
    outlineLevel = line.outlineLevel
    isInCell = line.cell != nil
    match = SectionTitles.match(title).flatMap { $0.coverage >= 0.3 ? $0 : nil }
    guard match != nil || number.style != .unnumbered || outlineLevel != nil else { return nil }
  }

  /// Whether a title ends early enough: a sentence of ideographs goes on and on without a sign.
  private static func mayBeTitled(_ text: Substring) -> Bool {
    var length = 0
    for scalar in text.unicodeScalars {
      guard !isSign(scalar), scalar.value != 0x20, (0x4E00...0x9FFF).contains(scalar.value) || scalar == "，" else {
        return true
      }
      length += 1
      if length > maximumLength { return false }
    }
    return true
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "。", ";", "；": true
    default: false
    }
  }

  /// A title ends at a colon, a full stop, or where a blank sets the text off from it.
  private static func split(_ text: Substring) -> (title: String, runIn: String) {
    guard let end = text.unicodeScalars.firstIndex(where: isSign) else { return (text.trimmed, "") }
    return (text[..<end].trimmed, text[text.index(after: end)...].trimmed)
  }

  /// How strongly this is a heading of its section, 0 to 1.
  var score: Double {
    guard let match else { return 0 }
    guard number.style == .unnumbered else { return match.coverage }
    // Without a number a heading has to look like one: short, and nothing behind it unless a colon set it off.
    let looksLikeHeading =
      outlineLevel != nil || (!title.isLonger(than: 25) && !title.contains { "，,、；".contains($0) || $0.isNumber })
      || match.coverage >= 0.9
    return looksLikeHeading && match.coverage >= 0.55 ? match.coverage : 0
  }
}

/// Picks the headings of the ten sections: those of the style that names most of them, then single ones of another
/// style whose number shows that they belong to the row.
struct HeadingChoice {
  private(set) var headings: [HeadingCandidate] = []
  /// Lines that end a section without beginning one of the ten.
  private(set) var boundaries: [Int] = []

  init(_ candidates: [HeadingCandidate]) {
    let byStyle = Dictionary(grouping: candidates) { Rank($0) }
    let choices = byStyle.map { (rank: $0.key, headings: Self.best(of: $0.value)) }
    guard
      let main = choices.max(by: { left, right in
        let (a, b) = (Self.weight(left.headings), Self.weight(right.headings))
        return a == b ? left.rank.order > right.rank.order : a < b
      }), !main.headings.isEmpty
    else { return }
    headings = main.headings
    addStrays(from: candidates, besides: main.rank)
    headings.sort { $0.line < $1.line }
    boundaries = Self.boundaries(candidates, main.rank, headings)
  }

  /// The rank of a heading: its number's style; for headings without numbers the outline level.
  private struct Rank: Hashable {
    var style: HeadingNumber.Style
    var outlineLevel: Int?

    init(_ candidate: HeadingCandidate) {
      style = candidate.number.style
      outlineLevel = style == .unnumbered ? candidate.outlineLevel : nil
    }

    /// Ties go to the style that official papers use for the highest rank.
    var order: Int {
      let styles: [HeadingNumber.Style] = [
        .chinese, .chapter, .chineseInBrackets, .arabic, .roman, .arabicInBrackets, .dotted, .unnumbered,
      ]
      return (styles.firstIndex(of: style) ?? styles.count) * 16 + (outlineLevel ?? 15)
    }
  }

  private static func best(of candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var best: [Int: HeadingCandidate] = [:]
    for candidate in candidates where candidate.score > 0 {
      guard let section = candidate.match?.section else { continue }
      if let known = best[section], !isBetter(candidate, than: known, section) { continue }
      best[section] = candidate
    }
    return best.values.sorted { $0.line < $1.line }
  }

  /// The better title wins; of equal ones that with the template's number, then the first.
  private static func isBetter(_ candidate: HeadingCandidate, than known: HeadingCandidate, _ section: Int) -> Bool {
    guard abs(candidate.score - known.score) < 0.05 else { return candidate.score > known.score }
    return candidate.number.value == section && known.number.value != section
  }

  private static func weight(_ headings: [HeadingCandidate]) -> Double { headings.reduce(0) { $0 + $1.score } }

  private mutating func addStrays(from candidates: [HeadingCandidate], besides main: Rank) {
    let known = Set(headings.compactMap { $0.match?.section })
    for section in 1...10 where !known.contains(section) {
      let strays = candidates.filter {
        $0.match?.section == section && Rank($0) != main && $0.score >= 0.6 && belongs($0, section, main)
      }
      if let stray = strays.max(by: { $0.score < $1.score }) { headings.append(stray) }
    }
  }

  /// Its number goes on from the heading before it or is the template's own; a title without a number has to be whole.
  private func belongs(_ candidate: HeadingCandidate, _ section: Int, _ main: Rank) -> Bool {
    let before = headings.filter { $0.line < candidate.line }.max { $0.line < $1.line }
    if candidate.number.style == .unnumbered {
      return candidate.outlineLevel != nil && candidate.outlineLevel == headings.first?.outlineLevel
        || (candidate.score >= 0.95 && candidate.runIn.isEmpty && !candidate.isInCell)
    }
    guard candidate.number.style != .chineseInBrackets || main.style == .arabic else {
      return candidate.number.value == section && before?.match?.section == section - 1
    }
    return candidate.number.value == (before?.number.value ?? 0) + 1 && candidate.number.value == section
  }

  /// Headings of the main rank that name no section (十一、其他) close the one before.
  ///
  /// Arabic numbers stand before list items too, so that they close nothing.
  private static func boundaries(
    _ candidates: [HeadingCandidate], _ main: Rank, _ headings: [HeadingCandidate]
  ) -> [Int] {
    guard main.style == .chinese || main.style == .chapter || main.outlineLevel != nil else { return [] }
    let taken = Set(headings.map(\.line))
    return candidates.filter { Rank($0) == main && !taken.contains($0.line) && $0.title.count <= 30 }
      .filter { $0.runIn.isEmpty || $0.title.count <= 12 }.filter { $0.score == 0 }.map(\.line)
  }
}
