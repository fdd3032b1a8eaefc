internal import Rulebook

/// Reads the figures of section 2, and the buses of sections 2 and 3, into a plan's figures.
struct PlanFigureReader {
  private let tokenizer: FigureTokenizer
  private let lexicon: PlanLexicon
  private let enterprise: EnterpriseName

  /// Where one of them stands, the staff need not be those who return.
  private static let partialWords: WordSet = [
    "返岗率", "复工率", "到岗率", "批", "本次", "此次", "先期", "先行", "后续", "计划", "拟", "居家", "待通知", "阶段", "返岗人员", "返岗员工",
    "返岗人数", "复工人员", "无人",
  ]

  /// Lists of buses longer than this are made up.
  private static let maximumBuses = 500

  init(lexicon: PlanLexicon, rulebook: Rulebook, enterprise: EnterpriseName) {
    self.lexicon = lexicon
    self.enterprise = enterprise
    tokenizer = FigureTokenizer(lexicon: lexicon) { township in
      let reading = rulebook.places.resolve(
        unit: "", township: township, community: "", address: "", hasHouseholdRegisterOnly: false)
      return reading.unit.isLocal ? reading.unit : nil
    }
  }

  func read(_ bodies: PlanBodies, _ figures: inout PlanFigures, _ notes: inout PlanNotes) {
    let people = FigureContent(bodies.content(of: 2))
    let ways = FigureContent(bodies.content(of: 3))
    let statements = statements(of: people, ways)
    let speaksOfSome = people.lines.contains { $0.text.has(anyOf: Self.partialWords) }
    readPersons(FigureLedger(statements, speaksOfSome: speaksOfSome), &figures, &notes)
    readBuses([people, ways], statements, &figures, &notes)
  }

  // MARK: Persons

  private func statements(of people: FigureContent, _ ways: FigureContent) -> [FigureStatement] {
    var statements = people.lines.flatMap(statements(in:))
    for table in people.tables {
      var reader = TableFigures(tokenizer: tokenizer)
      let buses = BusTable(table)
      reader.read(buses?.listsVehicles == true ? Array(table.prefix(buses?.headingRow ?? 0)) : table)
      statements += reader.statements
    }
    // Section 3 says how they work; it counts where section 2 is silent and the figure stands right behind its label.
    for statement in ways.lines.flatMap(statements(in:)) {
      let isMode = statement.label == .closed || statement.label == .bus
      let isKnown = statements.contains { $0.label == statement.label }
      if isMode, !isKnown, statement.isAdjacent || statement.amount == .nothing { statements.append(statement) }
    }
    return statements
  }

  private func statements(in line: FigureLine) -> [FigureStatement] {
    let name = enterprise.display
    let own =
      name.isEmpty || !line.text.has(name)
      ? line.figures : FigureText(line.text.replacing(name, with: "我公司"))
    return SentenceReader.statements(in: tokenizer.tokens(of: own))
  }

  private func readPersons(_ ledger: FigureLedger, _ figures: inout PlanFigures, _ notes: inout PlanNotes) {
    figures.total = take(ledger.total, .total, &figures, &notes)
    for unit in ResidenceUnit.allCases {
      if let value = take(ledger.units[unit], .unit(unit), &figures, &notes) { figures.byUnit[unit] = value }
    }
    for zone in ControlZone.allCases {
      if let value = take(ledger.zones[zone], .zone(zone), &figures, &notes) { figures.byZone[zone] = value }
    }
    for mode in TravelMode.allCases {
      guard let value = take(ledger.modes[mode], .mode(mode), &figures, &notes) else { continue }
      switch mode {
      case .closedOnSite: figures.closed = value
      case .shuttleBus: figures.bus = value
      case .selfDriving, .carpool, .companyVehicle, .other, .unverified: figures.otherModes[mode] = value
      }
    }
    for item in ledger.sharedItems { notes.noteShared(item.name) }
    for (item, values) in ledger.conflicts { notes.noteConflict(item.name, values.map(String.init)) }
    for (name, sum) in ledger.mismatches { notes.noteMismatch(name, sum: sum, total: figures.total ?? 0) }
  }

