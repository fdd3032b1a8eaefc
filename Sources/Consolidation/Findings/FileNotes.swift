internal import Rulebook
internal import Submissions

/// 说明 of 收件清单: one Chinese sentence for each file, saying what happened and how to mend it.
struct FileNotes {
  private let night: Night
  private let standings: [Standing]
  /// Files that compete with others without a decision.
  private var undecided: [Int: Standing.Undecided] = [:]
  private var withoutBase: Set<Int> = []

  init(_ standings: [Standing], of night: Night) {
    self.night = night
    self.standings = standings
    for standing in standings {
      for group in [standing.undecidedRosters, standing.undecidedPlans].compactMap({ $0 }) {
        for file in group.files { undecided[file] = group }
      }
      if let piece = standing.withoutBase { withoutBase.insert(piece.file) }
    }
  }

  static let register = "这是企业名册，不是企业报送的文件；请放到办公文件夹并命名为“企业名册”，应报户数才会按它计算。"

  static func duplicate(of path: String) -> String { "与“\(path)”内容完全相同，只计一次。" }

  static func refused(_ findings: [Finding]) -> String {
    guard let first = findings.first else { return "" }
    // Most messages of the readers say themselves what to do.
    let advice = first.advice.isEmpty && first.message.contains("请") ? "" : first.advisedMending
    return [first.message, advice].filter { !$0.isEmpty }.map(sentence).joined()
  }

  private static func sentence(_ text: String) -> String {
    text.last.map { "。！？".contains($0) } == true ? text : text + "。"
  }

  /// What became of a file of which something counts.
  func counted(_ file: Int, rows: RowBalance?) -> String {
    var parts: [String] = []
    if let date = night.files[file].carriedFrom { parts.append("沿用 \(CalendarDay.spoken(iso: date)) 报送的文件") }
    if let rows { parts.append(figures(rows)) } else { parts.append(kindNote(file)) }
    if withoutBase.contains(file) { parts.append("按增补名单报送但没有原名单，暂作为全部名单") }
    if let group = undecided[file] {
      parts.append("与另一份无法判定先后，\(group.kept.phrase)")
    }
    let replaced = replacedElsewhere(file)
    if !replaced.isEmpty { parts.append("其中\(replaced)另有更新的名单，不在此文件计入") }
    return parts.joined(separator: "；") + "。"
  }

  /// What replaced a file of which nothing counts.
  func superseded(_ file: Int) -> String {
    if night.readings[file].enterprises.contains(where: { standings[$0].ledgers.contains { $0.file == file } }) {
      return "没有居住地、管控情况和通勤方式栏，按台账处理，不替代返岗名单，不计入。"
    }
    if let group = undecided[file] {
      let others = group.files.filter { $0 != file }.map { "“\(night.files[$0].path)”" }.joined(separator: "、")
      return "与\(others)无法判定先后，\(group.kept.phrase)；请企业确认以哪一份为准。"
    }
    guard let winner = winner(over: file) else { return "由同一企业更新的文件替代，不计入。" }
    let day = night.files[winner].carriedFrom.map { " \(CalendarDay.spoken(iso: $0)) 报送的" } ?? ""
    return "由\(day)“\(night.files[winner].path)”替代（日期更新），不计入。"
  }

  private func figures(_ rows: RowBalance) -> String {
    var text = "计入 \(rows.persons) 人"
    if rows.duplicates > 0 { text += "，重复 \(rows.duplicates) 行只计一次" }
    if rows.quarantined > 0 { text += "，\(rows.quarantined) 行待更正后重新报送" }
    if rows.hidden > 0 { text += "，隐藏 \(rows.hidden) 行未计" }
    return text
  }

  private func kindNote(_ file: Int) -> String {
    switch night.readings[file].kind {
    case .plan: "方案已读取"
    case .commitment: "承诺书已收到"
    case .roster, .register, .unknown: "已读取"
    }
  }

  private func winner(over file: Int) -> Int? {
    for enterprise in night.readings[file].enterprises {
      let standing = standings[enterprise]
      if let old = standing.supersededRosters.first(where: { $0.file == file }) {
        let part = night.roster(old)?.enterprise.plantKey
        let winner = standing.rosters.first { night.roster($0)?.enterprise.plantKey == part } ?? standing.rosters.first
        return winner?.file
      }
      if standing.supersededPlans.contains(file) { return standing.plan }
    }
    return nil
  }

  /// Enterprises of a counted file whose roster in it does not count.
  private func replacedElsewhere(_ file: Int) -> String {
    night.readings[file].enterprises.filter { enterprise in
      let standing = standings[enterprise]
      return standing.supersededRosters.contains { $0.file == file } && !standing.rosters.contains { $0.file == file }
    }.map { night.directory.entries[$0].name }.joined(separator: "、")
  }
}
