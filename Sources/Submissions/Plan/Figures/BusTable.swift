internal import Rulebook

/// Reads a plan's table of buses or lines (`domain.md` 12.21): 车号/车牌/班车, 核载/座位/座数, 线路/路线/途经, 乘坐人数.
struct BusTable {
  private(set) var buses: [PlanFigures.Bus] = []
  private(set) var routes: [PlanFigures.Route] = []
  /// Index of the heading; rows above it belong to another table that runs into this one without a gap.
  private(set) var headingRow = 0
  /// The table names vehicles or seats, not lines alone.
  private(set) var listsVehicles = false

  private static let maximumRows = 500

  private enum Column: CaseIterable { case plate, vehicleNumber, seats, count, route, stops, riders }

  /// Words of headings, the more telling columns first.
  private static let words: [(Column, [String])] = [
    (.seats, ["核载", "座位", "座数", "荷载", "核定载客", "容纳", "载客", "限乘", "座"]),
    (.riders, ["乘坐人数", "乘车人数", "乘坐员工", "乘坐", "乘员", "实际乘坐", "人数"]),
    (.count, ["台数", "数量", "辆数", "车辆数"]),
    (.plate, ["车牌", "牌照", "车辆号牌", "号牌"]),
    (.vehicleNumber, ["车号", "班车号", "车辆编号", "班车编号", "班车", "车辆", "车型"]),
    (.stops, ["站点", "途经", "途径", "停靠", "上车点", "行车路线", "行驶路线", "运行路线", "具体路线"]),
    (.route, ["线路", "路线", "线别"]),
  ]

  /// - Returns: `nil` where the rows are no such table.
  init?(_ rows: [[PlanCell]]) {
    guard let (index, columns) = Self.header(rows) else { return nil }
    guard !Self.countsPersons(rows[index], columns), !Self.asksForPersons(rows[index...]) else { return nil }
    headingRow = index
    listsVehicles =
      columns.values.contains(.seats)
      || ((columns.values.contains(.plate) || columns.values.contains(.vehicleNumber))
        && columns.values.contains(.riders))
    for row in rows[(index + 1)...] { read(row, columns) }
    guard !buses.isEmpty || !routes.isEmpty else { return nil }
  }

  private static func header(_ rows: [[PlanCell]]) -> (Int, [Int: Column])? {
    for (index, row) in rows.prefix(maximumRows).enumerated() {
      var columns: [Int: Column] = [:]
      for cell in row where cell.text.count <= 16 && !cell.text.contains(where: \.isWholeNumber) {
        guard let column = column(of: cell.text, taken: Set(columns.values)) else { continue }
        columns[cell.column] = column
      }
      var kinds = Set(columns.values)
      if kinds.remove(.vehicleNumber) != nil { kinds.insert(.plate) }
      let hasVehicle = kinds.contains(.plate) || kinds.contains(.route) || kinds.contains(.stops)
      if hasVehicle,
        kinds.contains(.seats) || kinds.isSuperset(of: [.route, .stops]) || kinds.isSuperset(of: [.plate, .stops])
          || kinds.isSuperset(of: [.plate, .route]) || kinds.isSuperset(of: [.plate, .riders])
      {
        return (index, columns)
      }
    }
    return nil
  }

  /// 部门｜人数｜驻厂｜班车: persons by group or mode, though 班车 heads vehicles elsewhere.
  private static func countsPersons(_ heading: [PlanCell], _ columns: [Int: Column]) -> Bool {
    let kinds = Set(columns.values)
    guard kinds.contains(.vehicleNumber), kinds.contains(.riders),
      kinds.isDisjoint(with: [.seats, .plate, .route, .stops])
    else { return false }
    return heading.contains { $0.text.has(anyOf: ["驻厂", "封闭生产", "自驾", "合乘"]) }
      || heading.prefix(2).contains { $0.text.has(anyOf: Self.groups) && columns[$0.column] == nil }
  }

