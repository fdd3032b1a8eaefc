internal import Rulebook
internal import Submissions

/// Which submissions of one enterprise count tonight (`domain.md` 3.7).
struct Standing {
  /// Why several full rosters (or plans) of today could not be put in order.
  struct Undecided: Equatable {
    /// Files that compete, by index in ``Night/files``.
    var files: [Int]
    var kept: Kept
  }

  /// What counts until somebody has been asked.
  enum Kept: Int {
    /// What was published before.
    case previous
    /// Tonight's list of the whole enterprise, beside newer ones of its parts.
    case whole
    /// The file that was modified last.
    case newest

    /// As people would say it, with what is done about the files in front: 保留上次的数字.
    var phrase: String {
      switch self {
      case .previous: "保留上次的数字"
      case .whole: "暂用全企业的一份"
      case .newest: "暂用最后保存的一份"
      }
    }
  }

  /// The base first, then increments; persons of earlier ones stand before those of later ones.
  var rosters: [RosterPiece] = []
  /// Today's rosters that do not count.
  var supersededRosters: [RosterPiece] = []
  var undecidedRosters: Undecided?
  /// Today's test ledgers and the like beside a roster.
  var ledgers: [RosterPiece] = []
  /// Today's full rosters that hold nobody of what they replace: more likely an addition, or another workshop's.
  var unrelatedRosters: [RosterPiece] = []
  /// Today's rosters that are dated before the published one, which therefore stays.
  var outdatedRosters: [RosterPiece] = []
  /// An increment that became the roster because there was none to add to (F_NO_BASE).
  var withoutBase: RosterPiece?
  /// File of the plan that counts.
  var plan: Int?
  var supersededPlans: [Int] = []
  var undecidedPlans: Undecided?
  /// Files of 承诺书.
  var letters: [Int] = []
  /// Today's files of the enterprise that cannot be used.
  var refused: [Int] = []

  /// Files of which something counts, in the order of ``Night/files``.
  var sources: [Int] { Set(rosters.map(\.file) + letters + (plan.map { [$0] } ?? [])).sorted() }

  /// Several parts of one enterprise may be undecided.
  mutating func note(undecided files: [Int], _ kept: Kept) {
    let known = undecidedRosters
    undecidedRosters = Undecided(
      files: Set((known?.files ?? []) + files).sorted(),
      kept: known.map { $0.kept.rawValue > kept.rawValue ? $0.kept : kept } ?? kept)
  }

  var isEmpty: Bool { rosters.isEmpty && plan == nil && letters.isEmpty }
}
