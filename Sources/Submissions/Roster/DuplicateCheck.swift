internal import Rulebook

/// Finds persons that stand twice in the rosters of one enterprise in one file (`domain.md` 3.5): by a reliable ID,
/// else by name and mobile number together; the first row counts.
struct DuplicateCheck {
  struct Duplicate {
    /// Indices among the persons.
    var person: Int
    var first: Int
  }

  /// By person.
  let duplicates: [Duplicate]

  /// Keeps the two kinds of keys apart.
  private static let contactMark: UInt64 = 0x2545_F491_4F6C_DD1D

  /// - Parameter persons: in order of sheets and rows.
  init(_ persons: [Person]) {
    let groups = RepeatedKeys.groups(in: [persons]) { person in
      if person.idKey != 0 { return person.idKey }
      return person.contactKey == 0 ? 0 : person.contactKey ^ Self.contactMark
    }
    duplicates = groups.flatMap { group in
      group.dropFirst().map { Duplicate(person: Int($0.person), first: Int(group[group.startIndex].person)) }
    }.sorted { $0.person < $1.person }
  }
}