  /// 需返岗人数｜封控区｜管控区｜防范区｜厂区内封闭生产｜班车“点对点”通勤｜班车数量: the items of 附件4 二, of which few ask for buses.
  ///
  /// They have one answer; where lines stand first, or several rows follow, the table lists lines or buses.
  private static func asksForPersons(_ rows: ArraySlice<[PlanCell]>) -> Bool {
    guard rows.count <= 2, let heading = rows.first, heading.first?.text.has(anyOf: ["线", "站点"]) != true else {
      return false
    }
    return heading.contains { $0.text.has(anyOf: items) } && !heading.contains { $0.text.has(anyOf: vehicleNumbers) }
  }

  private static let items: WordSet = ["需返岗", "拟返岗", "封控区", "管控区", "防范区", "封闭生产", "封闭在厂"]
  private static let vehicleNumbers: WordSet = ["车号", "车牌", "编号", "牌照", "号牌"]
  private static let groups: WordSet = [
    "部门", "车间", "班组", "岗位", "单位", "工段", "科室", "分厂", "类别", "生产线", "工序", "产线",
  ]

  private static func column(of heading: String, taken: Set<Column>) -> Column? {
    let heading = heading.filter { !$0.isWhitespace }
    guard !heading.has(anyOf: ["司机", "监督员", "驾驶员", "负责人", "责任人", "电话", "时间", "消杀"]) else { return nil }
    // 班车行车路线 is no vehicle's number, though it begins with its word.
    let isLine = heading.ends(with: "路线")
    return words.first { column, words in
      !taken.contains(column) && heading.has(anyOf: words) && !(isLine && column == .vehicleNumber)
    }?.0
  }

  private mutating func read(_ row: [PlanCell], _ columns: [Int: Column]) {
    var values: [Column: String] = [:]
    for cell in row { if let column = columns[cell.column] { values[column] = cell.text } }
    let head = row.prefix(2).map(\.text).joined()
    guard !values.isEmpty, !head.has(anyOf: ["合计", "总计", "小计", "共计", "备注", "注："]) else { return }
    let (name, stops) = line(values)
    if !stops.isEmpty || !name.isEmpty { routes.append(PlanFigures.Route(name: name, stops: stops)) }
    let seats = Self.number(values[.seats])
    let plate = (values[.plate] ?? values[.vehicleNumber])?.filter { !$0.isWhitespace } ?? ""
    guard !plate.isEmpty || seats != nil else { return }
    let count = min(max(Self.number(values[.count]) ?? 1, 0), 500)
    let bus = PlanFigures.Bus(plate: plate, route: name, seats: seats, riders: Self.number(values[.riders]))
    buses += Array(repeating: bus, count: count)
  }

  /// Name and stops of the row's line, from one column or two.
  private func line(_ values: [Column: String]) -> (String, [String]) {
    let route = values[.route] ?? ""
    let chain = values[.stops] ?? ""
    let parsed = RouteText.routes(in: chain.isEmpty ? "线路：" + route : "途经：" + chain).first
    if chain.isEmpty {
      guard let parsed, !parsed.stops.isEmpty else { return (Self.flat(route), []) }
      return (parsed.name, parsed.stops)
    }
    let stops = parsed?.stops ?? chain.split { "、，,—－-→~\n".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    return (Self.flat(route), stops)
  }

  private static func flat(_ text: String) -> String { text.filter { !$0.isNewline && !$0.isWhitespace } }

  private static func number(_ text: String?) -> Int? {
    guard let text else { return nil }
    let folded = Folding.compatible(text).filter { !$0.isWhitespace }
    let digits = folded.drop { !$0.isWholeNumber && !ChineseNumeral.isNumeral($0) }
      .prefix { $0.isWholeNumber || ChineseNumeral.isNumeral($0) }
    guard let value = Int(digits) ?? ChineseNumeral.value(of: digits), value <= 1_000_000 else { return nil }
    return value
  }
}
