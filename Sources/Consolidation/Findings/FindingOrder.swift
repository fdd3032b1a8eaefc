internal import Rulebook
internal import Submissions

/// Puts the findings of a night in the order of 问题清单, those of one code, field and raw value in one sheet as one line
/// (`interface.md`).
///
/// Positive results come first (`domain.md` 7.3); then by severity, enterprise in report order, file, sheet and place.
struct FindingOrder {
  private(set) var lines: FindingLines
  /// Lines by number of the enterprise.
  private(set) var countByEnterprise: [Int: Int] = [:]

  /// - Parameter rank: position of each enterprise in report order.
  init(_ filed: [FiledFindings], rank: [Int: Int], of night: Night) {
    var merging = FindingMerging(filed)
    let kept = merging.run()
    let filed = merging.filed
    let sheets = Self.sheetRanks(filed)
    var keys: [LineKey] = []
    keys.reserveCapacity(kept.count)
    // They stand list by list.
    for places in kept.chunked(by: { $0.source == $1.source }) {
      let source = Int(places[places.startIndex].source)
      let (list, entries) = (filed[source], filed[source].findings.entries)
      let enterprise = list.enterprise.flatMap { rank[$0] } ?? .max
      for place in places {
        let entry = entries[Int(place.index)]
        keys.append(
          LineKey(place, entry, enterprise: enterprise, file: list.file, sheet: sheets[source][Int(entry.sheet)]))
      }
      if let number = list.enterprise { countByEnterprise[number, default: 0] += places.count }
    }
    keys.sort { left, right in left.precedes(right) ?? Self.textPrecedes(left.place, right.place, in: filed) }
    let sources = filed.map { list in
      FindingLines.Source(
        enterprise: list.enterprise.map { night.directory.entries[$0].name } ?? "", file: night.files[list.file].path,
        findings: list.findings.advised())
    }
    lines = FindingLines(sources: sources, places: keys.map(\.place))
  }

  /// For each list, the places of its words among the names of all sheets.
  private static func sheetRanks(_ filed: [FiledFindings]) -> [[Int]] {
    let names = Set(filed.flatMap(\.findings.words)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return filed.map { $0.findings.words.map { ranks[$0] ?? 0 } }
  }

  /// Among findings of one place: by code, field, value and message.
  private static func textPrecedes(
    _ left: FindingLines.Place, _ right: FindingLines.Place, in filed: [FiledFindings]
  ) -> Bool {
    let (a, b) = (
      filed[Int(left.source)].findings[Int(left.index)], filed[Int(right.source)].findings[Int(right.index)]
    )
    return (a.code.rawValue, a.field, a.value, a.message) < (b.code.rawValue, b.field, b.value, b.message)
  }
}

/// Where a line stands in 问题清单, in integers: sorting hundreds of thousands moves no strings.
private struct LineKey {
  let place: FindingLines.Place
  /// From the highest bit: 0 for positive results, severity, enterprise, file, sheet.
  private let group: UInt64
  /// Row, then column of the first cell.
  private let cell: UInt64

  init(_ place: FindingLines.Place, _ entry: FindingList.Entry, enterprise: Int, file: Int, sheet: Int) {
    self.place = place
    var group: UInt64 = entry.code.isPositiveAlert ? 0 : 1
    group = group << 3 | UInt64(entry.severity.rank)
    for part in [enterprise, file, sheet] { group = group << 20 | UInt64(min(part, 0xF_FFFF)) }
    self.group = group
    cell = UInt64(entry.firstCell.row) << 16 | UInt64(entry.firstCell.column)
  }

  /// `nil` where the texts of the findings must decide.
  func precedes(_ other: Self) -> Bool? {
    if group != other.group { return group < other.group }
    return cell == other.cell ? nil : cell < other.cell
  }
}
