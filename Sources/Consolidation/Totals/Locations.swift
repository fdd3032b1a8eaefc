package import Rulebook
internal import Submissions

/// 表2b: enterprises by their own 属地 and 乡镇, never by where their people live (`domain.md` 0.2).
///
/// 企业户数 and 规上户数 count enterprises with a counted roster; 方案, 备案 and 承诺 all with an accepted submission.
package enum Locations {
  private struct Place: Hashable {
    var location: ResidenceUnit?
    var township: String
  }

  /// - Parameter former: location, township and persons of the enterprises of 上次, today's register applied; `nil` on a
  ///   first run.
  package static func summaries(
    of enterprises: [EnterpriseSummary], former: [(location: ResidenceUnit?, township: String, persons: Int)]?
  ) -> [LocationSummary] {
    var places: [Place: LocationSummary] = [:]
    for enterprise in enterprises {
      let place = Place(location: enterprise.location, township: enterprise.township)
      places[place, default: LocationSummary(location: place.location, township: place.township)].add(enterprise)
    }
    for entry in former ?? [] {
      let place = Place(location: entry.location, township: entry.township)
      places[place, default: LocationSummary(location: place.location, township: place.township)]
        .previousPersons = (places[place]?.previousPersons ?? 0) + entry.persons
    }
    if former != nil {
      for place in places.keys where places[place]?.previousPersons == nil { places[place]?.previousPersons = 0 }
    }
    return places.values.sorted(by: precedes)
  }

  private static func precedes(_ left: LocationSummary, _ right: LocationSummary) -> Bool {
    let (leftPlace, rightPlace) = (ReportOrder.place(left.location), ReportOrder.place(right.location))
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.township.isEmpty != right.township.isEmpty { return right.township.isEmpty }
    return left.township.utf8.lexicographicallyPrecedes(right.township.utf8)
  }
}

extension LocationSummary {
  fileprivate mutating func add(_ enterprise: EnterpriseSummary) {
    if let tally = enterprise.tally {
      enterprises += 1
      if enterprise.isAboveScale == true { aboveScale += 1 }
      self.tally.add(tally)
    }
    if enterprise.hasPlan { plans += 1 }
    if !enterprise.filingDate.isEmpty { filed += 1 }
    if enterprise.hasCommitment { committed += 1 }
  }
}
