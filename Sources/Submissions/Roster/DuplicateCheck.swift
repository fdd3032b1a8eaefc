internal import Rulebook

/// Finds persons that stand twice in the rosters of one enterprise in one file (`domain.md` 3.5): by a reliable ID,
/// else by name and mobile number together; the first row counts.
struct DuplicateCheck {
  struct Duplicate {
    /// Indices among the persons.
    var person: Int
    /// The one that counts.
    var kept: Int
    /// Else by name and phone.
    var isByNumber: Bool
  }

  /// By person.
  let duplicates: [Duplicate]

  /// - Parameter persons: in order of sheets and rows.
  init(_ persons: [Person]) {
    let numbered = RepeatedKeys.byNumber(in: [persons]).flatMap { group in
      group.dropFirst().map {
        Duplicate(person: Int($0.person), kept: Int(group[group.startIndex].person), isByNumber: true)
      }
    }
    let known = Set(numbered.map(\.person))
    let loose = RepeatedKeys.byContact(in: [persons], besides: { known.contains(Int($0.person)) }).flatMap {
      kept, repeated in
      repeated.map { Duplicate(person: Int($0.person), kept: Int(kept.person), isByNumber: false) }
    }
    duplicates = (numbered + loose).sorted { $0.person < $1.person }
  }
}
