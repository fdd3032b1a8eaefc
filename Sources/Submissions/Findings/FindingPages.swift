internal import Rulebook

/// The findings of several sheets by severity; within one, sheets and cells in order.
struct FindingPages: Sendable {
  private let pages: [FindingPage]
  private(set) var list = FindingList()

  /// - Parameter books: one for each sheet.
  init(_ books: [FindingBook]) {
    pages = books.map(FindingPage.init)
    // With some room for others.
    list.reserve(
      entries: pages.reduce(0) { $0 + $1.lines.count } * 5 / 4, bytes: books.reduce(0) { $0 + $1.textSize } * 5 / 4)
    for severity in Severity.allCases {
      for page in pages { page.append(severity, to: &list) }
    }
  }

  /// The list with the findings of further books of the same sheets, each in its place.
  ///
  /// - Parameter others: no finding of theirs is one line with one of these.
  consuming func list(with others: FindingPages) -> FindingList {
    guard !others.list.isEmpty else { return list }
    var places: [Int] = []
    places.reserveCapacity(others.list.count)
    var start = 0
    for severity in Severity.allCases {
      for (page, other) in zip(pages, others.pages) {
        let lines = page.lines(of: severity)
        var next = lines.startIndex
        for line in other.lines(of: severity) {
          while next < lines.endIndex, !line.precedes(lines[next], of: page.book.ledger, in: other.book.ledger) {
            next += 1
          }
          places.append(start + next - lines.startIndex)
        }
        start += lines.count
      }
    }
    list.insert(others.list, before: places)
    return list
  }
}

/// The lines of a book in their order, ready to be written one by one into a list.
struct FindingPage: Sendable {
  /// Groups that differ in nothing but their column, with their first cell.
  struct Line {
    /// Place in the order of all: severity, then row, then column of the first cell.
    var rank: Int
    var row: UInt32
    var column: Int32
    /// The first of its groups; the others follow by ``nextTwin``.
    var group: Int

    /// - Parameters:
    ///   - theirs: the ledger of the other line.
    ///   - ours: that of this one.
    func precedes(_ other: Line, of theirs: FindingLedger, in ours: FindingLedger) -> Bool {
      if rank != other.rank { return rank < other.rank }
      if row != other.row { return row < other.row }
      if column != other.column { return column < other.column }
      let (left, right) = (ours.groups[group], theirs.groups[other.group])
      if left.key.code != right.key.code { return left.key.code.rawValue < right.key.code.rawValue }
      return ours.string(of: left) < theirs.string(of: right)
    }
  }

  fileprivate let book: FindingBook
  private let rows: [UInt32]
  private let starts: [Int]
  /// The next group of the same line, -1 at the end.
  private var nextTwin: [Int32]
  private(set) var lines: [Line] = []

  init(_ book: FindingBook) {
    self.book = book
    (rows, starts) = book.rowsByGroup()
    let groups = book.ledger.groups
    nextTwin = [Int32](repeating: -1, count: groups.count)
    for index in groups.indices where groups[index].twin >= 0 {
      nextTwin[Int(groups[index].twin)] = Int32(truncatingIfNeeded: index)
    }
    for index in groups.indices where groups[index].twin < 0 {
      if let line = line(index) { lines.append(line) }
    }
    let ledger = book.ledger
    lines.sort { $0.precedes($1, of: ledger, in: ledger) }
  }

  private func line(_ first: Int) -> Line? {
    let rank = book.ledger.groups[first].key.severity.rank
    guard hasTwins(first) else {
      // As nearly all: one column.
      return firstRow(first).map {
        Line(rank: rank, row: $0, column: book.ledger.groups[first].column, group: first)
      }
    }
    let cells = members(first).compactMap { group in
      firstRow(group).map { (row: $0, column: book.ledger.groups[group].column) }
    }
    guard let place = cells.min(by: { $0 < $1 }) else { return nil }
    return Line(rank: rank, row: place.row, column: place.column, group: first)
  }

