package import Consolidation
internal import Rulebook

/// All files of one publication, rendered from one summary.
package struct ReportSet: Sendable {
  /// With everything personal in its texts masked.
  package let summary: Summary
  private let templates: ReportTemplates
  private let sha256: @Sendable ([UInt8]) -> String

  /// - Parameters:
  ///   - templates: the built-in ones, or the office's.
  ///   - sha256: SHA-256 of bytes as lower-case hex, for the manifest.
  package init(
    _ summary: Summary, templates: ReportTemplates = .builtIn, sha256: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.summary = summary.masked()
    self.templates = templates
    self.sha256 = sha256
  }

  /// Slips that are rendered together: few enough to stay in a processor's cache until they are written.
  private static let slipsAPiece = 16

  /// Everything but run.json, the dearest first.
  package var pieces: [ReportPiece] {
    let slips = CorrectionSlips(summary: summary, templates: templates)
    return [
      .long(FindingsList.report(summary.findings)), .files(published), .files { ReportTables.lists(summary).map(csv) },
    ]
      + stride(from: 0, to: slips.count, by: Self.slipsAPiece).map { start in
        .files { slips.files(in: start..<min(start + Self.slipsAPiece, slips.count)) }
      }
  }

  /// The part of run.json that needs no check sums.
  package func manifestLists() -> ManifestLists { ManifestLists(summary) }

  /// run.json with the check sums of the others.
  package func manifest(of outputs: [ReportOutput], _ lists: ManifestLists) -> ReportFile {
    let sorted = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return ReportFile(
      path: "run.json", bytes: RunManifest(summary: summary, lists: lists, outputs: sorted).json().bytes)
  }

  /// The list of all dates as it would be with this one alone, so that its template is looked at before anything is
  /// published.
  package func index() -> ReportFile {
    let date = String(summary.cutOff.prefix(10))
    let figures = PublishedFigures(
      date: date, enterprises: summary.enterprisesWithRoster, persons: summary.totals.persons)
    return OutputIndex([figures], office: summary.office.name, templates: templates).file()
  }

  /// Where an office's own templates hold numbers of persons, for whoever is told that nothing was published.
  package var templateNotes: [String] { templates.violations.map(\.templateNote) }

  /// Every file below the date's folder, sorted by path.
  package func files() throws -> [ReportFile] {
    let files = try pieces.flatMap { try $0.files() }
    let outputs = files.map { ReportOutput(path: $0.path, sha256: sha256($0.bytes)) }
    let manifest = manifest(of: outputs, manifestLists())
    return (files + [manifest]).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What is sent, and the mail that sends it.
  @Sendable private func published() throws -> [ReportFile] {
    let tables = ReportTables.published(summary)
    let sent = [page(tables), try workbook(tables)] + tables.map(csv)
    return sent + [draft(tables, attaching: sent)]
  }

  private func csv(_ table: ReportTable) -> ReportFile {
    ReportFile(
      path: (table.isInternal ? "内部/" : "") + table.title + ".csv", bytes: CSVRenderer.render(table),
      isInternal: table.isInternal)
  }

  private func page(_ tables: [ReportTable]) -> ReportFile {
    let page = templates.render("report", ReportPage(summary: summary, tables: tables).context)
    return ReportFile(path: "汇总报告.html", bytes: Array(page.utf8))
  }

  private func workbook(_ tables: [ReportTable]) throws -> ReportFile {
    ReportFile(
      path: "汇总表.xlsx", bytes: try SummaryWorkbook(summary: summary, tables: tables).bytes())
  }

  private func draft(_ tables: [ReportTable], attaching sent: [ReportFile]) -> ReportFile {
    let body = MailBody(summary: summary, tables: tables)
    let date = String(summary.cutOff.prefix(10))
    let attachments = sent.enumerated().map { index, file in
      MailDraft.Attachment(file, asciiName: "report-\(date)-\(index + 1)")
    }
    let draft = MailDraft(
      summary: summary, text: body.text, html: templates.render("mail", body.context), attachments: attachments,
      sha256: sha256)
    return ReportFile(path: "邮件草稿.eml", bytes: draft.bytes())
  }
}

extension MailDraft.Attachment {
  fileprivate init(_ file: ReportFile, asciiName: String) {
    let (ending, type) =
      if file.path.hasSuffix(".html") {
        (".html", "text/html; charset=utf-8")
      } else if file.path.hasSuffix(".csv") {
        (".csv", "text/csv; charset=utf-8")
      } else {
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      }
    self.init(name: file.path, asciiName: asciiName + ending, type: type, bytes: file.bytes)
  }
}
