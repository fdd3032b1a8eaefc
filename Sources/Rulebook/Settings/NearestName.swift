/// The names that somebody may have meant, for messages about an unknown one.
package enum NearestName {
  /// At most three names within a third of their length (at least two characters) of what was written, the nearest first.
  ///
  /// Letters of either case are the same; equally near names keep their order.
  package static func suggestions(for written: String, among names: [String]) -> [String] {
    let written = Array(written.lowercased().prefix(64))
    let ranked = names.enumerated().compactMap { index, name -> (distance: Int, index: Int, name: String)? in
      let candidate = Array(name.lowercased())
      let distance = distance(written, candidate)
      let limit = max(2, max(written.count, candidate.count) / 3)
      return distance <= limit && distance < candidate.count ? (distance, index, name) : nil
    }
    return ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map(\.name)
  }

  /// Levenshtein distance.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = character == other ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}
