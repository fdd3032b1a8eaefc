/// Every row below a header band has one fate: `read = persons + duplicates + quarantined + nonPerson + hidden`
/// (a row with several persons counts its further persons on both sides).
package struct RowBalance: Sendable, Equatable {
  package var read = 0
  package var persons = 0
  package var duplicates = 0
  package var quarantined = 0
  package var nonPerson = 0
  package var hidden = 0

  package init() {}

  package init(read: Int, persons: Int, duplicates: Int, quarantined: Int, nonPerson: Int, hidden: Int) {
    self.read = read
    self.persons = persons
    self.duplicates = duplicates
    self.quarantined = quarantined
    self.nonPerson = nonPerson
    self.hidden = hidden
  }

  package var isBalanced: Bool { read == persons + duplicates + quarantined + nonPerson + hidden }

  package static func + (left: Self, right: Self) -> Self {
    Self(
      read: left.read + right.read, persons: left.persons + right.persons,
      duplicates: left.duplicates + right.duplicates, quarantined: left.quarantined + right.quarantined,
      nonPerson: left.nonPerson + right.nonPerson, hidden: left.hidden + right.hidden)
  }
}
