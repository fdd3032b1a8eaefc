internal import OfficeFormats
internal import Rulebook

/// Reads a work-resumption plan (附件4): sections, figures, measures, responsible persons (`domain.md` 9).
struct PlanReader {
  let rulebook: Rulebook
  let cutOff: CutOff
  private let lexicon: PlanLexicon

  init(rulebook: Rulebook, cutOff: CutOff) {
    self.rulebook = rulebook
    self.cutOff = cutOff
    lexicon = PlanLexicon(settings: rulebook.settings)
  }

  func read(_ text: PlanText, _ outline: PlanOutline, enterprise: EnterpriseName) -> Plan {
    let bodies = PlanBodies(text, outline)
    var notes = PlanNotes()
    var figures = PlanFigures()
    figures.sections = sections(outline, bodies)
    notes.noteSections(figures.sections)
    let reportDate = ReportDate(cutOff: cutOff).find(in: text)
    readDate(bodies, text, reportDate ?? dayOfWriting(bodies), &figures, &notes)
    let places = PlanFigureReader(lexicon: lexicon, rulebook: rulebook, enterprise: enterprise)
    places.read(bodies, &figures, &notes)
    readMeasures(bodies, text, outline, &figures)
    readResponsible(bodies, &figures, &notes)
    notes.noteMissing(figures)
    return Plan(
      enterprise: enterprise, figures: figures, reportDate: reportDate, findings: notes.findings)
  }

  private func dayOfWriting(_ bodies: PlanBodies) -> CalendarDay {
    let batch = cutOff.day.civil
    let stated = statedYear(bodies.answers(of: 1)).flatMap { CalendarDay(year: $0, month: batch.month, day: 1) }
    return stated ?? cutOff.day
  }

  /// The year of a full date in the first section (自2022年3月11日起停产): 4月18日 behind it is of the same year.
  private func statedYear(_ lines: [String]) -> Int? {
    for line in lines {
      guard line.has("年") else { continue }
      let digits = Array(Folding.compatible(line))
      for index in digits.indices.dropLast(4) where digits[index + 4] == "年" {
        if let year = Int(String(digits[index..<index + 4])), (2020...2030).contains(year) { return year }
      }
    }
    return nil
  }

  private func sections(_ outline: PlanOutline, _ bodies: PlanBodies) -> [PlanFigures.Section] {
    (1...10).map { number in
      guard let section = outline.sections[number] else {
        return PlanFigures.Section(number: number, title: nil, status: .missing)
      }
      let isLeft = PlanTemplate.isLeftInPlace(bodies.answers(of: number), section: number)
      return PlanFigures.Section(
        number: number, title: withoutPerson(section.title), status: isLeft ? .templateText : .answered)
    }
  }

  /// A heading may say who answers for its section (三、组织（责任人张三）), and headings are published.
  private func withoutPerson(_ title: String) -> String {
    let role = /(责任人|负责人|联系人|牵头人)([\s:：]*)(\p{Han}+(?:·\p{Han}+)?)/
    let names = StrayName(rulebook: rulebook)
    return title.replacing(role) { "\($0.1)\($0.2)" + names.masked(String($0.3)) }
  }

  private func readDate(
    _ bodies: PlanBodies, _ text: PlanText, _ written: CalendarDay, _ figures: inout PlanFigures,
    _ notes: inout PlanNotes
  ) {
    var date = PlannedDate(in: bodies.answers(of: 1), writtenOn: written)
    if date.day == nil {
      let labelled = text.lines.map(\.text).filter { $0.has(anyOf: Self.dateLabels) && !$0.isLonger(than: 60) }
      date = PlannedDate(in: labelled, writtenOn: written)
    }
    figures.plannedDate = date.day
    if let day = date.day, !date.conflicting.isEmpty {
      notes.noteConflict("计划复工时间", ([day] + date.conflicting).map(\.iso))
    }
  }

  private static let dateLabels: WordSet = [
    "计划复工时间", "计划复工复产时间", "拟复工时间", "拟复工复产时间", "计划复工日期", "复工日期", "复工复产日期", "计划复产时间", "拟复工日期",
  ]

  private func readMeasures(
    _ bodies: PlanBodies, _ text: PlanText, _ outline: PlanOutline, _ figures: inout PlanFigures
  ) {
    var search = PresenceSearch()
    for index in text.lines.indices {
      let section = outline.sectionOfLine[index] ?? 0
      let line = bodies.line(index)
      let answer = section == 0 ? line : PlanTemplate.withoutSentences(line, section: section)
      if !answer.isEmpty { search.read(answer) }
    }
    figures.presence = search.presence
  }

  private func readResponsible(_ bodies: PlanBodies, _ figures: inout PlanFigures, _ notes: inout PlanNotes) {
    for section in figures.sections {
      let isNamed =
        section.status == .answered
        && (bodies.answers(of: section.number).contains(where: ResponsiblePerson.isNamed)
          || bodies.namesInColumn(of: section.number))
      figures.responsible[section.number] = isNamed
    }
    notes.noteResponsible(figures)
  }
}

/// The lines of each section without headings, and its tables.
struct PlanBodies {
  private let text: PlanText
  private let outline: PlanOutline
  /// Indices of the lines of each section, the heading's own left out.
  private let linesOfSection: [Int: [Int]]
  private let answersOfSection: [[String]]
  /// By the line of its heading, what follows each section's title.
  private let runIns: [Int: String]

