internal import Rulebook

/// Reads the buses that a plan asks for in its sentences: how many, with how many seats, how full.
struct BusText {
  /// Stated as a whole (班车3台) or for one line or plate; the parts of a whole are not added to it.
  private(set) var wholes: [[BusGroup]] = []
  private(set) var pieces: [BusGroup] = []
  /// 班车：0台.
  private(set) var statesNone = false
  private(set) var loadFactor: Double?
  private(set) var plates: [String] = []
  /// The line before asked for the buses: 4.员工通勤需要班车情况.
  private var isAsked = false
  /// 每台限乘20人 where the number of buses stands elsewhere.
  private var seatsOfEach: Int?

  private let lexicon: PlanLexicon

  init(lexicon: PlanLexicon) { self.lexicon = lexicon }

  private static let busWords = WordSet(busSigns)
  private static let busSigns = [
    "班车", "大巴", "客车", "中巴", "公交", "通勤车", "厂车", "包车", "巴士", "座位", "上座率", "车辆", "核载",
  ]
  private static let seatWords = WordSet(BusSentence.seatSigns)
  private static let eachWords: WordSet = ["每", "单台", "单车"]

  mutating func read(_ line: FigureLine) {
    readPlates(line.text)
    defer { isAsked = Self.asks(line.figures) }
    for sentence in line.figures.scalars.split(whereSeparator: Self.endsSentence).flatMap(Self.beforeItsLines)
    where isAsked || sentence.indices.contains(where: { Self.signs.longest(in: sentence, at: $0) != nil }) {
      read(Array(sentence))
    }
  }

  /// A heading that names the buses and says nothing of them; of the template's own question 班车 is left.
  private static func asks(_ text: FigureText) -> Bool {
    let string = String(String.UnicodeScalarView(text.scalars))
    let isQuestion = string.has("班车") && string.has(anyOf: ["情况", "数量"]) || string.filter(\.isLetter) == "班车"
    return isQuestion && !text.scalars.contains { $0.isDigit } && !string.has(anyOf: ["无", "不", "没有"])
  }

