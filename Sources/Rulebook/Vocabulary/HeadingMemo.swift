internal import Synchronization

/// What headings were found to name, shared by all files of a run: thousands of rosters come from one template.
final class HeadingMemo: Sendable {
  struct Heading: Hashable {
    var label: String
    var parent: String?
  }

  /// Of a file without a template the cells of whole rows may be asked for.
  private static let capacity = 4096

  private let known = Mutex<[Heading: HeaderMatch?]>([:])

  /// - Parameter find: asked without the lock; two threads may both ask.
  func match(_ heading: Heading, _ find: (Heading) -> HeaderMatch?) -> HeaderMatch? {
    if let known = known.withLock({ $0[heading] }) { return known }
    let found = find(heading)
    known.withLock { known in
      if known.count < Self.capacity { known[heading] = .some(found) }
    }
    return found
  }
}
