internal import Consolidation
internal import Rulebook
internal import Submissions

extension Summary {
  /// The sums of several offices of one day; `earlier` are merged reports of earlier days, oldest first.
  init(merging offices: [PublishedOffice], settings: Settings, settingsSHA256: String, earlier: [PublishedReport]) {
    let cutOff = offices.map(\.manifest.cutOff).max() ?? ""
    self.init(
      office: settings.office, mail: settings.mail, cutOff: cutOff, stage: offices.map(\.manifest.stage).min() ?? 1,
      settingsSHA256: settingsSHA256)
    for (index, office) in offices.enumerated() {
      let isAlone = offices.count { $0.label == office.label } == 1
      add(office, as: isAlone ? office.label : office.label + "（\(index + 1)）")
    }
    compare(with: earlier, baseline: settings.baseline)
    locations = Locations.summaries(of: enterprises, former: nil)
    reporting = Reporting(offices)
    alerts = Self.notes(on: offices)
  }

  private mutating func add(_ office: PublishedOffice, as label: String) {
    totals.add(office.totals)
    for entry in office.cube { cube[entry.unit, entry.zone, entry.mode] += entry.persons }
    for (unit, counts) in office.returnModes.enumerated() {
      for (mode, count) in counts.enumerated() { returnModesByUnit[unit][mode] += count }
    }
    crossEnterpriseDuplicates += office.manifest.totals.crossEnterpriseDuplicates
    files += office.files(as: label)
    enterprises += office.enterprises(as: label)
    missing += office.missing
    planChecks += office.planChecks
    findingCounts.merge(Dictionary(codes: office.manifest.findings), uniquingKeysWith: +)
  }

  private mutating func compare(with earlier: [PublishedReport], baseline day: CalendarDay?) {
    history = earlier.map(\.figures)
    previous = history.last
    baseline = day.flatMap { day in history.first { $0.date == day.iso } }
    guard let previous else { return }
    let former = MergedPredecessors(of: enterprises, in: earlier.last?.enterprises ?? [])
    for (index, persons) in former.persons.enumerated() { enterprises[index].previousPersons = persons }
    changes = ChangeRows(of: enterprises, since: former, totals: totals, figures: previous).rows
  }

  /// What whoever reads the merged report has to know.
  private static func notes(on offices: [PublishedOffice]) -> [String] {
    var notes = [
      "本报表由 \(offices.count) 个单位已发布的结果合并而成；人员只在各单位内部查重，跨单位重复的人员看不出来，合计可能略高于实际人数。",
      "问题清单和退回单由各单位自行处理，不在合并之列。",
    ]
    let shared = enterprisesOfSeveral(offices)
    if !shared.isEmpty {
      let more = shared.count > 5 ? "等" : ""
      notes.append(
        "\(shared.count) 家企业在几个单位都有名单，户数和人数分别计入，可能重复，请核实：\(shared.prefix(5).joined(separator: "、"))\(more)。")
    }
    if Set(offices.map(\.manifest.stage)).count > 1 {
      notes.append("各单位所处阶段不同，本报表按其中最早的阶段标注。")
    }
    if Set(offices.map(\.manifest.cutOff)).count > 1 {
      notes.append("各单位截至时间不同，本报表标注其中最晚的时间。")
    }
    return notes
  }

  /// Names of enterprises, by code or name, with a roster in more than one office.
  private static func enterprisesOfSeveral(_ offices: [PublishedOffice]) -> [String] {
    var homes: [String: Int] = [:]
    var shared: [String] = []
    for (index, office) in offices.enumerated() {
      for enterprise in office.manifest.enterprises where enterprise.persons != nil {
        let marks = [EnterpriseName.key(of: enterprise.name), enterprise.creditCode].filter { !$0.isEmpty }
        if marks.contains(where: { (homes[$0] ?? index) != index }), !shared.contains(enterprise.name) {
          shared.append(enterprise.name)
        }
        for mark in marks where homes[mark] == nil { homes[mark] = index }
      }
    }
    return shared.sorted()
  }
}

extension Reporting {
  /// What is expected is known only where every office knows it.
  fileprivate init(_ offices: [PublishedOffice]) {
    func sum(_ name: String) -> Int? {
      offices.reduce(Int?.some(0)) { sum, office in
        guard let sum, let figure = office.indicator(name) else { return nil }
        return sum + figure
      }
    }
    self.init()
    expected = sum("应报户数")
    missing = sum("未报户数")
    reported = sum("已报户数") ?? 0
    onTime = sum("按时户数") ?? 0
    carried = sum("沿用户数") ?? 0
  }
}
