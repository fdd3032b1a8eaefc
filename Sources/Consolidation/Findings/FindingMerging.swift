internal import Rulebook
internal import Submissions

/// Makes one line of findings that differ in nothing but their cells.
///
/// Two plates that look alike once they are masked may have different numbers of riders: then the messages differ.
struct FindingMerging {
  /// The lists, with the cells of later findings added to the first of their kind.
  private(set) var filed: [FiledFindings]
  /// For each list the indices of the findings that stay, ascending.
  private var kept: [[UInt32]]

  init(_ filed: [FiledFindings]) {
    self.filed = filed
    kept = filed.map { list in
      var kept: [UInt32] = []
      kept.reserveCapacity(list.findings.count)
      return kept
    }
  }

  /// - Returns: the findings that stay, list by list.
  mutating func run() -> [FindingLines.Place] {
    // Only those of one file can be one line: a table for each file stays in the caches.
    let sources = filed.indices.sorted { (filed[$0].file, $0) < (filed[$1].file, $1) }
    for sources in sources.chunked(by: { filed[$0].file == filed[$1].file }) { merge(sources) }
    return kept.enumerated().flatMap { source, indices in
      indices.map { FindingLines.Place(source: UInt32(source), index: $0) }
    }
  }

  /// - Parameter sources: all lists of one file, ascending.
  private mutating func merge(_ sources: ArraySlice<Int>) {
    var table = IndexTable(expecting: sources.reduce(0) { $0 + filed[$1].findings.count })
    var places: [FindingLines.Place] = []
    for source in sources {
      let findings = filed[source].findings
      for (index, entry) in findings.entries.enumerated() {
        let place = FindingLines.Place(source: UInt32(source), index: UInt32(index))
        let hash = findings.hash(at: index)
        if let first = table.firstIndex(of: hash, where: { !entry.cells.isEmpty && isAlike(places[$0], place) }) {
          merge(place, into: places[first])
        } else {
          table.insert(places.count, hash: hash)
          places.append(place)
          kept[source].append(UInt32(index))
        }
      }
    }
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
