internal import Rulebook

/// Reads the figures in a sentence: a number belongs to the nearest label before it in its clause, else to the one
/// behind it (`domain.md` 9).
struct SentenceReader {
  var statements: [FigureStatement] = []
  /// Labels of the clauses before that still wait for a figure: 封控区、管控区、防范区分别为….
  var waiting: [PlanLabel] = []
  /// Nothing but its name stands in each clause of ``waiting``: 封控区  人、管控区12人 is a blank that nobody filled in.
  private var mayShare = true
  /// 分别 was read: the numbers that follow belong to ``waiting`` in order.
  private var isDistributing = false
  /// ``waiting`` holds the label of a share: 位于防范区的占90%.
  private var isWaitingByShare = false
  var isPart: Bool
  /// The clause before said that there are none, and a list may go on: 无封控区、管控区人员.
  var deniedDimension: PlanLabel.Dimension?
  /// The list that the clause goes on with is one of places of registration.
  private var isAboutRegister = false
  /// 合计 stands in the sentence.
  private var statesSum = false
  /// The clause before gave a place, zone or mode its figure, so that others may end the list.
  var isListing = false
  /// The clause before gave the figure of the staff: 我公司员工20人.
  private var isBehindStaff = false
  /// Behind 其中 of one place, zone or mode.
  var isWithinOne = false
  /// A bracket of the clause names places, zones or modes.
  var explainsOthers = false
  var absent = AbsentPersons()
  /// 朝阳区：白班30人，夜班20人: the label whose parts are being listed.
  var listed: ListedParts?

  init(isPart: Bool = false) { self.isPart = isPart }

  /// All statements of a text; a full stop or semicolon begins anew.
  static func statements(in tokens: [FigureToken]) -> [FigureStatement] {
    var result: [FigureStatement] = []
    for sentence in tokens.withWholeBrackets.withNotBackAmongTotal.split(separator: .stop) {
      var reader = SentenceReader()
      reader.read(Array(sentence))
      result += reader.statements
    }
    return result
  }

  mutating func read(_ tokens: [FigureToken], under parent: PlanLabel? = nil) {
    statesSum = tokens.contains(.label(.sum))
    let clauses = SentenceClause.all(in: tokens)
    var listStart = 0
    for (index, clause) in clauses.enumerated() {
      if clause.tokens.isOnlyAbsence {
        // 封控区3人、管控区5人，均暂不返岗.
        statements = statements.indices.filter { $0 < listStart || !statements[$0].label.isSpecific }.map {
          statements[$0]
        }
        waiting = []
        continue
      }
      if !clause.isJoined { listStart = statements.count }
      read(clause, before: clauses[(index + 1)...], under: parent)
      readBrackets(of: clause)
    }
  }

  // MARK: Clauses

