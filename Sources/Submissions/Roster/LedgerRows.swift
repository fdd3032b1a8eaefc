internal import Rulebook

/// Who of a test ledger or another list beside a roster stands in the roster already.
///
/// Such a table asks for no residence, zone and mode, so that it is no minimum roster (`domain.md` 3.2), and says the same
/// people again, mostly by name alone. Only here may a name do: between rosters it never tells who somebody is.
struct LedgerRows {
  private var numbers: Set<UInt64> = []
  private var names: Set<UInt32> = []
  /// Names of persons without a reliable number.
  private var looseNames: Set<UInt32> = []

  /// - Parameter roster: the persons of the roster.
  init(beside roster: [Person]) {
    for person in roster {
      names.insert(person.nameKey)
      if person.idKey == 0 { looseNames.insert(person.nameKey) } else { numbers.insert(person.idKey) }
    }
  }

  /// Whether a person of the ledger is one of the roster: by number, else by name where not both have numbers.
  func repeats(_ person: Person) -> Bool {
    if person.idKey != 0 { return numbers.contains(person.idKey) || isNamed(person, in: looseNames) }
    return isNamed(person, in: names)
  }

  private func isNamed(_ person: Person, in names: Set<UInt32>) -> Bool {
    person.nameKey != 0 && names.contains(person.nameKey)
  }
}

extension TableReading {
  /// 责任人通讯录, 联系人 and the like above a table that asks for nothing about returning: nobody of it is counted.
  func listsContacts(sheetName: String) -> Bool {
    let titles = [sheetName] + table.lines.flatMap { $0.cells.map(\.text) }
    return !mapping.isMinimumRoster
      && titles.contains { $0.has(anyOf: TableFinder.contactTitles) && !$0.has(anyOf: Self.rosterTitles) }
  }

  private static let rosterTitles: WordSet = ["返岗", "员工", "职工", "复工", "核酸", "台账", "台帐"]
}
