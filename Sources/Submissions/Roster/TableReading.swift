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

  /// Takes a block; what its worker has met was learned before.
  mutating func add(_ output: Workers.Output) {
    let result = output.result
    note(output)
    let first = persons.count
    persons += result.persons
    for index in first..<persons.count where persons[index].busNumber > 0 {
      persons[index].busNumber = busMaps[output.worker][Int(persons[index].busNumber) - 1]
    }
    riders += result.riders
    names += result.names
    fillRates.add(result.fillRates)
    rows = rows + result.rows
    subtotals += result.subtotals
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
    let worker = output.worker
    while places.count <= worker {
      places.append([])
      busMaps.append([])
    }
    if let learned = output.learned { places[worker] += book.places(of: learned) }
    for label in output.buses { busMaps[worker].append(busNumber(label)) }
  }

  mutating func busNumber(_ label: String) -> UInt16 {
    if let number = busNumbers[label] { return number }
    guard buses.count < Int(UInt16.max) - 1 else { return 0 }
    buses.append(label)
    busNumbers[label] = UInt16(buses.count)
    return UInt16(buses.count)
  }

  /// Takes what the workers keep until all rows are read.
  ///
  /// - Parameter end: 1-based row in which something else begins, of which workers may have read some; `nil` where the
  ///   table ends with the sheet.
  mutating func close(_ workers: Workers, above end: Int?) {
    enterprises = workers.enterprises.filter { name in end.map { name.rowNumber < $0 } ?? true }
    if workers.count == 1 { workers.withLedger { book.use($0) } }
  }
}
