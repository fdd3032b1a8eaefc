internal import Rulebook
internal import Submissions

/// Names of a night's persons that stand in texts which leave the office: the buses, stops and headings of plans, and the
/// names of files, folders and sheets (requirement 22).
///
/// Rosters keep no name, only a key of each (decision 3). So whatever may be a name in a text of an enterprise is looked
/// up among the keys of its own persons, and what is found is a word of the text. In a whole city every second street
/// is somebody's namesake; in one enterprise hardly any is.
struct NamesInTexts {
  private(set) var names: Set<String> = []

  init(_ standings: [Standing], _ counted: CountedRosters, of night: Night) {
    var paths: [Int: [String]] = [:]
    for (file, reading) in zip(night.files, night.readings) {
      for enterprise in reading.enterprises { paths[enterprise, default: []].append(file.path) }
    }
    var rosters: [Int: [Int]] = [:]
    for (index, piece) in counted.pieces.enumerated() { rosters[piece.enterprise, default: []].append(index) }
    for (enterprise, indices) in rosters {
      let own = indices.map { counted.rosters[$0] }
      let plan = standings[enterprise].plan.flatMap(night.plan(ofFile:))
      let texts = own.flatMap { $0.sheetNames + $0.buses } + Self.texts(of: plan?.figures)
      search((paths[enterprise] ?? []) + texts, among: own)
    }
  }

  private static func texts(of figures: PlanFigures?) -> [String] {
    guard let figures else { return [] }
    return figures.busList.flatMap { [$0.plate, $0.route] } + figures.routes.flatMap { [$0.name] + $0.stops }
      + figures.sections.compactMap(\.title)
  }

  private mutating func search(_ texts: [String], among rosters: [Roster]) {
    var candidates: [UInt32: Set<String>] = [:]
    for text in Set(texts) {
      for candidate in Self.candidates(in: text) { candidates[candidate.key, default: []].insert(candidate.name) }
    }
    guard !candidates.isEmpty else { return }
    for roster in rosters {
      for person in roster.persons {
        if let found = candidates[person.nameKey] { names.formUnion(found) }
      }
    }
  }

  /// Two to four ideographs behind a surname, anywhere in the text; traditional characters are read as simplified ones.
  private static func candidates(in text: String) -> [(key: UInt32, name: String)] {
    let written = Array(text.unicodeScalars)
    var folded = Array(Folding.key(text).unicodeScalars)
    // Folding leaves out blanks.
    if folded.count != written.count { folded = written }
    var candidates: [(key: UInt32, name: String)] = []
    for start in folded.indices where Surnames.begins(folded[start...]) {
      for length in 2...4 where start + length <= folded.count {
        let place = start..<start + length
        guard let name = PersonName(text: string(folded[place])) else { break }
        candidates.append((PersonName.key(ofHash: name.hash), string(written[place])))
      }
    }
    return candidates
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