  private func take(
    _ figure: FigureLedger.Figure?, _ item: PlanItem, _ figures: inout PlanFigures, _ notes: inout PlanNotes
  ) -> Int? {
    guard let figure else { return nil }
    if figure.isApproximate {
      figures.approximate.insert(item.name)
      notes.noteApproximate(item.name, figure.value)
    }
    if figure.isDerived { notes.noteDerived(item.name, figure.value) }
    return figure.value
  }

  // MARK: Buses

  private func readBuses(
    _ sections: [FigureContent], _ statements: [FigureStatement], _ figures: inout PlanFigures,
    _ notes: inout PlanNotes
  ) {
    var text = BusText(lexicon: lexicon)
    for section in sections {
      for line in section.lines { readLine(line, &text, &figures) }
      for table in section.tables { readTable(table, &text, &figures) }
    }
    figures.loadFactor = text.loadFactor
    take(text, &figures, &notes)
    let isDenied = text.statesNone || statements.contains { $0.label == .bus && $0.amount == .nothing }
    if isDenied, figures.buses == nil { figures.buses = 0 }
  }

  private func readLine(_ line: FigureLine, _ text: inout BusText, _ figures: inout PlanFigures) {
    text.read(line)
    for route in RouteText.routes(in: line.text) where !figures.routes.contains(route) { figures.routes.append(route) }
  }

  private func readTable(_ rows: [[PlanCell]], _ text: inout BusText, _ figures: inout PlanFigures) {
    guard let table = BusTable(rows) else {
      for line in BusForm(rows).lines { readLine(FigureLine(line), &text, &figures) }
      return
    }
    if table.listsVehicles { figures.busList += table.buses.prefix(Self.maximumBuses) }
    for route in table.routes where !figures.routes.contains(route) { figures.routes.append(route) }
  }

  private func take(_ text: BusText, _ figures: inout PlanFigures, _ notes: inout PlanNotes) {
    let (groups, isDerived, conflict) = text.groups()
    let stated = groups.reduce(0) { $0 + $1.count }
    if !conflict.isEmpty { notes.noteConflict(PlanItem.buses.name, conflict.map(String.init)) }
    if figures.busList.isEmpty {
      takeGroups(groups, text.plates, &figures)
      if isDerived, let buses = figures.buses { notes.noteDerived(PlanItem.buses.name, buses) }
    } else {
      figures.buses = groups.isEmpty || isDerived ? figures.busList.count : stated
      figures.seats = figures.busList.compactMap(\.seats)
      if !groups.isEmpty, !isDerived, stated != figures.busList.count {
        notes.noteConflict(PlanItem.buses.name, [stated, figures.busList.count].map(String.init))
      }
    }
    if groups.contains(where: \.isApproximate), let buses = figures.buses {
      figures.approximate.insert(PlanItem.buses.name)
      notes.noteApproximate(PlanItem.buses.name, buses)
    }
  }

  private func takeGroups(_ groups: [BusGroup], _ plates: [String], _ figures: inout PlanFigures) {
    var buses: [PlanFigures.Bus] = []
    for group in groups {
      for _ in 0..<min(group.count, Self.maximumBuses) {
        buses.append(PlanFigures.Bus(plate: "", route: "", seats: group.seats, riders: nil))
      }
    }
    if buses.isEmpty { buses = plates.map { PlanFigures.Bus(plate: $0, route: "", seats: nil, riders: nil) } }
    if buses.count == plates.count { for index in buses.indices { buses[index].plate = plates[index] } }
    if buses.count == figures.routes.count {
      for index in buses.indices { buses[index].route = figures.routes[index].name }
    }
    guard !buses.isEmpty else { return }
    figures.buses = groups.isEmpty ? buses.count : groups.reduce(0) { $0 + $1.count }
    figures.seats = buses.compactMap(\.seats)
    figures.busList = Array(buses.prefix(Self.maximumBuses))
  }
}

/// A line of a section, made ready once for all who read figures in it.
struct FigureLine {
  let text: String
  let figures: FigureText

  init(_ text: String) {
    self.text = text
    figures = FigureText(text)
  }
}

/// What a section holds, as those see it who read figures.
private struct FigureContent {
  let lines: [FigureLine]
  let tables: [[[PlanCell]]]

  init(_ content: (lines: [String], tables: [[[PlanCell]]])) {
    lines = content.lines.map(FigureLine.init)
    tables = content.tables
  }
}
