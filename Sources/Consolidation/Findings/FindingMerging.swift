internal import Rulebook
internal import Submissions

/// Makes one line of findings that differ in nothing but their cells.
///
/// Two plates that look alike once they are masked may have different numbers of riders: then the messages differ.
struct FindingMerging {
  /// The lists, with the cells of later findings added to the first of their kind.
  private(set) var filed: [FiledFindings]
  /// Open addressing: index among the kept ones plus one, 0 where free.
  private var table: [UInt32]
  private var kept: [FindingLines.Place] = []

  init(_ filed: [FiledFindings]) {
    self.filed = filed
    let count = filed.reduce(0) { $0 + $1.findings.count }
    var size = 16
    while size < count * 2 { size *= 2 }
    table = [UInt32](repeating: 0, count: size)
    kept.reserveCapacity(count)
  }

  /// - Returns: the findings that stay, in the order in which they came.
  mutating func run() -> [FindingLines.Place] {
    for source in filed.indices {
      let (file, findings) = (filed[source].file, filed[source].findings)
      for (index, entry) in findings.entries.enumerated() {
        take(
          FindingLines.Place(source: UInt32(source), index: UInt32(index)),
          hash: findings.hash(at: index, seed: UInt64(file)), hasCells: !entry.cells.isEmpty)
      }
    }
    return kept
  }

  private mutating func take(_ place: FindingLines.Place, hash: UInt64, hasCells: Bool) {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      let known = kept[Int(table[slot]) - 1]
      if hasCells, isAlike(known, place) { return merge(place, into: known) }
      slot = (slot + 1) & mask
    }
    kept.append(place)
    table[slot] = UInt32(kept.count)
  }

  private func isAlike(_ left: FindingLines.Place, _ right: FindingLines.Place) -> Bool {
    let (a, b) = (Int(left.source), Int(right.source))
    return filed[a].file == filed[b].file && filed[a].enterprise == filed[b].enterprise
      && filed[a].findings.isAlike(Int(left.index), Int(right.index), of: filed[b].findings)
  }

  private mutating func merge(_ place: FindingLines.Place, into first: FindingLines.Place) {
    let finding = filed[Int(place.source)].findings[Int(place.index)]
    filed[Int(first.source)].findings.add(cells: finding.cells, count: finding.count, at: Int(first.index))
  }
}
