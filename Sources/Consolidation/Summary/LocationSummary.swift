package import Rulebook

/// A row of 表2b: the enterprises of one 属地 and 乡镇.
package struct LocationSummary: Sendable, Equatable {
  /// Absent where unknown.
  package var location: ResidenceUnit?
  package var township: String
  /// With a counted roster.
  package var enterprises = 0
  package var aboveScale = 0
  package var plans = 0
  package var filed = 0
  package var committed = 0
  package var tally = Tally()
  package var previousPersons: Int?

  package init(location: ResidenceUnit?, township: String) {
    self.location = location
    self.township = township
  }
}
