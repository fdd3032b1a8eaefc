internal import Rulebook
internal import Submissions

/// The rosters that count tonight, and which of their persons count twice (`domain.md` 3.5).
struct CountedRosters {
  /// By enterprise, the base before its increments.
  let pieces: [RosterPiece]
  /// Parallel to ``pieces``.
  let rosters: [Roster]
  /// Persons that another roster of their enterprise already holds: indices, ascending, parallel to ``pieces``.
  private(set) var repeatedInside: [[Int]]
  /// Persons who also stand in rosters of other enterprises: ascending indices by the numbers of those enterprises,
  /// parallel to ``pieces``.
  private(set) var repeatedAcross: [[Set<Int>: [Int]]]
  /// Distinct persons of ``repeatedAcross``.
  private(set) var personsAcross = 0

  init(_ standings: [Standing], of night: Night) {
    let found = standings.flatMap(\.rosters).compactMap { piece in night.roster(piece).map { (piece, $0) } }
    pieces = found.map(\.0)
    rosters = found.map(\.1)
    repeatedInside = [[Int]](repeating: [], count: found.count)
    repeatedAcross = [[Set<Int>: [Int]]](repeating: [:], count: found.count)
    findByNumber()
    findByContact()
    for index in pieces.indices {
      repeatedInside[index].sort()
      repeatedAcross[index] = repeatedAcross[index].mapValues { $0.sorted() }
    }
  }

  /// The same document number: once for each enterprise; every enterprise keeps the person.
  private mutating func findByNumber() {
    // What repeats inside a roster was taken out when it was read.
    guard rosters.count > 1 else { return }
    for group in RepeatedKeys.byNumber(in: rosters.map(\.persons)) {
      let kept = keepFirstOfEachEnterprise(group)
      guard kept.count > 1, IdentityNumber.isComparableAcrossEnterprises(key: group[group.startIndex].key) else {
        continue
      }
      personsAcross += 1
      let enterprises = Set(kept.map { pieces[Int($0.roster)].enterprise })
      for occurrence in kept {
        let others = enterprises.subtracting([pieces[Int(occurrence.roster)].enterprise])
        repeatedAcross[Int(occurrence.roster)][others, default: []].append(Int(occurrence.person))
      }
    }
  }

  /// Without a reliable number, the same name and phone; only inside an enterprise that has several rosters.
  private mutating func findByContact() {
    var start = 0
    while start < pieces.count {
      let end = pieces[start...].firstIndex { $0.enterprise != pieces[start].enterprise } ?? pieces.count
      if end - start > 1 {
        let own = rosters[start..<end].map(\.persons)
        let known = repeatedInside[start..<end].map(Set.init)
        let isKnown = { (occurrence: Occurrence) in known[Int(occurrence.roster)].contains(Int(occurrence.person)) }
        for (_, repeated) in RepeatedKeys.byContact(in: own, besides: isKnown) {
          for occurrence in repeated {
            repeatedInside[start + Int(occurrence.roster)].append(Int(occurrence.person))
          }
        }
      }
      start = end
    }
  }

  private mutating func keepFirstOfEachEnterprise(_ group: ArraySlice<Occurrence>) -> [Occurrence] {
    var kept: [Occurrence] = []
    for occurrence in group {
      let enterprise = pieces[Int(occurrence.roster)].enterprise
      if let last = kept.last, pieces[Int(last.roster)].enterprise == enterprise {
        repeatedInside[Int(occurrence.roster)].append(Int(occurrence.person))
      } else {
        kept.append(occurrence)
      }
    }
    return kept
  }
}
