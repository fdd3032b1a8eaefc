internal import Submissions

/// The plants (第一工厂, 北湖厂区) or workshops of an enterprise that report for themselves: each has its versions, and the
/// enterprise is all of them together.
///
/// Only where every full roster names its part: one that does not may hold them all.
struct RosterParts {
  /// Each part, in an order that depends on no file; `nil` for the whole enterprise.
  let all: [String?]
  private let night: Night

  /// - Parameter full: every full roster, tonight's and those that stood before.
  init(of full: [RosterPiece], in night: Night) {
    self.night = night
    let parts = Set(full.map { Self.part(of: $0, in: night) })
    all = parts.count > 1 && !parts.contains("") ? parts.sorted() : [nil]
  }

  /// Rosters of a part; an increment that names none adds to the first.
  func pieces(of part: String?, among pieces: [RosterPiece]) -> [RosterPiece] {
    guard let part else { return pieces }
    return pieces.filter { piece in
      let own = Self.part(of: piece, in: night)
      return own == part || (part == all.first && !all.contains(own))
    }
  }

  /// 第一工厂 and 一工厂 are one, as （北湖厂区） and 北湖厂区 are.
  private static func part(of piece: RosterPiece, in night: Night) -> String {
    (night.roster(piece)?.enterprise.plant ?? "").filter { !"第()#号".contains($0) }
  }
}
