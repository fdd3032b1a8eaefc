package import Consolidation

/// All files of one publication, rendered from one summary.
package struct ReportSet: Sendable {
  package let summary: Summary
  private let templates: ReportTemplates
  private let sha256: @Sendable ([UInt8]) -> String

  /// - Parameters:
  ///   - templates: the built-in ones, or the office's.
  ///   - sha256: SHA-256 of bytes as lower-case hex, for the manifest.
  package init(
    _ summary: Summary, templates: ReportTemplates = .builtIn, sha256: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.summary = summary
    self.templates = templates
    self.sha256 = sha256
  }

  /// Every file below the date's folder, run.json with the check sums of the others included; sorted by path.
  package func files() throws -> [ReportFile] {
    let tables = ReportTables(summary)
    var files = tables.all.map { table in
      ReportFile(
        path: (table.isInternal ? "内部/" : "") + table.title + ".csv", bytes: CSVRenderer.render(table),
        isInternal: table.isInternal)
    }
    let page = templates.render("report", ReportPage(summary: summary, tables: tables.published).context)
    files.append(ReportFile(path: "汇总报告.html", bytes: Array(page.utf8)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return files + [manifest(of: files)]
  }

  private func manifest(of files: [ReportFile]) -> ReportFile {
    let outputs = files.map { (path: $0.path, sha256: sha256($0.bytes)) }
    return ReportFile(path: "run.json", bytes: RunManifest(summary: summary, outputs: outputs).json.bytes)
  }
}
