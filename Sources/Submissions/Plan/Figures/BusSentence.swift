internal import Rulebook

/// Reads the numbers of one sentence about buses: how many of them, and how many seats.
struct BusSentence {
  let text: [Unicode.Scalar]
  let lexicon: PlanLexicon

  private struct Reading {
    var event: BusEvent
    /// Of a bus that only stands by.
    var isSpare = false
    /// Of all that the enterprise has: 现有班车5台，计划使用2台.
    var isOwned = false
  }

  private var readings: [Reading] = []
  /// 共4台 is what the counts before it make: 自有2台，外租2台，共4台.
  private(set) var isSummed = false

  init(_ text: [Unicode.Scalar], lexicon: PlanLexicon) {
    self.text = text
    self.lexicon = lexicon
    read()
  }

  private static let otherVehicles: WordSet = [
    "货车", "运输车", "物流车", "私家车", "自驾", "叉车", "救护车", "轿车", "商务车", "小客车", "合乘", "拼车", "送货", "罐车", "消毒车", "洒水", "卡车", "挂车",
    "应急车",
  ]
  private static let seatWords = WordSet(seatSigns)
  static let seatSigns = [
    "每台", "每车", "每辆", "限乘", "限坐", "核载", "荷载", "载客", "容纳", "可载", "可坐", "乘坐率", "单车", "每班", "限载", "满载",
  ]
  /// Said of buses only, so that any number of persons is meant; 每台不超过3人 is said of cars (方案 六(一)).
  private static let capacityWords: WordSet = ["限乘", "限坐", "核载", "荷载", "限载", "容纳"]
  private static let spareWords = ["备用", "应急"]

  private static let kinds = ["大巴", "中巴", "小巴", "大客", "中客", "公交"]

  /// 大巴1辆、中巴1辆: two kinds.
  static func namesKinds(_ text: String) -> Bool { kinds.count(where: text.has) > 1 }

  /// In reading order.
  ///
  /// A spare bus counts only where it is one of those that a total counts (3台：2台45座，1台备用); 另备用1台 carries nobody, and
  /// 2台，其中备用1台 are two.
  var events: [BusEvent] {
    let all = readings.compactMap(\.event.count)
    // 现有班车3台，计划使用2台，另租1台: which of them add up, nobody can tell.
    if all.count == 2, readings.contains(where: \.isOwned) { return readings.filter { !$0.isOwned }.map(\.event) }
    let isListed = all.count > 2 && all.dropFirst().reduce(0, +) == all[0]
    return readings.filter { isListed || !$0.isSpare }.map(\.event)
  }

  private mutating func read() {
    let reader = NumberReader(text: text, lexicon: lexicon)
    var position = 0
    /// Behind the last number of buses.
    var groupStart = 0
    while position < text.count {
      guard let (number, length) = reader.read(at: position, after: .label(.bus)) else {
        position += 1
        continue
      }
      let end = position + max(1, length)
      if let number, let event = event(number, position, end) {
        add(event, position, end, behind: groupStart)
        if event.count != nil { groupStart = end }
      }
      position = end
    }
  }

  private mutating func add(_ event: BusEvent, _ start: Int, _ end: Int, behind groupStart: Int) {
    let clause = clause(before: start)
    if takesFromOwned(event, behind: clause), let owned = readings.firstIndex(where: { $0.event.count != nil }) {
      readings[owned].isOwned = true
      readings.append(Reading(event: event))
    } else if isSum(event, behind: clause) {
      for index in readings.indices { readings[index].isSpare = false }
      isSummed = true
    } else if let count = event.count, clause.suffix(3).has("各") {
      addOfEach(event, count, in: groupStart..<start)
    } else {
      readings.append(Reading(event: event, isSpare: Self.namesSpare(clause) || isSpare(behind: end)))
    }
  }

  /// 公司现有班车5台，计划使用2台, 现有班车5台，其中用于通勤2台: the first count is of what the enterprise owns, and only some of
  /// them run; 早班使用2台 and 再投入1台 are no such choice.
  private func takesFromOwned(_ event: BusEvent, behind clause: String) -> Bool {
    guard let used = event.count, readings.count(where: { $0.event.count != nil }) == 1,
      let owned = readings.last?.event.count, used <= owned, ownsBuses
    else { return false }
    return Self.choosesSome(clause)
  }

  private static func choosesSome(_ clause: String) -> Bool {
    if clause.begins(with: "其中"), clause.has("用于") { return true }
    guard choices.contains(where: clause.begins(with:)) else { return false }
    return uses.contains(where: clause.ends(with:))
  }

  /// 现有班车, 自有大巴 stand before the first count.
  private var ownsBuses: Bool {
    let head = string(text.prefix { !$0.isDigit && !ChineseNumeral.isNumeral($0) })
    return head.has(anyOf: Self.ownings)
  }

  private static let ownings: WordSet = ["现有", "自有", "拥有", "公司有"]
  private static let choices = ["计划", "本次", "此次", "拟", "其中"]
  private static let uses = ["使用", "启用", "投入", "投用", "动用"].flatMap { [$0, $0 + "班车", $0 + "大巴", $0 + "其中"] }

