internal import Submissions

/// Guesses whose file it is that nobody can open, so that the right enterprise is asked to mend it (需更正).
///
/// Figures never rest on it: a file name only says whom to ask. Names are filed under their first four characters, so
/// that a night of unreadable files costs a few look-ups for each.
struct FileNameMatcher {
  private static let headLength = 4

  private var byHead: [[Unicode.Scalar]: [Int]] = [:]
  private let keys: [String]

  init(_ directory: EnterpriseDirectory) {
    keys = directory.entries.map(\.key)
    for (index, key) in keys.enumerated() {
      guard let head = key.unicodeScalars[...].head(Self.headLength) else { continue }
      byHead[head, default: []].append(index)
    }
  }

  /// The enterprise whose whole name stands in the path, the longest such name.
  func enterprise(in path: String) -> Int? {
    var best: Int?
    var rest = EnterpriseName.key(of: path)[...].unicodeScalars
    while let head = rest.head(Self.headLength) {
      for index in byHead[head] ?? [] where rest.starts(with: keys[index].unicodeScalars) {
        if best.map({ keys[$0].utf8.count < keys[index].utf8.count }) ?? true { best = index }
      }
      rest.removeFirst()
    }
    return best
  }
}

extension Substring.UnicodeScalarView {
  /// The first scalars; `nil` where there are fewer.
  fileprivate func head(_ length: Int) -> [Unicode.Scalar]? {
    let head = Array(prefix(length))
    return head.count == length ? head : nil
  }
}
