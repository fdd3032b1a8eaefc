internal import Submissions

/// Guesses whose file it is that nobody can open, so that the right enterprise is asked to mend it (需更正).
///
/// Figures never rest on it: a file name only says whom to ask.
struct FileNameMatcher {
  /// Longest first; names that other names contain come after them.
  private let keys: [(key: String, index: Int)]

  init(_ directory: EnterpriseDirectory) {
    keys = directory.entries.enumerated().map { ($1.key, $0) }.filter { $0.0.count >= 3 }
      .sorted { ($1.key.utf8.count, $0.index) < ($0.key.utf8.count, $1.index) }
  }

  /// The enterprise whose whole name stands in the path.
  func enterprise(in path: String) -> Int? {
    let key = EnterpriseName.key(of: path)
    return keys.first { key.contains($0.key) }?.index
  }
}
