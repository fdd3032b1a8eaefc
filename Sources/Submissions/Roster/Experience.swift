internal import Rulebook
internal import Synchronization

/// What reading rosters has taught by the rules of the run alone, and holds in every file.
///
/// A small file would be done before it has taught its own words: without this a third of its reading is learning.
struct Experience: Sendable {
  var words = WordMemory()
  var addresses = AddressMemo()
  /// By the numbers of ``addresses``.
  var places = PlaceMemo()
  /// What is said about places.
  var placeSentences: [UnitSentence: (message: String, advice: String)] = [:]

  /// It has not grown so large that a reader does better without it.
  fileprivate var isWorthKeeping: Bool {
    !words.isFull && addresses.isSmall && places.isSmall && placeSentences.count < Self.manySentences
  }

  private static let manySentences = 1 << 12
}

/// The experience of those readers who are not reading: whoever begins takes one, and gives it back at the end.
///
/// It belongs to one rulebook and one cut-off. No answer depends on who gets which.
final class Experiences: Sendable {
  private let idle = Mutex<[Experience]>([])

  func take() -> Experience { idle.withLock { $0.popLast() } ?? Experience() }

  func giveBack(_ experience: Experience) {
    guard experience.isWorthKeeping else { return }
    idle.withLock { $0.append(experience) }
  }
}