  private static let vehicleNumbers: WordSet = ["号车", "号班车", "号大巴", "号客车"]
  private static let pieceWords: WordSet = [
    "号线", "号车", "号班车", "号大巴", "号客车", "线路", "路线", "第一条", "第二条", "第三条",
  ]
  private static let denials: Set = ["无", "没有", "不需要", "无需", "不涉及", "暂无", "暂不需要"]

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ";", "!", "\n": true
    default: false
    }
  }

  /// 班车2台，1号线49座: what is said of a line is no part of what is said of all buses.
  private static func beforeItsLines(_ sentence: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    guard sentence.contains("座"), sentence.contains("号") else { return [sentence] }
    for comma in sentence.indices where sentence[comma] == "," {
      let behind = sentence[(comma + 1)...].drop { $0 == FigureText.mask || $0.isDigit || ChineseNumeral.isNumeral($0) }
      guard behind.startIndex > comma + 1, lines.longest(in: behind, at: behind.startIndex) != nil,
        isWhole(sentence[..<comma])
      else { continue }
      return [sentence[..<comma], sentence[(comma + 1)...]]
    }
    return [sentence]
  }

  /// 班车2台: a count, and no line.
  private static func isWhole(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let counts = text.indices.dropFirst().contains { index in
      "台辆".unicodeScalars.contains(text[index])
        && (text[index - 1].isDigit || ChineseNumeral.isNumeral(text[index - 1]))
    }
    return counts && !text.indices.contains { lines.longest(in: text, at: $0) != nil }
  }

  private static let lines = WordIndex(["号线", "号车", "号班车", "号大巴", "号客车"])

  /// A sentence without any of these says nothing of buses.
  private static let signs = WordIndex(busSigns + BusSentence.seatSigns + LoadFactorText.signs + ["座"])

  /// The buses as they were stated, after weighing.
  func groups() -> (groups: [BusGroup], isDerived: Bool, conflict: [Int]) {
    let totals = wholes.map { $0.reduce(0) { $0 + $1.count } }
    guard let first = totals.first else { return (filled(pieces), !pieces.isEmpty, []) }
    var conflict: [Int] = []
    for total in totals where total != first && !conflict.contains(total) { conflict.append(total) }
    var best = wholes[0]
    for (index, groups) in wholes.enumerated() where totals[index] == first && groups.allSatisfy({ $0.seats != nil }) {
      best = groups
      break
    }
    let piecesAgree = pieces.reduce(0) { $0 + $1.count } == first && pieces.allSatisfy { $0.seats != nil }
    if piecesAgree, best.contains(where: { $0.seats == nil }) { best = pieces }
    return (filled(best), false, conflict.isEmpty ? [] : [first] + conflict)
  }

  private func filled(_ groups: [BusGroup]) -> [BusGroup] {
    groups.map { BusGroup(count: $0.count, seats: $0.seats ?? seatsOfEach, isApproximate: $0.isApproximate) }
  }

  // MARK: Sentences

  private mutating func read(_ sentence: [Unicode.Scalar]) {
    let string = String(String.UnicodeScalarView(sentence))
    if loadFactor == nil { loadFactor = LoadFactorText.loadFactor(in: string) }
    let goesOn = !(wholes.isEmpty && pieces.isEmpty) && string.has(anyOf: Self.seatWords)
    guard string.has(anyOf: Self.busWords) || string.has("座") || goesOn || isAsked else { return }
    if isAsked, Self.denials.contains(string.replacing("答:", with: "")) { statesNone = true }
    let buses = BusSentence(sentence, lexicon: lexicon)
    let events = buses.events
    guard !events.isEmpty else { return }
    let groups = BusGroups(
      events, namesKinds: BusSentence.namesKinds(string), speaksOfEach: string.has(anyOf: Self.eachWords),
      isSummed: buses.isSummed
    ).groups
    if !groups.isEmpty, groups.allSatisfy({ $0.count == 0 }) {
      statesNone = true
    } else if groups.isEmpty {
      takeSeats(events, ofOne: isPiece(string) && !string.has(anyOf: Self.eachWords), string)
    } else if isPiece(string) {
      pieces += groups
    } else {
      wholes.append(groups)
    }
  }

  /// 1号线, 线路一, a plate: the sentence speaks of one of several.
  private func isPiece(_ sentence: String) -> Bool {
    let head = String(sentence.prefix(12).prefix { $0 != "," })
    return head.has(anyOf: Self.pieceWords) && !sentence.has(anyOf: ["条线路", "数量", "共"])
  }

  /// Seats without a count: of each bus stated elsewhere, or one bus each (1号车49座，2号车33座).
  ///
  /// - Parameter isOfOne: the sentence is about one bus or line of several: 1号班车：49座.
  private mutating func takeSeats(_ events: [BusEvent], ofOne isOfOne: Bool, _ sentence: String) {
    let seats = events.compactMap { event -> Int? in
      guard case .seats(let seats) = event else { return nil }
      return seats
    }
    // How many buses run on a line is told elsewhere, or not at all.
    let isOneBus = isOfOne && (!wholes.isEmpty || String(sentence.prefix(12)).has(anyOf: Self.vehicleNumbers))
    if seats.count > 1 || isOneBus {
      pieces += seats.map { BusGroup(count: 1, seats: $0) }
    } else if let only = seats.first {
      seatsOfEach = seatsOfEach ?? only
    }
  }

  // MARK: Plates

  private mutating func readPlates(_ line: String) {
    guard line.has(anyOf: Self.busWords) || !plates.isEmpty else { return }
    for plate in LicencePlate.all(in: line) where !plates.contains(plate) { plates.append(plate) }
  }
}
