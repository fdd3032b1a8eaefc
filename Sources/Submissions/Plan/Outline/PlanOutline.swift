internal import Rulebook

/// A plan's sections: which lines belong to which, found by the titles of headings of one rank (`domain.md` 9).
struct PlanOutline {
  struct Section {
    /// The heading without its number, as written.
    var title: String
    /// Index of the heading in the lines.
    var headingLine: Int
    /// What follows the title in the heading's own line: 一、复工原因：因….
    var runIn: String
  }

  /// By number, 1 to 10.
  private(set) var sections: [Int: Section] = [:]
  /// For each line the section that it belongs to; `nil` before the first heading and under headings of no section.
  private(set) var sectionOfLine: [Int?]

  init(_ text: PlanText) {
    sectionOfLine = Array(repeating: nil, count: text.lines.count)
    let candidates = text.lines.indices.compactMap { HeadingCandidate(text.lines[$0], at: $0) }
    let main = HeadingChoice(candidates)
    for candidate in main.headings {
      guard let match = candidate.match else { continue }
      sections[match.section] = Section(
        title: candidate.title, headingLine: candidate.line, runIn: candidate.runIn)
    }
    assign(main, text)
  }

  private mutating func assign(_ main: HeadingChoice, _ text: PlanText) {
    var sectionStarts: [Int: Int?] = [:]
    for line in main.boundaries { sectionStarts[line] = .some(nil) }
    for (number, section) in sections { sectionStarts[section.headingLine] = number }
    var current: Int?
    for index in text.lines.indices {
      if let start = sectionStarts[index] {
        current = start
        claimCellsBefore(index, for: current, text)
      }
      sectionOfLine[index] = current
    }
  }

  /// Cells left of a heading in its row belong to it: 1 ｜ 复工复产原因 ｜ ….
  private mutating func claimCellsBefore(_ heading: Int, for section: Int?, _ text: PlanText) {
    guard let cell = text.lines[heading].cell else { return }
    var index = heading - 1
    while index >= 0, let other = text.lines[index].cell, other.table == cell.table, other.row == cell.row,
      other.column < cell.column
    {
      sectionOfLine[index] = section
      index -= 1
    }
  }
}
