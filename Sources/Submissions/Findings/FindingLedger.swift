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

  /// One row with a finding; a list of these is far smaller than a list of rows in each of many lines.
  private struct Mark {
    var line: Int32
    /// -1 where no cell is meant.
    var column: Int32
    var row: UInt32
  }

  let sheet: String
  private var lines: [Line] = []
  /// In the order in which they came.
  private var marks: [Mark] = []
  private var keys: [FindingKey] = []
  private var indices: [FindingKey: Int] = [:]

  init(sheet: String) { self.sheet = sheet }

  /// Where the groups of a ledger go in this book, for ``add(_:)``.
  mutating func places(of groups: ArraySlice<FindingGroup>) -> [(line: Int, column: Int)] {
    groups.map { group in (line(for: group), group.column ?? -1) }
  }

  private mutating func line(for group: FindingGroup) -> Int {
    if let index = indices[group.key] { return index }
    indices[group.key] = lines.count
    keys.append(group.key)
    lines.append(Line(message: group.message, advice: group.advice))
    return lines.count - 1
  }

  @inline(__always)
  mutating func add(rowNumber: UInt32, at place: (line: Int, column: Int)) {
    marks.append(
      Mark(
        line: Int32(truncatingIfNeeded: place.line), column: Int32(truncatingIfNeeded: place.column), row: rowNumber))
  }

  mutating func add(_ group: FindingGroup, rowNumber: Int) {
    add(rowNumber: UInt32(truncatingIfNeeded: rowNumber), at: (line(for: group), group.column ?? -1))
  }

  /// A finding about several rows together, such as those of one vehicle.
  mutating func add(_ group: FindingGroup, rowNumbers: [Int], units: Int) {
    let index = line(for: group)
    lines[index].units += units
    for row in rowNumbers { add(rowNumber: UInt32(truncatingIfNeeded: row), at: (index, group.column ?? -1)) }
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
    for mark in other.marks { add(rowNumber: mark.row, at: (places[Int(mark.line)], Int(mark.column))) }
  }

  /// Findings by severity, then by first cell; made one by one in their order, so that no second list of them is held.
  func findings() -> [Finding] {
    let (ordered, starts) = marksByLine()
    let places = lines.indices.compactMap { index in
      ordered[starts[index]..<starts[index + 1]].map { ($0.row, $0.column) }.min { $0 < $1 }
        .map { Place(line: index, severity: keys[index].severity, row: $0.0, column: $0.1) }
    }
    return places.sorted(by: precedes).map { place in
      finding(keys[place.line], lines[place.line], ordered[starts[place.line]..<starts[place.line + 1]])
    }
  }

  /// A line with its first cell.
  private struct Place {
    var line: Int
    /// Place of its severity in the order of all.
    var rank: Int
    var row: UInt32
    var column: Int32

    init(line: Int, severity: Severity, row: UInt32, column: Int32) {
      self.line = line
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

  /// The marks line by line, each line's in the order in which they came, and where each line begins.
  private func marksByLine() -> (marks: [Mark], starts: [Int]) {
    var starts = [Int](repeating: 0, count: lines.count + 1)
    for mark in marks { starts[Int(mark.line) + 1] += 1 }
    for index in lines.indices { starts[index + 1] += starts[index] }
    var next = starts
    var ordered = [Mark](repeating: Mark(line: 0, column: 0, row: 0), count: marks.count)
    for mark in marks {
      ordered[next[Int(mark.line)]] = mark
      next[Int(mark.line)] += 1
    }
    return (ordered, starts)
  }

  private func finding(_ key: FindingKey, _ line: Line, _ marks: ArraySlice<Mark>) -> Finding {
    let columns = Self.rowsByColumn(marks)
    let cells = columns.compactMap { $0.column < 0 ? nil : CellRanges.text(column: $0.column, rowNumbers: $0.rows) }
    let count = line.units > 0 ? line.units : marks.count
    return Finding(
      key.code, severity: key.severity, sheet: sheet, cells: cells.joined(separator: "、"), count: count,
      field: key.field?.title ?? "", value: key.value, message: line.message, advice: line.advice)
  }

  /// Columns ascending, rows in the order in which they came; nearly all findings stand in one column.
  private static func rowsByColumn(_ marks: ArraySlice<Mark>) -> [(column: Int, rows: [UInt32])] {
    guard let first = marks.first else { return [] }
    if marks.allSatisfy({ $0.column == first.column }) { return [(Int(first.column), marks.map(\.row))] }
    let columns = Dictionary(grouping: marks, by: \.column).sorted { $0.key < $1.key }
    return columns.map { (Int($0.key), $0.value.map(\.row)) }
  }
}

/// Cells of one column as A1 references and ranges: `K7:K60、K63`.
enum CellRanges {
  static func text(column: Int, rowNumbers: [UInt32]) -> String {
    let letters = columnLetters(column)
    var text = ""
    var start: UInt32?
    var end: UInt32 = 0
    func close() {
      guard let start else { return }
      if !text.isEmpty { text += "、" }
      text += start == end ? "\(letters)\(start)" : "\(letters)\(start):\(letters)\(end)"
    }
    for row in isAscending(rowNumbers) ? rowNumbers : Array(Set(rowNumbers)).sorted() {
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

  private static func isAscending(_ rows: [UInt32]) -> Bool {
    zip(rows, rows.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
