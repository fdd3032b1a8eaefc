internal import Consolidation
internal import Rulebook
internal import Submissions

/// The findings of one slip: a section for each severity, below the name of its file a row for each problem of a sheet
/// with all its cells.
///
/// An enterprise mends a problem once, however many different values have it.
struct SlipSections {
  /// What a problem is: findings that agree in it share a row.
  private struct Problem: Hashable {
    var severity: Severity
    var source: UInt32
    var sheet: UInt32
    var field: UInt32
    var sentence: UInt32

    /// The sentence tells nearly all problems of a slip apart.
    func hash(into hasher: inout Hasher) { hasher.combine(sentence) }
  }

  private struct Row {
    var problem: Problem
    var places: [FindingLines.Place]
    var rowCount: Int
  }

  private let lines: FindingLines
  /// In the order of their first places.
  private var rows: [Row] = []
  /// Rows by rank of the severity.
  private var counts = [Int](repeating: 0, count: Severity.allCases.count)

  /// Rows that a section lists; whoever has more mends them by column, not by row.
  private static let rowsListed = 300

  init(_ places: [FindingLines.Place], of lines: FindingLines) {
    self.lines = lines
    var indices: [Problem: Int] = [:]
    indices.reserveCapacity(min(places.count, 64))
    // Nearly all places are of one source.
    var (source, entries): (UInt32, [FindingList.Entry]) = (.max, [])
    for place in places {
      if place.source != source {
        (source, entries) = (place.source, lines.sources[Int(place.source)].findings.entries)
      }
      let entry = entries[Int(place.index)]
      let problem = Problem(
        severity: entry.severity, source: place.source, sheet: entry.sheet, field: entry.field,
        sentence: entry.sentence)
      if let index = indices[problem] {
        rows[index].places.append(place)
        rows[index].rowCount += Int(entry.count)
      } else {
        indices[problem] = rows.count
        rows.append(Row(problem: problem, places: [place], rowCount: Int(entry.count)))
        counts[entry.severity.rank] += 1
      }
    }
  }

  /// Severities that have a row, in their order.
  private var present: [Severity] { Severity.allCases.filter { counts[$0.rank] > 0 } }

  func outline(isCounted: Bool) -> SlipOutline {
    SlipOutline(
      isCounted: isCounted,
      groups: present.map { SlipOutline.Group(severity: $0, isCut: counts[$0.rank] > Self.rowsListed) })
  }

  func values(enterprise: String, persons: Int?) -> SlipValues {
    let needed = rows.count - counts[Severity.information.rank]
    var values = SlipValues(enterprise: enterprise, persons: persons, needed: needed)
    for severity in present {
      values.addGroup(count: counts[severity.rank], rows: markup(severity), omission: omission(severity))
    }
    return values
  }

  private func omission(_ severity: Severity) -> String? {
    let count = counts[severity.rank]
    guard count > Self.rowsListed else { return nil }
    return "共 \(count) 行，列前 \(Self.rowsListed) 行；其余各行同类，全部见报送单位的问题清单。"
  }

  /// The rows of a section, file by file; HTML lets the ends of rows and cells go without saying.
  private func markup(_ severity: Severity) -> HTMLText {
    var html = HTMLText()
    // Nearly all rows are of one source.
    var (number, source) = (UInt32.max, FindingLines.Source(enterprise: "", file: "", findings: FindingList()))
    var listed = 0
    for row in rows where row.problem.severity == severity {
      guard listed < Self.rowsListed else { break }
      listed += 1
      if row.problem.source != number {
        (number, source) = (row.problem.source, lines.sources[Int(row.problem.source)])
        html.markup("<tbody><tr><th colspan=\"5\" scope=\"rowgroup\">文件：")
        html.text(source.file)
        html.markup("\n")
      }
      Self.append(row, of: source.findings, to: &html)
    }
    return html
  }

  /// Places with what was written, rows, column, what is wrong, how to mend it.
  private static func append(_ row: Row, of findings: FindingList, to html: inout HTMLText) {
    let sentence = findings.sentences[Int(row.problem.sentence)]
    html.markup("<tr><td>")
    SlipPlaces(row.places).append(to: &html, of: findings)
    html.markup("<td>")
    html.number(row.rowCount)
    html.markup("<td>")
    html.text(findings.words[Int(row.problem.field)])
    html.markup("<td>")
    html.text(sentence.message)
    html.markup("<td>")
    html.text(SlipAdvice.text(sentence.code, sentence.advice))
    html.markup("\n")
  }
}
