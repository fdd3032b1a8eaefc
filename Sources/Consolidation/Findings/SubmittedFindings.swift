internal import Rulebook
internal import Submissions

/// The findings that came with the files, as far as they still matter tonight.
///
/// Findings of a file of which nothing counts (被替代, 重复文件) are left out: what they ask to mend is out of date. Of a
/// refused file only those that make it unusable are kept, since its rows are not counted. REL_FAIL and REL_UNKNOWN are
/// counts from the persons and never lines (`interface.md`).
struct SubmittedFindings {
  private(set) var filed: [FiledFindings] = []

  init(_ standings: [Standing], of night: Night) {
    let counted = Set(standings.flatMap(\.rosters))
    let plans = Set(standings.compactMap(\.plan))
    let letters = Set(standings.flatMap(\.letters))
    let sources = Set(standings.flatMap(\.sources))
    for file in night.files.indices {
      let names = night.readings[file].enterprises
      let only = names.count == 1 ? names.first : nil
      if case .refused(let findings) = night.readings[file].use {
        add(FindingList(findings), file, only)
        continue
      }
      guard case .document(let document) = night.files[file].content, sources.contains(file) else { continue }
      add(FindingList(document.findings), file, only)
      for (index, roster) in document.rosters.enumerated() {
        guard let enterprise = night.directory.index(of: roster.enterprise) else { continue }
        let piece = RosterPiece(file: file, index: index, enterprise: enterprise)
        if counted.contains(piece) {
          add(roster.findings, file, enterprise)
        } else {
          add(FindingList(roster.findings.lazy.filter { $0.severity == .error }), file, enterprise)
        }
      }
      if let plan = document.plan, plans.contains(file) || letters.contains(file) {
        add(FindingList(plan.findings), file, night.directory.index(of: plan.enterprise))
      }
    }
  }

  private mutating func add(_ findings: FindingList, _ file: Int, _ enterprise: Int?) {
    guard !findings.isEmpty else { return }
    let hasVerdicts = findings.entries.contains { Self.isVerdict($0.code) }
    let lines = hasVerdicts ? FindingList(findings.lazy.filter { !Self.isVerdict($0.code) }) : findings
    filed.append(FiledFindings(file: file, enterprise: enterprise, findings: lines))
  }

  private static func isVerdict(_ code: FindingCode) -> Bool { code == .releaseFail || code == .releaseUnknown }
}
