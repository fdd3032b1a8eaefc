internal import OfficeFormats
internal import Rulebook

/// Puts the tables of one enterprise in one file together into its roster.
struct RosterDraft {
  /// A table with the sheet that it stands in.
  struct Part {
    var sheet: Sheet
    var title: TableTitle
    var reading: TableReading
  }

  let enterprise: EnterpriseName
  let rulebook: Rulebook
  /// The file's name marks an incremental batch (`domain.md` 3.7).
  let isIncrementalFile: Bool
  private var sheets: [Sheet] = []
  /// What was found row by row, one book for each sheet.
  private var books: [FindingBook] = []
  /// What comes out only when all rows are there.
  private var notes: [FindingBook] = []
  private var roster: Roster
  private var riders: [VehicleCheck.Rider] = []
  private var names: Set<UInt64> = []
  private var fillRates = FillRateTally()
  private var buses = BusNumbers()
  private var plateColumns: [Int: Int] = [:]
  private var hasSideBySide = false
  /// Rows of ledgers, by sheet, whose persons the roster holds.
  private var ledgerRows: [(sheet: Int, column: Int, rows: [Int])] = []

  /// From so many on a second thread is worth its while.
  private static let manyPersons = 20_000

  init(enterprise: EnterpriseName, rulebook: Rulebook, isIncrementalFile: Bool) {
    self.enterprise = enterprise
    self.rulebook = rulebook
    self.isIncrementalFile = isIncrementalFile
    roster = Roster(enterprise: enterprise, isIncremental: isIncrementalFile)
  }

  /// The roster with duplicates out and every finding in its place.
  consuming func finish() -> Roster {
    if hasSideBySide { sortPersons() }
    // A long list of findings is put in order while duplicates are looked for.
    let pages = roster.persons.count < Self.manyPersons ? nil : Eventual { [books] in FindingPages(books) }
    notes = books.map { FindingBook(sheet: $0.sheet) }
    removeDuplicates()
    for index in ledgerRows.indices { noteLedger(index) }
    checkVehicles()
    roster.rows.persons = roster.persons.count
    roster.buses = buses.labels
    roster.fillRates = fillRates.rates
    roster.findings = (pages?.get() ?? FindingPages(books)).list(with: FindingPages(notes))
    return roster
  }

  /// Takes persons and findings out of the part, so that they are held once: a million persons are never copied.
  mutating func take(_ part: inout Part) {
    let sheetIndex = self.sheetIndex(of: part.sheet)
    SubtotalRule.check(&part.reading)
    books[sheetIndex].take(&part.reading.book)
    if roster.reportDate == nil { roster.reportDate = part.title.reportDate }
    if part.title.isIncremental || (part.title.isContinuation && sheets.count == 1 && roster.rows.read == 0) {
      roster.isIncremental = true
    }
    roster.rows = roster.rows + part.reading.rows
    fillRates.add(part.reading.fillRates)
    names.formUnion(part.reading.names)
    for var rider in part.reading.riders {
      rider.place |= sheetIndex << 32
      riders.append(rider)
    }
    if let plate = part.reading.mapping.mapped.first(where: { $0.field == .plate }) {
      plateColumns[sheetIndex] = plate.column
    }
    if part.reading.table.blocks.count > 1 { hasSideBySide = true }
    takePersons(&part.reading, sheetIndex)
  }

  /// Takes a ledger that stands beside the roster: whom the roster holds already is not counted again.
  mutating func takeLedger(_ part: inout Part) {
    let known = LedgerRows(beside: roster.persons)
    SubtotalRule.check(&part.reading)
    let rows = part.reading.withdraw(known.repeats)
    if !rows.isEmpty {
      ledgerRows.append((sheetIndex(of: part.sheet), part.reading.mapping.nameColumn, rows))
    }
    take(&part)
  }

  /// Takes a list of contacts beside the roster: none of its rows is a person.
  mutating func passOver(_ part: Part) {
    var rows = part.reading.rows
    rows.nonPerson += part.reading.persons.count + rows.quarantined
    rows.quarantined = 0
    roster.rows = roster.rows + rows
  }

  private mutating func takePersons(_ reading: inout TableReading, _ sheetIndex: Int) {
    if roster.persons.isEmpty, sheetIndex == 0, buses.labels.isEmpty {
      buses = reading.buses
      return swap(&roster.persons, &reading.persons)
    }
    let numbers = reading.buses.labels.map { buses.number(of: $0) }
    roster.persons.reserveCapacity(roster.persons.count + reading.persons.count)
    for var person in reading.persons {
      person.sheetIndex = UInt16(truncatingIfNeeded: sheetIndex)
      if person.busNumber > 0 { person.busNumber = numbers[Int(person.busNumber) - 1] }
      roster.persons.append(person)
    }
    reading.persons = []
  }

  private mutating func sheetIndex(of sheet: Sheet) -> Int {
    if let index = sheets.firstIndex(where: { $0.number == sheet.number }) {
      // The later reading has the merged ranges of the later tables filled as well.
      sheets[index] = sheet
      return index
    }
    sheets.append(sheet)
    books.append(FindingBook(sheet: sheet.name))
    roster.sheetNames.append(sheet.name)
    return sheets.count - 1
  }

