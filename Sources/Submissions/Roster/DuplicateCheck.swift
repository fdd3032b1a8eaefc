internal import OfficeFormats
internal import Rulebook

/// Finds persons that stand twice in the rosters of one enterprise in one file (`domain.md` 3.5): by a reliable ID,
/// else by name and mobile number together; the first row counts.
struct DuplicateCheck {
  struct Duplicate {
    /// Indices among the persons.
    var person: Int
    var first: Int
  }

  private(set) var duplicates: [Duplicate] = []
  private var keys: [UInt64]
  private var persons: [UInt32]
  private let mask: Int

  /// - Parameter persons: in order of sheets and rows; O(count).
  init(_ persons: [Person]) {
    var size = 16
    while size < persons.count * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    self.persons = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for index in persons.indices {
      let key = persons[index].idKey != 0 ? persons[index].idKey : persons[index].contactKey ^ Self.contactMark
      guard persons[index].idKey != 0 || persons[index].contactKey != 0 else { continue }
      if let first = insert(key, UInt32(truncatingIfNeeded: index)) {
        duplicates.append(Duplicate(person: index, first: first))
      }
    }
    keys = []
    self.persons = []
  }

  /// Keeps the two kinds of keys apart.
  private static let contactMark: UInt64 = 0x2545_F491_4F6C_DD1D

  private mutating func insert(_ key: UInt64, _ index: UInt32) -> Int? {
    let key = key == 0 ? 1 : key
    var place = Int(truncatingIfNeeded: ByteHash.mixed(key)) & mask
    while keys[place] != 0 {
      if keys[place] == key { return Int(persons[place]) }
      place = (place + 1) & mask
    }
    keys[place] = key
    persons[place] = index
    return nil
  }
}
