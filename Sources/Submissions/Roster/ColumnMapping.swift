internal import OfficeFormats
internal import Rulebook

/// A column of a table that holds a field.
struct MappedColumn: Sendable, Equatable {
  /// 0-based.
  var column: Int
  var field: RosterField
  /// As written, parent included.
  var heading: String
  /// The heading asks a yes/no question.
  var isQuestion: Bool
  /// The column stands for one choice and is ticked (管控情况 over 封控区): the word that a tick means.
  var tickWord: String?
}

/// The columns of one block of a table: of side-by-side tables each has its own (`domain.md` 3.4.4).
struct ColumnMapping: Sendable, Equatable {
  /// Every column that belongs to the block, mapped or not.
  var columns: Range<Int>
  /// Ascending by column; a field may stand in several (`domain.md` 12.19).
  var mapped: [MappedColumn]
  /// Headings that name no field.
  var unmatched: [String]

  /// Columns of which something is told once all rows are read: duplicates, vehicles, the enterprise's code.
  var lastingColumns: Set<Int> {
    Set(mapped.filter { [.name, .idNumber, .plate, .creditCode].contains($0.field) }.map(\.column) + [nameColumn])
  }

  /// 姓名 and one of residence, zone and mode (`domain.md` 3.2).
  var isMinimumRoster: Bool { mapped.contains { Self.fieldsOfRoster.contains($0.field) } }

  private static let fieldsOfRoster: Set<RosterField> = [
    .unit, .township, .community, .address, .zone, .building, .commute, .returnMode, .anyMode,
  ]

  var nameColumn: Int { mapped.first { $0.field == .name }?.column ?? columns.lowerBound }
}

extension ColumnMapping {
  /// Columns of a sheet (ECMA-376 Part 1, 18.3.1.4 as applications bound it).
  private static let widestSheet = 16_384

  /// The blocks of a header band from left to right.
  static func blocks(of band: HeaderBand) -> [ColumnMapping] {
    let starts = blockStarts(of: band)
    return starts.indices.map { index in
      let lower = index == 0 ? 0 : starts[index]
      let upper = index + 1 < starts.count ? starts[index + 1] : Self.widestSheet
      return ColumnMapping(columns: lower..<upper, labels: band.labels.filter { (lower..<upper).contains($0.column) })
    }
  }

  private init(columns: Range<Int>, labels: [HeaderLabel]) {
    var exact = Set(labels.compactMap { $0.match?.isExact == true ? $0.match?.field : nil })
    // 是否自驾 may ask for either way.
    if exact.contains(.commute) || exact.contains(.returnMode) { exact.insert(.anyMode) }
    let onlyAsksForStaying = labels.allSatisfy {
      $0.match?.field != .commute || $0.match?.isExact == false || $0.match?.isQuestion == true
    }
    self.columns = columns
    mapped = []
    unmatched = []
    for label in Self.namingResults(labels) {
      // 紧急联系人电话 contains 电话, but where 联系电话 stands too it is something else; beside 是否驻厂, 非驻厂人员通勤方式 is what
      // the others are asked.
      guard let match = label.match,
        match.isExact || !exact.contains(match.field)
          || (match.field == .commute && !match.isQuestion && onlyAsksForStaying)
      else {
        unmatched.append(label.display)
        continue
      }
      mapped.append(
        MappedColumn(
          column: label.column, field: match.field, heading: label.display, isQuestion: match.isQuestion,
          tickWord: match.tickWord))
    }
    markStaying()
  }

  /// 结果 right behind 核酸检测时间 is that test's.
  private static func namingResults(_ labels: [HeaderLabel]) -> [HeaderLabel] {
    var labels = labels
    for index in labels.indices.dropFirst() where labels[index].match == nil && labels[index].parent == nil {
      let before = labels[index - 1]
      guard ["结果", "是否阴性"].contains(labels[index].text.spaceless), before.match?.field == .testTime,
        before.column == labels[index].column - 1, before.display.has("核酸"), !before.display.has("抗原")
      else { continue }
      labels[index].match = HeaderMatch(
        field: .testResult, isExact: true, isQuestion: labels[index].text.has("是否"))
    }
    return labels
  }

  /// 驻厂 beside 通勤方式 is answered as 是否驻厂 is; alone it holds the mode itself.
  private mutating func markStaying() {
    let ways = mapped.indices.filter { [.commute, .returnMode, .anyMode].contains(mapped[$0].field) }
    guard ways.count == 2, ways.allSatisfy({ mapped[$0].tickWord == nil && mapped[$0].field != .returnMode }) else {
      return
    }
    for index in ways where ["驻厂", "封闭驻厂", "住厂"].contains(mapped[index].heading.spaceless) {
      mapped[index].isQuestion = mapped[index].field == .commute
    }
  }

  /// Columns at which blocks begin: where the first heading of the band comes again, else where 姓名 does.
  private static func blockStarts(of band: HeaderBand) -> [Int] {
    let names = band.labels.filter { $0.match?.field == .name && $0.match?.isExact == true }
    guard let first = band.labels.first, let name = names.first else { return [band.labels.first?.column ?? 0] }
    let sameNames = names.filter { $0.display == name.display }.map(\.column)
    guard sameNames.count < 2 else {
      return starts(band.labels.filter { $0.display == first.display }.map(\.column), sameNames) ?? sameNames
    }
    return startsUnderLabels(of: band, names) ?? [first.column]
  }

  /// 冲压车间 and 焊装车间 above two blocks under the same headings.
  private static func startsUnderLabels(of band: HeaderBand, _ names: [HeaderLabel]) -> [Int]? {
    guard !names.contains(where: { $0.parent?.has(anyOf: othersAbove) == true }) else { return nil }
    let sameNames = names.filter { $0.text.spaceless == names[0].text.spaceless }.map(\.column)
    guard let first = band.labels.first?.text.spaceless, sameNames.count >= 2,
      let starts = starts(band.labels.filter { $0.text.spaceless == first }.map(\.column), sameNames)
    else { return nil }
    let ends = starts.dropFirst() + [widestSheet]
    let blocks = zip(starts, ends).map { start, end in
      Set(band.labels.filter { (start..<end).contains($0.column) }.map(\.text.spaceless))
    }
    let shared = blocks.dropFirst().reduce(blocks[0]) { $0.intersection($1) }
    return shared.count >= 3 && blocks.allSatisfy { shared.count * 2 >= $0.count } ? starts : nil
  }

  /// Beside an employee, not below another label of employees.
  private static let othersAbove: WordSet = ["驾驶", "司机", "同车", "同行", "随行", "同乘", "车主", "本人"]

  /// - Parameters:
  ///   - repeats: columns of the band's first heading.
  ///   - names: columns of 姓名.
  private static func starts(_ repeats: [Int], _ names: [Int]) -> [Int]? {
    let isBefore = repeats.count == names.count && zip(repeats, names).allSatisfy { $0 <= $1 }
    let isBehindLast = zip(repeats.dropFirst(), names).allSatisfy { $0 > $1 }
    return isBefore && isBehindLast ? repeats : nil
  }
}

/// A table of a sheet as found: its lines above, its header, and the columns of each block.
struct RosterTable: Sendable {
  /// Texts above the header that belong to this table: title, 填报单位, 填报日期.
  var lines: [TitleLine]
  var band: HeaderBand
  var blocks: [ColumnMapping]
  /// First row below the header band, stored or not.
  var firstRow: RowPosition
}

/// The texts of one row above a header, from left to right.
struct TitleLine: Sendable, Equatable {
  /// 0-based.
  var rowIndex: Int
  var cells: [GridCell]
}
