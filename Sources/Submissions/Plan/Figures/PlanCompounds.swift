internal import Rulebook

/// Words of a plan's sentences that are made of two of the lexicon's.
extension PlanLexicon {
  /// - Parameter entries: the single words.
  static func compounds(of entries: [(label: PlanLabel, word: String)]) -> [(label: PlanLabel, word: String)] {
    // 公司员工总数: how many there are on the books, not how many of them return.
    let staff = entries.filter { $0.label == .staff && !$0.word.ends(with: "数") }
      .flatMap { entry in ["总数", "总人数"].map { (label: PlanLabel.staff, word: entry.word + $0) } }
    // 复工返岗员工总数, 申请返岗的职工总人数: 员工总数 alone is everybody on the books.
    let total = entries.filter { entry in entry.label == .total && returns.contains(where: entry.word.ends(with:)) }
      .flatMap { entry in staffTotals.map { (label: PlanLabel.total, word: entry.word + $0) } }
    // 每台班车, 班车数量: what follows counts vehicles or seats, not those who ride.
    let vehicles = self.vehicles.flatMap { vehicle in
      (each.map { $0 + vehicle } + measures.map { vehicle + $0 }).map { (label: PlanLabel.vehicles, word: $0) }
    }
    return staff + total + vehicles
  }

  private static let returns = ["返岗", "返厂", "复工", "到岗", "上岗"]
  private static let staffTotals = ["员工总数", "职工总数", "员工总人数", "职工总人数", "的员工总数", "的职工总数", "的员工总人数", "的职工总人数"]
  private static let vehicles = ["班车", "通勤班车", "通勤车", "通勤车辆", "厂车", "大巴", "客车", "中巴"]
  private static let each = ["每台", "每辆", "每部", "每个", "单台", "单辆"]
  private static let measures = ["数量", "台数", "辆数", "座位", "座位数", "座数", "核载", "核载人数", "核定载客"]
}
