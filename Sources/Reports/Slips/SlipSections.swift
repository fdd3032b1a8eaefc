internal import Consolidation
internal import Rulebook
internal import Submissions

/// The findings of one slip: a section for each severity, a row for each problem of a sheet with all its cells.
///
/// An enterprise mends a problem once, however many different values have it.
struct SlipSections {
  /// What a problem is: findings that agree in it share a row.
  private struct Problem: Hashable {
    var source: UInt32
    var sheet: UInt32
    var field: UInt32
    var sentence: UInt32
  }

  private struct Row {
    var places: [FindingLines.Place] = []
    var rowCount = 0
  }

  private struct Section {
    var rows: [Row] = []
    var indices: [Problem: Int] = [:]

    mutating func add(_ place: FindingLines.Place, _ problem: Problem, rows count: Int) {
      let index = indices[problem] ?? rows.count
      if index == rows.count {
        rows.append(Row())
        indices[problem] = index
      }
      rows[index].places.append(place)
      rows[index].rowCount += count
    }
  }

  private let lines: FindingLines
  /// By rank of the severity.
  private var sections = [Section](repeating: Section(), count: Severity.allCases.count)

  /// Rows that a section lists; whoever has more mends them by column, not by row.
  private static let rowsListed = 300

  init(_ places: [FindingLines.Place], of lines: FindingLines) {
    self.lines = lines
    for place in places {
      let entry = lines.entry(at: place)
      let problem = Problem(source: place.source, sheet: entry.sheet, field: entry.field, sentence: entry.sentence)
      sections[entry.severity.rank].add(place, problem, rows: Int(entry.count))
    }
  }

  /// Adds what the template asks for.
  func complete(_ context: inout [String: Any]) {
    let needed = zip(Severity.allCases, sections).reduce(0) { $0 + ($1.0 == .information ? 0 : $1.1.rows.count) }
    context["count"] = String(needed)
    context["hasNeeded"] = needed > 0
    context["groups"] = zip(Severity.allCases, sections).compactMap { $1.rows.isEmpty ? nil : group($0, $1) }
  }

  private func group(_ severity: Severity, _ section: Section) -> [String: Any] {
    var html = HTMLText()
    for row in section.rows.prefix(Self.rowsListed) { append(row, to: &html) }
    var context: [String: Any] = [
      "name": severity.slipHeading, "count": String(section.rows.count), "rowsMarkup": html.string,
    ]
    if section.rows.count > Self.rowsListed {
      context["omission"] = "共 \(section.rows.count) 行，列前 \(Self.rowsListed) 行；其余各行同类，全部见报送单位的问题清单。"
    }
    return context
  }

  /// File, places with what was written, rows, column, what is wrong, how to mend it.
  private func append(_ row: Row, to html: inout HTMLText) {
    guard let first = row.places.first else { return }
    let source = lines.sources[Int(first.source)]
    let entry = lines.entry(at: first)
    let sentence = source.findings.sentences[Int(entry.sentence)]
    html.markup("<tr><th scope=\"row\">")
    html.text(source.file)
    html.markup("</th><td>")
    SlipPlaces(row.places, in: source.findings).append(to: &html)
    html.markup("</td><td class=\"num\">")
    html.number(row.rowCount)
    html.markup("</td><td>")
    html.text(source.findings.words[Int(entry.field)])
    html.markup("</td><td>")
    html.text(sentence.message)
    html.markup("</td><td>")
    html.text(SlipAdvice.text(entry.code, sentence.advice))
    html.markup("</td></tr>\n")
  }
}

extension Severity {
  fileprivate var slipHeading: String {
    switch self {
    case .error: "文件不能使用，请重新报送"
    case .quarantine: "这些行没有计入人数，请更正后重报"
    case .unverified: "已计入人数，但内容待核实，请补正"
    case .warning: "已计入人数，请核对"
    case .information: "提示，一般不用更正"
    }
  }
}
