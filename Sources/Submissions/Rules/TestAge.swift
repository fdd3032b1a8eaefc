package import Rulebook

/// How old a nucleic acid test is at the moment that counts (`domain.md` 7.4; 方案 §五(一): 48小时内).
package enum TestAge: UInt8, Sendable, CaseIterable {
  case current, expired
  /// Days alone cannot tell, or a moment cannot be read.
  case undetermined
  /// Sampled after the moment that counts: undetermined as well, but for another reason.
  case laterThanReference
  case unstated

  /// - Parameters:
  ///   - test: see ``counted(reported:sampled:basis:)``.
  ///   - reference: see ``reference(returning:cutOff:)``; `nil` where it cannot be read.
  ///   - hours: `nat_hours` of the settings.
  package init(of test: MomentReading, at reference: StatedMoment?, hours: Int) {
    switch test {
    case .blank: self = .unstated
    case .undetermined: self = .undetermined
    case .stated(let moment): self = reference.map { Self.judge(moment, at: $0, hours: hours) } ?? .undetermined
    }
  }

  /// With clock times on both sides the age itself is compared.
  ///
  /// With a day alone on either side, `days` apart means
  /// more than `days - 1` and less than `days + 1` times 24 hours: for 48 hours 0 and 1 pass, 2 cannot be told, 3 and
  /// more are expired; other limits follow the same arithmetic.
  private static func judge(_ test: StatedMoment, at reference: StatedMoment, hours: Int) -> Self {
    let hours = min(max(hours, 0), 100_000)
    let days = reference.day.dayNumber - test.day.dayNumber
    if let tested = test.minuteOfDay, let counted = reference.minuteOfDay {
      let minutes = days * 1440 + counted - tested
      return minutes < 0 ? .laterThanReference : minutes <= hours * 60 ? .current : .expired
    }
    if days < 0 { return .laterThanReference }
    if (days + 1) * 24 <= hours { return .current }
    return (days - 1) * 24 >= hours ? .expired : .undetermined
  }

  /// 拟返岗时间 where it is filled, else the cut-off; `nil` where something is filled that is no moment.
  package static func reference(returning: MomentReading, cutOff: CutOff) -> StatedMoment? {
    switch returning {
    case .blank: StatedMoment(day: cutOff.day, minuteOfDay: cutOff.minuteOfDay)
    case .undetermined: nil
    case .stated(let moment): moment
    }
  }

  /// The time that counts where a row has one for the report and one for the sample (`domain.md` 12.1); the other one
  /// where the first is blank.
  package static func counted(
    reported: MomentReading, sampled: MomentReading, basis: Settings.TestBasis
  ) -> MomentReading {
    switch basis {
    case .reported: reported == .blank ? sampled : reported
    case .sampled: sampled == .blank ? reported : sampled
    }
  }
}

extension Settings.TestBasis {
  /// What a heading such as 核酸报告出具时间 or 采样时间 dates; `nil` where it does not say, as in 核酸检测时间.
  package init?(heading: String) {
    if heading.has("出具") || heading.has("报告") {
      self = .reported
    } else if heading.has("采样") || heading.has("采集") {
      self = .sampled
    } else {
      return nil
    }
  }
}