  private mutating func read(
    _ clause: SentenceClause, before following: ArraySlice<SentenceClause>, under parent: PlanLabel?
  ) {
    if clause.tokens.contains(.thereof) {
      isPart = true
      isWithinOne = isWithinOne || statements.last?.label.isSpecific == true
    }
    let wasListing = isListing
    isListing = false
    if absent.fill(clause, before: following) {
      waiting = []
      listed = nil
      return
    }
    isAboutRegister = clause.tokens.contains(.label(.householdRegister)) || (isAboutRegister && clause.isJoined)
    if isAboutRegister { return }
    if clause.tokens.contains(.respectively) {
      isDistributing = true
      if let label = clause.tokens.prefix(while: { $0 != .respectively }).lastLabel, label.isSpecific {
        wait(for: label, isBare: true)
      }
    }
    let denied = deniedDimension
    deniedDimension = nil
    guard !clause.tokens.contains(where: { $0.personCount != nil }) else {
      isListing = wasListing
      return readNumbers(of: clause)
    }
    listed = nil
    if clause.tokens.contains(.rest) { return readRest(of: clause) }
    if readNothing(of: clause) {
      isListing = statements.last?.label.isSpecific == true
      return
    }
    if let denied, clause.isJoined, let label = clause.tokens.specificLabel, label.dimension == denied {
      statements.append(FigureStatement(label: label, amount: .nothing, isPart: isPart))
      deniedDimension = denied
      return
    }
    let isBehindStaff = isBehindStaff
    self.isBehindStaff = false
    if readAll(of: clause, before: following.first) {
      // 公司员工100人，返岗人员均驻厂 is not said of the staff.
      statements[statements.count - 1].isOfStaff =
        isBehindStaff && clause.tokens.prefix { $0 != .all }.allSatisfy { $0 == .filler }
      return
    }
    if let label = clause.tokens.specificLabel, !clause.tokens.contains(where: { $0.isNumber && !$0.isPercent }) {
      if !isDistributing { wait(for: label, isBare: clause.tokens.last == .label(label) && clause.brackets.isEmpty) }
      isWaitingByShare = clause.tokens.contains(where: \.isPercent)
    } else if !isDistributing, clause.tokens.firstLabel == .total, clause.tokens.contains(where: \.isPercent) {
      // 返岗人员占职工总数的50%，即130人.
      waiting = [.total]
      isWaitingByShare = true
    } else if !isDistributing {
      waiting = []
    }
  }

  private mutating func wait(for label: PlanLabel, isBare: Bool) {
    if let first = waiting.first, first.dimension != label.dimension { waiting = [] }
    mayShare = isBare && (waiting.isEmpty || mayShare)
    if !waiting.contains(label) { waiting.append(label) }
  }

  private mutating func readNumbers(of clause: SentenceClause) {
    let tokens = clause.tokens
    // 外地20人（吉林市12人、四平市8人): the bracket says who they are.
    explainsOthers = clause.brackets.contains { $0.tokens.firstSpecific != nil }
    var start = 0
    var isKnown = true
    for (index, token) in tokens.enumerated() {
      guard let number = token.personCount else { continue }
      let count = statements.count
      defer {
        isKnown = statements.count > count && statements.last?.label.isBatch != true
        isListing = statements.count > count && statements.last?.label.isSpecific == true
      }
      assign(number, tokens[start..<index], tokens[(index + 1)...], isJoined: clause.isJoined)
      start = index + 1
    }
    isBehindStaff = statements.last?.label == .staff
    readTrailingAll(of: tokens, isKnown: isKnown)
    if !isDistributing { waiting = [] }
  }

  private mutating func assign(
    _ number: StatedNumber, _ before: ArraySlice<FigureToken>, _ after: ArraySlice<FigureToken>, isJoined: Bool
  ) {
    if isDistributing, !waiting.isEmpty {
      add(waiting.removeFirst(), number)
      isDistributing = !waiting.isEmpty
      return
    }
    if before.announcesAbsent || after.isOfAbsent { return }
    if before.contains(.each) { return assignToEach(number, before) }
    guard let label = label(for: number, before, after) else {
      // 乘坐班车的，36人: the clause holds nothing but the number.
      if waiting.count == 1, before.allSatisfy(\.isFiller), number.measure == .persons {
        add(waiting[0], number)
      } else if let label = labelOfOthers(before, after) {
        add(label, number)
        statements[statements.count - 1].isOthers = true
      } else {
        addListed(number, before)
      }
      return
    }
    let companions = waiting.filter { $0.dimension == label.dimension && $0 != label }
    if isJoined, !companions.isEmpty, label.isSpecific {
      // 封控区、管控区0人 holds for both; 封控区和管控区共12人 is the figure of neither.
      if number.value == 0 { for companion in companions { add(companion, number) } }
      let sharing = sharing(label, with: companions, before)
      if number.value != 0, !sharing.isEmpty { return add(label, number, companions: sharing) }
    }
    add(
      label, number, isAdjacent: before.lastLabel != nil && before.isAdjacentToLabel,
      isSum: before.contains(.label(.sum)))
    let isListed = label.isSpecific ? before.hasOtherBehindLabel : label == .total && before.listsBehindColon
    let startsList = before.lastLabel == label && isListed
    listed = startsList ? ListedParts(label: label, first: number) : nil
  }

