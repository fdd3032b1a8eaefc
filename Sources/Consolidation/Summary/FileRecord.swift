package import Rulebook

/// What became of one input file (`interface.md`, 处置).
package enum FileFate: String, Sendable, CaseIterable {
  case counted = "计入"
  case partlyCounted = "部分计入"
  case carriedForward = "沿用"
  case superseded = "被替代"
  case duplicate = "重复文件"
  case refused = "拒收"
  case notReady = "未就绪"
  case ignored = "已忽略"
}

/// One input file in the manifest and in 收件清单.
package struct FileRecord: Sendable, Equatable {
  /// Path inside the inbox, with `/`, escaped where it is not UTF-8.
  package var path: String
  /// Lower-case hex; empty where the file was not read.
  package var sha256: String
  /// `roster`, `plan`, `commitment`, `register` or `unknown`.
  package var kind: String
  /// Enterprises that it names, joined by 、; empty where unknown.
  package var enterprise: String
  package var fate: FileFate
  /// ISO date of the report in which a carried-forward file was last new; absent where it lies in the inbox.
  package var carriedFrom: String?
  /// Absent for files that are no rosters.
  package var rows: RowBalance?
  /// Rows concerned, by code.
  package var findings: [FindingCode: Int]
  /// One Chinese sentence: what happened and how to mend it.
  package var note: String

  package init(
    path: String, sha256: String = "", kind: String = "unknown", enterprise: String = "", fate: FileFate,
    rows: RowBalance? = nil, findings: [FindingCode: Int] = [:], note: String = ""
  ) {
    self.path = path
    self.sha256 = sha256
    self.kind = kind
    self.enterprise = enterprise
    self.fate = fate
    self.rows = rows
    self.findings = findings
    self.note = note
  }
}
