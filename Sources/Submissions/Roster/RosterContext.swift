internal import OfficeFormats
internal import Rulebook

/// What the reading of every row of a table depends on besides its cells; shared, as the rules are too large to be copied.
final class RosterContext: Sendable {
  let rulebook: Rulebook
  let cutOff: CutOff
  /// 填报日期 of the table, else the cut-off: on this day 无疫小区 may read as 防范区.
  let rosterDay: CalendarDay
  let stage: Int
  let moments: MomentReader
  /// The cells come from delimited text, where 4.2 may have been the number 4.20.
  let isDelimited: Bool
  let experiences: Experiences

  init(rulebook: Rulebook, cutOff: CutOff, reportDate: CalendarDay?, isDelimited: Bool, experiences: Experiences) {
    self.rulebook = rulebook
    self.cutOff = cutOff
    rosterDay = reportDate ?? cutOff.day
    stage = rulebook.settings.stage(on: cutOff.day)
    moments = MomentReader(batchDay: cutOff.day)
    self.isDelimited = isDelimited
    self.experiences = experiences
  }
}
