internal import Rulebook

/// Who of a test ledger or the like beside a roster stands in the roster already.
///
/// Such a table asks for no residence, zone and mode, so that it is no minimum roster (`domain.md` 3.2), and says the same
/// people again, mostly by name alone. Only here may a name do: between rosters it never tells who somebody is.
struct LedgerRows {
  private var numbers: Set<UInt64> = []
  /// Persons of the roster by name.
  private var byName: [UInt32: [Person]] = [:]

  /// - Parameter roster: the persons of the roster.
  init(beside roster: [Person]) {
    for person in roster where person.nameKey != 0 { byName[person.nameKey, default: []].append(person) }
    numbers = Set(roster.map(\.idKey))
  }

  /// Whether a person of the ledger is one of the roster: by number, else by name where neither number nor phone says
  /// otherwise.
  func repeats(_ person: Person) -> Bool {
    if person.idKey != 0, numbers.contains(person.idKey) { return true }
    return byName[person.nameKey]?.contains { other in
      (person.idKey == 0 || other.idKey == 0)
        && (person.contactKey == 0 || other.contactKey == 0 || person.contactKey == other.contactKey)
    } ?? false
  }
}

/// What a table is that asks for no residence, zone and mode (`domain.md` 3.2), by what stands above it and in its header.
enum LesserTable {
  /// 返岗名单 without those columns: its rows are persons of the list, with much to be asked.
  case roster
  /// Tests, temperatures, seats: the people of the roster again.
  case ledger
  /// Whom to call; nobody of it is counted.
  case contacts

  private static let rosterTitles: WordSet = ["返岗", "返厂", "复工", "复产", "员工名", "职工名", "人员名", "花名册", "在岗"]
  private static let ledgerTitles: WordSet = [
    "台账", "台帐", "核酸", "抗原", "体温", "检测", "登记", "签到", "乘坐", "乘车", "班车", "疫苗", "消杀", "发放", "住宿", "宿舍",
  ]

  /// - Returns: `nil` for a minimum roster.
  init?(_ reading: TableReading, sheetName: String) {
    guard !reading.mapping.isMinimumRoster else { return nil }
    let titles = [sheetName] + reading.table.lines.flatMap { $0.cells.map(\.text) }
    let fields = Set(reading.mapping.mapped.map(\.field))
    if titles.contains(where: { $0.has(anyOf: Self.rosterTitles) }) {
      self = .roster
    } else if titles.contains(where: { $0.has(anyOf: TableFinder.contactTitles) && !$0.has(anyOf: ["：", ":"]) }),
      fields.isSubset(of: TableFinder.contactFields)
    {
      self = .contacts
    } else if titles.contains(where: { $0.has(anyOf: Self.ledgerTitles) })
      || !fields.isDisjoint(with: [.testTime, .testResult, .antigen])
    {
      self = .ledger
    } else {
      self = .roster
    }
  }
}
