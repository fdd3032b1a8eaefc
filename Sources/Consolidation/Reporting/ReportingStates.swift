internal import Rulebook
internal import Submissions

/// Which enterprises have reported today, in time, or are carried forward (应报, 已报, 按时, 沿用, 未报).
struct ReportingStates {
  /// By number of the enterprise: something that lies in the inbox counts for it.
  let hasReported: [Bool]
  /// A submission of today was there by the deadline of the cut-off's day; a later, better version changes nothing.
  let wasInTime: [Bool]
  /// Its roster was last new in an earlier report: that report's date.
  let carriedFrom: [String?]

  init(_ standings: [Standing], of night: Night) {
    let clock = OfficeClock(timeZone: night.settings.timeZone)
    func isToday(_ file: Int) -> Bool { night.files[file].carriedFrom == nil }
    hasReported = standings.map { $0.sources.contains(where: isToday) }
    wasInTime = standings.map { standing in
      let today = standing.sources + standing.supersededRosters.map(\.file) + standing.supersededPlans
      return standing.sources.contains(where: isToday)
        && today.contains { file in
          isToday(file)
            && clock.isInTime(
              night.files[file].modified, day: night.cutOff.day, minuteOfDay: night.settings.deadlineMinute)
        }
    }
    carriedFrom = standings.map { standing in
      let files = standing.rosters.isEmpty ? standing.sources : standing.rosters.map(\.file)
      let dates = files.map { night.files[$0].carriedFrom }
      return dates.contains(nil) ? nil : dates.compactMap { $0 }.max()
    }
  }

  /// The figures of 表1, of the register's expected enterprises where there is one.
  func figures(_ standings: [Standing], of night: Night) -> Reporting {
    let expected = night.register.map { register in
      register.entries.indices.filter { RegisterStatus.isExpected(register.entries[$0].status) }
    }
    let enterprises = expected ?? Array(standings.indices)
    var reporting = Reporting()
    reporting.expected = expected?.count
    reporting.reported = enterprises.count { hasReported[$0] }
    reporting.onTime = enterprises.count { wasInTime[$0] }
    reporting.carried = enterprises.count { isCarried($0) }
    reporting.missing = expected?.count { !hasReported[$0] && !isCarried($0) }
    reporting.unexpected = hasReported.count { $0 } - reporting.reported
    return reporting
  }

  private func isCarried(_ enterprise: Int) -> Bool { !hasReported[enterprise] && carriedFrom[enterprise] != nil }
}
