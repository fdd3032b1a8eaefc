internal import Consolidation
internal import Rulebook
internal import Submissions

/// 退回单: for each enterprise with findings one page in plain Chinese, masked, ready to forward (requirement 33).
struct CorrectionSlips: Sendable {
  private struct Slip {
    var enterprise: String
    var path: String
    var places: [FindingLines.Place]
  }

  private let summary: Summary
  private let templates: ReportTemplates
  private let persons: [String: Int?]
  private let slips: [Slip]

  init(summary: Summary, templates: ReportTemplates) {
    self.summary = summary
    self.templates = templates
    persons = Dictionary(
      summary.enterprises.map { ($0.name, $0.tally?.persons) }, uniquingKeysWith: { first, _ in first })
    var names = SafeFileNames(ending: ".html")
    slips = Self.placesByEnterprise(summary).map { enterprise, places in
      Slip(enterprise: enterprise, path: "内部/退回单/" + names.name(for: enterprise), places: places)
    }
  }

  var count: Int { slips.count }

  func files() -> [ReportFile] { files(in: slips.indices) }

  /// Some of the slips, in report order.
  func files(in range: Range<Int>) -> [ReportFile] {
    let letterhead = Letterhead(summary).context
    return slips[range].map { slip in
      var context = letterhead
      context["enterprise"] = slip.enterprise
      if let persons = persons[slip.enterprise] ?? nil { context["counted"] = ["persons": String(persons)] }
      SlipSections(slip.places, of: summary.findings).complete(&context)
      return ReportFile(path: slip.path, bytes: Array(templates.render("slip", context).utf8), isInternal: true)
    }
  }

  /// In report order; enterprises of which only findings are known come last.
  private static func placesByEnterprise(
    _ summary: Summary
  ) -> [(enterprise: String, places: [FindingLines.Place])] {
    var order = summary.enterprises.map(\.name)
    var indices = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(order)
    let owners = summary.findings.sources.map { source in
      names(in: source.enterprise, known: known).map { name -> Int in
        if let index = indices[name] { return index }
        indices[name] = order.count
        order.append(name)
        return order.count - 1
      }
    }
    var places = [[FindingLines.Place]](repeating: [], count: order.count)
    for place in summary.findings.places {
      for owner in owners[Int(place.source)] { places[owner].append(place) }
    }
    return zip(order, places).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  /// A file with several enterprises names them all, joined by 、 (`interface.md`).
  private static func names(in text: String, known: Set<String>) -> [String] {
    guard !text.isEmpty, !known.contains(text) else { return text.isEmpty ? [] : [text] }
    let parts = text.split(separator: "、").map(String.init)
    return parts.count > 1 && parts.contains(where: known.contains) ? parts : [text]
  }
}
