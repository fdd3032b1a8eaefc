/// Reads a control zone as people write it (`domain.md` 5.1); never by substring.
package struct ZoneVocabulary: Sendable {
  package init(overlay: Settings.Overlay, freeCommunity: Settings.FreeCommunity) {}

  /// - Parameter day: the roster's date, on which 无疫小区 may read as 防范区.
  package func read(_ raw: String, on day: CalendarDay) -> ZoneReading { ZoneReading(zone: .unverified) }
}

package struct ZoneReading: Sendable, Equatable {
  package var zone: ControlZone
  /// What the word itself says of the building; `.unstated` where it does not.
  package var building: SealedBuilding
  /// ZONE_MISSING, ZONE_AMBIGUOUS, ZONE_TRANSITION or ZONE_DERIVED.
  package var code: FindingCode?
  package var candidates: [ControlZone]
  /// In no list at all: the office may want to add it to its vocabulary.
  package var isUnknownWord: Bool

  package init(
    zone: ControlZone, building: SealedBuilding = .unstated, code: FindingCode? = nil, candidates: [ControlZone] = [],
    isUnknownWord: Bool = false
  ) {
    self.zone = zone
    self.building = building
    self.code = code
    self.candidates = candidates
    self.isUnknownWord = isUnknownWord
  }
}
