package import Rulebook

/// What an operator must act on today, the gravest first, in sentences without anything personal (`domain.md` 7.3).
struct Alerts {
  private let summary: Summary
  private let settings: Settings
  private let notices: [String]
  private let registerWarnings: [String]

  private static let mostWarnings = 10

  init(_ summary: Summary, settings: Settings, notices: [String], registerWarnings: [String]) {
    self.summary = summary
    self.settings = settings
    self.notices = notices
    self.registerWarnings = registerWarnings
  }

  /// - Parameters:
  ///   - shortOfSeats: names of enterprises whose 班车 do not hold their riders.
  ///   - strangers: names that the register does not list, with a similar one that it does.
  ///   - closed: names of enterprises that the register takes out of 应报 and that reported all the same.
  func sentences(shortOfSeats: [String], strangers: [(name: String, near: String?)], closed: [String]) -> [String] {
    [positive, undecided, refused, notReady].compactMap { $0 } + notices
      + [summary.missingBaseline(settings.baseline), jump, enterpriseJumps, withoutBase].compactMap { $0 }
      + Self.list(shortOfSeats, "家企业班车座位不足")
      + Self.list(strangers.map { $0.name + ($0.near.map { "（近似：\($0)）" } ?? "") }, "家企业不在企业名册中")
      + Self.list(closed, "家企业在名册中不属应报，仍报来文件") + registerSentences
  }

  private var registerSentences: [String] {
    let count = registerWarnings.count
    if count <= Self.mostWarnings { return registerWarnings }
    return registerWarnings.prefix(Self.mostWarnings) + ["企业名册共有 \(count) 处需改正，以上列出前 \(Self.mostWarnings) 处。"]
  }

  private var positive: String? {
    let nucleic = summary.findingCounts[.testPositive] ?? 0
    let antigen = summary.findingCounts[.antigenPositive] ?? 0
    let parts = [nucleic > 0 ? "核酸阳性 \(nucleic) 人" : nil, antigen > 0 ? "抗原阳性 \(antigen) 人" : nil].compactMap { $0 }
    return parts.isEmpty ? nil : "名单填报有" + parts.joined(separator: "、") + "，请当日处置，位置见问题清单最前几行。"
  }

  private var undecided: String? {
    let names = summary.findings.enterprises(with: .fileDuplicateSubmission)
    return Self.list(names.sorted(), "家企业报来多份文件无法判定先后，请确认以哪份为准").first
  }

  private var withoutBase: String? {
    let names = summary.findings.enterprises(with: .fileNoBase)
    return Self.list(names.sorted(), "家企业只报来增补名单，没有原名单").first
  }

  private var refused: String? {
    let files = summary.files.filter { $0.fate == .refused }
    if files.isEmpty { return nil }
    let known = Set(files.map(\.enterprise).filter { !$0.isEmpty }).sorted()
    return Self.sentence("\(files.count) 份文件无法使用，须重新报送", known)
  }

  private var notReady: String? {
    let count = summary.files.count { $0.fate == .notReady }
    return count == 0 ? nil : "\(count) 份文件尚未拷贝完整，下次运行时再读。"
  }

  private var jump: String? {
    guard let before = summary.previous?.persons, isJump(from: before, to: summary.totals.persons) else { return nil }
    return "返岗总人数由上次 \(before) 人变为 \(summary.totals.persons) 人，变动超过 \(settings.thresholds.changePercent)%，请核实。"
  }

  private var enterpriseJumps: String? {
    let jumped = summary.enterprises.filter { enterprise in
      guard let before = enterprise.previousPersons, let now = enterprise.tally?.persons else { return false }
      return isJump(from: before, to: now)
    }
    return Self.list(jumped.map(\.name), "家企业名单人数较上次变动超过 \(settings.thresholds.changePercent)%").first
  }

  private func isJump(from before: Int, to now: Int) -> Bool {
    guard before > 0 else { return false }
    let (change, isOverflown) = abs(now - before).multipliedReportingOverflow(by: 100)
    return isOverflown || Double(change) > Double(before) * Double(settings.thresholds.changePercent)
  }

  private static func list(_ names: [String], _ what: String) -> [String] {
    names.isEmpty ? [] : [sentence("\(names.count) \(what)", names)]
  }

  private static func sentence(_ start: String, _ names: [String]) -> String {
    if names.isEmpty { return start + "。" }
    let more = names.count > 5 ? "等" : ""
    return start + "：" + names.prefix(5).joined(separator: "、") + more + "。"
  }
}

extension Summary {
  /// Where 较基期 is empty although the settings name a date for it: a typing error would go unnoticed.
  package func missingBaseline(_ day: CalendarDay?) -> String? {
    guard let day, baseline == nil else { return nil }
    let reason = day.iso < cutOff.prefix(10) ? "那一天没有可读的报表" : "它不早于本次的截至日期"
    return "设置中的基期 baseline 为 \(day.iso)，\(reason)，“较基期”一栏为空；请更正日期。"
  }
}