  init(_ text: PlanText, _ outline: PlanOutline) {
    self.text = text
    self.outline = outline
    var lines: [Int: [Int]] = [:]
    for (index, section) in outline.sectionOfLine.enumerated() {
      guard let section, outline.sections[section]?.headingLine != index else { continue }
      lines[section, default: []].append(index)
    }
    linesOfSection = lines
    runIns = Dictionary(outline.sections.values.map { ($0.headingLine, $0.runIn) }) { first, _ in first }
    answersOfSection = (0...10).map { section in
      let runIn = outline.sections[section]?.runIn ?? ""
      let own = (lines[section] ?? []).map { text.lines[$0].text }
      return ([runIn] + own).map { PlanTemplate.withoutSentences(Self.withoutNumber($0), section: section) }
        .filter { !$0.isEmpty && !Self.isClosing($0) }
    }
  }

  /// A line's text; of a heading only what follows its title.
  func line(_ index: Int) -> String { runIns[index] ?? text.lines[index].text }

  /// The section's lines without list numbers and without the template's sentences, those that end the paper left out.
  func answers(of section: Int) -> [String] { answersOfSection[section] }

  /// Lines outside of tables, and rows of tables, in reading order.
  func content(of section: Int) -> (lines: [String], tables: [[[PlanCell]]]) {
    var lines = [outline.sections[section]?.runIn ?? ""]
    var rows: [Int: Set<Int>] = [:]
    for index in linesOfSection[section] ?? [] {
      let line = text.lines[index]
      if let cell = line.cell { rows[cell.table, default: []].insert(cell.row) } else { lines.append(line.text) }
    }
    var tables: [[[PlanCell]]] = []
    for table in rows.keys.sorted() {
      let (plain, grid) = split(rows[table] ?? [], of: table, section)
      lines += plain
      if !grid.isEmpty { tables.append(grid) }
    }
    let answers = lines.map { answer(in: $0, section: section) }.filter { !$0.isEmpty }
    return (answers, tables)
  }

  /// A line without the template's sentences; the one that asks for buses leaves its subject, since 2台 below it names none.
  private func answer(in line: String, section: Int) -> String {
    let answer = PlanTemplate.withoutSentences(line, section: section)
    return answer.isEmpty && line.has("需要班车情况") ? "班车情况" : answer
  }

  /// Rows with one cell of content are text; the others are a grid.
  private func split(_ rows: Set<Int>, of table: Int, _ section: Int) -> (lines: [String], grid: [[PlanCell]]) {
    let heading = outline.sections[section]?.headingLine
    var lines: [String] = []
    var grid: [[PlanCell]] = []
    for row in rows.sorted() where text.tables[table].rows.indices.contains(row) {
      var cells = text.tables[table].rows[row]
      if let heading, let place = text.lines[heading].cell, place.table == table, place.row == row {
        cells.removeAll { $0.column <= place.column }
        lines += restOfHeadingCell(place, heading, section)
      }
      let filled = cells.filter { !$0.text.isEmpty }
      if filled.count > 1 {
        grid.append(cells)
      } else if let only = filled.first {
        lines += only.text.split(whereSeparator: \.isNewline).map { $0.trimmed }
      }
    }
    return (lines, grid)
  }

  /// Paragraphs that follow the heading in its own cell, which may hold other sections too.
  private func restOfHeadingCell(_ place: PlanLine.CellPlace, _ heading: Int, _ section: Int) -> [String] {
    text.lines.indices[(heading + 1)...]
      .prefix { text.lines[$0].cell == place && outline.sectionOfLine[$0] == section }.map { text.lines[$0].text }
  }

  /// A column under 责任人 holds a name in one of the section's rows.
  func namesInColumn(of section: Int) -> Bool {
    for index in linesOfSection[section] ?? [] {
      guard let cell = text.lines[index].cell else { continue }
      let above = text.tables[cell.table].rows[..<cell.row]
      let isBelow = above.contains { $0.contains { $0.column == cell.column && ResponsiblePerson.isHeading($0.text) } }
      let isBeside =
        text.tables[cell.table].rows[cell.row].last { $0.column < cell.column }.map {
          ResponsiblePerson.isHeading($0.text)
        } ?? false
      if isBelow || isBeside, ResponsiblePerson.isName(text.lines[index].text) { return true }
    }
    return false
  }

  private static func withoutNumber(_ line: String) -> String {
    let length = HeadingNumber(of: line).length
    return length == 0 ? line : String(line.dropFirst(length))
  }

  /// Signature, date and enclosures at the end of the paper belong to no section.
  private static func isClosing(_ line: String) -> Bool {
    guard line.has(anyOf: signsOfClosing), !line.isLonger(than: 40) else { return false }
    let key = line.withoutBlanks
    if key.begins(with: "附件") || key.has("（盖章）") || key.has("(盖章)") { return true }
    if key.ends(with: "公司"), key.count <= 30, !key.contains(where: { "，。；".contains($0) }) { return true }
    return key.has("年") && key.ends(with: "日") && key.allSatisfy { $0.isNumber || "年月日".contains($0) }
  }

  /// One of these stands in every closing line, blanks or not.
  private static let signsOfClosing: WordSet = ["附", "盖", "司", "年"]
}
