internal import Consolidation
internal import Rulebook

/// What the page's templates may use, by name; names that end in `Markup` hold HTML, all others hold text.
struct ReportPage {
  let summary: Summary
  let tables: [ReportTable]

  var context: [String: Any] {
    let rendered = tables.map { HTMLTable($0) }
    let decisions = Decisions(summary).items
    var context = Letterhead(summary).context
    context["lead"] = Lead(summary: summary).pageSentences
    context["figures"] = KeyFigures(summary).context
    context["hasDecisions"] = !decisions.isEmpty
    context["decisions"] = decisions.map { ["text": $0.text, "isUrgent": $0.isUrgent] as [String: Any] }
    context["zoneBarsMarkup"] = bars(ControlZone.allCases.map { zone in (zone.name, summary.totals[zone], zone.style) })
    context["modeBarsMarkup"] = bars(TravelMode.allCases.map { ($0.name, summary.totals[$0], "m") })
    context["unitBarsMarkup"] = unitBars
    context["legend"] = ControlZone.allCases.map { ["name": $0.name, "style": $0.style.description] }
    context["completenessMarkup"] = Completeness(summary).bars.markup.string
    if let trend = TrendChart(summary) { context["trend"] = ["trendMarkup": trend.markup.string] }
    context["tables"] = rendered.map(tableContext)
    context["alignmentMarkup"] = rendered.map(\.alignmentRules).joined()
    context["notes"] = ReadingNotes.notes
    context["provenance"] = ReadingNotes.provenance(summary).map { ["label": $0.label, "value": $0.value] }
    return context
  }

  private func tableContext(_ table: HTMLTable) -> [String: Any] {
    [
      "id": table.identifier, "number": table.table.number, "name": table.table.name, "isWide": table.isWide,
      "isSortable": table.table.isSortable, "isHuge": table.table.rows.count > 1000,
      "isLong": table.table.rows.count > 40,
      "rowCount": String(table.table.rows.count),
      "tableMarkup": table.markup.string,
    ]
  }

  private func bars(_ counts: [(name: String, count: Int, style: StaticString)]) -> String {
    let bars = counts.map { count in
      StackedBars.Bar(
        label: count.name,
        segments: [StackedBars.Segment(name: count.name, count: count.count, style: count.style)])
    }
    return StackedBars(bars: bars).markup.string
  }

  /// Units with persons, each stacked by zone; the table names the others.
  private var unitBars: String {
    let bars = ResidenceUnit.allCases.filter { summary.totals[$0] > 0 }.map { unit in
      StackedBars.Bar(
        label: unit.name,
        segments: ControlZone.allCases.map {
          StackedBars.Segment(name: $0.name, count: summary.cube.persons(unit, $0), style: $0.style)
        }, hasDetail: true)
    }
    return StackedBars(bars: bars).markup.string
  }
}

extension ControlZone {
  /// Class of its colour and pattern in the style sheet.
  var style: StaticString {
    switch self {
    case .sealed: "z0"
    case .controlled: "z1"
    case .precaution: "z2"
    case .normal: "z3"
    case .unverified: "z4"
    }
  }
}
