internal import Rulebook

/// What a distinct text of a column means by the rules alone, in whatever file it stands.
struct WordMeaning: Sendable {
  /// Without the groups and kept texts of a file, which ``RowInterpreter`` enters.
  var entry = WordEntry()
  /// What the word itself deserves.
  var finding: WordFinding?
  /// What it deserves in the stage of the day.
  var stageFinding: WordFinding?
  /// The route that a word names: 班车3号线, or what stands under 线路.
  var route: String?
  /// What the text says of the place, where the column is one of places.
  var place: PlaceEvidence?
}

/// A finding about a word, before it has a column and a row.
struct WordFinding: Sendable {
  var code: FindingCode
  var severity: Severity
  /// The word as it may be shown.
  var value: String
  var message: String
  var advice = ""
}

/// What the meaning of a text depends on besides the text and the rules of the run.
struct WordColumn: Sendable, Equatable {
  let field: RosterField
  let role: SlotRole
  /// Empty where the role does not ask it.
  let heading: String
  let isBinary: Bool
  /// On which 无疫小区 is read.
  let day: CalendarDay

  /// - Returns: `nil` for columns whose texts are no words of the office: names, numbers, moments, and what is kept as
  ///   it is written.
  init?(_ slot: RosterSlot, on day: CalendarDay) {
    switch slot.role {
    case .zone, .building, .contact, .test, .onSite, .mode, .duty, .documentType, .place: break
    case .name, .identity, .phone, .address, .sequence, .filled, .route, .moment, .enterprise, .plain: return nil
    }
    (field, role, isBinary, self.day) = (slot.field, slot.role, slot.isBinary, day)
    heading = slot.role.asksHeading ? slot.heading : ""
  }
}

extension SlotRole {
  fileprivate var asksHeading: Bool {
    switch self {
    case .building, .contact, .duty: true
    default: false
    }
  }
}