  private func hasTwins(_ group: Int) -> Bool { nextTwin[group] >= 0 }

  private func rows(of group: Int) -> ArraySlice<UInt32> { rows[starts[group]..<starts[group + 1]] }

  private func firstRow(_ group: Int) -> UInt32? { rows(of: group).min() }

  /// The groups of a line that have rows, by column.
  private func members(_ first: Int) -> [Int] {
    var members: [Int] = []
    var group = first
    while group >= 0 {
      if starts[group] < starts[group + 1] { members.append(group) }
      group = Int(nextTwin[group])
    }
    return members.sorted { book.ledger.groups[$0].column < book.ledger.groups[$1].column }
  }

  func lines(of severity: Severity) -> ArraySlice<Line> {
    let start = lines.partitioningIndex { $0.rank >= severity.rank }
    return lines[start..<lines.partitioningIndex { $0.rank > severity.rank }]
  }

  /// Writes the lines of one severity.
  func append(_ severity: Severity, to list: inout FindingList) {
    let sheet = list.word(book.sheet)
    var titles = FieldTitles()
    var sentences = [UInt32?](repeating: nil, count: book.ledger.sentences.count)
    for line in lines(of: severity) {
      let group = book.ledger.groups[line.group]
      let value = book.ledger.withValue(of: group) { list.append($0) }
      let place = place(of: line, in: &list)
      if sentences[Int(group.sentence)] == nil {
        let text = book.ledger.sentences[Int(group.sentence)]
        sentences[Int(group.sentence)] = list.sentence(text.code, text.message, text.advice)
      }
      list.append(
        FindingList.Entry(
          code: group.key.code, severity: severity, firstCell: place.first, count: UInt32(clamping: place.count),
          sheet: sheet, field: titles.index(of: group.key.field, in: &list),
          sentence: sentences[Int(group.sentence)] ?? 0, value: value, cells: place.cells))
    }
  }

  /// Writes the cells of a line, and counts what it counts.
  private func place(
    of line: Line, in list: inout FindingList
  ) -> (cells: FindingList.Text, first: FindingList.FirstCell, count: Int) {
    guard hasTwins(line.group) else {
      let (rows, units) = (rows(of: line.group), book.units(of: line.group))
      let count = units > 0 ? units : rows.count
      guard line.column >= 0 else { return (list.append { _ in }, .init(), count) }
      let cells = list.append { CellRanges.append(column: Int(line.column), rowNumbers: rows, to: &$0) }
      return (cells, .init(row: line.row, column: UInt16(clamping: line.column + 1)), count)
    }
    let members = members(line.group)
    return (list.append { append(members, to: &$0) }, firstCell(members), count(members))
  }

  /// The cell that ``append(_:to:)`` writes first.
  private func firstCell(_ members: [Int]) -> FindingList.FirstCell {
    guard let first = members.first(where: { book.ledger.groups[$0].column >= 0 }) else { return .init() }
    return .init(
      row: firstRow(first) ?? 0,
      column: UInt16(clamping: book.ledger.groups[first].column + 1))
  }

  private func append(_ members: [Int], to bytes: inout [UInt8]) {
    let columns = members.map { (Int(book.ledger.groups[$0].column), rows(of: $0)) }
    CellRanges.append(columns.filter { $0.0 >= 0 }, to: &bytes)
  }

  private func count(_ members: [Int]) -> Int {
    let units = members.reduce(0) { $0 + book.units(of: $1) }
    return units > 0 ? units : members.reduce(0) { $0 + starts[$1 + 1] - starts[$1] }
  }
}

/// Titles of columns among the words of a list, looked up once.
private struct FieldTitles {
  private var indices = [UInt32?](repeating: nil, count: RosterField.allCases.count + 1)

  mutating func index(of field: RosterField?, in list: inout FindingList) -> UInt32 {
    let place = field.map { $0.ordinal + 1 } ?? 0
    if let index = indices[place] { return index }
    let index = list.word(field?.title ?? "")
    indices[place] = index
    return index
  }
}
