internal import Consolidation

/// 退回单: for each enterprise with findings one page in plain Chinese, masked, ready to forward (requirement 33).
struct CorrectionSlips: Sendable {
  private struct Slip {
    var enterprise: String
    /// Absent without a roster.
    var persons: Int?
    var path: String
    var places: [FindingLines.Place]
  }

  private let findings: FindingLines
  private let pages: SlipPages
  private let slips: [Slip]

  init(summary: Summary, templates: ReportTemplates) {
    findings = summary.findings
    pages = SlipPages(templates, Letterhead(summary))
    var names = SafeFileNames(ending: ".html")
    slips = SlipRecipients(summary).all.map { recipient in
      Slip(
        enterprise: recipient.enterprise, persons: recipient.persons,
        path: "内部/退回单/" + names.name(for: recipient.enterprise), places: recipient.places)
    }
  }

  var count: Int { slips.count }

  func files() -> [ReportFile] { files(in: slips.indices) }

  /// Some of the slips, in report order.
  func files(in range: Range<Int>) -> [ReportFile] {
    slips[range].map { slip in
      let sections = SlipSections(slip.places, of: findings)
      let page = pages.page(
        sections.outline(isCounted: slip.persons != nil),
        sections.values(enterprise: slip.enterprise, persons: slip.persons))
      return ReportFile(path: slip.path, bytes: page, isInternal: true)
    }
  }
}
