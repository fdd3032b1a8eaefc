package import Consolidation

/// `output/index.html`: every published date, newest first, with the trend.
package struct OutputIndex: Sendable {
  private let reports: [PublishedFigures]
  private let office: String
  private let templates: ReportTemplates

  /// - Parameters:
  ///   - reports: one of each date, in any order.
  ///   - office: 填报单位.
  package init(_ reports: [PublishedFigures], office: String, templates: ReportTemplates = .builtIn) {
    self.reports = reports.sorted { $0.date < $1.date }
    self.office = PublicText.masked(office)
    self.templates = templates
  }

  /// To be written beside the dates' folders.
  package func file() -> ReportFile {
    ReportFile(path: "index.html", bytes: Array(templates.render("index", context).utf8))
  }

  private var context: [String: Any] {
    var context: [String: Any] = ["title": OfficialWording.title, "office": office, "count": String(reports.count)]
    let days = reports.map { TrendChart.Day(date: $0.date, persons: $0.persons) }
    if let trend = TrendChart(days) { context["trend"] = ["trendMarkup": trend.markup.string] }
    context["reports"] = Array(rows.reversed())
    return context
  }

  private var rows: [[String: String]] {
    reports.enumerated().map { index, report in
      let difference = index == 0 ? nil : report.persons - reports[index - 1].persons
      return [
        "date": report.folder, "day": OfficialWording.date(report.date), "persons": String(report.persons),
        "enterprises": String(report.enterprises),
        "change": difference.map { $0 > 0 ? "+\($0)" : String($0) } ?? "—",
      ]
    }
  }
}