  /// Those of the labels before that a figure is as much a figure of as of the label it stands behind.
  private func sharing(
    _ label: PlanLabel, with companions: [PlanLabel], _ before: ArraySlice<FigureToken>
  ) -> [PlanLabel] {
    // 朝阳区、南关区、二道区：朝阳区56人 names them again, one by one.
    let isRepeated =
      waiting.contains(label) || before.prefix { $0 != .label(label) }.contains { $0 == .colon || $0.label != nil }
    guard !isRepeated, mayShare || before.contains(.label(.sum)) else { return [] }
    // 泉眼镇、劝农山镇40人: both lie in one unit, whose figure it is.
    return companions.filter { $0.unit == nil || $0.unit != label.unit }
  }

  private mutating func assignToEach(_ number: StatedNumber, _ before: ArraySlice<FigureToken>) {
    guard let label = before.specificLabel else { return }
    for companion in waiting where companion.dimension == label.dimension && companion != label {
      add(companion, number)
    }
    add(label, number)
  }

  /// The label that a number belongs to.
  private func label(
    for number: StatedNumber, _ before: ArraySlice<FigureToken>, _ after: ArraySlice<FigureToken>
  ) -> PlanLabel? {
    // 合计30人：朝阳区15人: what is listed behind the colon has figures of its own.
    let following = after.prefix { !$0.isNumber && $0 != .colon && $0 != .thereof }
    let toSpecific = following.prefix { $0 != .all }.firstSpecific
    guard let nearest = before.lastLabel else {
      guard number.measure == .persons else { return nil }
      // 全员35人: all of them are so many.
      if waiting.isEmpty, before.contains(.all), before.allSatisfy(\.isFiller) { return .sum }
      let next = following.prefix { $0 != .all }.firstLabel
      // 首批返岗30人，其余20人4月25日返岗.
      let isLater = before.contains(.rest) && next == .total && statements.contains { $0.label.isBatch }
      return next?.isAside == true ? nil : toSpecific ?? (isLater ? .laterBatch : next)
    }
    guard number.measure == .persons || before.isAdjacentToLabel else { return nil }
    guard !nearest.isAside else { return nil }
    // 班车配备一名司机: the driver is no rider.
    if nearest == .bus, after.first?.label == .aside, !after.contains(where: \.isNumber) { return nil }
    // 现有员工156人需返岗, but 现有员工300人拟返岗156人.
    if nearest == .staff, !after.contains(where: \.isNumber),
      let total = after.drop(while: { $0 == .all }).totalBehindFillers
    {
      return total
    }
    // 位于防范区的占90%，共108人.
    if nearest == .sum, isWaitingByShare, waiting.count == 1, before.specificLabel == nil { return waiting[0] }
    // 返岗员工为：生产部100人、行政部56人，合计156人.
    if nearest == .total, statesSum, before.listsBehindColon { return nil }
    if nearest.isSpecific { return nearest }
    if let specific = before.specificLabel { return specific }
    if let batch = before.batch { return toSpecific ?? batch }
    // 共有45人居住在朝阳区, 返岗员工中45人居住在朝阳区.
    if let toSpecific, nearest == .sum || before.hasOtherBehindLabel { return toSpecific }
    return before.contains(.label(.total)) && nearest == .sum ? .total : nearest
  }

  mutating func add(
    _ label: PlanLabel, _ number: StatedNumber, companions: [PlanLabel] = [], isAdjacent: Bool = false,
    isSum: Bool = false
  ) {
    listed = nil
    statements.append(
      FigureStatement(
        label: label, amount: .count(number.value), isApproximate: number.isApproximate, companions: companions,
        isPart: isPart, isSum: isSum, isAdjacent: isAdjacent))
  }
}
