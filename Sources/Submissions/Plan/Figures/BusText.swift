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
  /// Lines that tell of buses by their numbers.
  private var numberedLines: Set<String> = []
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
    // 1号班车49座 in section 2 and once more in section 3 is the same bus.
    if VehicleNumber.stands(in: line.figures.scalars[...]), !numberedLines.insert(line.text).inserted { return }
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

  private static let lineWords: WordSet = ["号线", "线路", "路线", "第一条", "第二条", "第三条"]
  /// Of one line among several; 路线为长春站—厂区 is the only one.
  private static let numberedLines: WordSet = ["号线", "第一条", "第二条", "第三条"]
  private static let denials: Set = ["无", "没有", "不需要", "无需", "不涉及", "暂无", "暂不需要"]

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ";", "!", "\n": true
    default: false
    }
  }

  /// 班车2台，1号线49座, 班车2台：1号班车：49座: what is said of a bus or line is no part of what is said of all buses.
  private static func beforeItsLines(_ sentence: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    guard sentence.contains("号") else { return [sentence] }
    for sign in sentence.indices where ",:(".unicodeScalars.contains(sentence[sign]) {
      let behind = sentence[(sign + 1)...].drop { $0 == FigureText.mask || $0.isDigit || ChineseNumeral.isNumeral($0) }
      guard behind.startIndex > sign + 1, sentence[sign] == ":" || tellsSeats(behind.prefix { $0 != ")" }) else {
        continue
      }
      let head = sentence[..<sign]
      let isVehicle = VehicleNumber.stands(at: behind.startIndex, in: sentence)
      guard isVehicle || behind.starts(with: lineNumber), !head.contains("号") else { continue }
      // 采取班车通勤30人，1号班车49座: how many buses there are is not said before.
      guard endOfCount(in: head) != nil || isVehicle && !tellsSeats(head) && tellsSeats(behind) else { continue }
      return [head, sentence[(sign + 1)...]]
    }
    return [sentence]
  }

  /// Behind the first 2台 of a text.
  private static func endOfCount(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.indices.dropFirst().first { index in
      "台辆".unicodeScalars.contains(text[index])
        && (text[index - 1].isDigit || ChineseNumeral.isNumeral(text[index - 1]))
    }.map { $0 + 1 }
  }

  private static func tellsSeats(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains("座") || String(String.UnicodeScalarView(text)).has(anyOf: seatWords)
  }

  private static let lineNumber = Array("号线".unicodeScalars)

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
      takeSeats(events, ofOne: isOfOne(sentence, string))
    } else if isPiece(sentence, string) {
      pieces += groups
    } else {
      wholes.append(groups)
    }
  }

  /// 1号线, 线路一, a plate: the sentence speaks of one of several.
  private func isPiece(_ sentence: [Unicode.Scalar], _ string: String) -> Bool {
    let head = Self.head(of: sentence)
    return (VehicleNumber.stands(in: head) || String(String.UnicodeScalarView(head)).has(anyOf: Self.lineWords))
      && !string.has(anyOf: ["条线路", "数量", "共"])
  }

  /// Its first letters up to a comma; 班车2台：1号班车 speaks of all of them.
  private static func head(of sentence: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let head = sentence.prefix(12).prefix { $0 != "," }
    guard let end = endOfCount(in: head) else { return head }
    let rest = sentence[end...]
    let isNumbered = rest.indices.contains { rest[$0...].starts(with: lineNumber) } || VehicleNumber.stands(in: rest)
    return isNumbered ? head[..<end] : head
  }

  /// 1号班车：49座, and 1号线：49座 where the number of buses has been told, else how many run on it is not said.
  private func isOfOne(_ sentence: [Unicode.Scalar], _ string: String) -> Bool {
    guard isPiece(sentence, string), !string.has(anyOf: Self.eachWords) else { return false }
    let head = Self.head(of: sentence)
    return VehicleNumber.stands(in: head)
      || !wholes.isEmpty && String(String.UnicodeScalarView(head)).has(anyOf: Self.numberedLines)
  }

  /// Seats without a count: of each bus stated elsewhere, or one bus each (1号车49座，2号车33座).
  ///
  /// - Parameter isOfOne: the sentence is about one bus or line of several: 1号班车：49座.
  private mutating func takeSeats(_ events: [BusEvent], ofOne isOfOne: Bool) {
    let seats = events.compactMap { event -> Int? in
      guard case .seats(let seats) = event else { return nil }
      return seats
    }
    if seats.count > 1 || isOfOne {
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
