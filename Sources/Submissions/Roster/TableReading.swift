internal import OfficeFormats
internal import Rulebook

/// What one block of columns of a table came to, before enterprises are named and duplicates are out.
struct TableReading {
  let table: RosterTable
  let mapping: ColumnMapping
  var persons: [Person] = []
  var riders: [VehicleCheck.Rider] = []
  var names: [UInt64] = []
  var buses = BusNumbers()
  var fillRates = FillRateTally()
  var rows = RowBalance()
  var subtotals: [SubtotalRow] = []
  /// 填报日期 under the rows; above them it stands in the title.
  var reportDate: CalendarDay?
  /// 填报单位 under the rows, each once.
  var signers: [EnterpriseName] = []
  var book: FindingBook
  /// Names in an 企业名称 column, in order of rows.
  var enterprises: [(name: String, rowNumber: Int)] = []

  /// For each worker where its groups of findings and its buses go.
  private var places: [[UInt32]] = []
  private var busMaps: [[UInt16]] = []

  init(_ table: RosterTable, _ mapping: ColumnMapping, sheetName: String) {
    self.table = table
    self.mapping = mapping
    book = FindingBook(sheet: sheetName)
  }

  /// - Parameter rows: as many persons as there may be; growing by doubling would hold three times as many for a while.
  mutating func reserve(rows: Int) { persons.reserveCapacity(rows) }

  /// Takes a block; what its worker has met was learned before.
  mutating func add(_ output: Workers.Output) {
    let result = output.result
    note(output)
    let first = persons.count
    persons += result.persons
    if output.learned != nil { renumberBuses(from: first, by: busMaps[output.worker]) }
    riders += result.riders
    names += result.names
    fillRates.add(result.fillRates)
    rows = rows + result.rows
    subtotals += result.subtotals
    reportDate = result.reportDate ?? reportDate
    signers += result.signers.filter { signer in !signers.contains { $0.key == signer.key } }
  }

  private mutating func renumberBuses(from first: Int, by map: [UInt16]) {
    for index in first..<persons.count where persons[index].busNumber > 0 {
      persons[index].busNumber = map[Int(persons[index].busNumber) - 1]
    }
  }

  /// The groups of a single worker become those of the book as they are; those of several are brought together.
  private mutating func note(_ output: Workers.Output) {
    guard output.learned != nil else {
      for event in output.result.events { book.add(rowNumber: event.rowNumber, at: UInt32(bitPattern: event.group)) }
      return
    }
    let places = places[output.worker]
    for event in output.result.events { book.add(rowNumber: event.rowNumber, at: places[Int(event.group)]) }
  }

  /// Follows what the worker has met since its output before this; every output is to be learned, in the worker's order.
  mutating func learn(_ output: Workers.Output) {
    guard let learned = output.learned else { return }
    let worker = output.worker
    while places.count <= worker {
      places.append([])
      busMaps.append([])
    }
    places[worker] += book.places(of: learned.findings)
    for label in learned.buses { busMaps[worker].append(buses.number(of: label)) }
  }

  /// Takes out persons who are counted elsewhere, with what is asked of nobody else.
  ///
  /// - Returns: the row of each, 1-based.
  mutating func withdraw(_ isCountedElsewhere: (Person) -> Bool) -> [Int] {
    subtotals = []
    var rows: [Int] = []
    persons.removeAll { person in
      guard isCountedElsewhere(person) else { return false }
      rows.append(Int(person.rowNumber))
      return true
    }
    guard !rows.isEmpty else { return rows }
    let withdrawn = Set(rows)
    riders.removeAll { withdrawn.contains($0.place) }
    guard persons.isEmpty else { return rows }
    fillRates = FillRateTally()
    book.remove([.unitMissing, .zoneMissing, .modeMissing])
    return rows
  }

  /// Takes what the workers keep until all rows are read.
  ///
  /// - Parameter end: 1-based row in which something else begins, of which workers may have read some; `nil` where the
  ///   table ends with the sheet.
  mutating func close(_ workers: Workers, above end: Int?) {
    enterprises = workers.enterprises.filter { name in end.map { name.rowNumber < $0 } ?? true }
    guard workers.count == 1 else { return }
    workers.withAllLearned { ledger, buses in
      book.use(ledger)
      self.buses = buses
    }
  }
}
