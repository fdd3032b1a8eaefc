internal import Consolidation
internal import Rulebook
internal import Submissions

/// The findings of one slip: a section for each severity, a row for each problem of a sheet with all its cells.
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
  }

  private struct Row {
    var severity: Severity
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
        rows.append(Row(severity: entry.severity, places: [place], rowCount: Int(entry.count)))
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
      var html = HTMLText()
      for row in rows.lazy.filter({ $0.severity == severity }).prefix(Self.rowsListed) { append(row, to: &html) }
      values.addGroup(count: counts[severity.rank], rows: html, omission: omission(severity))
    }
    return values
  }

  private func omission(_ severity: Severity) -> String? {
    let count = counts[severity.rank]
    guard count > Self.rowsListed else { return nil }
    return "共 \(count) 行，列前 \(Self.rowsListed) 行；其余各行同类，全部见报送单位的问题清单。"
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
