internal import Synchronization

/// Everything of two to four characters that stands somewhere in the names of a night's enterprises.
///
/// Thousands of paths may have to be asked about, and most nights none; so the fragments are gathered once, by the
/// first who asks.
final class NameFragments: Sendable {
  private let names: [String]
  private let fragments = Mutex<Set<String>?>(nil)

  init(_ names: [String]) { self.names = names }

  func contains(_ word: String) -> Bool {
    if names.isEmpty { return false }
    return fragments.withLock { known in
      let all = known ?? Self.all(of: names)
      known = all
      return all.contains(word)
    }
  }

  private static func all(of names: [String]) -> Set<String> {
    var all: Set<String> = []
    for name in names {
      let characters = Array(name)
      for length in 2...4 where length <= characters.count {
        for start in 0...characters.count - length { all.insert(String(characters[start..<start + length])) }
      }
    }
    return all
  }
}
