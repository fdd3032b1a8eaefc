package import Consolidation

/// All files of one publication, rendered from one summary.
package struct ReportSet: Sendable {
  package let summary: Summary

  package init(_ summary: Summary) { self.summary = summary }

  /// Every file below the date's folder, run.json with the check sums of the others included; sorted by path.
  package func files() throws -> [ReportFile] { [] }
}