  private mutating func sortPersons() {
    roster.persons.sort { ($0.sheetIndex, $0.rowNumber, $0.keyColumn) < ($1.sheetIndex, $1.rowNumber, $1.keyColumn) }
  }
}

// MARK: - Duplicates and vehicles

extension RosterDraft {
  private mutating func removeDuplicates() {
    let duplicates = DuplicateCheck(roster.persons).duplicates
    roster.rows.duplicates = duplicates.count + ledgerRows.reduce(0) { $0 + $1.rows.count }
    guard !duplicates.isEmpty else { return }
    for duplicate in duplicates {
      note(duplicate)
      // Whoever counts keeps the number that a later row gives.
      if roster.persons[duplicate.kept].idKey == 0 {
        roster.persons[duplicate.kept].idKey = roster.persons[duplicate.person].idKey
      }
    }
    var next = 0
    var kept = 0
    for index in roster.persons.indices {
      if next < duplicates.count, duplicates[next].person == index {
        next += 1
        continue
      }
      if kept != index { roster.persons[kept] = roster.persons[index] }
      kept += 1
    }
    roster.persons.removeLast(roster.persons.count - kept)
  }

  private mutating func note(_ duplicate: DuplicateCheck.Duplicate) {
    let (person, kept) = (roster.persons[duplicate.person], roster.persons[duplicate.kept])
    let sheet = Int(person.sheetIndex)
    let hasID = duplicate.isByNumber
    let column = Int(person.keyColumn)
    let raw = text(sheet: sheet, row: Int(person.rowNumber), column: column)
    let field: RosterField = hasID ? .idNumber : .name
    let key = FindingKey(
      code: .rowDuplicateInFile, severity: .warning, field: field,
      distinction: hasID ? person.idKey : person.contactKey)
    let isElsewhere = person.sheetIndex != kept.sheetIndex
    let place = (isElsewhere ? "工作表“\(sheets[Int(kept.sheetIndex)].name)”" : "") + "第\(kept.rowNumber)行"
    let why = hasID ? "身份证号相同" : "姓名和手机号都相同"
    notes[sheet].add(
      key, column: column, value: Masking.masked(raw, field: field),
      ("与\(place)\(why)，只计一次", "请删除重复的行，或更正填错的号码"), rowNumbers: [Int(person.rowNumber)])
  }

  private mutating func noteLedger(_ index: Int) {
    let (sheet, column, rows) = ledgerRows[index]
    notes[sheet].add(
      FindingKey(code: .rowDuplicateInFile, severity: .information, field: .name), column: column, value: "",
      ("没有居住地、管控情况和通勤方式栏，按台账处理；名单中已有的人不重复计入", "不用更正；台账不必随名单报送"), rowNumbers: rows)
  }

  private func text(sheet: Int, row: Int, column: Int) -> String {
    SheetGrid(sheet: sheets[sheet]).text(rowIndex: row - 1, column: column)
  }

  private mutating func checkVehicles() {
    var check = VehicleCheck()
    for rider in riders { check.add(rider) }
    let names = names
    let limit = rulebook.settings.thresholds.personsPerVehicle
    for violation in check.violations(limit: limit, rosterNames: { names }) { note(violation) }
  }

  /// Shown at the rows of the sheet in which the vehicle first stands.
  private mutating func note(_ violation: VehicleCheck.Violation) {
    guard let first = violation.places.first else { return }
    let sheet = first >> 32
    let rows = violation.places.filter { $0 >> 32 == sheet }.map { $0 & 0xFFFF_FFFF }
    let column = plateColumns[sheet]
    let plate = column.map { text(sheet: sheet, row: first & 0xFFFF_FFFF, column: $0) } ?? ""
    let key = FindingKey(
      code: violation.code, severity: .warning, field: .plate, distinction: Plate.key(text: plate))
    notes[sheet].add(
      key, column: column, value: Masking.masked(plate, field: .plate),
      (violation.message, "请核对车牌号、返岗时间和驾驶员，每车（含驾驶员）不超过\(violation.limit)人"), rowNumbers: rows, units: 1)
  }
}

/// Holds each 合计 and 小计 of a table against the person rows above it (`domain.md` 3.5).
enum SubtotalRule {
  static func check(_ reading: inout TableReading) {
    var check = SubtotalCheck()
    var next = 0
    for row in reading.subtotals {
      let end = next + reading.persons[next...].prefix { $0.rowNumber < row.rowNumber }.count
      check.add(persons: end - next)
      next = end
      guard let mismatch = check.check(marker: row.marker, following: row.following) else { continue }
      reading.book.add(
        FindingKey(code: .rowSubtotalMismatch, severity: .warning), column: row.column,
        value: "\(row.marker.prefix(20)) \(mismatch.stated)", (mismatch.message, "请核对合计数与人员行"),
        rowNumbers: [Int(row.rowNumber)])
    }
  }
}
