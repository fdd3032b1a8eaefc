internal import OfficeFormats
internal import Rulebook

/// The findings of one sheet for one enterprise, gathered from all its tables.
struct FindingBook {
  /// One row with a finding; a list of these is far smaller than a list of rows in each of many lines.
  private struct Mark {
    /// Index among the groups.
    var group: UInt32
    var row: UInt32
  }

  let sheet: String
  private(set) var ledger = FindingLedger()
  /// In the order in which they came.
  private var marks: [Mark] = []
  /// Vehicles and the like by group, where the rows are not what is counted.
  private var units: [UInt32: Int] = [:]

  init(sheet: String) { self.sheet = sheet }

  /// Where the groups of a ledger go in this book, for ``add(rowNumber:at:)``.
  mutating func places(of other: FindingLedger) -> [UInt32] { ledger.adopt(other) }

  /// Makes the groups of a ledger those of this book, which has none of its own yet: its places are their indices.
  mutating func use(_ other: FindingLedger) { ledger = other }

  @inline(__always)
  mutating func add(rowNumber: UInt32, at place: UInt32) { marks.append(Mark(group: place, row: rowNumber)) }

  /// A finding about several rows together, such as those of one vehicle.
  ///
  /// - Parameter units: what is counted instead of the rows; 0 where they are.
  mutating func add(
    _ key: FindingKey, column: Int?, value: String, _ description: (message: String, advice: String),
    rowNumbers: [Int], units count: Int = 0
  ) {
    let group = UInt32(bitPattern: ledger.group(key, column: column, value: value) { description })
    if count > 0 { units[group, default: 0] += count }
    for row in rowNumbers { add(rowNumber: UInt32(truncatingIfNeeded: row), at: group) }
  }

  /// Takes over what another book of the same sheet holds, and leaves it empty.
  mutating func take(_ other: inout FindingBook) {
    guard !ledger.groups.isEmpty || other.sheet != sheet else { return swap(&self, &other) }
    let places = places(of: other.ledger)
    for (group, count) in other.units { units[places[Int(group)], default: 0] += count }
    for mark in other.marks { add(rowNumber: mark.row, at: places[Int(mark.group)]) }
    other = FindingBook(sheet: other.sheet)
  }

  mutating func remove(_ codes: Set<FindingCode>) {
    let groups = ledger.groups
    marks.removeAll { codes.contains(groups[Int($0.group)].key.code) }
  }

  /// Findings by severity, then by first cell.
  func findings() -> FindingList { FindingPages([self]).list }

  /// Roughly the bytes of all values and cells.
  var textSize: Int { ledger.valueSize + marks.count * 10 }

  /// The rows group by group, each one's in the order in which they came, and where each group begins.
  func rowsByGroup() -> (rows: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: ledger.groups.count + 1)
    for mark in marks { starts[Int(mark.group) + 1] += 1 }
    for index in ledger.groups.indices { starts[index + 1] += starts[index] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: marks.count)
    for mark in marks {
      rows[next[Int(mark.group)]] = mark.row
      next[Int(mark.group)] += 1
    }
    return (rows, starts)
  }

  func units(of group: Int) -> Int { units.isEmpty ? 0 : units[UInt32(group)] ?? 0 }
}
