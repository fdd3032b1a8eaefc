internal import Submissions

/// The plants (第一工厂, 北湖厂区) or workshops of an enterprise that report for themselves: each has its versions, and the
/// enterprise is all of them together.
///
/// Only where every full roster of tonight names its part: one that does not may hold them all.
struct RosterParts {
  /// Each part, in an order that depends on no file; `nil` for the whole enterprise.
  let all: [String?]
  private let night: Night

  /// - Parameters:
  ///   - today: tonight's full rosters.
  ///   - previous: those that stood before.
  init(today: [RosterPiece], previous: [RosterPiece], in night: Night) {
    self.night = night
    let (new, old) = (
      Set(today.map { Self.part(of: $0, in: night) }), Set(previous.map { Self.part(of: $0, in: night) })
    )
    // Several parts of tonight replace a roster of the whole; a single one may leave out the others.
    let parts = new.isEmpty || (new.count < 2 && old.contains("")) ? new.union(old) : new.union(old.subtracting([""]))
    all = parts.count > 1 && !parts.contains("") ? parts.sorted() : [nil]
  }

  /// Rosters of a part; an increment that names none adds to the first.
  func pieces(of part: String?, among pieces: [RosterPiece]) -> [RosterPiece] {
    guard let part else { return pieces }
    return pieces.filter { piece in
      let own = Self.part(of: piece, in: night)
      return own == part || (part == all.first && !all.contains(own) && night.roster(piece)?.isIncremental == true)
    }
  }

  /// Whether a roster says that it holds no more than a part.
  func isPart(_ piece: RosterPiece) -> Bool { !Self.part(of: piece, in: night).isEmpty }

  private static func part(of piece: RosterPiece, in night: Night) -> String {
    night.roster(piece)?.enterprise.plantKey ?? ""
  }
}