  /// 自有班车1台，外租班车2台，共3台.
  private func isSum(_ event: BusEvent, behind clause: String) -> Bool {
    guard let sum = event.count,
      ["共", "共计", "合计", "总计", "总共"].contains(where: clause.ends(with:)) || Self.choosesSome(clause)
    else {
      return false
    }
    let counts = readings.compactMap(\.event.count)
    return counts.count > 1 && counts.reduce(0, +) == sum
  }

  /// 45座、33座各1台, 大巴、中巴各1辆: so many of each kind; 班车2台，早班、晚班各2台 are the same two.
  private mutating func addOfEach(_ event: BusEvent, _ count: Int, in list: Range<Int>) {
    let kinds = named(in: list)
    let seats = readings.reversed().prefix { $0.event.isSeats }.prefix(kinds).reversed().map(\.event)
    let isSame = seats.isEmpty && readings.compactMap(\.event.count).first == count
    if kinds < 2 || isSame {
      readings.append(Reading(event: event))
    } else if seats.count == kinds {
      readings.removeLast(kinds)
      readings += seats.flatMap { [Reading(event: $0), Reading(event: event)] }
    } else {
      readings += (0..<kinds).map { _ in Reading(event: event) }
    }
  }

  /// How many things are named side by side: 大巴、中巴, 45座和33座.
  private func named(in range: Range<Int>) -> Int {
    let list = text[range].reversed().prefix { !",:(".unicodeScalars.contains($0) }
    return list.split(whereSeparator: { "、和与及".unicodeScalars.contains($0) }).count
  }

  /// 另备用1台, 备用班车1台, but not 配备用车3台, 准备用45座大巴2台 or 备用于通勤的班车.
  private static func namesSpare(_ clause: String) -> Bool {
    guard let word = clause.firstRange(of: "备用") else { return false }
    let isOtherWord = clause[..<word.lowerBound].last.map { "配准具设储".contains($0) } ?? false
    return !isOtherWord && clause[word.upperBound...].first != "于"
  }

  /// 1台备用, 1台为备用, 1台作为应急车辆: said of the number before it; 2台配备应急药箱 and 2台并制定应急预案 are not.
  private func isSpare(behind end: Int) -> Bool {
    var rest = string(text[end...].prefix { !",、()".unicodeScalars.contains($0) })[...]
    while let word = ["作为", "用作", "用于", "为", "作", "班车", "大巴", "客车", "中巴", "车辆", "车"].first(where: rest.begins(with:)) {
      rest = rest.dropFirst(word.count)
    }
    guard let word = Self.spareWords.first(where: rest.begins(with:)) else { return false }
    return ["", "车", "用车", "车辆", "班车", "使用", "备用"].contains(rest.dropFirst(word.count))
  }

  private func event(_ number: StatedNumber, _ start: Int, _ end: Int) -> BusEvent? {
    let clause = clause(before: start)
    let around = clause + string(text[end..<min(text.count, end + 4)])
    guard !around.has(anyOf: Self.otherVehicles) else { return nil }
    switch number.measure {
    // 每条线路1台 is no number of buses without the number of lines.
    case .vehicles where clause.has("每条"): return nil
    case .vehicles: return number.value <= 500 ? .count(number.value, isApproximate: number.isApproximate) : nil
    case .seats: return (4...120).contains(number.value) ? .seats(number.value) : nil
    case .persons:
      let smallest = clause.has(anyOf: Self.capacityWords) ? 1 : 5
      let isOfEach =
        clause.has(anyOf: Self.seatWords) || string(text[end...].prefix(2)).has(anyOf: ["/台", "/辆", "/车"])
      let isCapacity = (isOfEach || continuesSeats(start)) && (smallest...120).contains(number.value)
      return isCapacity && !around.has("监督员") && !around.has("司机") ? .seats(number.value) : nil
    case .bare:
      let head = String(clause.suffix(8))
      if head.has(anyOf: ["座位", "座数", "核载", "载客", "容纳", "限乘"]) {
        return (4...120).contains(number.value) ? .seats(number.value) : nil
      }
      if head.has(anyOf: ["班车数", "车辆数", "台数", "数量", "班车:", "辆数"]), number.value <= 100 {
        return .count(number.value, isApproximate: number.isApproximate)
      }
      return nil
    case .percent: return nil
    }
  }

  /// 分别可容纳20人、25人、30人: a number alone behind another's 、.
  private func continuesSeats(_ start: Int) -> Bool {
    guard start > 0, "、和".unicodeScalars.contains(text[start - 1]), let last = readings.last, last.event.isSeats else {
      return false
    }
    let before = string(text[..<(start - 1)])
    return before.ends(with: "人") || before.ends(with: "名")
  }

  /// The clause up to a position; brackets do not end it.
  private func clause(before position: Int) -> String {
    let start = text[..<position].lastIndex { ",、".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    return string(text[start..<position])
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
