internal import OfficeFormats
internal import Rulebook

/// What one block of columns of a table came to, before enterprises are named and duplicates are out.
struct TableReading {
  let table: RosterTable
  let mapping: ColumnMapping
  var persons: [Person] = []
  var riders: [VehicleCheck.Rider] = []
  var names: [UInt64] = []
  var buses: [String] = []
  var fillRates = FillRateTally()
  var rows = RowBalance()
  var subtotals: [SubtotalRow] = []
  var book: FindingBook
  /// Names in an 企业名称 column, in order of rows.
  var enterprises: [(name: String, rowNumber: Int)] = []

  private var busNumbers: [String: UInt16] = [:]
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

  mutating func add(_ result: BlockResult, from worker: Int, _ workers: Workers) {
    learn(worker, workers)
    note(result.events, from: worker, workers)
    for var person in result.persons {
      if person.busNumber > 0 { person.busNumber = busMaps[worker][Int(person.busNumber) - 1] }
      persons.append(person)
    }
    riders += result.riders
    names += result.names
    fillRates.add(result.fillRates)
    rows = rows + result.rows
    subtotals += result.subtotals
  }

  /// The groups of one worker become those of the book as they are; those of several are brought together.
  private mutating func note(_ events: [FindingEvent], from worker: Int, _ workers: Workers) {
    guard workers.count > 1 else {
      for event in events { book.add(rowNumber: event.rowNumber, at: UInt32(bitPattern: event.group)) }
      return
    }
    places[worker] += workers.withLedger(of: worker) { book.places(of: $0, from: places[worker].count) }
    for event in events { book.add(rowNumber: event.rowNumber, at: places[worker][Int(event.group)]) }
  }

  /// Follows what the worker has met since its last block.
  private mutating func learn(_ worker: Int, _ workers: Workers) {
    while places.count <= worker {
      places.append([])
      busMaps.append([])
    }
    for label in workers.buses(of: worker).dropFirst(busMaps[worker].count) { busMaps[worker].append(busNumber(label)) }
  }

  mutating func busNumber(_ label: String) -> UInt16 {
    if let number = busNumbers[label] { return number }
    guard buses.count < Int(UInt16.max) - 1 else { return 0 }
    buses.append(label)
    busNumbers[label] = UInt16(buses.count)
    return UInt16(buses.count)
  }

  /// Takes what the workers keep until all rows are read.
  mutating func close(_ workers: Workers) {
    enterprises = workers.enterprises
    if workers.count == 1 { workers.withLedger(of: 0) { book.use($0) } }
  }
}
