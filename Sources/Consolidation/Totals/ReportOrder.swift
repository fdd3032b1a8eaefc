internal import Rulebook

/// The order of enterprises in reports: by 属地 in report order, unknown last, then by the bytes of the name.
struct ReportOrder {
  /// Numbers of all enterprises of the directory.
  let enterprises: [Int]
  /// Position of each enterprise by its number.
  let rank: [Int: Int]

  init(_ directory: EnterpriseDirectory) {
    let entries = directory.entries
    enterprises = entries.indices.sorted { left, right in
      let (leftPlace, rightPlace) = (Self.place(entries[left].location), Self.place(entries[right].location))
      if leftPlace != rightPlace { return leftPlace < rightPlace }
      if entries[left].name != entries[right].name {
        return entries[left].name.utf8.lexicographicallyPrecedes(entries[right].name.utf8)
      }
      return entries[left].creditCode < entries[right].creditCode
    }
    rank = Dictionary(uniqueKeysWithValues: enterprises.enumerated().map { ($1, $0) })
  }

  /// Position of a 属地; unknown comes last.
  static func place(_ location: ResidenceUnit?) -> Int {
    location.map { Int($0.rawValue) } ?? ResidenceUnit.allCases.count
  }
}
