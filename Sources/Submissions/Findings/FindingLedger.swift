internal import OfficeFormats
internal import Rulebook

/// What makes findings one line (`interface.md`): code, field and raw value in one sheet.
struct FindingKey: Hashable, Sendable {
  var code: FindingCode
  var severity: Severity
  var field: RosterField?
  /// As written, masked where it may be personal.
  var value: String
  /// Tells raw values apart that look alike once they are masked; 0 where that does not matter.
  var distinction: UInt64 = 0
}

/// A finding whose cells are still being gathered.
struct FindingGroup: Sendable {
  var key: FindingKey
  var message: String
  var advice: String
  /// 0-based; `nil` where no cell is meant.
  var column: Int?
}

/// One row with a finding; the group is an index in the ledger that noted it.
struct FindingEvent: Sendable {
  var group: Int32
  /// 1-based.
  var rowNumber: UInt32
}

/// The kinds of findings that one interpreter has met; each distinct value is described once.
struct FindingLedger: Sendable {
  private struct Place: Hashable {
    var key: FindingKey
    var column: Int?
  }

  private(set) var groups: [FindingGroup] = []
  private var indices: [Place: Int32] = [:]

  /// The group's index; `describe` gives message and advice where the group is new.
  mutating func group(
    _ key: FindingKey, column: Int?, describe: () -> (message: String, advice: String)
  ) -> Int32 {
    let place = Place(key: key, column: column)
    if let index = indices[place] { return index }
    let index = Int32(truncatingIfNeeded: groups.count)
    let (message, advice) = describe()
    groups.append(FindingGroup(key: key, message: message, advice: advice, column: column))
    indices[place] = index
    return index
  }
}

/// The findings of one sheet for one enterprise, gathered from all its tables.
struct FindingBook {
  private struct Line {
    var message: String
    var advice: String
    /// Vehicles and the like, where the rows are not what is counted.
    var units = 0
  }

  /// A line's column; -1 where no cell is meant.
  private struct Spot: Hashable {
    var line: Int32
    var column: Int32
  }

  /// One row with a finding; a list of these is far smaller than a list of rows in each of many lines.
  private struct Mark {
    /// Index among the spots.
    var spot: UInt32
    var row: UInt32
  }

  let sheet: String
  private var lines: [Line] = []
  /// In the order in which they came.
  private var marks: [Mark] = []
  private var spots: [Spot] = []
  private var spotIndices: [Spot: UInt32] = [:]
  private var keys: [FindingKey] = []
  private var indices: [FindingKey: Int] = [:]

  init(sheet: String) { self.sheet = sheet }

  /// Where the groups of a ledger go in this book, for ``add(rowNumber:at:)``.
  mutating func places(of groups: ArraySlice<FindingGroup>) -> [UInt32] { groups.map { spot(for: $0) } }

  private mutating func spot(for group: FindingGroup) -> UInt32 { spot(line(for: group), group.column ?? -1) }

  private mutating func spot(_ line: Int, _ column: Int) -> UInt32 {
    let spot = Spot(line: Int32(truncatingIfNeeded: line), column: Int32(truncatingIfNeeded: column))
    if let index = spotIndices[spot] { return index }
    let index = UInt32(truncatingIfNeeded: spots.count)
    spots.append(spot)
    spotIndices[spot] = index
    return index
  }

  private mutating func line(for group: FindingGroup) -> Int {
    if let index = indices[group.key] { return index }
    indices[group.key] = lines.count
    keys.append(group.key)
    lines.append(Line(message: group.message, advice: group.advice))
    return lines.count - 1
  }

  @inline(__always)
  mutating func add(rowNumber: UInt32, at place: UInt32) { marks.append(Mark(spot: place, row: rowNumber)) }

  mutating func add(_ group: FindingGroup, rowNumber: Int) {
    add(rowNumber: UInt32(truncatingIfNeeded: rowNumber), at: spot(for: group))
  }

  /// A finding about several rows together, such as those of one vehicle.
  mutating func add(_ group: FindingGroup, rowNumbers: [Int], units: Int) {
    let index = line(for: group)
    lines[index].units += units
    let place = spot(index, group.column ?? -1)
    for row in rowNumbers { add(rowNumber: UInt32(truncatingIfNeeded: row), at: place) }
  }

