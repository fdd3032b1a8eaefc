internal import Rulebook
package import Submissions

/// One file of the night on its way into the consolidation.
package struct SubmittedFile: Sendable {
  package enum Content: Sendable {
    case document(SubmittedDocument)
    /// Cannot be used: the finding says why in a Chinese sentence (F_UNSUPPORTED, F_ENCRYPTED, F_ENCODING …).
    case refused(Finding)
    /// The same bytes as a file before it, named by its path.
    case duplicate(of: String)
    /// Half copied; it is tried again on the next run. The sentence says what is missing.
    case notReady(String)
    /// Locks, litter, empty files. The sentence says why.
    case ignored(String)
  }

  /// Path inside the inbox with `/`, escaped where it is not UTF-8; for a carried-forward file its path at that time.
  package var path: String
  /// Lower-case hex; empty where the file was not read.
  package var sha256: String
  package var content: Content
  /// Modification time in seconds since 1970: 按时, and the last resort between versions (`domain.md` 12.8).
  package var modified: Int
  /// ISO date of the report in which the file was last new; absent where it lies in the inbox.
  package var carriedFrom: String?

  package init(path: String, sha256: String, content: Content, modified: Int, carriedFrom: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.content = content
    self.modified = modified
    self.carriedFrom = carriedFrom
  }
}
