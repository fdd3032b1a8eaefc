package import Rulebook

/// One counted person in few bytes: what totals and duplicate checks need, and the place to point at.
///
/// No name, number or address is kept.
package struct Person: Sendable, Equatable {
  /// A valid ID packed into an integer (18 digits, X as 10): 0 where there is none to be relied on.
  package var idKey: UInt64
  /// Name and 11-digit phone hashed together, which tells persons without a reliable ID; 0 where either is missing.
  package var contactKey: UInt64
  /// 1-based.
  package var rowNumber: UInt32
  /// ``PersonName/key`` of the name, by which the same name is found elsewhere; 0 where there is none.
  package var nameKey: UInt32
  /// Index in ``Roster/sheetNames``.
  package var sheetIndex: UInt16
  /// Index in ``Roster/buses`` plus one; 0 where the roster names no bus for this person.
  package var busNumber: UInt16
  /// 0-based column of the ID (or of the name where there is no ID column), for pointing at duplicates.
  package var keyColumn: UInt16
  package var unit: ResidenceUnit
  package var zone: ControlZone
  package var building: SealedBuilding
  package var mode: TravelMode
  /// Absent where the way back is not filled in (`domain.md` 0.9).
  package var returnMode: TravelMode?
  package var duty: DutyStatus
  package var release: ReleaseVerdict

  package init(
    idKey: UInt64 = 0, contactKey: UInt64 = 0, rowNumber: UInt32, nameKey: UInt32 = 0, sheetIndex: UInt16 = 0,
    busNumber: UInt16 = 0,
    keyColumn: UInt16 = 0, unit: ResidenceUnit, zone: ControlZone, building: SealedBuilding = .unstated,
    mode: TravelMode, returnMode: TravelMode? = nil, duty: DutyStatus = .unstated, release: ReleaseVerdict = .unknown
  ) {
    self.idKey = idKey
    self.contactKey = contactKey
    self.rowNumber = rowNumber
    self.nameKey = nameKey
    self.sheetIndex = sheetIndex
    self.busNumber = busNumber
    self.keyColumn = keyColumn
    self.unit = unit
    self.zone = zone
    self.building = building
    self.mode = mode
    self.returnMode = returnMode
    self.duty = duty
    self.release = release
  }
}