  /// Takes over what another book of the same sheet holds.
  mutating func add(_ other: FindingBook) {
    guard !lines.isEmpty || other.sheet != sheet else {
      self = other
      return
    }
    let places = zip(other.keys, other.lines).map { key, line in
      let index = self.line(for: FindingGroup(key: key, message: line.message, advice: line.advice, column: nil))
      lines[index].units += line.units
      return index
    }
    let moved = other.spots.map { spot(places[Int($0.line)], Int($0.column)) }
    for mark in other.marks { add(rowNumber: mark.row, at: moved[Int(mark.spot)]) }
  }

  /// Findings by severity, then by first cell; made one by one in their order, so that no second list of them is held.
  func findings() -> [Finding] {
    let (rows, starts) = rowsBySpot()
    let order = spots.indices.filter { starts[$0] < starts[$0 + 1] }
      .sorted { (spots[$0].line, spots[$0].column) < (spots[$1].line, spots[$1].column) }
    var places: [Place] = []
    var next = 0
    while next < order.count {
      let line = spots[order[next]].line
      let end = order[next...].firstIndex { spots[$0].line != line } ?? order.count
      let first = order[next..<end].compactMap { spot in
        rows[starts[spot]..<starts[spot + 1]].min().map { ($0, spots[spot].column) }
      }.min { $0 < $1 }
      places.append(
        Place(
          line: Int(line), spots: next..<end, severity: keys[Int(line)].severity, row: first?.0 ?? 0,
          column: first?.1 ?? 0))
      next = end
    }
    return places.sorted(by: precedes).map { place in
      finding(
        keys[place.line], lines[place.line],
        order[place.spots].map { spot in
          (Int(spots[spot].column), rows[starts[spot]..<starts[spot + 1]])
        })
    }
  }

  /// A line with its first cell.
  private struct Place {
    var line: Int
    /// Its spots among those in order of lines and columns.
    var spots: Range<Int>
    /// Place of its severity in the order of all.
    var rank: Int
    var row: UInt32
    var column: Int32

    init(line: Int, spots: Range<Int>, severity: Severity, row: UInt32, column: Int32) {
      self.line = line
      self.spots = spots
      rank = Severity.allCases.firstIndex(of: severity) ?? 0
      self.row = row
      self.column = column
    }
  }

  private func precedes(_ left: Place, _ right: Place) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.row != right.row { return left.row < right.row }
    if left.column != right.column { return left.column < right.column }
    let (a, b) = (keys[left.line], keys[right.line])
    return (a.code.rawValue, a.value) < (b.code.rawValue, b.value)
  }

  /// The rows spot by spot, each one's in the order in which they came, and where each spot begins.
  private func rowsBySpot() -> (rows: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: spots.count + 1)
    for mark in marks { starts[Int(mark.spot) + 1] += 1 }
    for index in spots.indices { starts[index + 1] += starts[index] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: marks.count)
    for mark in marks {
      rows[next[Int(mark.spot)]] = mark.row
      next[Int(mark.spot)] += 1
    }
    return (rows, starts)
  }

  /// - Parameter columns: ascending, each with its rows.
  private func finding(
    _ key: FindingKey, _ line: Line, _ columns: [(column: Int, rows: ArraySlice<UInt32>)]
  ) -> Finding {
    let cells = columns.compactMap { $0.column < 0 ? nil : CellRanges.text(column: $0.column, rowNumbers: $0.rows) }
    let count = line.units > 0 ? line.units : columns.reduce(0) { $0 + $1.rows.count }
    return Finding(
      key.code, severity: key.severity, sheet: sheet, cells: cells.joined(separator: "、"), count: count,
      field: key.field?.title ?? "", value: key.value, message: line.message, advice: line.advice)
  }
}

/// Cells of one column as A1 references and ranges: `K7:K60、K63`.
enum CellRanges {
  static func text(column: Int, rowNumbers: ArraySlice<UInt32>) -> String {
    let letters = columnLetters(column)
    var text = ""
    var start: UInt32?
    var end: UInt32 = 0
    func close() {
      guard let start else { return }
      if !text.isEmpty { text += "、" }
      text += start == end ? "\(letters)\(start)" : "\(letters)\(start):\(letters)\(end)"
    }
    for row in isAscending(rowNumbers) ? rowNumbers : Set(rowNumbers).sorted()[...] {
      if start != nil, row == end || row == end + 1 {
        end = row
        continue
      }
      close()
      (start, end) = (row, row)
    }
    close()
    return text
  }

  private static func isAscending(_ rows: ArraySlice<UInt32>) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
