/// What an office may set in `fugong.yaml`; every value has a default (`interface.md`, settings).
package struct Settings: Sendable, Equatable {
  package struct Office: Sendable, Equatable {
    /// 填报单位.
    package var name = "莲花山度假区发展改革局"
    /// The office's own unit: 度假区 alone means this.
    package var unit = ResidenceUnit.lianhuashan
    package var basis = "吉政办明电〔2022〕6号"
    package var contact = ""

    package init() {}
  }

  /// How enterprises may work from a day on (方案 三): 1 封闭驻厂, 2 点对点, 3 有序出行.
  package struct Stage: Sendable, Equatable {
    package var from: CalendarDay
    package var stage: Int

    package init(from: CalendarDay, stage: Int) {
      self.from = from
      self.stage = stage
    }
  }

  package enum TestBasis: String, Sendable, CaseIterable {
    /// 出具.
    case reported
    /// 采样.
    case sampled
  }

  package struct Thresholds: Sendable, Equatable {
    package var testHours = 48
    package var testBasis = TestBasis.reported
    package var personsPerVehicle = 3
    package var changePercent = 30

    package init() {}
  }

  package enum HiddenRows: String, Sendable, CaseIterable { case exclude, count }

  /// When 无疫小区 reads as 防范区 (`domain.md` 0.7).
  package struct FreeCommunity: Sendable, Equatable {
    package var from: CalendarDay
    package var until: CalendarDay?

    package init(from: CalendarDay, until: CalendarDay?) {
      self.from = from
      self.until = until
    }
  }

  package struct CarryForward: Sendable, Equatable {
    package var isEnabled = true
    package var days = 30

    package init() {}
  }

  /// Caps for one file; see `ReadLimits` of the readers.
  package struct Limits: Sendable, Equatable {
    package var fileMegabytes = 200
    package var inflatedMegabytes = 4096
    package var ratio = 200
    package var cells = 40_000_000
    package var seconds = 120

    package init() {}
  }

  /// Words that the office adds to the built-in ones, by the canonical name that they mean.
  package struct Overlay: Sendable, Equatable {
    package var headers: [RosterField: [String]] = [:]
    package var zones: [ControlZone: [String]] = [:]
    package var modes: [TravelMode: [String]] = [:]
    package var units: [ResidenceUnit: [String]] = [:]

    package init() {}
  }

  package struct Mail: Sendable, Equatable {
    package var to: [String] = []
    package var cc: [String] = []
    package var subject = ""

    package init() {}
  }

  package var office = Office()
  /// Ascending by day.
  package var stages = [Stage(from: CalendarDay(dayNumber: 19_092), stage: 1)]
  package var thresholds = Thresholds()
  package var hiddenRows = HiddenRows.exclude
  package var freeCommunity = FreeCommunity(from: CalendarDay(dayNumber: 19_083), until: nil)
  package var carryForward = CarryForward()
  /// Date of the report that 较基期 compares with.
  package var baseline: CalendarDay?
  /// 按时: minutes after midnight, 18:00 by default.
  package var deadlineMinute = 18 * 60
  package var timeZone = "Asia/Shanghai"
  package var retentionDays = 90
  package var limits = Limits()
  package var vocabulary = Overlay()
  package var mail = Mail()
  /// Folder with the office's own report templates.
  package var templates: String?
  /// Path of `soffice`.
  package var converter: String?

  package init() {}

  /// The stage that holds on a day: the last entry not after it; 1 before the first.
  package func stage(on day: CalendarDay) -> Int { stages.last { $0.from <= day }?.stage ?? 1 }
}
