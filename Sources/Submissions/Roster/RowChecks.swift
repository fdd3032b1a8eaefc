internal import OfficeFormats
internal import Rulebook

/// Tests, vehicles, buses and fill rates of a row (`domain.md` 7.3 to 7.5, 7.7).
extension RowInterpreter {
  func moment(_ found: FoundWord) -> MomentReading {
    if found.isBlank { return .blank }
    let isStated = found.entry.value == 2 || found.entry.flags.contains(.timedResult)
    guard isStated, !found.isConflict else { return .undetermined }
    let minute = found.entry.minute < 0 ? nil : Int(found.entry.minute)
    return .stated(StatedMoment(day: CalendarDay(dayNumber: Int(found.entry.day)), minuteOfDay: minute))
  }

  mutating func readTest(returning: MomentReading) -> TestCheck {
    let reported = word(fields.reported)
    let sampled = word(fields.sampled)
    let settings = context.rulebook.settings.thresholds
    let (first, second) = settings.testBasis == .reported ? (reported, sampled) : (sampled, reported)
    let written = testWord(fields.testResult)
    var time = first.isBlank ? second : first
    if time.isBlank, written.entry.flags.contains(.timedResult) { time = latest(of: fields.testResult) ?? written }
    let age = TestAge(
      of: moment(time), at: TestAge.reference(returning: returning, cutOff: context.cutOff), hours: settings.testHours)
    let (stated, result) = testResult(written, beside: reported, sampled)
    let antigen = testWord(fields.antigen)
    let check = TestCheck(
      result: stated, age: age, antigen: testResult(antigen), isCertificate: isCertificate(result))
    let isReturnUnclear =
      returning == .undetermined && check.timeCode == .testUndetermined && moment(time) != .undetermined
    if isReturnUnclear { noteUnclearReturn() }
    noteTest(check, result: result, time: isReturnUnclear ? nil : time, antigen: antigen)
    return check
  }

  /// The test's time is well; it is 解封后 under 返岗时间 that leaves its age open, and that cell has to be mended.
  private mutating func noteUnclearReturn() {
    let found = word(fields.returnDate)
    let hours = context.rulebook.settings.thresholds.testHours
    let value = shownTime(found.slot, .returnDate)
    note(.testUndetermined, FindingCode.testUndetermined.usualSeverity, slot: found.slot, value: value) {
      ("返岗时间写法不明确，无法判定核酸是否在\(hours)小时内", "请写明返岗的年月日，尚未确定的留空")
    }
  }

  /// A positive result in one of several columns is one, whatever the others say (`domain.md` 7.3).
  @inline(__always)
  private mutating func testWord(_ slots: SlotSet) -> FoundWord {
    let found = word(slots)
    return found.isConflict ? positiveWord(slots) ?? found : found
  }

  @inline(never)
  private mutating func positiveWord(_ slots: SlotSet) -> FoundWord? {
    for slot in slots {
      let found = word(slot)
      if testResult(found) == .positive { return found }
    }
    return nil
  }

  private func testResult(_ found: FoundWord) -> TestResult {
    if found.isBlank { return .unstated }
    return found.isConflict ? .ambiguous : TestResult(rawValue: found.entry.value) ?? .unstated
  }

  /// The result, and where it stands: a time may have it beside itself, a positive one counts wherever it stands, and
  /// others that differ say nothing.
  @inline(__always)
  private mutating func testResult(
    _ written: FoundWord, beside reported: FoundWord, _ sampled: FoundWord
  ) -> (TestResult, FoundWord) {
    let stated = testResult(written)
    let isAlone =
      !reported.entry.flags.contains(.timedResult) && !sampled.entry.flags.contains(.timedResult)
      && !reported.isConflict && !sampled.isConflict
    return isAlone ? (stated, written) : joinedResult(stated, written)
  }

  @inline(never)
  private mutating func joinedResult(_ stated: TestResult, _ written: FoundWord) -> (TestResult, FoundWord) {
    var (joined, source) = (stated, written)
    for slot in Array(fields.reported) + Array(fields.sampled) {
      let found = word(slot)
      guard found.entry.flags.contains(.timedResult), let beside = TestResult(rawValue: found.entry.building) else {
        continue
      }
      if joined == .positive { break }
      if beside == .positive || joined == .unstated {
        (joined, source) = (beside, found)
      } else if beside != joined {
        joined = .ambiguous
      }
    }
    return (joined, source)
  }

  /// Of several columns with a result and its time the one that was tested last.
  @inline(never)
  private mutating func latest(of slots: SlotSet) -> FoundWord? {
    var latest: FoundWord?
    for slot in slots {
      let found = word(slot)
      guard found.entry.flags.contains(.timedResult) else { continue }
      let isLater = latest.map { ($0.entry.day, $0.entry.minute) < (found.entry.day, found.entry.minute) } ?? true
      if isLater { latest = found }
    }
    return latest
  }

  private func isCertificate(_ found: FoundWord) -> Bool {
    found.slot >= 0 && plan.slots[found.slot].role == .test(isQuestion: true)
  }

  private mutating func noteTest(
    _ check: TestCheck, result: FoundWord, time: FoundWord?, antigen: FoundWord
  ) {
    if let code = check.timeCode, let time { noteTime(code, check, time) }
    if let code = check.resultCode {
      let isQuestion = isCertificate(result)
      note(code, code.usualSeverity, slot: result.slot, value: shownWord(result.slot)) {
        (TestCheck.message(of: code), TestCheck.advice(of: code, isQuestion: isQuestion))
      }
    }
    if let code = check.antigenCode {
      note(code, code.usualSeverity, slot: antigen.slot, value: shownWord(antigen.slot)) {
        (TestCheck.antigenMessage, "")
      }
    }
  }

