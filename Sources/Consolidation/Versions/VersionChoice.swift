internal import Rulebook
internal import Submissions

/// Which of several full submissions of one enterprise holds (`domain.md` 3.7, 12.8 and 12.17).
///
/// The latest 填报日期 inside the documents decides; a tie, or a candidate without a date beside others, decides
/// nothing. Words such as 最终 in file names never do.
enum VersionChoice: Equatable {
  case none
  /// Index of the candidate.
  case decided(Int)
  /// Nothing inside the files decides between these; `newest` was modified last and may stand in until somebody has
  /// asked.
  case undecided([Int], newest: Int)

  struct Candidate {
    var date: CalendarDay?
    /// Seconds since 1970.
    var modified: Int
  }

  var isDecided: Bool {
    if case .decided = self { true } else { false }
  }

  /// - Parameter candidates: in an order that does not depend on the order of the files; of several that were modified
  ///   in the same second the first stands in.
  init(among candidates: [Candidate]) {
    let latest = candidates.compactMap(\.date).max()
    // What is dated before another is out, whatever may be said of the rest.
    let contenders = candidates.indices.filter { candidates[$0].date == nil || candidates[$0].date == latest }
    let newest = contenders.max { left, right in
      (candidates[left].modified, right) < (candidates[right].modified, left)
    }
    switch newest {
    case nil: self = .none
    case let newest? where contenders.count == 1: self = .decided(newest)
    case let newest?: self = .undecided(contenders, newest: newest)
    }
  }
}

extension Night {
  func candidate(_ piece: RosterPiece) -> VersionChoice.Candidate { candidate(roster(piece)?.reportDate, piece.file) }

  func planCandidate(_ file: Int) -> VersionChoice.Candidate { candidate(plan(ofFile: file)?.reportDate, file) }

  /// A day that is yet to come is a slip of the pen (2023 for 2022), and would hold against every correction.
  private func candidate(_ date: CalendarDay?, _ file: Int) -> VersionChoice.Candidate {
    let isCredible = date.map { $0.dayNumber <= cutOff.day.dayNumber + 1 } ?? false
    return VersionChoice.Candidate(date: isCredible ? date : nil, modified: files[file].modified)
  }
}