  /// Most rows of an old list are expired: the group is kept with the word, one place for each kind.
  private mutating func noteTime(
    _ code: FindingCode, _ check: TestCheck, _ time: FoundWord
  ) {
    let isExpired = code == .testExpired
    if time.index >= 0 {
      let known = isExpired ? time.entry.group : time.entry.text
      if known >= 0 { return note(known) }
    }
    let group = timeGroup(code, check, time.slot)
    note(group)
    guard time.index >= 0 else { return }
    if isExpired { memos[time.slot][time.index].group = group } else { memos[time.slot][time.index].text = group }
  }

  private mutating func timeGroup(
    _ code: FindingCode, _ check: TestCheck, _ slot: Int
  ) -> Int32 {
    shown.removeAll(keepingCapacity: true)
    if !showMoment(slot) { shown += shownTime(slot, .testTime).utf8 }
    return groupOfShown(code, slot: slot) { $0.timeSentence(code, check) }
  }

  /// A name or a home may have been typed where a time belongs.
  private func shownTime(_ slot: Int, _ field: RosterField) -> String {
    FindingValue.time(text(of: slot).trimmed, of: field, hidingNamesBy: context.rulebook)
  }

  /// Appends what is nothing but a moment as it is written; other text may hold more than that.
  private mutating func showMoment(_ slot: Int) -> Bool {
    guard holds(slot) else { return false }
    let cell = cells[slot]
    if cell.isDate || isMomentAsDuration(cell),
      let moment = SerialMoment(bytes.number(of: cell), uses1904Dates: sheet.uses1904Dates)
    {
      moment.append(cell.isDate ? cell.numberFormat : .dateTime, to: &shown)
      return true
    }
    return withPlainText(of: slot) { utf8, row in
      guard PlainMoment.read(utf8.span) != nil else { return false }
      row.shown.append(contentsOf: utf8)
      return true
    } ?? false
  }

  /// `[h]:mm` over a moment would show a million hours.
  private func isMomentAsDuration(_ cell: Cell) -> Bool {
    guard cell.kind == .number || cell.kind == .integer, cell.numberFormat == .duration else { return false }
    return momentOfNumber(cell).moment != nil
  }

  private mutating func timeSentence(_ code: FindingCode, _ check: TestCheck) -> UInt32 {
    let age = Int(check.age.rawValue)
    if timeSentences[age] < 0 {
      let hours = context.rulebook.settings.thresholds.testHours
      timeSentences[age] = Int32(bitPattern: ledger.sentence(code, check.timeMessage(hours: hours), ""))
    }
    return UInt32(bitPattern: timeSentences[age])
  }

  mutating func tallyFilled(_ travel: Travel) {
    var filled: FillRateTally.Filled = []
    if isFilled(fields.department) { filled.insert(.department) }
    if isFilled(fields.team) { filled.insert(.team) }
    if isFilled(fields.post) { filled.insert(.post) }
    if isFilled(fields.plate) { filled.insert(.plate) }
    if isFilled(fields.route) || travel.routeText >= 0 { filled.insert(.route) }
    result.fillRates.add(filled, mode: travel.mode, returnMode: travel.returnMode)
  }

  /// The way back counts; where only a way to work is filled in, that one (附件5 has one column for both).
  mutating func noteRider(_ travel: Travel, _ returning: MomentReading, name: UInt64) {
    guard let slot = fields.plate.first(where: { holds($0) }) else { return }
    let mode = travel.returnMode ?? travel.mode
    guard VehicleCheck.isConcerned(mode) else { return }
    let key = Plate.key(text: effective(slot))
    guard key != 0 else { return }
    let driver = fields.driver.first { holds($0) }.map {
      DriverCell(text: text(of: $0).trimmed, ownName: name, answers: context.rulebook.answers)
    }
    result.riders.append(
      VehicleCheck.Rider(
        plate: key, day: returning.moment?.day, mode: mode, driver: driver ?? .unstated, name: name,
        place: Int(rowNumber)))
  }

  /// The text of a cell, or what its ditto mark stands for.
  private mutating func effective(_ slot: Int) -> String {
    let written = text(of: slot).trimmed
    guard context.rulebook.answers.isDitto(written) else { return written }
    return dittoText(slot) ?? ""
  }

  /// A rider stands on a bus only where the roster names it: by route, else by plate (`interface.md`, 表4).
  mutating func busNumber(_ travel: Travel) -> UInt16 {
    guard travel.mode == .shuttleBus else { return 0 }
    let route = word(fields.route)
    if !route.isBlank, route.slot >= 0 {
      if route.index >= 0, route.entry.day > 0 { return UInt16(truncatingIfNeeded: route.entry.day) }
      let number = busNumber(label: texts[Int(route.entry.text)])
      if route.index >= 0 { memos[route.slot][route.index].day = Int32(number) }
      return number
    }
    if let slot = fields.plate.first(where: { holds($0) }), isFilled(fields.plate) {
      return busNumber(label: effective(slot))
    }
    return travel.routeText >= 0 ? busNumber(label: texts[Int(travel.routeText)]) : 0
  }

  private mutating func busNumber(label: String) -> UInt16 { label.isEmpty ? 0 : buses.number(of: label) }
}
